import fc from 'fast-check'
import { roles, sections, type Role, type Section } from '@amparo/domain/access/vocabulary'
import { shareableSections } from '@amparo/domain/referral/referral'
import { newTestId } from './register.ts'

/** A small world of people, cases and shares, made at random; numbers are places in the lists beside. */
export type World = {
  readonly organisations: readonly {
    readonly id: string
    readonly state: 'active' | 'suspended'
    /** Supervisors may invite people into their own teams. */
    readonly invites: boolean
    /** Has a migration-enforcement role: its people keep only the roles that open no case. */
    readonly enforces: boolean
  }[]
  /** Two of each organisation, in its order. */
  readonly teams: readonly { readonly id: string; readonly organisation: number }[]
  readonly users: readonly WorldUser[]
  readonly cases: readonly WorldCase[]
  readonly referrals: readonly WorldReferral[]
  readonly grants: readonly WorldGrant[]
  readonly marks: readonly WorldMark[]
  readonly freezes: readonly WorldFreeze[]
  readonly conflicts: readonly WorldConflict[]
}
/** A case that was closed to all but one or two. */
export type WorldFreeze = {
  readonly id: string
  readonly case: number
  readonly by: number
  readonly exempt: readonly number[]
  readonly state: 'standing' | 'asked' | 'kept-closed' | 'lifted'
  /** Who said that it stays closed. */
  readonly keptBy: number
}
/** With which case somebody must not work, by her own word. */
export type WorldConflict = {
  readonly id: string
  readonly case: number
  readonly user: number
  readonly hasEnded: boolean
}
/** That an organisation be marked as enforcing: asked by one administrator, decided by another. */
export type WorldMark = {
  readonly id: string
  readonly organisation: number
  readonly askedBy: number
  readonly decidedBy: number | undefined
  readonly state: 'asked' | 'approved' | 'refused'
  /** Decided in this very transaction: only then it may be carried out. */
  readonly justNow: boolean
}
export type WorldUser = {
  readonly id: string
  readonly state: 'active' | 'disabled'
  readonly home: number
  readonly held: readonly Held[]
}
export type Held = {
  readonly id: string
  readonly organisation: number
  readonly team: number | undefined
  readonly role: Role
  readonly when: When
}
export type When = 'now' | 'ends-later' | 'ended' | 'not-yet'
export type WorldCase = {
  readonly id: string
  readonly organisation: number
  readonly team: number | undefined
  readonly worker: number | undefined
  readonly state: 'open' | 'on-hold' | 'transferred' | 'closed'
  readonly childId: string
  readonly relativeId: string
  readonly planId: string
}
export type WorldReferral = {
  readonly id: string
  readonly case: number
  readonly to: number
  readonly sections: readonly Section[]
  readonly state: 'sent' | 'accepted' | 'declined' | 'completed' | 'withdrawn'
  readonly receiver: number | undefined
}
export type WorldGrant = {
  readonly id: string
  readonly case: number
  readonly organisation: number
  readonly user: number | undefined
  readonly roles: readonly Role[]
  readonly capability: 'read' | 'contribute'
  readonly sections: readonly Section[]
  /** Only this referral, where set. */
  readonly stream: string | undefined
  readonly when: When | 'revoked'
  readonly act: 'referral' | 'transfer' | 'other'
  readonly actId: string
}

const organisationCount = 3
const userCount = 6
const caseCount = 5
const teamOf = (organisation: number, which: number | undefined) =>
  which === undefined ? undefined : organisation * 2 + which

const some = (most: number) => fc.nat({ max: most - 1 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const when = fc.constantFrom<When>('now', 'now', 'now', 'ends-later', 'ended', 'not-yet')
const someSections = fc.uniqueArray(fc.constantFrom<Section>(...sections), { minLength: 1, maxLength: 4 })
const shareable = fc.uniqueArray(fc.constantFrom<Section>(...shareableSections), {
  minLength: 1,
  maxLength: 3,
})

const held = fc.record({
  organisation: some(organisationCount),
  team: maybe(some(2)),
  // Roles that reach something come up more often: the others hardly ever see anything.
  role: fc.oneof(
    fc.constantFrom<Role>('caseworker', 'supervisor', 'manager', 'privacy-lead', 'service-provider'),
    fc.constantFrom<Role>(...roles),
  ),
  when,
})

const plan = fc.record({
  suspended: fc.option(some(organisationCount), { nil: -1, freq: 3 }),
  invites: fc.array(fc.boolean(), { minLength: organisationCount, maxLength: organisationCount }),
  enforcing: fc.option(some(organisationCount), { nil: -1, freq: 3 }),
  marks: fc.uniqueArray(
    fc.record({
      organisation: some(organisationCount),
      askedBy: some(userCount),
      further: fc.integer({ min: 1, max: userCount - 1 }),
      state: fc.constantFrom<WorldMark['state']>('asked', 'approved', 'refused'),
      justNow: fc.boolean(),
    }),
    { maxLength: 2, selector: (mark) => mark.organisation },
  ),
  users: fc.array(
    fc.record({
      disabled: fc.boolean().map((value) => value),
      home: some(organisationCount),
      held: fc.array(held, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: userCount, maxLength: userCount },
  ),
  cases: fc.array(
    fc.record({
      organisation: some(organisationCount),
      team: maybe(some(2)),
      worker: maybe(some(userCount)),
      state: fc.constantFrom<WorldCase['state']>('open', 'open', 'on-hold', 'transferred', 'closed'),
    }),
    { minLength: caseCount, maxLength: caseCount },
  ),
  referrals: fc.array(
    fc.record({
      case: some(caseCount),
      further: fc.integer({ min: 1, max: organisationCount - 1 }),
      sections: shareable,
      state: fc.constantFrom<WorldReferral['state']>(
        'sent',
        'accepted',
        'accepted',
        'declined',
        'completed',
        'withdrawn',
      ),
      receiver: some(userCount),
    }),
    { maxLength: 4 },
  ),
  grants: fc.array(
    fc.record({
      case: some(caseCount),
      organisation: some(organisationCount),
      user: maybe(some(userCount)),
      roles: fc.uniqueArray(fc.constantFrom<Role>(...roles), { maxLength: 3 }),
      capability: fc.constantFrom<'read' | 'contribute'>('read', 'contribute'),
      sections: someSections,
      summary: fc.boolean(),
      one: fc.nat({ max: 5 }),
      when: fc.oneof(when, fc.constant('revoked' as const)),
      act: fc.constantFrom<WorldGrant['act']>('referral', 'transfer', 'other'),
    }),
    { maxLength: 5 },
  ),
  freezes: fc.uniqueArray(
    fc.record({
      case: some(caseCount),
      by: some(userCount),
      exempt: fc.uniqueArray(some(userCount), { minLength: 1, maxLength: 2 }),
      state: fc.constantFrom<WorldFreeze['state']>('standing', 'standing', 'asked', 'kept-closed', 'lifted'),
      keptBy: some(userCount),
    }),
    { maxLength: 2, selector: (freeze) => freeze.case },
  ),
  conflicts: fc.array(fc.record({ case: some(caseCount), user: some(userCount), hasEnded: fc.boolean() }), {
    maxLength: 2,
  }),
})

/** Ids are new on every call, so that two worlds never meet. */
export const worlds: fc.Arbitrary<World> = plan.map((drawn) => {
  const organisations = Array.from({ length: organisationCount }, (_, index) => ({
    id: newTestId<'OrganisationId'>() as string,
    state: index === drawn.suspended ? ('suspended' as const) : ('active' as const),
    invites: drawn.invites[index] ?? false,
    enforces: index === drawn.enforcing,
  }))
  const teams = organisations.flatMap((_, organisation) => [
    { id: newTestId() as string, organisation },
    { id: newTestId() as string, organisation },
  ])
  const users = drawn.users.map((user, index) => ({
    id: newTestId() as string,
    // One of six at most has left for good.
    state: user.disabled && index === 0 ? ('disabled' as const) : ('active' as const),
    home: user.home,
    held: user.held.map((one) => ({
      ...one,
      id: newTestId() as string,
      team: teamOf(one.organisation, one.team),
    })),
  }))
  const cases = drawn.cases.map((one) => ({
    ...one,
    id: newTestId() as string,
    team: teamOf(one.organisation, one.team),
    childId: newTestId() as string,
    relativeId: newTestId() as string,
    planId: newTestId() as string,
  }))
  const referrals = drawn.referrals.map(({ further, ...one }) => ({
    ...one,
    id: newTestId() as string,
    to: ((cases[one.case]?.organisation ?? 0) + further) % organisationCount,
    receiver: one.state === 'accepted' ? one.receiver : undefined,
  }))
  const grants = drawn.grants.map(({ summary, one, ...grant }) => ({
    ...grant,
    id: newTestId() as string,
    sections: summary ? [...new Set<Section>(['summary', ...grant.sections])] : grant.sections,
    stream: one === 0 ? referrals.find((referral) => referral.case === grant.case)?.id : undefined,
    actId: newTestId() as string,
  }))
  const marks = drawn.marks.map(({ further, ...mark }) => ({
    ...mark,
    id: newTestId() as string,
    decidedBy: mark.state === 'asked' ? undefined : (mark.askedBy + further) % userCount,
  }))
  const withId = <Drawn>(one: Drawn) => ({ ...one, id: newTestId() as string })
  const freezes = drawn.freezes.map(withId)
  const conflicts = drawn.conflicts.map(withId)
  return { organisations, teams, users, cases, referrals, grants, marks, freezes, conflicts }
})
