import { riskLevels, type RiskLevel } from '../case/case.ts'
import { closureReasons, type ClosureReason } from '../closure/closure-reasons.ts'
import type { JsonValue } from '../kernel/json.ts'
import { isDuration, type Duration } from '../rule/duration.ts'

/**
 * Who may answer: whoever answers reads what she answers and acts to supervise. A manager stands in for a supervisor,
 * never the other way round.
 */
export const approverRoles = ['supervisor', 'manager'] as const
export type ApproverRole = (typeof approverRoles)[number]

/** The steps of a case that always wait for a second person (case management standard 2.1). */
export const approvedWorks = ['risk', 'assessment', 'plan', 'closure'] as const
export type ApprovedWork = (typeof approvedWorks)[number]

/** Work that waits for a second person only where a rule says so: a case before it is offered to another organisation. */
export const askedWorks = ['transfer'] as const
export type AskedWork = (typeof askedWorks)[number]

/** What is asked to be approved: a step of the case, other work that a rule names, or a form that is kept, by its name. */
export type WorkOfApproval =
  { readonly work: ApprovedWork } | { readonly also: AskedWork } | { readonly form: string }

/** All that is said must hold; a condition that says nothing is none. */
export type ApprovalCondition = {
  readonly risk?: readonly RiskLevel[]
  /** Of a closing only. */
  readonly reasons?: readonly ClosureReason[]
}

export type ApprovalStep = {
  readonly by: ApproverRole
  readonly when?: ApprovalCondition
  /** From when it is this step's turn; without one the clock of approvals counts. */
  readonly within?: Duration
}

export type ApprovalSteps = {
  readonly works: Readonly<Record<ApprovedWork, readonly ApprovalStep[]>>
  /** Of what is not named here nobody is asked; rules from before it could be named have none. */
  readonly also?: Readonly<Partial<Record<AskedWork, readonly ApprovalStep[]>>>
  /** Forms of the organisation that wait for an approval; of the others nobody is asked. */
  readonly forms: readonly { readonly form: string; readonly steps: readonly ApprovalStep[] }[]
}

/** What stands where no rule says otherwise. */
export const commonSteps = [{ by: 'supervisor' }] as const satisfies readonly ApprovalStep[]

export const mostSteps = 4
const mostForms = 60

export function stepsOf(rule: ApprovalSteps, of: WorkOfApproval): readonly ApprovalStep[] {
  if ('work' in of) return rule.works[of.work]
  if ('also' in of) return rule.also?.[of.also] ?? []
  return rule.forms.find(({ form }) => form === of.form)?.steps ?? []
}

/** Whether it is what always stood: one step, by the supervisor, by the clock of approvals. */
export function isCommon(steps: readonly ApprovalStep[]): boolean {
  const [only, ...others] = steps
  return others.length === 0 && only?.by === 'supervisor' && !only.when && !only.within
}

/** What conditions look at: the level of the case as people decided it, and why it is to be closed. */
export type Circumstances = {
  readonly riskLevel: RiskLevel | undefined
  readonly reason?: ClosureReason
}

export function conditionHolds(
  when: ApprovalCondition | undefined,
  { riskLevel, reason }: Circumstances,
): boolean {
  if (when?.risk && !(riskLevel && when.risk.includes(riskLevel))) return false
  return !when?.reasons || (reason !== undefined && when.reasons.includes(reason))
}

/**
 * Where a rule that somebody publishes is not one, as a pointer. Each of the four works keeps a step that always
 * stands: no organisation takes the second person away.
 */
export function findMisfitOfSteps(given: JsonValue): string | undefined {
  const rule = membersOf(given, ['works', 'forms'], ['also'])
  const works = rule && membersOf(rule['works'], approvedWorks)
  if (!rule || !works) return '/parameters'
  for (const work of approvedWorks) {
    const at = `/parameters/works/${work}`
    const wrong = findMisfitIn(works[work], at, work === 'closure')
    if (wrong) return wrong
    if ((works[work] as readonly object[]).every((step) => 'when' in step)) return at
  }
  const also = rule['also'] === undefined ? {} : membersOf(rule['also'], [], askedWorks)
  if (!also) return '/parameters/also'
  for (const [work, steps] of Object.entries(also)) {
    const wrong = findMisfitIn(steps, `/parameters/also/${work}`, false)
    if (wrong) return wrong
  }
  const forms = rule['forms']
  if (!Array.isArray(forms) || forms.length > mostForms) return '/parameters/forms'
  const names = new Set<string>()
  for (const [index, one] of forms.entries()) {
    const at = `/parameters/forms/${index}`
    const entry = membersOf(one as JsonValue, ['form', 'steps'])
    const name = entry?.['form']
    if (!entry || typeof name !== 'string' || !/^[a-z0-9-]{1,80}$/.test(name) || names.has(name)) return at
    names.add(name)
    const wrong = findMisfitIn(entry['steps'], `${at}/steps`, false)
    if (wrong) return wrong
  }
  return undefined
}

function findMisfitIn(given: JsonValue | undefined, at: string, hasReasons: boolean): string | undefined {
  if (!Array.isArray(given) || given.length === 0 || given.length > mostSteps) return at
  const steps = given as readonly JsonValue[]
  const wrong = steps.findIndex((step) => !isStep(step, hasReasons))
  return wrong === -1 ? undefined : `${at}/${wrong}`
}

function isStep(given: JsonValue, hasReasons: boolean): boolean {
  const step = membersOf(given, ['by'], ['when', 'within'])
  if (!step || !approverRoles.some((role) => role === step['by'])) return false
  if (step['within'] !== undefined && !isDuration(step['within'])) return false
  if (step['when'] === undefined) return true
  const when = membersOf(step['when'], [], hasReasons ? ['risk', 'reasons'] : ['risk'])
  return (
    when !== undefined &&
    Object.keys(when).length > 0 &&
    (when['risk'] === undefined || isSomeOf(when['risk'], riskLevels)) &&
    (when['reasons'] === undefined || isSomeOf(when['reasons'], closureReasons))
  )
}

/** A list of known words, each once, and not empty: an empty one would never hold. */
function isSomeOf(given: JsonValue, known: readonly string[]): boolean {
  return (
    Array.isArray(given) &&
    given.length > 0 &&
    new Set(given).size === given.length &&
    given.every((word) => typeof word === 'string' && known.includes(word))
  )
}

/** The members of an object that has all these and no others but those that may be there. */
function membersOf(
  given: JsonValue | undefined,
  all: readonly string[],
  may: readonly string[] = [],
): Readonly<Record<string, JsonValue>> | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
  const names = Object.keys(given)
  if (!all.every((name) => names.includes(name))) return undefined
  if (!names.every((name) => all.includes(name) || may.includes(name))) return undefined
  return given as Readonly<Record<string, JsonValue>>
}
