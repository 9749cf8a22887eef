import { sections, type Section } from '@amparo/domain/access/vocabulary'
import type { World, WorldCase, WorldReferral } from './access-world.ts'
import { caseTables, maker, past, text } from './access-case-rows.ts'
import { newTestId } from './register.ts'

/** One stored row of a world, with what decides about it. */
export type WorldRecord = {
  readonly table: string
  /** What the comparison knows it by. */
  readonly key: string
  readonly case: number
  readonly section: Section
  readonly stream: string | undefined
  readonly row: Record<string, unknown>
  /** What a fact says, where that decides who reads it. */
  readonly payload?: Record<string, unknown>
}

/** For each case a row of every kind, and a fact in every section. */
export function recordsOf(world: World): WorldRecord[] {
  return world.cases.flatMap((one, at) => [
    ...[...caseTables.keys()].flatMap((table) => recordOf(world, at, table) ?? []),
    ...sections.map((section) => factOf(world, at, section, newTestId())),
    ...world.referrals
      .filter((referral) => referral.case === at)
      .flatMap((referral) => [
        referralOf(world, at, referral.id, referral),
        // What opens one record of the section opens a transfer as well.
        transferOf(world, at, referral.id),
        ...(incidentOf(world, at, referral.id) ?? []),
        factOf(world, at, 'referral', referral.id),
      ]),
    factOfLeaving(world, at),
    factOfHours(world, at),
    ...factsOfRelative(world, one, at),
    planRecord(one, at),
    personRecord(one.childId, one, at, 'child'),
    personRecord(one.relativeId, one, at, 'relative'),
  ])
}

/** A new row of one table on a case, as the world has them or as somebody tries to add one. */
export function recordOf(world: World, at: number, table: string): WorldRecord | undefined {
  const one = world.cases[at]
  const made = one && caseTables.get(table)?.(one, world)
  if (!one || !made) return undefined
  const row: Record<string, unknown> = { id: newTestId(), case_id: one.id, ...made.row }
  return { table, key: String(row['id']), case: at, section: made.section, stream: undefined, row }
}

const numbers = { phones: ['5555 1234'] }

/** What the facts keep of somebody beside the child: with her numbers and without. */
function factsOfRelative(world: World, one: WorldCase, at: number): WorldRecord[] {
  return [numbers, {}].map((payload, index) => {
    const fact = factOf(world, at, 'people', one.relativeId)
    return { ...fact, row: { ...fact.row, stream_kind: 'person', stream_version: index + 1 }, payload }
  })
}

/** What the facts keep of why she left. */
function factOfLeaving(world: World, at: number): WorldRecord {
  const fact = factOf(world, at, 'journey', newTestId())
  return { ...fact, row: { ...fact.row, stream_kind: 'leaving' }, payload: numbers }
}

/** What the facts keep of hours that were corrected. */
function factOfHours(world: World, at: number): WorldRecord {
  const fact = factOf(world, at, 'people', newTestId())
  return { ...fact, row: { ...fact.row, stream_kind: 'safe-hours' } }
}

/** A share of one record opens one incident; the other rows of its section have streams of their own. */
function incidentOf(world: World, at: number, id: string): WorldRecord[] | undefined {
  const made = recordOf(world, at, 'incidents')
  return made && [{ ...made, key: id, stream: id, row: { ...made.row, id } }]
}

/** A share of one incident is to be read: whoever changes it writes in its section. */
export const asWritten = (record: WorldRecord): WorldRecord =>
  record.table === 'incidents' ? { ...record, stream: undefined } : record

/** Somebody whom an organisation received; of a case once she is registered. */
export type Received = {
  readonly key: string
  readonly organisation: number
  readonly case: number | undefined
}

/** One who waits in each organisation, and one for each case. */
export async function stageReceived(
  world: World,
  put: (table: string, rows: readonly Record<string, unknown>[]) => Promise<void>,
): Promise<Received[]> {
  const received = [
    ...world.organisations.map((_, at) => ({ organisation: at, case: undefined })),
    ...world.cases.map(({ organisation }, at) => ({ organisation, case: at })),
  ].map((one) => {
    const id = newTestId() as string
    const organisation_id = world.organisations[one.organisation]?.id
    return { ...one, key: id, row: { ...intakeColumns(world, one.case), id, organisation_id } }
  })
  await put(
    'amparo.intakes',
    received.map(({ row }) => row),
  )
  return received.map(({ row: _row, ...one }) => one)
}

/** What an intake must have besides where it belongs. */
export function intakeColumns(world: World, at: number | undefined): Record<string, unknown> {
  const registered = at !== undefined
  return {
    case_id: registered ? world.cases[at]?.id : null,
    state: registered ? 'registered' : 'open',
    ended_at: registered ? past : null,
    source: 'self',
    came_at: past,
    urgency: 'today',
    safe_now: 'yes',
    age: 'under-18',
    received_by: world.users[0]?.id,
    received_at: past,
  }
}

export function factOf(world: World, at: number, section: Section, stream: string): WorldRecord {
  const id = newTestId() as string
  const row = {
    id,
    case_id: world.cases[at]?.id,
    stream_kind: section === 'referral' ? 'referral' : 'case',
    stream_id: stream,
    stream_version: 1,
    kind: 'Noted',
    section,
    purpose: 'care',
    actor_id: maker,
    organisation_id: world.organisations[world.cases[at]?.organisation ?? 0]?.id,
    command_id: newTestId(),
    made_at: past,
    recorded_at: past,
  }
  return { table: 'facts', key: id, case: at, section, stream, row }
}

export function referralOf(
  world: World,
  at: number,
  id: string,
  more: Pick<WorldReferral, 'to' | 'sections' | 'state' | 'receiver'>,
): WorldRecord {
  const row = {
    id,
    case_id: world.cases[at]?.id,
    case_code: 'AAAA-0000',
    from_organisation_id: world.organisations[world.cases[at]?.organisation ?? 0]?.id,
    to_organisation_id: world.organisations[more.to]?.id,
    service: 'health',
    reason: text,
    urgency: 'soon',
    shared_sections: [...more.sections],
    state: more.state,
    sent_by: maker,
    sent_at: past,
    receiver_id: more.receiver === undefined ? null : world.users[more.receiver]?.id,
  }
  return { table: 'referrals', key: id, case: at, section: 'referral', stream: id, row }
}

export function transferOf(world: World, at: number, id: string): WorldRecord {
  const from = world.cases[at]?.organisation ?? 0
  const row = {
    id,
    case_id: world.cases[at]?.id,
    case_code: 'AAAA-0000',
    sex: 'unknown',
    phase: 'transit',
    from_organisation_id: world.organisations[from]?.id,
    to_organisation_id: world.organisations[(from + 1) % world.organisations.length]?.id,
    reason: 'other',
    need: text,
    urgency: 'soon',
    shared_sections: ['identity'],
    consent_id: newTestId(),
    state: 'declined',
    offered_by: maker,
    offered_at: past,
    answer_due_at: past,
  }
  return { table: 'transfers', key: id, case: at, section: 'referral', stream: id, row }
}

/** The plan on which the action of this case hangs. */
function planRecord(one: WorldCase, at: number): WorldRecord {
  const row = { id: one.planId, case_id: one.id, state: 'draft', made_by: maker, updated_at: past }
  return { table: 'plans', key: one.planId, case: at, section: 'plan', stream: undefined, row }
}

export function personRecord(
  personId: string,
  one: Pick<WorldCase, 'id'>,
  at: number,
  role: 'child' | 'relative',
): WorldRecord {
  return {
    table: 'case_people',
    key: personId,
    case: at,
    section: role === 'child' ? 'identity' : 'people',
    stream: undefined,
    row: { case_id: one.id, person_id: personId, role },
  }
}
