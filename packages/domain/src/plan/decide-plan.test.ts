import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Approver } from '../approval/may-approve.ts'
import type { CaseId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import { decidePlanAnswer, decideSubmission, decideWriting } from './decide-plan.ts'
import { evolvePlan, type Plan, type PlanId } from './plan.ts'

const team = 'team' as TeamId
const organisation = 'organisation' as OrganisationId
const caseOf = { organisationId: organisation, teamId: team, state: 'open' as const }
const at = '2026-11-22T10:00:00.000Z'

function supervisor(userId: string): Approver {
  return {
    userId: userId as UserId,
    organisationId: organisation,
    roles: ['supervisor'],
    supervisedTeams: [team],
  }
}

const started = evolvePlan(undefined, {
  kind: 'PlanStarted',
  planId: 'plan' as PlanId,
  caseId: 'case' as CaseId,
  by: 'ana' as UserId,
})

type Step = { readonly what: 'write' | 'submit' | 'approve' | 'ask'; readonly who: string }

it('approves only what a second person has read, whatever is tried in whatever order', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom('write', 'submit', 'approve', 'ask'),
    who: fc.constantFrom('ana', 'berta', 'mario'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let plan: Plan = started
      let writers = new Set<string>(['ana'])
      for (const { what, who } of steps) {
        const userId = who as UserId
        if (what === 'write') {
          const decided = decideWriting(caseOf, plan)
          expect(decided.ok).toBe(plan.state !== 'submitted')
          if (!decided.ok) continue
          for (const event of decided.value) plan = evolvePlan(plan, event)
          expect(plan.state).toBe('draft')
          writers.add(who)
        } else if (what === 'submit') {
          const decided = decideSubmission(caseOf, plan, { goal: 'g', actions: ['planned'] }, { userId, at })
          if (!decided.ok) continue
          plan = evolvePlan(plan, decided.value)
          writers.add(who)
        } else {
          const answer =
            what === 'approve' ? ({ approve: true } as const) : ({ approve: false, changes: 'c' } as const)
          const decided = decidePlanAnswer(plan, answer, supervisor(who), {
            case: caseOf,
            writers: [...writers],
            at,
          })
          if (!decided.ok) continue
          expect(plan.state).toBe('submitted')
          expect(writers.has(who)).toBe(false)
          plan = evolvePlan(plan, decided.value)
          writers = new Set()
        }
      }
    }),
    { numRuns: 2000 },
  )
})

it('does not send an empty plan for approval, nor answer for a closed case', () => {
  const by = { userId: 'ana' as UserId, at }
  const code = (contents: Parameters<typeof decideSubmission>[2]) => {
    const decided = decideSubmission(caseOf, started, contents, by)
    return decided.ok ? 'sent' : decided.problem.code
  }
  expect(code({ goal: '', actions: ['planned'] })).toBe('plan.empty')
  expect(code({ goal: 'g', actions: [] })).toBe('plan.empty')
  expect(code({ goal: 'g', actions: ['dropped'] })).toBe('plan.empty')
  expect(code({ goal: 'g', actions: ['dropped', 'done'] })).toBe('sent')
  const closed = decidePlanAnswer(
    { ...started, state: 'submitted' },
    { approve: true },
    supervisor('berta'),
    {
      case: { ...caseOf, state: 'closed' },
      writers: [],
      at,
    },
  )
  expect(closed).toMatchObject({ ok: false, problem: { code: 'case.closed' } })
})
