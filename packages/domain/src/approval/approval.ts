import type { UserId } from '../kernel/brand.ts'
import type { Duration } from '../rule/duration.ts'
import { referenceTo, type Rule, type RuleReference } from '../rule/rule.ts'
import {
  commonSteps,
  conditionHolds,
  isCommon,
  stepsOf,
  type ApprovalStep,
  type ApproverRole,
  type Circumstances,
  type WorkOfApproval,
} from './approval-steps.ts'

/**
 * What was asked to be approved, by which steps, and who answered them. It keeps the steps that it was asked with: a
 * rule that changes while it waits counts for what is asked from then on. Absent on one of the four works it is the
 * one step that always stood.
 */
export type Approval = {
  readonly steps: readonly ApprovalStep[]
  readonly rule: RuleReference
  readonly askedAt: string
  /**
   * Which steps are needed for good: their condition held when it was asked, or when somebody answered. What was
   * once needed is not taken away because the level is lower today.
   */
  readonly needed: readonly number[]
  readonly given: readonly { readonly step: number; readonly by: UserId; readonly at: string }[]
}

/** One step as it was answered, with all that were needed at that moment. */
export type AnsweredStep = { readonly step: number; readonly needed: readonly number[] }

/** Undefined where nobody beyond what always stood is asked: of a form or of other work, that it waits for nobody. */
export function askApproval(
  rule: Rule<'approval-steps'> | undefined,
  of: WorkOfApproval,
  circumstances: Circumstances,
  at: string,
): Approval | undefined {
  if (!rule) return undefined
  const steps = stepsOf(rule.parameters, of)
  if ('work' in of && isCommon(steps)) return undefined
  const asked = { steps, rule: referenceTo(rule), askedAt: at, needed: [], given: [] }
  const needed = neededSteps(asked, circumstances)
  return needed.length === 0 ? undefined : { ...asked, needed }
}

/** In their order: those that were needed before, and those whose condition holds now. */
export function neededSteps(
  { steps, needed }: Pick<Approval, 'steps' | 'needed'>,
  circumstances: Circumstances,
): readonly number[] {
  return steps.flatMap((step, index) =>
    needed.includes(index) || conditionHolds(step.when, circumstances) ? [index] : [],
  )
}

/** The step whose turn it is. */
export type StandingStep = {
  readonly step: number
  readonly by: ApproverRole
  readonly within: Duration | undefined
  /** Since when it is its turn; undefined where that is when it was asked. */
  readonly since: string | undefined
  /** As people count: the second of three. */
  readonly number: number
  readonly of: number
}

/** Undefined once every step that is needed was answered. */
export function standingStep(
  approval: Approval | undefined,
  circumstances: Circumstances,
): StandingStep | undefined {
  if (!approval)
    return { step: 0, by: commonSteps[0].by, within: undefined, since: undefined, number: 1, of: 1 }
  const needed = neededSteps(approval, circumstances)
  const step = needed.find((index) => !isGiven(approval, index))
  const asked = step === undefined ? undefined : approval.steps[step]
  if (step === undefined || !asked) return undefined
  return {
    step,
    by: asked.by,
    within: asked.within,
    since: approval.given.at(-1)?.at,
    number: needed.indexOf(step) + 1,
    of: needed.length,
  }
}

/** What an answer to the standing step leaves behind, and whether it was the last one. */
export function answeredStep(
  approval: Approval | undefined,
  standing: StandingStep,
  circumstances: Circumstances,
): { readonly isLast: boolean; readonly answered: { readonly step?: AnsweredStep } } {
  if (!approval) return { isLast: true, answered: {} }
  const needed = neededSteps(approval, circumstances)
  const isLast = needed.every((index) => index === standing.step || isGiven(approval, index))
  return { isLast, answered: { step: { step: standing.step, needed } } }
}

/** After one more step was answered. */
export function withStep(
  approval: Approval | undefined,
  event: { readonly step?: AnsweredStep; readonly by: UserId; readonly at: string },
): Approval | undefined {
  if (!approval || !event.step) return approval
  const { step, needed } = event.step
  return { ...approval, needed, given: [...approval.given, { step, by: event.by, at: event.at }] }
}

/** Each step that is needed with what became of it, for whoever looks. */
export function listSteps(approval: Approval | undefined, circumstances: Circumstances) {
  if (!approval) return []
  const standing = standingStep(approval, circumstances)
  return neededSteps(approval, circumstances).map((index) => {
    const given = approval.given.find(({ step }) => step === index)
    return {
      step: index,
      by: approval.steps[index]?.by ?? commonSteps[0].by,
      state: given ? ('given' as const) : index === standing?.step ? ('now' as const) : ('later' as const),
      answeredBy: given?.by,
      answeredAt: given?.at,
    }
  })
}

function isGiven({ given }: Approval, step: number): boolean {
  return given.some((one) => one.step === step)
}
