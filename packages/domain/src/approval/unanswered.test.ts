import { expect, it } from 'vitest'
import { endedUnanswered, leftUnanswered } from './unanswered.ts'

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
    leftUnanswered({ riskState: 'decided', assessmentState: 'completed', planState: 'submitted' }),
  ).toEqual([{ kind: 'RiskUnanswered' }, { kind: 'AssessmentUnanswered' }, { kind: 'PlanUnanswered' }])
  expect(leftUnanswered({ riskState: 'approved', assessmentState: 'draft', planState: 'approved' })).toEqual(
    [],
  )
})
