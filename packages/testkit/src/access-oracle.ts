import { roleRights } from '@amparo/domain/access/role-rights'
import { roles as everyRole, type Purpose, type Role, type Section } from '@amparo/domain/access/vocabulary'
import { isDangerOver } from './access-case-rows.ts'
import type { WorldRecord } from './access-records.ts'
import type { When, World, WorldCase, WorldGrant } from './access-world.ts'

/**
 * Who sees what, worked out from the words of the rules and not from the program's code: a role gives its
 * sections of the cases within its reach; a share gives its sections while it lives, to whom it names; a referral
 * shows itself to those who answer it, and what was shared to the one who receives it, until it ends.
 */
export type Seat = { readonly user: number; readonly organisation: number }

export const isLive = (when: When | 'revoked') => when === 'now' || when === 'ends-later'

/** Roles that the person holds today where she is signed in. */
export function rolesOf(world: World, { user, organisation }: Seat): Role[] {
  const person = world.users[user]
  if (!person || person.state !== 'active' || world.organisations[organisation]?.state !== 'active') return []
  const kept: readonly Role[] = world.organisations[organisation]?.enforces
    ? ['administrator', 'auditor']
    : everyRole
  return person.held
    .filter((held) => held.organisation === organisation && isLive(held.when) && kept.includes(held.role))
    .map((held) => held.role)
}

/** Teams whose cases the person supervises where she is signed in. */
export function supervisedTeams(world: World, seat: Seat): number[] {
  if (!rolesOf(world, seat).includes('supervisor')) return []
  return (world.users[seat.user]?.held ?? []).flatMap((held) =>
    held.organisation === seat.organisation &&
    isLive(held.when) &&
    held.role === 'supervisor' &&
    held.team !== undefined
      ? [held.team]
      : [],
  )
}

/** Closed to her by a freeze that leaves it to others. */
const isFrozenFor = (world: World, seat: Seat, at: number): boolean =>
  world.freezes.some(
    (freeze) => freeze.case === at && freeze.state !== 'lifted' && !freeze.exempt.includes(seat.user),
  )

/** Closed to her by what she declared herself, where the case is worked. */
const isInConflict = (world: World, seat: Seat, at: number): boolean =>
  world.cases[at]?.organisation === seat.organisation &&
  world.conflicts.some((one) => one.case === at && one.user === seat.user && !one.hasEnded)

/** A case that is closed to her does not exist for her, whatever else would open it. */
export const isClosed = (world: World, seat: Seat, at: number): boolean =>
  isFrozenFor(world, seat, at) || isInConflict(world, seat, at)

/** Where only the freeze keeps her from a case of the organisation where she works, she is told that it is closed to her. */
export const isToldClosed = (world: World, seat: Seat, at: number): boolean =>
  isFrozenFor(world, seat, at) &&
  world.cases[at]?.organisation === seat.organisation &&
  opens({ ...world, freezes: [] }, seat, at)

export function sectionsByRole(
  world: World,
  seat: Seat,
  one: WorldCase,
  right: 'reads' | 'writes',
): Set<Section> {
  const found = new Set<Section>()
  const kept = rolesOf(world, seat)
  if (one.organisation !== seat.organisation || isClosed(world, seat, world.cases.indexOf(one))) return found
  for (const held of world.users[seat.user]?.held ?? []) {
    if (held.organisation !== seat.organisation || !isLive(held.when) || !kept.includes(held.role)) continue
    const mine = one.worker === seat.user
    const reached = {
      none: false,
      own: mine,
      team: mine || (held.team !== undefined && held.team === one.team),
      organisation: true,
    }[roleRights[held.role].reach]
    if (reached) for (const section of roleRights[held.role][right]) found.add(section)
  }
  return found
}

type Share = Pick<
  WorldGrant,
  'case' | 'organisation' | 'user' | 'roles' | 'capability' | 'sections' | 'stream' | 'when'
>

/** The shares that a referral stands for, in each of its states. */
function sharesOf(world: World): Share[] {
  const ofReferrals = world.referrals.flatMap((referral): Share[] => {
    if (referral.state !== 'sent' && referral.state !== 'accepted') return []
    const common = { case: referral.case, organisation: referral.to, when: 'now' as const }
    const answering = {
      ...common,
      user: undefined,
      roles: ['supervisor', 'manager', 'service-provider'] as const,
      capability: 'contribute' as const,
      sections: ['referral'] as const,
      stream: referral.id,
    }
    if (referral.state === 'sent') return [answering]
    const receiver = { ...common, user: referral.receiver, roles: [] }
    return [
      answering,
      { ...receiver, capability: 'contribute', sections: ['referral'], stream: referral.id },
      { ...receiver, capability: 'read', sections: ['summary', ...referral.sections], stream: undefined },
    ]
  })
  return [...world.grants, ...ofReferrals]
}

export function sharesFor(world: World, seat: Seat, one: number): Share[] {
  const roles = rolesOf(world, seat)
  if (isClosed(world, seat, one)) return []
  if (!roles.some((role) => roleRights[role].purposes.includes('referral'))) return []
  return sharesOf(world).filter(
    (share) =>
      share.case === one &&
      share.organisation === seat.organisation &&
      (share.user === undefined || share.user === seat.user) &&
      (share.roles.length === 0 || share.roles.some((role) => roles.includes(role))) &&
      isLive(share.when),
  )
}

export type Row = { readonly case: number; readonly section: Section; readonly stream: string | undefined }

export function mayRead(world: World, seat: Seat, row: Row): boolean {
  const one = world.cases[row.case]
  if (!one) return false
  return (
    sectionsByRole(world, seat, one, 'reads').has(row.section) ||
    sharesFor(world, seat, row.case).some((share) => covers(share, row))
  )
}

export function mayAdd(world: World, seat: Seat, row: Row): boolean {
  const one = world.cases[row.case]
  if (!one) return false
  return (
    sectionsByRole(world, seat, one, 'writes').has(row.section) ||
    sharesFor(world, seat, row.case).some((share) => share.capability === 'contribute' && covers(share, row))
  )
}

const covers = (share: Share, row: Row) =>
  share.sections.includes(row.section) && (share.stream === undefined || share.stream === row.stream)

export function opens(world: World, seat: Seat, at: number): boolean {
  return mayRead(world, seat, { case: at, section: 'summary', stream: undefined })
}

/** Whether the row of the case itself is hers to see: by a role, and never by a share. */
export function holds(world: World, seat: Seat, at: number): boolean {
  const one = world.cases[at]
  return one !== undefined && sectionsByRole(world, seat, one, 'reads').has('summary')
}

/** What the head of a shared case shows by each section of the shares, of the columns that are staged with a value. */
const headBySection: Partial<Record<Section, readonly string[]>> = {
  summary: [
    'id',
    'code',
    'organisation_id',
    'child_id',
    'call_name',
    'born_earliest',
    'born_latest',
    'state',
  ],
  people: ['holder'],
  risk: ['risk_level', 'risk_state'],
  assessment: ['assessment_state'],
  plan: ['plan_state'],
  notes: ['last_contact_at'],
  course: [
    'worker_id',
    'team_id',
    'phase',
    'place_country',
    'closure_state',
    'registered_at',
    'opened_on',
    'next_due_at',
    'closed_at',
    'updated_at',
    'version',
  ],
}

/** The columns of the head that shares give of a case, and nothing where they do not give its card. */
export function sharedHead(world: World, seat: Seat, at: number): string[] {
  const sections = new Set(
    sharesFor(world, seat, at).flatMap((share) => (share.stream === undefined ? share.sections : [])),
  )
  if (!sections.has('summary')) return []
  const { worker, team } = world.cases[at] ?? {}
  const empty = [...(worker === undefined ? ['worker_id'] : []), ...(team === undefined ? ['team_id'] : [])]
  const shown = [...sections].flatMap((section) => headBySection[section] ?? [])
  return ['shared_at', ...shown].filter((column) => !empty.includes(column)).sort()
}

/** Sections that an operation on the case may ask for: a share of one record gives nothing of its section. */
export function sectionsNamed(world: World, seat: Seat, at: number, right: 'reads' | 'writes'): Section[] {
  const one = world.cases[at]
  if (!one) return []
  const shared = sharesFor(world, seat, at)
    .filter((share) => share.stream === undefined && (right === 'reads' || share.capability === 'contribute'))
    .flatMap((share) => share.sections)
  return [...new Set([...sectionsByRole(world, seat, one, right), ...shared])].sort()
}

/** Why an operation on a case is refused, or that it is allowed. */
export type Gate = 'allowed' | 'no-such-case' | 'frozen' | 'purpose' | 'section'

/**
 * What is answered to an operation that asks for a section of a case: first whether she may know of the case, then
 * whether she acts for such a purpose, then whether the section is hers. On a case within her reach she acts for
 * what the operation is for, and intake and supervision are care too; on one that was shared with her, for what it
 * was shared for.
 */
export function gateOf(
  world: World,
  seat: Seat,
  at: number,
  asked: { readonly section: Section; readonly right: 'reads' | 'writes'; readonly purpose: Purpose },
): Gate {
  if (isToldClosed(world, seat, at)) return 'frozen'
  if (!opens(world, seat, at)) return 'no-such-case'
  const held = new Set<Purpose>(rolesOf(world, seat).flatMap((role) => roleRights[role].purposes))
  const serving: readonly Purpose[] = !reaches(world, seat, at)
    ? ['referral']
    : asked.purpose === 'care'
      ? ['care', 'intake', 'supervision']
      : [asked.purpose]
  if (!serving.some((purpose) => held.has(purpose))) return 'purpose'
  return sectionsNamed(world, seat, at, asked.right).includes(asked.section) ? 'allowed' : 'section'
}

/** Whether it is her own case, one of her teams, or one of an organisation that she looks after as a whole. */
export function reaches(world: World, seat: Seat, at: number): boolean {
  const one = world.cases[at]
  const roles = rolesOf(world, seat)
  if (!one || roles.length === 0 || one.organisation !== seat.organisation) return false
  return (
    one.worker === seat.user ||
    (one.team !== undefined && supervisedTeams(world, seat).includes(one.team)) ||
    roles.some((role) => roleRights[role].reach === 'organisation')
  )
}

/** Which rows of every table this person should see, as `table key`. */
/** Whether she receives children for the organisation where she is signed in. */
export const receives = (world: World, seat: Seat): boolean =>
  rolesOf(world, seat).some((role) => roleRights[role].purposes.includes('intake'))

export const holdsOne = (world: World, seat: Seat, purposes: readonly Purpose[]) =>
  rolesOf(world, seat).some((role) => roleRights[role].purposes.some((purpose) => purposes.includes(purpose)))

/** Blank registrations: whoever receives children, and whoever oversees that, in her own organisation. */
export const findsRegistrationSheets = (world: World, seat: Seat, organisation: number): boolean =>
  organisation === seat.organisation &&
  (receives(world, seat) || rolesOf(world, seat).some((role) => role === 'supervisor' || role === 'manager'))

/** The catalogue is for whoever receives children, works with them or oversees that, in any organisation. */
export const findsServices = (world: World, seat: Seat): boolean =>
  holdsOne(world, seat, ['care', 'intake', 'supervision', 'referral'])

/** The register of interpreters is for the same people, of the organisation alone. */
export const findsInterpreters = (world: World, seat: Seat, organisation: number): boolean =>
  organisation === seat.organisation && holdsOne(world, seat, ['care', 'intake', 'supervision'])

/** Whoever oversees work with children, for what her own organisation wrote. */
export const keepsServices = (world: World, seat: Seat): boolean => holdsOne(world, seat, ['supervision'])

export const supervisesHere = (world: World, seat: Seat): boolean => holdsOne(world, seat, ['supervision'])

/** The course of a case, of which its intake is a part. */
export const courseOf = (at: number): Row => ({ case: at, section: 'course', stream: undefined })

/** Whether she may know how the relative of a case is called: whoever writes about the people of the case, or no danger is. */
export function mayCallRelative(world: World, seat: Seat, at: number): boolean {
  const one = world.cases[at]
  return (
    !one ||
    isDangerOver(world, one) ||
    mayAdd(world, seat, { case: at, section: 'people', stream: undefined })
  )
}

/**
 * Why she left is read where she told it; elsewhere only with her yes, and of what was told before nothing. The hours of
 * somebody who stands in the danger list are read by who writes about the people of the case. That two cases are of one
 * child is read by who reads the child of the other too.
 */
export function isHeldBack(world: World, seat: Seat, { table, case: at, row }: WorldRecord): boolean {
  if (table === 'safe_hours' || row['stream_kind'] === 'safe-hours') return !mayCallRelative(world, seat, at)
  if (table === 'child_joins') {
    const other = world.cases.findIndex(({ id }) => id === row['other_case_id'])
    return !mayRead(world, seat, { case: other, section: 'identity', stream: undefined })
  }
  const isOwn = world.cases[at]?.organisation === seat.organisation
  const isLeaving = table === 'leaving_reasons' || row['stream_kind'] === 'leaving'
  const content = row['content'] as { readonly mayUse?: string } | undefined
  return isLeaving && !isOwn && content?.mayUse !== 'yes'
}
