import * as fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { Approver } from '../approval/may-approve.ts'
import { evolveClosure, type Closure } from '../closure/closure.ts'
import {
  decideClosureApproval,
  decideClosureChanges,
  decideClosureRequest,
} from '../closure/decide-closure.ts'
import type {
  CaseId,
  ClosureId,
  OrganisationId,
  PersonId,
  RiskAssessmentId,
  TeamId,
  UserId,
} from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { decideRiskApproval, decideRiskChanges, decideRiskLevel } from '../risk/decide-risk.ts'
import { proposeRisk } from '../risk/propose-risk.ts'
import { evolveRisk, type RiskAssessment } from '../risk/risk-assessment.ts'
import { riskRule } from '../risk/risk-rule.ts'
import { evolveCase } from './case-events.ts'
import type { Case } from './case.ts'
import type { WhatIsOut } from '../referral/nothing-out.ts'

/**
 * Any sequence of commands by anybody: the case never reaches a state that the rules do not know, nothing moves
 * after it was closed, and nobody ever approves a decision that they took or a screening that they answered.
 */
const people: readonly Approver[] = [
  person('ana', ['caseworker'], []),
  person('berta', ['supervisor'], ['north']),
  person('mario', ['supervisor', 'caseworker'], ['north']),
  person('lidia', ['supervisor'], ['south']),
  person('carlos', ['manager'], []),
]

const command = fc.record({
  what: fc.constantFrom(
    'propose',
    'decide',
    'decide',
    'approve-risk',
    'approve-risk',
    'approve-risk',
    'return-risk',
    'ask-close',
    'approve-close',
    'return-close',
  ),
  by: fc.constantFrom(...people),
  referralsOut: fc.constantFrom(0, 0, 1),
})

type World = {
  state: Case
  risk: RiskAssessment | undefined
  closure: Closure | undefined
  readonly handsOnRisk: Set<string>
  readonly handsOnClosure: Set<string>
}

const at = '2026-06-01T12:00:00.000Z'
const screening = { concerns: ['detained'], protectiveFactors: [], signs: [], screened: true } as const

it('keeps four eyes and an order of states over any sequence of commands', { tags: ['model'] }, () => {
  let approvals = 0
  let closings = 0
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }), (commands) => {
      const world: World = {
        state: opened(),
        risk: undefined,
        closure: undefined,
        handsOnRisk: new Set(),
        handsOnClosure: new Set(),
      }
      for (const { what, by, referralsOut } of commands) {
        const before = { ...world }
        const done = run(world, what, by, {
          referralsOut: referralsOut === 0 ? [] : ['Clinic'],
          hasOpenTransfer: false,
        })
        if (!done) expect({ ...world }).toEqual(before)
        if (done) expect(before.state.state).toBe('open')
        if (done && what === 'approve-risk') {
          approvals += 1
          expect(world.handsOnRisk.has(by.userId)).toBe(false)
          expect(before.risk?.state).toBe('decided')
        }
        if (done && what === 'approve-close') {
          closings += 1
          expect(world.handsOnClosure.has(by.userId)).toBe(false)
          expect([before.closure?.state, referralsOut]).toEqual(['requested', 0])
          expect(world.state).toMatchObject({ state: 'closed', closedAt: at })
        }
        expect(world.state.state === 'closed').toBe(world.closure?.state === 'approved')
        expect(world.state.closureState === 'requested').toBe(world.closure?.state === 'requested')
        if (world.state.riskState === 'approved') expect(world.risk?.approvedBy).toBeDefined()
      }
    }),
    { numRuns: inject('modelRuns') },
  )
  expect(approvals).toBeGreaterThan(50)
  expect(closings).toBeGreaterThan(50)
})

function run(world: World, what: string, by: Approver, out: WhatIsOut): boolean {
  const facts = { case: world.state, at }
  if (what === 'propose') {
    if (world.state.state !== 'open') return false
    world.handsOnRisk.clear()
    world.handsOnRisk.add(by.userId)
    world.risk = evolveRisk(undefined, {
      kind: 'RiskProposed',
      riskId: 'risk' as RiskAssessmentId,
      caseId: world.state.id,
      facts: screening,
      proposal: proposeRisk(screening, riskRule),
      by: by.userId,
      at,
    })
    moveRisk(world)
    return true
  }
  if (what === 'ask-close') {
    const asked = decideClosureRequest(
      { closureId: 'closure' as ClosureId, reason: 'goal-met', explanation: '', childTold: 'Adiós.' },
      {
        ...facts,
        by: by.userId,
        out,
        attempts: 0,
        notContactableFrom: undefined,
        treatedAs: 'child',
        childUnder: 18,
        death: { confirmed: true, familyAnswered: true },
      },
    )
    if (!asked.ok) return false
    world.handsOnClosure.clear()
    world.handsOnClosure.add(by.userId)
    for (const event of asked.value) world.closure = evolveClosure(undefined, event)
    moveClosure(world)
    return true
  }
  const { risk, closure } = world
  const answer = { ...facts, approver: by, out }
  if (what === 'decide' || what === 'approve-risk' || what === 'return-risk') {
    if (!risk) return false
    const decided =
      what === 'decide'
        ? decideRiskLevel(risk, { level: 'high', reason: '' }, { ...facts, by: by.userId })
        : what === 'approve-risk'
          ? decideRiskApproval(risk, answer)
          : decideRiskChanges(risk, { changes: 'Mire otra vez.' }, answer)
    if (!decided.ok) return false
    if (what === 'decide') {
      // A decision that was sent back is replaced by the next one, and so is whose work it is.
      world.handsOnRisk.clear()
      world.handsOnRisk.add(risk.proposedBy).add(by.userId)
    }
    world.risk = decided.value.reduce(evolveRisk, risk)
    moveRisk(world)
    return true
  }
  if (!closure) return false
  const decided =
    what === 'approve-close'
      ? decideClosureApproval(closure, answer)
      : decideClosureChanges(closure, { changes: 'Falta algo.' }, answer)
  if (!decided.ok) return false
  world.closure = decided.value.reduce(evolveClosure, closure)
  moveClosure(world)
  return true
}

function moveRisk(world: World): void {
  const state = world.risk?.state
  world.state = evolveCase(world.state, {
    kind: 'RiskMoved',
    state: state === 'decided' || state === 'approved' ? state : 'proposed',
    level: world.risk?.decidedLevel,
  })
}

function moveClosure(world: World): void {
  const state = world.closure?.state
  world.state = evolveCase(world.state, {
    kind: 'ClosureMoved',
    state: state === 'requested' || state === 'approved' ? state : 'none',
    at,
  })
}

function opened(): Case {
  return evolveCase(undefined, {
    kind: 'CaseOpened',
    caseId: 'case' as CaseId,
    code: 'GT-26-7KQ4RX',
    childId: 'child' as PersonId,
    organisationId: 'ours' as OrganisationId,
    teamId: 'north' as TeamId,
    workerId: 'ana' as UserId,
    phase: 'transit',
    placeCountry: 'GT',
    holder: '',
    openedOn: plainDate('2026-05-01'),
    at: '2026-05-01T12:00:00.000Z',
  })
}

function person(userId: string, roles: Approver['roles'], teams: readonly string[]): Approver {
  return {
    userId: userId as UserId,
    organisationId: 'ours' as OrganisationId,
    roles,
    supervisedTeams: teams as TeamId[],
  }
}
