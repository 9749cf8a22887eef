import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { RiskLevel } from '../case/case.ts'
import type { CaseId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { decidePlanAnswer, decideSubmission, decideWriting } from '../plan/decide-plan.ts'
import { evolvePlan, type Plan, type PlanId } from '../plan/plan.ts'
import type { Rule } from '../rule/rule.ts'
import { askApproval } from './approval.ts'
import { commonSteps, type ApprovalStep, type ApproverRole } from './approval-steps.ts'

const ours = 'ours' as OrganisationId
const north = 'north' as TeamId
type Person = 'ana' | 'berta' | 'bruno' | 'carlos' | 'carla' | 'sonia'
/** Ana works the case; Carla works it sometimes and is a manager besides; Sonia supervises another team. */
const people: Record<
  Person,
  { readonly roles: readonly ('caseworker' | ApproverRole)[]; readonly team?: string }
> = {
  ana: { roles: ['caseworker'] },
  berta: { roles: ['supervisor'], team: 'north' },
  bruno: { roles: ['supervisor', 'caseworker'], team: 'north' },
  carlos: { roles: ['manager'] },
  carla: { roles: ['caseworker', 'manager'] },
  sonia: { roles: ['supervisor'], team: 'south' },
}

type Step =
  | { readonly kind: 'write' | 'submit' | 'end-role'; readonly by: Person }
  | { readonly kind: 'approve'; readonly by: Person; readonly meant: number | undefined }
  | { readonly kind: 'return'; readonly by: Person }
  | { readonly kind: 'risk'; readonly level: RiskLevel }
  | { readonly kind: 'publish'; readonly steps: readonly ApprovalStep[] }

const anyone = fc.constantFrom<Person>('ana', 'berta', 'berta', 'bruno', 'carlos', 'carlos', 'carla', 'sonia')
const worker = fc.constantFrom<Person>('ana', 'ana', 'bruno', 'carla')
const condition = fc.constantFrom<ApprovalStep['when']>(
  undefined,
  undefined,
  { risk: ['high', 'emergency'] },
  { risk: ['low'] },
)
const aStep = fc
  .record({ by: fc.constantFrom<ApproverRole>('supervisor', 'manager'), when: condition })
  .map(({ by, when }): ApprovalStep => (when ? { by, when } : { by }))
const steps = fc
  .array(aStep, { minLength: 1, maxLength: 3 })
  .map((some): readonly ApprovalStep[] => (some.some(({ when }) => !when) ? some : [...some, commonSteps[0]]))
const command: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), by: worker }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('submit' as const), by: worker }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('approve' as const),
      by: anyone,
      meant: fc.option(fc.constantFrom(0, 1, 2), { nil: undefined, freq: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const), by: anyone }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end-role' as const), by: anyone }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('risk' as const),
      level: fc.constantFrom<RiskLevel>('low', 'high'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publish' as const), steps }) },
)

/** The approval told again in plain words: which steps still are to be answered, by nobody twice. */
class Told {
  state: 'draft' | 'submitted' | 'approved' | 'returned' = 'draft'
  writers = new Set<Person>()
  steps: readonly { step: ApprovalStep; sticks: boolean; by: Person | undefined }[] = []

  submit(configured: readonly ApprovalStep[], level: RiskLevel) {
    this.state = 'submitted'
    this.steps = configured.map((step) => ({ step, sticks: isAsked(step, level), by: undefined }))
  }

  turn(level: RiskLevel): number {
    return this.steps.findIndex(
      ({ step, sticks, by }) => by === undefined && (sticks || isAsked(step, level)),
    )
  }

  mayAnswer(by: Person, ended: ReadonlySet<Person>, level: RiskLevel): boolean {
    const next = this.steps[this.turn(level)]
    const { roles, team } = people[by]
    if (this.state !== 'submitted' || !next || ended.has(by)) return false
    if (this.writers.has(by) || this.steps.some((one) => one.by === by)) return false
    if (roles.includes('manager')) return true
    return next.step.by === 'supervisor' && roles.includes('supervisor') && team === 'north'
  }

  approve(by: Person, level: RiskLevel) {
    const at = this.turn(level)
    this.steps = this.steps.map((one, index) => ({
      ...one,
      sticks: one.sticks || isAsked(one.step, level),
      by: index === at ? by : one.by,
    }))
    if (this.turn(level) === -1) this.state = 'approved'
  }
}

function isAsked({ when }: ApprovalStep, level: RiskLevel): boolean {
  return !when?.risk || when.risk.includes(level)
}

function ruleOf(plan: readonly ApprovalStep[]): Rule<'approval-steps'> {
  return {
    id: 'approval-steps.any.ours',
    version: 1,
    kind: 'approval-steps',
    jurisdiction: 'any',
    title: { es: 'e', en: 'e' },
    basis: { status: 'organisation', text: { es: 'e', en: 'e' } },
    from: plainDate('2026-01-01'),
    status: 'in-force',
    parameters: {
      works: { risk: commonSteps, assessment: commonSteps, plan, closure: commonSteps },
      forms: [],
    },
  }
}

it(
  'follows its steps over generated sequences of commands, whoever gives them and whatever changes meanwhile',
  { tags: ['model'] },
  () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(steps, fc.array(command, { maxLength: 25 }), (first, commands) => {
        let configured = first
        let level: RiskLevel = 'low'
        const ended = new Set<Person>()
        const told = new Told()
        let plan: Plan = evolvePlan(undefined, {
          kind: 'PlanStarted',
          planId: 'plan' as PlanId,
          caseId: 'case' as CaseId,
          by: 'ana' as UserId,
        })
        for (const [index, one] of commands.entries()) {
          const at = `2026-11-23T00:00:${String(index).padStart(2, '0')}.000Z`
          const of = { organisationId: ours, teamId: north, state: 'open' as const, riskLevel: level }
          const approver = (by: Person) => ({
            userId: by as string as UserId,
            organisationId: ours,
            roles: ended.has(by) ? [] : people[by].roles,
            supervisedTeams: ended.has(by) || !people[by].team ? [] : [people[by].team as TeamId],
          })
          const facts = { case: of, writers: [...told.writers], actions: [], at }
          if (one.kind === 'publish') configured = one.steps
          else if (one.kind === 'risk') level = one.level
          else if (one.kind === 'end-role') ended.add(one.by)
          else if (one.kind === 'write') {
            const decided = decideWriting(of, plan)
            expect(decided.ok).toBe(told.state !== 'submitted')
            if (!decided.ok) continue
            if (told.state === 'approved' || told.state === 'returned') told.writers.clear()
            told.writers.add(one.by)
            told.state = 'draft'
            plan = decided.value.reduce(evolvePlan, plan)
            expect(plan.approval).toBeUndefined()
          } else if (one.kind === 'submit') {
            const approval = askApproval(ruleOf(configured), { work: 'plan' }, of, at)
            const contents = { goal: 'g', actions: ['planned'] as const }
            const decided = decideSubmission(of, plan, contents, {
              userId: one.by as string as UserId,
              at,
              approval,
            })
            expect(decided.ok).toBe(told.state !== 'submitted')
            if (!decided.ok) continue
            if (told.state === 'approved' || told.state === 'returned') told.writers.clear()
            told.writers.add(one.by)
            told.submit(configured, level)
            plan = evolvePlan(plan, decided.value)
            // All steps start anew.
            expect(plan.approval?.given ?? []).toEqual([])
          } else {
            const means = one.kind === 'approve' && one.meant !== undefined ? one.meant : told.turn(level)
            const may = told.mayAnswer(one.by, ended, level) && means === told.turn(level)
            const answer =
              one.kind === 'approve'
                ? { approve: true as const, step: one.meant }
                : { approve: false as const, changes: 'c' }
            const decided = decidePlanAnswer(plan, answer, approver(one.by), facts)
            expect(decided.ok, JSON.stringify(decided)).toBe(may)
            if (!decided.ok) continue
            plan = evolvePlan(plan, decided.value)
            if (one.kind === 'approve') told.approve(one.by, level)
            else told.state = 'returned'
            if (one.kind === 'approve' && plan.state === 'submitted') reached.add('waits for a later step')
          }
          expect(plan.state).toBe(told.state === 'returned' ? 'changes-asked' : told.state)
          reached.add(plan.state)
          const given = plan.approval?.given ?? []
          // Nobody twice, nobody who wrote, and never more steps answered than were asked.
          expect(new Set(given.map(({ by }) => by)).size).toBe(given.length)
          expect(given.some(({ by }) => told.writers.has(by as string as Person))).toBe(false)
          expect(given.length).toBeLessThanOrEqual(told.steps.length)
          if (plan.state === 'approved' && plan.approval)
            expect(given.map(({ step }) => step).toSorted()).toEqual(plan.approval.needed)
        }
      }),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual([
      'approved',
      'changes-asked',
      'draft',
      'submitted',
      'waits for a later step',
    ])
  },
)
