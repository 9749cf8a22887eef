import type { Approver } from '@amparo/domain/approval/may-approve'
import { riskLevels, type Case, type RiskLevel } from '@amparo/domain/case/case'
import type { HoldTime } from '@amparo/domain/clock/case-clock-facts'
import type { Closure } from '@amparo/domain/closure/closure'
import type { Hold } from '@amparo/domain/hold/hold'
import { makeId } from '@amparo/domain/kernel/brand'
import { instant, timeZone, type Instant } from '@amparo/domain/kernel/instant'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'
import * as fc from 'fast-check'

export const zone = timeZone('America/Guatemala')
export const begins = instant('2026-01-05T15:00:00.000Z')
export const id = <Name extends string>(number: number) => makeId<Name>(number, new Uint8Array(10))
export const [ours, north] = [id<'OrganisationId'>(1), id<'TeamId'>(2)]
export const [ana, berta, julia, lidia] = [10, 11, 12, 13].map((number) => id<'UserId'>(number)) as [
  ReturnType<typeof id<'UserId'>>,
  ReturnType<typeof id<'UserId'>>,
  ReturnType<typeof id<'UserId'>>,
  ReturnType<typeof id<'UserId'>>,
]
export const as = (
  userId: typeof ana,
  role: Approver['roles'][number],
  teams: Approver['supervisedTeams'] = [],
) => ({
  userId,
  organisationId: ours,
  roles: [role],
  supervisedTeams: teams,
})
export const people: readonly Approver[] = [
  as(ana, 'caseworker'),
  as(berta, 'supervisor', [north]),
  as(lidia, 'supervisor', [id<'TeamId'>(3)]),
]

export const command = fc.record({
  what: fc.constantFrom(
    'hold',
    'hold',
    'resume',
    'resume',
    'ask-close',
    'ask-close',
    'approve-close',
    'approve-close',
    'approve-close',
    'return-close',
    'reopen',
    'reopen',
    'reopen',
    'transfer',
    'set-risk',
    'contact',
    'agree-plan',
    'leave',
  ),
  by: fc.constantFrom(...people, ...people.slice(0, 2)),
  hours: fc.integer({ min: 1, max: 24 * 25 }),
  days: fc.integer({ min: -1, max: 33 }),
  level: fc.constantFrom(...riskLevels),
  reason: fc.constantFrom('no-further-action', 'other', 'duplicate', 'opened-in-error'),
})
export type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

/** What must be so, said without the rules. */
export type Model = {
  mode: Case['state']
  asked: Instant | undefined
  askedBy: string
  closedAt: Instant | undefined
  closedBecause: string
  heldAt: Instant | undefined
  reviewOn: PlainDate | undefined
  worker: string
  /** When each clock that runs began, pushed on by each pause. */
  began: Instant
  risk: { level: RiskLevel; at: Instant } | undefined
  contact: Instant | undefined
  plan: { at: Instant; action: PlainDate } | undefined
}

export type World = {
  now: Instant
  state: Case
  hold: Hold | undefined
  holds: HoldTime[]
  closure: Closure | undefined
  anaWorks: boolean
  /** As it happened, for the facts that the rules are given. */
  riskAt: Instant | undefined
  planAt: Instant | undefined
  actionOn: PlainDate | undefined
  model: Model
}

/** Nobody agrees on a day that is over. */
export const agreedFor = (today: PlainDate, { days }: Command) => addDays(today, Math.max(days, 0))
