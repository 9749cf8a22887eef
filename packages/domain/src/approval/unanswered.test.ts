import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { UserId } from '../kernel/brand.ts'
import type { Approval } from './approval.ts'
import { commonSteps } from './approval-steps.ts'
import { endedUnanswered, leftUnanswered, stillAsked } from './unanswered.ts'

it('ends what waits with the case that it is of, and nothing else', () => {
  for (const of of ['open', 'on-hold', 'transferred', 'closed'] as const)
    for (const state of ['decided', 'completed', 'submitted', 'draft', 'approved', 'proposed'] as const) {
      const isWaiting = state === 'decided' || state === 'completed' || state === 'submitted'
      const isOver = of === 'closed' || of === 'transferred'
      expect(endedUnanswered(of, state)).toBe(isWaiting && isOver ? 'unanswered' : state)
    }
})

it('names for the history what a closing leaves behind', () => {
  expect(
    leftUnanswered({
      riskState: 'decided',
      assessmentState: 'completed',
      planState: 'submitted',
      formWaits: true,
    }).map(({ kind }) => kind),
  ).toEqual(['RiskUnanswered', 'AssessmentUnanswered', 'PlanUnanswered', 'FormUnanswered'])
  expect(
    leftUnanswered({
      riskState: 'approved',
      assessmentState: 'draft',
      planState: 'approved',
      formWaits: false,
    }),
  ).toEqual([])
})

const moment = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`
/** A form that was filed on a day, of whose two steps the first ones were answered on the days that follow. */
const form = (filed: number, answered: readonly number[]): Approval => ({
  steps: [...commonSteps, { by: 'manager' }],
  rule: { ruleId: 'approval-steps.any', version: 1, basis: 'organisation' } as never,
  askedAt: moment(filed),
  needed: [0, 1],
  given: answered.map((day, step) => ({ step, by: `answerer ${step}` as UserId, at: moment(day) })),
})
const never = { closedAt: undefined, reopenedAt: undefined }

it('asks a form of somebody as long as its case goes on, and also of a case that comes back from a transfer', () => {
  for (const state of ['open', 'on-hold'] as const)
    expect(stillAsked({ state, ...never }, form(2, [3]))).toEqual(form(2, [3]))
  expect(stillAsked({ state: 'transferred', ...never }, form(2, []))).toBeUndefined()
})

it('ends what waited when the case was closed, and lets what is said of the help afterwards wait', () => {
  const closed = { state: 'closed', closedAt: moment(5), reopenedAt: undefined } as const
  expect(stillAsked(closed, form(4, []))).toBeUndefined()
  expect(stillAsked(closed, form(6, []))).toEqual(form(6, []))
})

it('asks all steps anew from the day on which the case was opened again, and keeps by which it was asked', () => {
  const day = fc.integer({ min: 1, max: 28 })
  fc.assert(
    fc.property(day, day, fc.array(day, { maxLength: 2 }), (filed, again, answers) => {
      const before = form(filed, answers)
      const asked = stillAsked({ state: 'open', closedAt: undefined, reopenedAt: moment(again) }, before)
      expect(asked).toMatchObject({ steps: before.steps, rule: before.rule, needed: before.needed })
      if (filed > again) expect(asked).toEqual(before)
      else {
        expect(asked?.askedAt).toBe(moment(again))
        expect(asked?.given.every(({ at }) => at > moment(again))).toBe(true)
        expect(asked?.given).toHaveLength(answers.filter((one) => one > again).length)
      }
    }),
  )
})
