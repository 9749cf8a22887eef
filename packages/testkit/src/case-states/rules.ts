import { evolveCase, type CaseEvent } from '@amparo/domain/case/case-events'
import { requireOpen } from '@amparo/domain/case/require-open'
import type { CaseClockFacts } from '@amparo/domain/clock/case-clock-facts'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import { evolveClosure, type Closure } from '@amparo/domain/closure/closure'
import {
  decideClosureApproval,
  decideClosureChanges,
  decideClosureRequest,
} from '@amparo/domain/closure/decide-closure'
import { decideReopening } from '@amparo/domain/closure/decide-reopening'
import { decideHold, decideResume } from '@amparo/domain/hold/decide-hold'
import { evolveHold } from '@amparo/domain/hold/hold'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import { addDays, plainDate } from '@amparo/domain/kernel/plain-date'
import { requireNotesTaken } from '@amparo/domain/note/note'
import { expect } from 'vitest'
import { shippedRules } from '@amparo/packs/country-packs'
import { agreedFor, ana, begins, id, julia, north, ours, zone, type Command, type World } from './play.ts'

export function dueOf(world: World): string[] {
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

/** The same command through the rules; false where one of them refused. */
export function run(world: World, one: Command): boolean {
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
          death: { confirmed: true, familyAnswered: true },
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
          ofChild: [state],
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

export function opened(): World {
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
