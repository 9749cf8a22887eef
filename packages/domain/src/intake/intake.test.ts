import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import type { CaseId, IntakeId, OrganisationId, UserId } from '../kernel/brand.ts'
import {
  decideAttachment,
  decideCorrection,
  decideEligibility,
  decideRecording,
  decideWithdrawal,
} from './decide-intake.ts'
import {
  evolveIntake,
  intakeAges,
  intakeConcerns,
  type Intake,
  type IntakeReport,
  type IntakeState,
} from './intake.ts'
import { eligibilities, proposeEligibility, type Eligibility } from './propose-eligibility.ts'

const at = '2026-03-14T16:00:00.000Z'
const acting = { by: 'ana' as UserId, at }
const report: IntakeReport = {
  source: 'referred',
  broughtBy: 'La taquillera de la terminal',
  cameAt: '2026-03-14T15:00:00.000Z',
  urgency: 'now',
  safeNow: 'no',
  doneAtOnce: 'La acompañamos a la oficina.',
  askedFor: 'Quiero llamar a mi mamá.',
  callName: 'Dulce',
  age: 'under-18',
  approximateAge: 12,
  language: 'kek',
  place: 'Terminal de buses',
  concerns: ['alone'],
  materialNeed: true,
}

function received(more: Partial<IntakeReport> = {}): Intake {
  const decided = decideRecording(
    { intakeId: 'intake' as IntakeId, report: { ...report, ...more } },
    { ...acting, organisationId: 'ours' as OrganisationId },
  )
  if (!decided.ok) throw new Error(decided.problem.code)
  const intake = decided.value.reduce<Intake | undefined>(evolveIntake, undefined)
  if (!intake) throw new Error('nothing was received')
  return intake
}

const decide = (decision: Eligibility, more: { base?: number; reason?: string; given?: string } = {}) => ({
  base: 1,
  decision,
  reason: 'Viaja sola.',
  given: 'Comida y el número de la parroquia.',
  ...more,
})

describe('whether a case is proposed', () => {
  it.each([
    ['under-18', ['alone'], true, 'eligible', ['age-child', 'concern']],
    ['claims-under-18', ['threat'], false, 'eligible', ['age-claimed', 'concern']],
    ['transition', ['distress'], false, 'eligible', ['age-transition', 'concern']],
    ['under-18', [], true, 'not-eligible', ['age-child', 'material-need-only']],
    ['under-18', ['out-of-school'], false, 'needs-more', ['age-child', 'out-of-school-only']],
    ['under-18', ['out-of-school', 'no-documents'], false, 'eligible', ['age-child', 'concern']],
    ['under-18', [], false, 'needs-more', ['age-child', 'nothing-known']],
    ['unknown', ['harm'], false, 'needs-more', ['age-unknown', 'concern']],
    ['adult', ['harm'], true, 'not-eligible', ['age-adult', 'concern']],
  ] as const)('%s, %j, material need %s: %s', (age, concerns, materialNeed, proposed, reasons) => {
    expect(proposeEligibility({ age, concerns, materialNeed })).toEqual({ proposed, reasons })
  })

  it('never without a reason, never for an adult, never without a protection concern', () => {
    const known = fc.record({
      age: fc.constantFrom(...intakeAges),
      concerns: fc.uniqueArray(fc.constantFrom(...intakeConcerns)),
      materialNeed: fc.boolean(),
    })
    fc.assert(
      fc.property(known, (facts) => {
        const { proposed, reasons } = proposeEligibility(facts)
        expect(reasons).toHaveLength(2)
        if (proposed !== 'eligible') return
        expect(facts.age).not.toBe('adult')
        expect(facts.concerns.some((concern) => concern !== 'out-of-school')).toBe(true)
      }),
    )
  })
})

describe('what is received', () => {
  it.each([
    [{ safeNow: 'no', doneAtOnce: ' ' }, '/report/doneAtOnce'],
    [{ askedFor: ' ' }, '/report/askedFor'],
    [{ cameAt: '2026-03-14T16:11:00.000Z' }, '/report/cameAt'],
  ] as const)('without %j is sent back', (more, pointer) => {
    const decided = decideRecording(
      { intakeId: 'intake' as IntakeId, report: { ...report, ...more } },
      { ...acting, organisationId: 'ours' as OrganisationId },
    )
    expect(decided.ok ? [] : decided.problem.fields?.map((field) => field.pointer)).toEqual([pointer])
  })

  it('is decided by a person against the proposal too, with words, and both are kept', () => {
    const intake = received({ concerns: [] })
    expect(decideEligibility(intake, decide('eligible', { reason: ' ' }), acting)).toMatchObject({
      problem: { code: 'intake.words-missing' },
    })
    expect(decideEligibility(intake, decide('not-eligible', { given: '' }), acting)).toMatchObject({
      problem: { fields: [{ pointer: '/given' }] },
    })
    const decided = decideEligibility(intake, decide('eligible'), acting)
    const after = decided.ok ? decided.value.reduce(evolveIntake, intake) : undefined
    expect(after).toMatchObject({
      state: 'eligible',
      screening: { proposed: 'not-eligible', decision: 'eligible', by: 'ana' },
    })
  })

  it('is not decided on words that have changed meanwhile', () => {
    const corrected = decideCorrection(received(), { base: 1, report: { ...report, age: 'adult' } }, acting)
    const after = corrected.ok ? corrected.value.reduce(evolveIntake, received()) : received()
    expect(decideEligibility(after, decide('eligible'), acting)).toMatchObject({
      problem: { code: 'intake.changed' },
    })
    expect(decideEligibility(after, decide('eligible', { base: 2 }), acting).ok).toBe(true)
  })
})

/** From which states each command goes on, and where it leads. */
const moves: Readonly<Record<string, Partial<Record<IntakeState, IntakeState>>>> = {
  correct: { open: 'open', eligible: 'eligible' },
  eligible: { open: 'eligible', eligible: 'eligible' },
  'not-eligible': { open: 'not-eligible', eligible: 'not-eligible' },
  'needs-more': { open: 'open', eligible: 'open' },
  withdraw: { open: 'withdrawn', eligible: 'withdrawn' },
  attach: { eligible: 'registered' },
}

it(
  'over generated sequences goes only where it may, ends once, and counts each step',
  { tags: ['model'] },
  () => {
    const command = fc.constantFrom(...Object.keys(moves))
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (sequence) => {
        let intake = received()
        for (const name of sequence) {
          const { version: base } = intake
          const decision = eligibilities.find((one) => one === name)
          const decided = decision
            ? decideEligibility(intake, decide(decision, { base }), acting)
            : name === 'correct'
              ? decideCorrection(intake, { base, report }, acting)
              : name === 'withdraw'
                ? decideWithdrawal(intake, { base, reason: 'Se fue.' }, acting)
                : decideAttachment(intake, 'case' as CaseId, at)
          const next = moves[name]?.[intake.state]
          expect(decided.ok).toBe(next !== undefined)
          if (!decided.ok || !next) continue
          const after = decided.value.reduce(evolveIntake, intake)
          expect(after).toMatchObject({ state: next, version: base + 1 })
          expect(after.endedAt !== undefined).toBe(!['open', 'eligible'].includes(next))
          expect(after.caseId !== undefined).toBe(next === 'registered')
          intake = after
        }
      }),
      { numRuns: inject('modelRuns') },
    )
  },
)
