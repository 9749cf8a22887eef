import { isDrawnOnly, partnerOf } from './access-services.ts'
import { type Role, type Section } from '@amparo/domain/access/vocabulary'
import type { PersonalRow } from './access-personal.ts'
import { seenFreezes } from './access-closed.ts'
import type { StagedWorld } from './access-stage.ts'
import type { World } from './access-world.ts'
import {
  courseOf,
  findsInterpreters,
  findsRegistrationSheets,
  findsServices,
  holds,
  holdsOne,
  isClosed,
  isHeldBack,
  isLive,
  mayAdd,
  mayCallRelative,
  mayRead,
  receives,
  rolesOf,
  sectionsByRole,
  sharedHead,
  supervisedTeams,
  supervisesHere,
  type Seat,
} from './access-oracle.ts'

/** What each session is to find in each table, by the rules of the oracle. */
export function expectedRows(
  { world, records, personal, asked, received, listed }: StagedWorld,
  seat: Seat,
): string[] {
  const seen: string[] = []
  const person = world.users[seat.user]
  const roles = rolesOf(world, seat)
  for (const [at, one] of world.cases.entries()) {
    const rights = (section: Section) => mayRead(world, seat, { case: at, section, stream: undefined })
    if (holds(world, seat, at)) seen.push(`cases ${one.id}`)
    const head = sharedHead(world, seat, at)
    if (head.length > 0) seen.push(`shared_cases ${one.id} ${head.join(' ')}`)
    if (mayAdd(world, seat, { case: at, section: 'summary', stream: undefined }))
      seen.push(`match_keys ${one.childId}`, `match_keys ${one.relativeId}`)
    if (rights('other-data')) seen.push(`other_data ${one.id}`, `other_data_words ${one.id}`)
    for (const [id, section] of [
      [one.childId, 'identity'],
      [one.relativeId, 'people'],
    ] as const)
      if (rights(section)) {
        seen.push(`persons ${id}`, `person_names ${id}`)
        if (section === 'identity' || mayCallRelative(world, seat, at)) seen.push(`person_phones ${id}`)
      }
  }
  for (const record of records) {
    if (!mayRead(world, seat, record) || isHeldBack(world, seat, record)) continue
    seen.push(`${record.table} ${record.key}`)
    const tellsNumbers = record.row['stream_kind'] === 'person' && record.payload?.['phones'] !== undefined
    if (record.table === 'facts' && (!tellsNumbers || mayCallRelative(world, seat, record.case)))
      seen.push(`fact_payloads ${record.key}`)
  }
  for (const grant of world.grants) {
    if (isClosed(world, seat, grant.case)) continue
    if (roles.length > 0 && (grant.organisation === seat.organisation || holds(world, seat, grant.case)))
      seen.push(`grants ${grant.id}`)
  }
  if (roles.some((role) => ['administrator', 'auditor', 'privacy-lead'].includes(role)))
    seen.push(...world.marks.map((mark) => `enforcement_requests ${mark.id}`))
  for (const request of asked) {
    const isHers = request.user === seat.user && person?.state === 'active'
    if (isHers || holds(world, seat, request.case)) seen.push(`contact_requests ${request.key}`)
  }
  for (const { key, organisation, case: at } of received) {
    const isHers = receives(world, seat) && organisation === seat.organisation
    if (at === undefined ? isHers : mayRead(world, seat, courseOf(at))) seen.push(`intakes ${key}`)
  }
  const finds = {
    services: () => findsServices(world, seat),
    interpreters: (organisation: number) => findsInterpreters(world, seat, organisation),
    registration_sheets: (organisation: number) => findsRegistrationSheets(world, seat, organisation),
    sharing_protocols: (organisation: number) => findsProtocol(world, seat, organisation),
  }
  for (const { table, key, organisation } of listed)
    if (finds[table](organisation)) seen.push(`${table} ${key}`)
  for (const user of world.users) {
    const here = user.held.some((held) => held.organisation === seat.organisation)
    const isMe = person?.state === 'active' && user === person
    if (isMe || (roles.length > 0 && (here || user.home === seat.organisation))) seen.push(`users ${user.id}`)
    for (const held of user.held)
      if (isMe || (roles.length > 0 && held.organisation === seat.organisation))
        seen.push(`memberships ${held.id}`)
  }
  seen.push(...seenFreezes(world, seat).map(({ id }) => `case_freezes ${id}`))
  for (const row of personal) if (ownsOrOversees(world, seat, row)) seen.push(`${row.table} ${row.key}`)
  return seen.sort()
}

/** Whoever works for a party; what is only drawn, whoever works where it is. */
export function findsProtocol(world: World, seat: Seat, organisation: number): boolean {
  if (rolesOf(world, seat).length === 0) return false
  return isDrawnOnly(organisation)
    ? seat.organisation === organisation
    : [organisation, partnerOf(world, organisation)].includes(seat.organisation)
}

/** Who answers for an organisation or for its data; where it enforces migration law, its administrator. */
export function keepsProtocolsHere(world: World, seat: Seat): boolean {
  const enforces = world.organisations[seat.organisation]?.enforces === true
  const keeping: readonly string[] = enforces ? ['administrator'] : ['manager', 'privacy-lead']
  return rolesOf(world, seat).some((role) => keeping.includes(role))
}

/** What is hers alone, in the organisation where she made it. */
export function keepsHere(world: World, seat: Seat, row: Omit<PersonalRow, 'key'>): boolean {
  const isHers = row.user === seat.user && row.organisation === seat.organisation
  return isHers && rolesOf(world, seat).length > 0
}

/** May share with these: a supervisor with her teams, a manager with all. */
export function sharesLists(world: World, seat: Seat, row: Omit<PersonalRow, 'key'>): boolean {
  if (row.organisation !== seat.organisation || row.shared === undefined) return false
  return row.shared === 'organisation'
    ? rolesOf(world, seat).includes('manager')
    : supervisedTeams(world, seat).includes(row.shared)
}

/** Hers, for all where she works, or for a team to which she belongs. */
function findsList(world: World, seat: Seat, row: PersonalRow): boolean {
  if (keepsHere(world, seat, row)) return true
  if (row.organisation !== seat.organisation || rolesOf(world, seat).length === 0) return false
  const held = world.users[seat.user]?.held ?? []
  return (
    row.shared === 'organisation' ||
    (row.shared !== undefined && held.some(({ team, when }) => team === row.shared && isLive(when)))
  )
}

/** Either of the two who sat down in supervision, where they did. */
export function satDown(world: World, seat: Seat, row: Omit<PersonalRow, 'key'>): boolean {
  const isOne = row.user === seat.user || row.with === seat.user
  return isOne && row.organisation === seat.organisation && rolesOf(world, seat).length > 0
}

/** Whoever oversees work here, and who did it, as long as she reads the course of the case. */
export function looksInto(world: World, seat: Seat, row: Omit<PersonalRow, 'key'>): boolean {
  if (row.organisation !== seat.organisation || row.on === undefined) return false
  const isOne = row.with === seat.user || supervisesHere(world, seat)
  return isOne && mayRead(world, seat, { ...row.on, stream: undefined })
}

/** Who asked for the case, where she asked; and whoever reaches the case by a role that has its course. No share does. */
export function asksOrAnswers(world: World, seat: Seat, row: Omit<PersonalRow, 'key'>): boolean {
  if (keepsHere(world, seat, row)) return true
  const one = row.on && world.cases[row.on.case]
  return one !== undefined && sectionsByRole(world, seat, one, 'writes').has('course')
}

/** Her own, where she works as whom she wrote it, as long as the part of the case is hers to read or to add to. */
export function keepsDraft(world: World, seat: Seat, row: Omit<PersonalRow, 'key'>): boolean {
  if (!keepsHere(world, seat, row)) return false
  const at = row.on && { ...row.on, stream: undefined }
  return at === undefined || mayRead(world, seat, at) || mayAdd(world, seat, at)
}

const overseers: Readonly<Record<string, readonly Role[]>> = {
  audit_entries: ['auditor', 'privacy-lead'],
  register_changes: ['administrator', 'auditor', 'privacy-lead'],
  access_resets: ['supervisor', 'administrator', 'privacy-lead', 'auditor'],
}

function ownsOrOversees(world: World, seat: Seat, row: PersonalRow): boolean {
  const roles = rolesOf(world, seat)
  const isHers = row.user === seat.user && world.users[seat.user]?.state === 'active'
  if (row.table === 'drafts') return keepsDraft(world, seat, row)
  if (['calendar_feeds', 'work_conflicts', 'own_alert_sightings'].includes(row.table))
    return keepsHere(world, seat, row)
  if (row.table === 'saved_lists') return findsList(world, seat, row)
  if (row.table === 'supervision_talks' || row.table === 'shadowing_observations')
    return satDown(world, seat, row)
  if (row.table === 'supervision_sessions' || row.table === 'shadowings')
    return (
      satDown(world, seat, row) || (row.organisation === seat.organisation && supervisesHere(world, seat))
    )
  if (row.table === 'file_review_files') return looksInto(world, seat, row)
  if (row.table === 'case_requests') return asksOrAnswers(world, seat, row)
  if (row.table === 'file_reviews')
    return row.organisation === seat.organisation && supervisesHere(world, seat)
  if (row.table === 'worker_profiles')
    return isHers || (row.organisation === seat.organisation && holdsOne(world, seat, ['supervision']))
  const oversees = overseers[row.table]
  if (oversees === undefined) return isHers
  const inCharge = row.organisation === seat.organisation && oversees.some((role) => roles.includes(role))
  return inCharge || (row.table === 'access_resets' && isHers)
}
