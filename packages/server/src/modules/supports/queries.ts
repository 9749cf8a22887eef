import type { mySupports, showSupports } from '@amparo/contract/api/supports/supports'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { leadsOrSupervises } from '@amparo/domain/support/decide-support'
import { isOver, isStanding, supportSections } from '@amparo/domain/support/support'
import { findUserName } from '../../access/user-names.ts'
import { todayOf } from '../../clock/today-of.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { conflictKey, listConflicted } from '../work-conflicts/index.ts'
import { listColleagues, listMySupportRows, listSupportRows, type SupportListRow } from './store.ts'

const usualPage = 20

export async function supportsView(context: OperationContext, input: InputOf<typeof showSupports>) {
  const { tx, principal, caseRights } = context
  const state = await findCaseState(tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const [rows, today, lead] = await Promise.all([
    listSupportRows(tx, input.caseId),
    todayOf(context),
    state.workerId ? findUserName(tx, state.workerId) : undefined,
  ])
  const mayInvite =
    (state.state === 'open' || state.state === 'on-hold') &&
    caseRights?.relation === 'own' &&
    leadsOrSupervises(principal, state)
  const standing = new Set<string>(rows.filter(isStanding).map((row) => row.user_id))
  const [colleagues, conflicted] = mayInvite
    ? await Promise.all([listColleagues(tx), listConflicted(tx, [input.caseId])])
    : [[], new Set<string>()]
  context.touch('case', [input.caseId], ['course'])
  return accept({
    lead: lead ?? null,
    items: rows.map((row) => presentSupport(row, today, principal.userId)),
    mayInvite,
    colleagues: colleagues
      .filter(({ id }) => id !== state.workerId && !standing.has(id))
      .map(({ id, name, supports }) => ({
        id: id as string,
        name,
        supports,
        isPossible: !conflicted.has(conflictKey(input.caseId, id)),
      })),
    sections: supportSections.filter((section) => caseRights?.reads.includes(section)),
  })
}

export async function mySupportList(context: OperationContext, input: InputOf<typeof mySupports>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const [rows, today] = await Promise.all([
    listMySupportRows(context.tx, { after: start.value, limit: limit + 1 }),
    todayOf(context),
  ])
  const { page, next } = cutPage(rows, limit, (last) => [last.invited_at, last.id])
  context.touch(
    'case',
    page.map((row) => row.case_id),
    ['summary'],
  )
  return accept({
    items: page.map((row) => ({
      ...presentSupport(row, today, context.principal.userId),
      caseId: row.case_id,
      code: row.code,
      callName: row.call_name,
    })),
    next,
  })
}

function presentSupport(row: SupportListRow, today: PlainDate, me: string) {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    task: row.task,
    sections: [...row.sections],
    from: row.from_on,
    until: row.until_on,
    invitedBy: row.invited_name,
    invitedAt: row.invited_at,
    state: row.state,
    isOver: isStanding(row) && isOver({ until: (row.until_on ?? undefined) as PlainDate | undefined }, today),
    declinedBecause: row.declined_because,
    endedBecause: row.ended_because,
    endedAt: row.ended_at,
    words: row.words,
    left: row.left,
    isMine: row.user_id === me,
  }
}
