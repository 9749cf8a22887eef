import type { listProposals } from '@amparo/contract/api/supports/proposals'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { leadsOrSupervises } from '@amparo/domain/support/decide-support'
import { isOver } from '@amparo/domain/support/support'
import { todayOf } from '../../clock/today-of.ts'
import { readCursor, writeCursor } from '../../http/cursor.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { findPlanRow } from '../plans/index.ts'
import { listMyActions, listProposalRows, type ProposalListRow } from './proposal-store.ts'
import { findMine } from './store.ts'

const usualPage = 20

export async function proposalList(context: OperationContext, input: InputOf<typeof listProposals>) {
  const { tx, principal, caseRights } = context
  const kept = input.cursor === undefined ? undefined : readCursor(input.cursor, ['text', 'instant', 'id'])
  if (input.cursor !== undefined && !kept)
    return refuse(problem('request.invalid', { fields: [{ pointer: '/cursor', reason: 'cursor' }] }))
  const after = kept && { waiting: kept[0] === '1' ? 1 : 0, at: kept[1] ?? '', id: kept[2] ?? '' }
  const limit = input.limit ?? usualPage
  const [state, rows, support, plan, mine, today] = await Promise.all([
    findCaseState(tx, input.caseId),
    listProposalRows(tx, input.caseId, { after, limit: limit + 1 }),
    findMine(tx, input.caseId),
    findPlanRow(tx, input.caseId),
    listMyActions(tx, input.caseId),
    todayOf(context),
  ])
  if (!state) return refuse(problem('record.not-found'))
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const answers = caseRights?.relation === 'own' && leadsOrSupervises(principal, state)
  const supports = support !== undefined && !isOver(support, today) && support.sections.includes('plan')
  context.touch('case', [input.caseId], ['plan'])
  return accept({
    items: page.map((row) => presentProposal(row, { answers, me: principal.userId })),
    next:
      rows.length > page.length && last
        ? writeCursor([String(last.waiting), last.proposed_at, last.id])
        : null,
    mayPropose: supports && state.state === 'open' && plan !== undefined,
    mine: [...mine],
  })
}

function presentProposal(
  row: ProposalListRow,
  { answers, me }: { readonly answers: boolean; readonly me: string },
) {
  const { change } = row
  return {
    id: row.id,
    by: row.name,
    at: row.proposed_at,
    why: row.why,
    kind: change.kind,
    what: change.kind === 'goal' ? change.goal : change.what,
    dueOn: (change.kind === 'goal' ? undefined : change.dueOn) ?? null,
    owner: change.kind === 'new-action' ? change.owner : '',
    isHers: change.kind === 'new-action' && change.isHers,
    before: change.kind === 'goal' ? row.plan_goal : row.action_what,
    state: row.state,
    answeredBy: row.answered_name,
    answeredAt: row.answered_at,
    words: row.words,
    mayAnswer: answers && row.state === 'proposed',
    mayWithdraw: row.proposed_by === me && row.state === 'proposed',
  }
}
