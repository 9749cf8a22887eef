import type { Approver } from '@amparo/domain/approval/may-approve'
import { evolveCase, type CaseEvent } from '@amparo/domain/case/case-events'
import { riskLevels, type Case, type RiskLevel } from '@amparo/domain/case/case'
import { requireNotEnded, requireOpen } from '@amparo/domain/case/require-open'
import type { CaseClockFacts, HoldTime } from '@amparo/domain/clock/case-clock-facts'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import { evolveClosure, type Closure } from '@amparo/domain/closure/closure'
import {
  decideClosureApproval,
  decideClosureChanges,
  decideClosureRequest,
} from '@amparo/domain/closure/decide-closure'
import { decideReopening } from '@amparo/domain/closure/decide-reopening'
import { decideHold, decideResume } from '@amparo/domain/hold/decide-hold'
import { evolveHold, type Hold } from '@amparo/domain/hold/hold'
import { makeId } from '@amparo/domain/kernel/brand'
import {
  addHours,
  endOfDay,
  instant,
  localDay,
  millisecondsOf,
  timeZone,
  type Instant,
} from '@amparo/domain/kernel/instant'
import { addDays, addMonths, plainDate, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { requireNotesTaken } from '@amparo/domain/note/note'
import * as fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import { shippedRules } from './country-packs.ts'

/**
 * Any sequence of commands by anybody, over months of a calendar that is not the real one. Beside the rules runs a
 * model of plain words: in which state the case must be, and what must be due. The rules count a pause out of each
 * clock from a list of pauses; the model pushes every clock on by the pause when it ends.
 */
const zone = timeZone('America/Guatemala')
const begins = instant('2026-01-05T15:00:00.000Z')
const id = <Name extends string>(number: number) => makeId<Name>(number, new Uint8Array(10))
const [ours, north] = [id<'OrganisationId'>(1), id<'TeamId'>(2)]
const [ana, berta, julia, lidia] = [10, 11, 12, 13].map((number) => id<'UserId'>(number)) as [
  ReturnType<typeof id<'UserId'>>,
  ReturnType<typeof id<'UserId'>>,
  ReturnType<typeof id<'UserId'>>,
  ReturnType<typeof id<'UserId'>>,
]
const as = (
  userId: typeof ana,
  role: Approver['roles'][number],
  teams: Approver['supervisedTeams'] = [],
) => ({
  userId,
  organisationId: ours,
  roles: [role],
  supervisedTeams: teams,
})
const people: readonly Approver[] = [
  as(ana, 'caseworker'),
  as(berta, 'supervisor', [north]),
  as(lidia, 'supervisor', [id<'TeamId'>(3)]),
]

const command = fc.record({
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
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

/** What must be so, said without the rules. */
type Model = {
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

type World = {
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

it(
  'reaches no state that the model does not know, and has due what the model has due',
  { tags: ['model'] },
  () => {
    const reached: Record<string, number> = {}
    fc.assert(
      fc.property(fc.array(command, { minLength: 4, maxLength: 18, size: 'max' }), (commands) => {
        const world = opened()
        for (const one of commands) {
          world.now = addHours(world.now, one.hours)
          const before = world.state
          const expected = step(world.model, one, world)
          const done = run(world, one)
          if (done) reached[one.what] = (reached[one.what] ?? 0) + 1
          const { mode } = world.model
          const must = {
            done: expected,
            state: mode,
            closureState: closureStateOf(world.model),
            works: mode === 'open',
            takes: mode === 'open' || mode === 'on-hold',
            takesNotes: mode !== 'transferred',
            refusedMoves: false,
            due: expectedDue(world.model),
          }
          const is = {
            done,
            state: world.state.state,
            closureState: world.state.closureState,
            works: requireOpen(world.state).ok,
            takes: requireNotEnded(world.state).ok,
            takesNotes: requireNotesTaken(world.state).ok,
            refusedMoves: !done && world.state !== before,
            due: dueOf(world),
          }
          // A hundred thousand times a full comparison would be most of the time of this test.
          if (JSON.stringify(is) !== JSON.stringify(must))
            expect({ after: one.what, ...is }).toEqual({ after: one.what, ...must })
        }
      }),
      { numRuns: inject('modelRuns') },
    )
    // Nothing above is kept by never happening.
    for (const what of ['hold', 'resume', 'approve-close', 'return-close', 'reopen', 'transfer'])
      expect(reached[what], what).toBeGreaterThan(10)
  },
)

function closureStateOf({ asked, mode }: Model) {
  if (mode === 'closed') return 'approved'
  return asked ? 'requested' : 'none'
}

/** Whether a command must be done, and what it changes: the states and arrows of a case, in plain words. */
function step(model: Model, one: Command, world: World): boolean {
  const { now } = world
  const today = localDay(now, zone)
  switch (one.what) {
    case 'hold':
      if (model.mode !== 'open' || model.asked || one.days < 1 || one.days > 30) return false
      Object.assign(model, { mode: 'on-hold', heldAt: now, reviewOn: addDays(today, one.days) })
      return true
    case 'resume':
      if (model.mode !== 'on-hold' || !model.heldAt) return false
      push(model, model.heldAt, now)
      Object.assign(model, { mode: 'open', heldAt: undefined })
      return true
    case 'ask-close':
      if (model.mode !== 'open' || model.asked) return false
      Object.assign(model, { asked: now, askedBy: one.by.userId, closedBecause: one.reason })
      return true
    case 'approve-close':
    case 'return-close':
      if (model.mode !== 'open' || !model.asked) return false
      if (one.by.userId !== berta || model.askedBy === berta) return false
      model.asked = undefined
      if (one.what === 'approve-close') Object.assign(model, { mode: 'closed', closedAt: now })
      return true
    case 'reopen': {
      if (model.mode !== 'closed' || ['duplicate', 'opened-in-error'].includes(model.closedBecause))
        return false
      const isHers = one.by.userId === model.worker
      if (!isHers && one.by.userId !== berta) return false
      // Julia is chosen where Ana has left, and only a supervisor chooses.
      const worker = world.anaWorks ? model.worker : julia
      if (worker !== model.worker && one.by.userId !== berta) return false
      Object.assign(model, {
        mode: 'open',
        worker,
        began: now,
        closedAt: undefined,
        risk: undefined,
        contact: undefined,
        plan: undefined,
      })
      return true
    }
    case 'transfer':
      // Seldom, or most stories would end here.
      if (model.mode !== 'open' || model.asked || one.days < 30) return false
      model.mode = 'transferred'
      return true
    case 'set-risk':
      if (model.mode !== 'open') return false
      model.risk = { level: one.level, at: now }
      return true
    case 'contact':
      if (model.mode === 'transferred') return false
      model.contact = now
      return true
    case 'agree-plan':
      if (model.mode !== 'open') return false
      model.plan = { at: now, action: agreedFor(today, one) }
      return true
    case 'leave':
      return true
  }
}

/** Every clock that ran when the pause began ends later by the pause; what began in it begins when it ends. */
function push(model: Model, from: Instant, until: Instant): void {
  const moved = (at: Instant): Instant =>
    at >= from ? until : addHours(at, (millisecondsOf(until) - millisecondsOf(from)) / 3_600_000)
  model.began = moved(model.began)
  if (model.risk) model.risk = { ...model.risk, at: moved(model.risk.at) }
  if (model.contact) model.contact = moved(model.contact)
  if (model.plan) {
    const [first, last] = [localDay(from, zone), localDay(until, zone)]
    const { at, action } = model.plan
    model.plan = { at: moved(at), action: action >= first && action < last ? last : action }
  }
}

const hoursTo = { emergency: 0, high: 24, medium: 72 } as const
const daysBetweenContacts = { emergency: 1, high: 7, medium: 14, low: 30 } as const
const daysToApprove = { emergency: 0, high: 0, medium: 3, low: 7 } as const

function expectedDue(model: Model): string[] {
  const due: string[] = []
  const at = (kind: string, end: Instant) => due.push(`${kind} ${end}`)
  const on = (kind: string, day: PlainDate) => at(kind, endOfDay(day, zone))
  const daysAfter = (start: Instant, days: number) => addDays(localDay(start, zone), days)
  const { mode, began, risk, contact, plan } = model
  const level = risk?.level ?? 'high'
  if (mode === 'on-hold' && model.reviewOn) on('review-hold', model.reviewOn)
  if (mode === 'closed' && model.closedAt && !(contact && contact > model.closedAt))
    on('check-after-closure', addMonths(localDay(model.closedAt, zone), 3))
  if (mode !== 'open') return due
  if (!risk) at('set-risk', addHours(began, 24))
  if (risk && !contact) {
    if (risk.level === 'low') on('first-contact', daysAfter(risk.at, 14))
    else at('first-contact', addHours(risk.at, hoursTo[risk.level]))
  }
  if (level === 'emergency' || level === 'high')
    at('begin-assessment', addHours(began, level === 'high' ? 48 : 24))
  on('finish-assessment', daysAfter(began, 7))
  if (plan) {
    on('do-action', plan.action)
    on('review-plan', daysAfter(plan.at, 90))
  } else on('make-plan', daysAfter(began, 14))
  if (contact) on('contact', daysAfter(contact, daysBetweenContacts[level]))
  if (model.asked) on('approve-closure', daysAfter(model.asked, daysToApprove[level]))
  return due.sort()
}

function dueOf(world: World): string[] {
  const { state } = world
  const lastContactAt = state.lastContactAt === undefined ? undefined : instant(state.lastContactAt)
  const closedAt = state.closedAt === undefined ? undefined : instant(state.closedAt)
  const facts: CaseClockFacts = {
    state: state.state,
    firstContactAt: begins,
    registeredAt: begins,
    ...(state.riskLevel && world.riskAt
      ? { risk: { level: state.riskLevel, setAt: world.riskAt, approvedAt: world.riskAt } }
      : {}),
    assessment: { state: 'not-begun' },
    plan:
      state.planState === 'approved' && world.planAt
        ? { state: 'approved', approvedAt: world.planAt }
        : { state: 'not-begun' },
    // An approval of before is still among the facts after a re-opening.
    ...(world.planAt ? { planAgreedAt: world.planAt } : {}),
    ...(lastContactAt ? { lastContactAt } : {}),
    openActions:
      state.planState === 'approved' && world.actionOn
        ? [{ id: id<'PlanActionId'>(99), dueOn: world.actionOn }]
        : [],
    handTasks: [],
    referralsWaiting: [],
    ...(state.reopenedAt === undefined ? {} : { reopenedAt: instant(state.reopenedAt) }),
    holds: world.holds,
    ...(state.closureState === 'requested' && world.closure
      ? { closureAskedAt: instant(world.closure.requestedAt) }
      : {}),
    ...(closedAt ? { closedAt } : {}),
    ...(closedAt && lastContactAt && lastContactAt > closedAt
      ? { checkedAfterClosureAt: lastContactAt }
      : {}),
  }
  const { tasks, withoutRule } = tasksOfCase(facts, {
    rules: shippedRules,
    jurisdiction: 'any',
    zone,
    holidays: undefined,
    now: world.now,
  })
  if (withoutRule.length > 0) expect(withoutRule).toEqual([])
  return tasks.map(({ kind, dueAt }) => `${kind} ${dueAt}`).sort()
}

/** Nobody agrees on a day that is over. */
const agreedFor = (today: PlainDate, { days }: Command) => addDays(today, Math.max(days, 0))

/** The same command through the rules; false where one of them refused. */
function run(world: World, one: Command): boolean {
  const { now, state } = world
  const { by } = one
  const today = localDay(now, zone)
  const at = { case: state, at: now as string }
  const move = (...events: readonly CaseEvent[]) => {
    world.state = events.reduce(evolveCase, state)
    return true
  }
  switch (one.what) {
    case 'hold': {
      const reviewOn = addDays(today, one.days)
      const decided = decideHold(
        { holdId: id<'HoldId'>(5), reason: 'hospital', explanation: '', reviewOn },
        { ...at, by, today, lastReviewOn: addDays(today, 30) },
      )
      if (!decided.ok) return false
      world.hold = evolveHold(undefined, decided.value)
      world.holds = [...world.holds, { from: now, reviewOn }]
      return move({ kind: 'CaseHeld', at: now })
    }
    case 'resume': {
      const decided = decideResume(world.hold, { because: 'Sigue' }, { ...at, by })
      if (!decided.ok) return false
      world.hold = evolveHold(world.hold, decided.value)
      world.holds = world.holds.map((hold) => (hold.until ? hold : { ...hold, until: now }))
      return move({ kind: 'CaseResumed', at: now })
    }
    case 'ask-close': {
      const decided = decideClosureRequest(
        { closureId: id<'ClosureId'>(6), reason: one.reason, explanation: 'x', childTold: 'x' },
        {
          ...at,
          by: by.userId,
          out: { referralsOut: [], hasOpenTransfer: false },
          attempts: 0,
          notContactableFrom: undefined,
          treatedAs: 'child',
          childUnder: 18,
        },
      )
      if (!decided.ok) return false
      world.closure = decided.value.reduce<Closure | undefined>(evolveClosure, undefined)
      return move({ kind: 'ClosureMoved', state: 'requested', at: now })
    }
    case 'approve-close':
    case 'return-close': {
      if (!world.closure) return false
      const facts = { ...at, approver: by, out: { referralsOut: [], hasOpenTransfer: false } }
      const decided =
        one.what === 'approve-close'
          ? decideClosureApproval(world.closure, facts)
          : decideClosureChanges(world.closure, { changes: 'Falta' }, facts)
      if (!decided.ok) return false
      world.closure = decided.value.reduce(evolveClosure, world.closure)
      return move({
        kind: 'ClosureMoved',
        state: one.what === 'approve-close' ? 'approved' : 'none',
        at: now,
      })
    }
    case 'reopen': {
      const decided = decideReopening(
        {
          reopeningId: id<'ReopeningId'>(7),
          reason: 'new-harm',
          explanation: 'x',
          workerId: world.anaWorks || state.workerId === julia ? undefined : julia,
        },
        {
          ...at,
          by,
          closedBecause: world.closure?.reason,
          erased: false,
          workers: [
            ...(world.anaWorks ? [{ userId: ana, teams: [north] }] : []),
            { userId: julia, teams: [north] },
          ],
        },
      )
      if (!decided.ok) return false
      const { workerId, teamId } = decided.value
      return move({ kind: 'CaseReopened', workerId, teamId, at: now })
    }
    case 'transfer':
      if (!requireOpen(state).ok || state.closureState === 'requested' || one.days < 30) return false
      world.state = { ...state, state: 'transferred', version: state.version + 1 }
      return true
    case 'set-risk':
      if (!requireOpen(state).ok) return false
      world.riskAt = now
      return move({ kind: 'RiskMoved', state: 'approved', level: one.level })
    case 'contact':
      return requireNotesTaken(state).ok && move({ kind: 'ChildContacted', at: now })
    case 'agree-plan':
      if (!requireOpen(state).ok) return false
      world.planAt = now
      world.actionOn = agreedFor(today, one)
      return move({ kind: 'PlanMoved', state: 'approved' })
    case 'leave':
      world.anaWorks = false
      return true
  }
}

function opened(): World {
  const state = evolveCase(undefined, {
    kind: 'CaseOpened',
    caseId: id<'CaseId'>(4),
    code: 'GT-26-7KQ4RX',
    childId: id<'PersonId'>(8),
    organisationId: ours,
    teamId: north,
    workerId: ana,
    phase: 'transit',
    placeCountry: undefined,
    holder: '',
    openedOn: plainDate('2026-01-05'),
    at: begins,
  })
  return {
    now: begins,
    state,
    hold: undefined,
    holds: [],
    closure: undefined,
    anaWorks: true,
    riskAt: undefined,
    planAt: undefined,
    actionOn: undefined,
    model: {
      mode: 'open',
      asked: undefined,
      askedBy: '',
      closedAt: undefined,
      closedBecause: '',
      heldAt: undefined,
      reviewOn: undefined,
      worker: ana,
      began: begins,
      risk: undefined,
      contact: undefined,
      plan: undefined,
    },
  }
}
