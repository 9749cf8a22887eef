import type { groupChoices, listGroups } from '@amparo/contract/api/groups/groups'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { isChildHeaded } from '@amparo/domain/group/head-of-household'
import { partingsOf } from '@amparo/domain/group/together'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { askChoices, askGroups, askGroupsWithHidden, type GroupListRow } from './store.ts'

export function loadGroups(scope: ReadScope, { caseId }: InputOf<typeof listGroups>) {
  return {
    members: askGroups(scope, caseId),
    hidden: askGroupsWithHidden(scope, caseId),
  }
}

type Loaded = {
  readonly members: readonly GroupListRow[]
  readonly hidden: readonly { readonly group_id: string }[]
}

export function groupList(
  context: ReadContext,
  { caseId }: InputOf<typeof listGroups>,
  { members, hidden }: Loaded,
) {
  const withHidden = new Set(hidden.map((row) => row.group_id))
  const workerId = members.find((row) => row.case_id === caseId && row.is_held)?.worker_id ?? undefined
  const isHers = (row: GroupListRow) => row.case_id === caseId && row.person_id === row.child_id
  const items = [...Map.groupBy(members, (row) => row.group_id)]
    .map(([id, all]) => [id, asToday(all, caseId)] as const)
    .map(([id, rows]) => ({
      id,
      kind: rows[0]?.kind ?? 'siblings',
      isIn: rows.some((row) => isHers(row) && row.left_on === null),
      hasHidden: withHidden.has(id),
      childHeaded: isChildHeaded(
        rows.map((row) => ({
          kind: row.kind,
          heads: row.heads,
          leftOn: (row.left_on ?? undefined) as PlainDate | undefined,
          isChildOfCase: row.person_id !== null && row.person_id === row.child_id,
          bornLatest: (row.born_latest ?? undefined) as PlainDate | undefined,
        })),
        context.now.slice(0, 10) as PlainDate,
      ),
      // The child of the case is first, then whoever is still in it.
      members: rows
        .toSorted((one, other) => rank(isHers(one), one) - rank(isHers(other), other))
        .map((row) => present(row, caseId, workerId)),
    }))
  const caseIds = [caseId, ...members.map((row) => row.case_id)]
  context.touch('case', [...new Set(caseIds)], ['people'])
  return accept({
    items: items.toSorted((one, other) => Number(other.isIn) - Number(one.isIn)),
  })
}

/** A child who came again stands once, with what her last case says of the group; here this case speaks for her. */
function asToday(rows: readonly GroupListRow[], caseId: string): readonly GroupListRow[] {
  return [...Map.groupBy(rows, (row) => row.first).values()].flatMap((ofChild) => {
    const here = ofChild.some((row) => row.case_id === caseId)
    const last = ofChild.reduce((one, other) => (other.began > one.began ? other : one))
    const speaks = here ? caseId : last.case_id
    return ofChild.filter((row) => row.case_id === speaks)
  })
}

const rank = (isHers: boolean, row: GroupListRow) => (isHers ? 0 : 1) + (row.left_on === null ? 0 : 2)

function present(row: GroupListRow, caseId: string, workerId: string | undefined) {
  const who =
    row.person_id === null
      ? ('named' as const)
      : row.person_id === row.child_id
        ? ('child' as const)
        : ('person' as const)
  const name = {
    named: row.name,
    person: row.person_name,
    child: row.person_name ?? row.call_name,
  }[who]
  const isOther = who === 'child' && row.case_id !== caseId && row.code !== null && row.state !== null
  return {
    id: row.id,
    who,
    name: name ?? '',
    caseId: row.case_id,
    case:
      isOther && row.code !== null && row.state !== null
        ? { code: row.code, state: row.state, worker: row.worker, partings: partingsFrom(row, workerId) }
        : null,
    place: row.place,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    leftBecause: row.left_because,
    heads: row.heads,
    mayChange: row.may_change && row.left_on === null,
  }
}

/** Of a case that was only shared, who works on it is not known; of somebody who left, nothing is to be kept together. */
function partingsFrom(row: GroupListRow, workerId: string | undefined) {
  if (!row.is_held || row.left_on !== null || row.state === null) return []
  const other = {
    state: row.state,
    workerId: row.worker_id ?? undefined,
    isClosing: row.closing,
    isTransferring: row.transferring,
  }
  return [...partingsOf(other, workerId)]
}

export function loadChoices(scope: ReadScope, { caseId }: InputOf<typeof groupChoices>) {
  return { cases: askChoices(scope, caseId) }
}

export function choiceList(
  context: ReadContext,
  { caseId }: InputOf<typeof groupChoices>,
  { cases }: { readonly cases: Awaited<ReturnType<typeof askChoices>> },
) {
  context.touch('case', [caseId, ...cases.map(({ id }) => id)], ['identity'])
  return accept({
    cases: cases.map(({ id, code, name }) => ({ caseId: id, code, name })),
  })
}
