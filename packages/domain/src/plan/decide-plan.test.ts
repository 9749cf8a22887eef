import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { Approver } from '../approval/may-approve.ts'
import type { CaseId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import { decidePlanAnswer, decideSubmission, decideWriting } from './decide-plan.ts'
import { plainDate, type PlainDate } from '../kernel/plain-date.ts'
import { agreedDayOf, evolvePlan, type Plan, type PlanEvent, type PlanId } from './plan.ts'

const team = 'team' as TeamId
const organisation = 'organisation' as OrganisationId
const caseOf = { organisationId: organisation, teamId: team, state: 'open' as const, riskLevel: undefined }
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

type Approval = Extract<PlanEvent, { kind: 'PlanApproved' }>
type Action = { readonly id: string; readonly dueOn: PlainDate | null }

function approve(actions: readonly Action[]): Approval {
  const decided = decidePlanAnswer(
    { ...started, state: 'submitted' },
    { approve: true },
    supervisor('berta'),
    {
      case: caseOf,
      writers: ['ana'],
      actions,
      at,
    },
  )
  if (!decided.ok || decided.value.kind !== 'PlanApproved') throw new Error('not approved')
  return decided.value
}

type Step = { readonly what: 'write' | 'submit' | 'approve' | 'ask'; readonly who: string }

it(
  'approves only what a second person has read, whatever is tried in whatever order',
  { tags: ['model'] },
  () => {
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
            const decided = decideSubmission(
              caseOf,
              plan,
              { goal: 'g', actions: ['planned'] },
              { userId, at },
            )
            if (!decided.ok) continue
            plan = evolvePlan(plan, decided.value)
            writers.add(who)
          } else {
            const answer =
              what === 'approve' ? ({ approve: true } as const) : ({ approve: false, changes: 'c' } as const)
            const decided = decidePlanAnswer(plan, answer, supervisor(who), {
              case: caseOf,
              writers: [...writers],
              actions: [],
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
      { numRuns: inject('modelRuns') },
    )
  },
)

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
      actions: [],
      at,
    },
  )
  expect(closed).toMatchObject({ ok: false, problem: { code: 'case.closed' } })
})

it('agrees to the days of the actions as they stand, and to none before', () => {
  const day = plainDate('2026-12-01')
  expect(agreedDayOf('visit', undefined)).toBeNull()
  const approval = approve([
    { id: 'visit', dueOn: day },
    { id: 'school', dueOn: null },
  ])
  expect(agreedDayOf('visit', approval)).toBe(day)
  expect(agreedDayOf('school', approval)).toBeNull()
  expect(agreedDayOf('added since', approval)).toBeNull()
  const { agreedDays: _untold, ...earlier } = approval
  expect(agreedDayOf('visit', earlier)).toBeUndefined()
})

it('keeps the day of the last approval, whatever is written after it', () => {
  const id = fc.constantFrom('visit', 'school', 'aunt')
  const dueOn = fc.constantFrom(
    null,
    plainDate('2026-12-01'),
    plainDate('2026-12-24'),
    plainDate('2027-01-15'),
  )
  const step = fc.oneof(
    fc.record({ write: fc.record({ id, dueOn }) }),
    fc.constant({ approve: true } as const),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const written = new Map<string, PlainDate | null>()
      let approval: Approval | undefined
      for (const [index, one] of steps.entries()) {
        if ('write' in one) written.set(one.write.id, one.write.dueOn)
        else approval = approve([...written].map(([action, day]) => ({ id: action, dueOn: day })))
        const lastApproval = steps.slice(0, index + 1).findLastIndex((earlier) => 'approve' in earlier)
        for (const action of ['visit', 'school', 'aunt']) {
          const agreed = steps
            .slice(0, Math.max(0, lastApproval))
            .findLast((earlier) => 'write' in earlier && earlier.write.id === action)
          expect(agreedDayOf(action, approval)).toBe(agreed && 'write' in agreed ? agreed.write.dueOn : null)
        }
      }
    }),
  )
})
