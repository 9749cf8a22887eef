import { makeId, type CaseId, type OrganisationId, type UserId } from '@amparo/domain/kernel/brand'
import { addHours, localDay, type Instant } from '@amparo/domain/kernel/instant'
import { addDays } from '@amparo/domain/kernel/plain-date'
import { decideInvitation, decideSupportAnswer } from '@amparo/domain/support/decide-support'
import { decideProposal } from '@amparo/domain/support/decide-proposal'
import { evolveProposal } from '@amparo/domain/support/proposal'
import {
  evolveSupport,
  supportSections,
  usualSections,
  type Support,
  type SupportRole,
} from '@amparo/domain/support/support'
import { freshBytes } from '../ids.ts'
import { proposalFact } from '../modules/supports/proposals.ts'
import { proposalRow } from '../modules/supports/proposal-store.ts'
import { sharesOf, supportRow } from '../modules/supports/store.ts'
import { supportFact } from '../modules/supports/ending.ts'
import type { LoadedRows, Row } from './case-file.ts'
import { add, addFacts, allowed } from './demonstration-forms.ts'
import type { Actor } from './step.ts'
import { Calendar, zone } from './demonstration-calendar.ts'

const fresh = <Name extends string>() => makeId<Name>(Date.now(), freshBytes(10))

/** The two workers support some of each other's cases; one invitation waits, and so does a proposal to a plan. */
export function makeDemonstrationSupports(
  invented: LoadedRows,
  workers: readonly [Actor, Actor],
  now: Date,
): LoadedRows {
  const tables: LoadedRows = new Map()
  const at = new Calendar(now).at(1.9)
  const open = (invented.get('cases') ?? []).filter(
    (row) => row['state'] === 'open' && String(row['registered_at']) < addHours(at, -24),
  )
  const plans = new Map((invented.get('plans') ?? []).map((row) => [row['case_id'], row]))
  const [first, second] = workers
  const planned = (of: Actor) => open.filter((row) => row['worker_id'] === of.userId && plans.has(row['id']))
  const told = { tables, at }
  const [one, other] = planned(first)
  if (one) propose(told, accept(told, invite(told, one, first, second, 'psychosocial'), second), one, second)
  if (other) accept(told, invite(told, other, first, second, 'schooling'), second)
  const [third, fourth] = planned(second)
  if (third) accept(told, invite(told, third, second, first, 'accompaniment'), first)
  if (fourth) invite(told, fourth, second, first, 'legal')
  return tables
}

type Told = { readonly tables: LoadedRows; readonly at: Instant }

const tasks: Readonly<Record<SupportRole, string>> = {
  'second-caseworker': 'Estar presente en las visitas mientras su trabajadora está de permiso.',
  health: 'Acompañar las curaciones y explicarle cada paso.',
  psychosocial: 'Una sesión por semana, con juego y dibujo; lo que vivió en el camino le quita el sueño.',
  legal: 'Preparar con ella lo que va a decir en la audiencia.',
  schooling: 'Hablar con la escuela y buscarle lugar antes de que empiece el curso.',
  accompaniment: 'Acompañar a su cita del jueves; el centro de salud queda lejos.',
}

function invite({ tables, at }: Told, row: Row, lead: Actor, who: Actor, role: SupportRole): Support {
  const today = localDay(at, zone)
  const event = allowed(
    decideInvitation(
      {
        supportId: fresh<'SupportId'>(),
        userId: who.userId,
        role,
        task: tasks[role],
        sections: usualSections[role],
        from: today,
        until: addDays(today, 60),
      },
      {
        case: caseOf(row),
        by: lead,
        reads: supportSections,
        colleagues: [who.userId],
        conflicted: [],
        standing: [],
        today,
        at,
      },
    ),
  )
  const support = evolveSupport(undefined, event)
  addFacts(tables, lead, at, [supportFact(support, event)])
  add(tables, 'case_supports', supportRow(support))
  share(tables, support, lead)
  return support
}

function share(tables: LoadedRows, support: Support, { organisationId }: Actor): void {
  for (const one of sharesOf(support, { organisationId, until: 'infinity' })) add(tables, 'grants', one)
}

function accept({ tables, at }: Told, invited: Support, by: Actor): Support {
  const when = addHours(at, 3)
  const state = {
    state: 'open',
    organisationId: by.organisationId,
    teamId: undefined,
    workerId: undefined,
  } as const
  const facts = { case: state, by, today: localDay(when, zone), at: when }
  const event = allowed(decideSupportAnswer(invited, { answer: 'accept' }, facts))
  const support = evolveSupport(invited, event)
  addFacts(tables, by, when, [supportFact(support, event)])
  replace(tables, 'case_supports', supportRow(support), ({ id }) => id === support.id)
  for (const row of tables.get('grants') ?? [])
    if (row['act_id'] === support.id && row['valid_from'] === 'infinity')
      Object.assign(row, { valid_from: when })
  return support
}

function replace(tables: LoadedRows, table: string, row: Row, is: (row: Row) => boolean): void {
  tables.set(
    table,
    (tables.get(table) ?? []).map((one) => (is(one) ? row : one)),
  )
}

function propose({ tables, at }: Told, support: Support, row: Row, by: Actor): void {
  const when = addHours(at, 25)
  const today = localDay(when, zone)
  const event = allowed(
    decideProposal(
      {
        proposalId: fresh<'ProposalId'>(),
        change: {
          kind: 'new-action',
          what: 'Sesión de juego cada jueves por la tarde',
          dueOn: addDays(today, 21),
          isHers: true,
          owner: '',
        },
        why: 'Desde que juega duerme mejor y come con las demás.',
      },
      {
        case: caseOf(row),
        support,
        by: by.userId,
        plan: { state: 'approved', openActions: [] },
        waiting: 0,
        today,
        at: when,
      },
    ),
  )
  const proposal = evolveProposal(undefined, event)
  addFacts(tables, by, when, [proposalFact(proposal, event)])
  add(tables, 'plan_proposals', proposalRow(proposal))
  add(tables, 'grants', {
    ...sharesOf(support, { organisationId: by.organisationId, until: 'infinity' })[1],
    sections: ['plan'],
    stream_id: proposal.id,
    valid_from: when,
  })
}

function caseOf(row: Row) {
  return {
    id: row['id'] as CaseId,
    state: 'open' as const,
    organisationId: row['organisation_id'] as OrganisationId,
    teamId: undefined,
    workerId: row['worker_id'] as UserId,
  }
}
