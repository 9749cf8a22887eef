import { mayOrder } from '@amparo/domain/case/case-list-view'
import type { Section } from '@amparo/domain/access/vocabulary'
import { sectionsWithin } from '@amparo/domain/case/case-scope'
import { mayFilter } from '@amparo/domain/case/may-filter'
import { ageInYears, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import type { openCase } from '@amparo/contract/api/cases/open-case'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { readCursor } from '../../http/cursor.ts'
import { cutPage } from '../../http/page.ts'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { sectionsOfDue } from '../../clock/sections-of-due.ts'
import { cursorKeysOf, cursorOfRow, type OrderedRow } from './list-order.ts'
import {
  askCaseCount,
  askCaseHead,
  askCasePeople,
  askCaseRows,
  askSharedCaseRows,
  type CaseHeadRow,
  type CaseListRow,
  type PersonViewRow,
} from './store.ts'

const usualPage = 50

export function loadCaseList(scope: ReadScope, input: InputOf<typeof listCases>) {
  const { cursor: _cursor, limit, scope: within = 'mine', order = 'changed', ...filter } = input
  const page = { filter, order, after: cursorOf(input), limit: (limit ?? usualPage) + 1 }
  const isOfOthers = within === 'shared' || within === 'supporting'
  return { cases: isOfOthers ? askSharedCaseRows(scope, within, page) : askCaseRows(scope, within, page) }
}

export function caseList(
  context: ReadContext,
  input: InputOf<typeof listCases>,
  { cases }: { readonly cases: readonly (CaseListRow & OrderedRow)[] },
) {
  const { cursor, limit = usualPage, scope: within = 'mine', order = 'changed', ...filter } = input
  if (cursor !== undefined && !cursorOf(input))
    return refuse(problem('request.invalid', { fields: [{ pointer: '/cursor', reason: 'cursor' }] }))
  const reads = sectionsWithin(context.principal.roles, within)
  if (!mayFilter(filter, reads) || !mayOrder(order, reads)) return refuse(problem('access.not-allowed'))
  const { page, next } = cutPage(cases, limit, (last) => cursorOfRow(order, last))
  context.touch(
    'case',
    page.map((row) => row.id),
    ['summary'],
  )
  const today = context.now.slice(0, 10) as PlainDate
  return accept({ items: page.map((row) => cardOf(row, today, reads)), next })
}

export function loadCaseCount(scope: ReadScope, input: InputOf<typeof countCases>) {
  const { scope: within = 'mine', ...filter } = input
  return { counted: askCaseCount(scope, within, filter) }
}

export function caseCount(
  context: ReadContext,
  input: InputOf<typeof countCases>,
  { counted }: { readonly counted: readonly { readonly count: number }[] },
) {
  const { scope: within = 'mine', ...filter } = input
  return mayFilter(filter, sectionsWithin(context.principal.roles, within))
    ? accept({ count: counted[0]?.count ?? 0 })
    : refuse(problem('access.not-allowed'))
}

function cursorOf({ cursor, order = 'changed' }: InputOf<typeof listCases>) {
  return cursor === undefined ? undefined : readCursor(cursor, cursorKeysOf(order))
}

export function loadCaseView(scope: ReadScope, input: InputOf<typeof openCase>) {
  return { heads: askCaseHead(scope, input.caseId), people: askCasePeople(scope, input.caseId) }
}

export function caseView(
  context: ReadContext,
  _input: InputOf<typeof openCase>,
  { heads, people }: { readonly heads: readonly CaseHeadRow[]; readonly people: readonly PersonViewRow[] },
) {
  const [head] = heads
  if (!head) return refuse(problem('record.not-found'))
  const reads = context.caseRights?.reads ?? []
  context.touch(
    'case',
    [head.id],
    [
      'summary',
      ...new Set(people.map((row) => (row.role === 'child' ? 'identity' : 'people'))),
      ...sectionsOfDue(head.tasks ?? []),
    ],
  )
  return accept({
    case: {
      ...cardOf(head, context.now.slice(0, 10) as PlainDate, reads),
      ...(reads.includes('assessment') ? { assessmentState: head.assessment_state } : {}),
      ...(reads.includes('plan') ? { planState: head.plan_state } : {}),
      ...(reads.includes('course')
        ? {
            version: head.version,
            closureState: head.closure_state,
            hold: head.hold,
          }
        : {}),
    },
    relation: context.caseRights?.relation ?? 'granted',
    reads: [...reads],
    writes: [...(context.caseRights?.writes ?? [])],
    responsible: {
      organisationId: head.organisation_id,
      organisation: head.organisation,
      phone: head.contact_phone,
      ...(reads.includes('course')
        ? { worker: head.worker, team: head.team, supports: [...(head.supports ?? [])] }
        : {}),
    },
    people: people.map((row) => ({
      id: row.id,
      version: row.version,
      fieldVersions: row.field_versions,
      role: row.role,
      relation: row.relation,
      travelsWith: row.travels_with,
      livesWith: row.lives_with,
      caregiverBy: row.caregiver_by,
      names: row.names ?? [],
      sex: row.sex,
      born: row.born,
      nationalities: row.nationalities,
      languages: row.languages,
      origin: row.origin,
      phones: row.phones,
      addressForm: row.address_form,
    })),
    tasks: head.tasks ?? [],
    transfers: head.transfers ?? [],
    twoVersions: head.two_versions,
    flags: head.flags,
    ...(reads.includes('course') && head.of_child.count > 1 && head.of_child.since !== null
      ? { ofChild: { ...head.of_child, since: head.of_child.since } }
      : {}),
    otherData: head.other_data,
    ...(reads.includes('threats') ? { noContacts: head.no_contacts } : {}),
  })
}

/**
 * A card shows of other sections only what the reader may read there. The rest is absent: “none” would say that there
 * is no risk and nobody works on it.
 */
export function cardOf(row: CaseListRow, today: PlainDate, reads: readonly Section[]) {
  return {
    id: row.id,
    code: row.code,
    callName: row.call_name,
    ageFrom: row.born_latest === null ? null : Math.max(0, ageInYears(row.born_latest as PlainDate, today)),
    ageTo: row.born_earliest === null ? null : Math.max(0, ageInYears(row.born_earliest as PlainDate, today)),
    state: row.state,
    organisationId: row.organisation_id,
    ...(reads.includes('people') ? { holder: row.holder } : {}),
    ...(reads.includes('risk') ? { riskLevel: row.risk_level, riskState: row.risk_state } : {}),
    ...(reads.includes('course')
      ? {
          phase: row.phase,
          placeCountry: row.place_country,
          workerId: row.worker_id,
          ...(row.worker === undefined ? {} : { worker: row.worker }),
          registeredAt: row.registered_at,
          nextDueAt: row.next_due_at,
          updatedAt: row.updated_at,
        }
      : {}),
    ...(reads.includes('notes') ? { lastContactAt: row.last_contact_at } : {}),
  }
}
