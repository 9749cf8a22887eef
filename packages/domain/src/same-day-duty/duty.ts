import type { CaseId, SameDayDutyId, UserId } from '../kernel/brand.ts'
import { dutyLevels, type DutyLevel, type LifeFinding, type LifeReason } from './weigh-answers.ts'

/** Where it was said that she thinks about dying. */
export const dutySources = ['talk', 'risk', 'assessment', 'incident', 'worker', 'transfer', 'import'] as const
export type DutySourceKind = (typeof dutySources)[number]

export type DutySource = {
  readonly kind: DutySourceKind
  /** The record that says it; null where a worker says what she saw. */
  readonly of: string | null
  readonly level: DutyLevel
  readonly reasons: readonly LifeReason[]
  readonly words: string
  readonly by: UserId
  readonly at: string
}

/** What is done the same day. */
export const dutySteps = [
  'with-her',
  'means-away',
  'safety-plan',
  'supervisor',
  'mental-health',
  'caregiver',
  'next-contact',
] as const
export type DutyStep = (typeof dutySteps)[number]

/** Done, or why not: where telling the caregiver is not safe, she is not told. */
export const stepAnswers = ['done', 'not-possible', 'not-safe'] as const
export type StepAnswer = (typeof stepAnswers)[number]

export type DutyStepTaken = {
  readonly step: DutyStep
  readonly answer: StepAnswer
  readonly words: string
  /** The form or referral of the case that it stands in. */
  readonly of: string | null
  readonly by: UserId
  readonly at: string
}

/** A later talk, and what it came to. */
export type AskedAgain = {
  readonly answerId: string
  readonly finding: LifeFinding
  readonly at: string
}

export const contactWays = ['in-person', 'call', 'not-reached'] as const
export type DutyContactWay = (typeof contactWays)[number]
export type DutyContact = {
  readonly way: DutyContactWay
  readonly words: string
  readonly by: UserId
  readonly at: string
}

export const lowerTos = ['talk-today', 'none'] as const
export type LowerTo = (typeof lowerTos)[number]
export type Lowering = {
  readonly to: LowerTo
  readonly words: string
  readonly by: UserId
  readonly at: string
}

/**
 * What everybody owes a child of whom it was said that she thinks about dying (GLOSSARY: same-day duty). One at a time on
 * a case, whoever said it and wherever; it ends when a second person agrees.
 */
export type SameDayDuty = {
  readonly id: SameDayDutyId
  readonly caseId: CaseId
  readonly level: DutyLevel
  /** Who decided on the level; null as long as it is what the program proposed. */
  readonly decidedBy: UserId | null
  readonly decidedWords: string
  /** From when the same day counts. */
  readonly since: string
  readonly sources: readonly DutySource[]
  readonly steps: readonly DutyStepTaken[]
  readonly talks: readonly AskedAgain[]
  readonly contacts: readonly DutyContact[]
  readonly lowering: Lowering | null
  readonly endedAt: string | null
  readonly endedWords: string
  readonly by: UserId
  readonly at: string
  readonly version: number
}

type Said = { readonly by: UserId; readonly at: string }

export type DutyEvent =
  | {
      readonly kind: 'DutyOpened'
      readonly dutyId: SameDayDutyId
      readonly caseId: CaseId
      readonly source: DutySource
    }
  | { readonly kind: 'DutySourceAdded'; readonly source: DutySource }
  | (Said & { readonly kind: 'DutyDecided'; readonly level: DutyLevel; readonly words: string })
  | (DutyStepTaken & { readonly kind: 'DutyStepTaken' })
  | (DutyContact & { readonly kind: 'DutyContacted' })
  | (AskedAgain & { readonly kind: 'DutyAskedAgain' })
  | (Said & { readonly kind: 'DutyTalkSetAside'; readonly answerId: string })
  | (Lowering & { readonly kind: 'DutyLoweringAsked' })
  | (Said & { readonly kind: 'DutyLoweringAnswered'; readonly agrees: boolean; readonly words: string })

export function evolveDuty(before: SameDayDuty | undefined, event: DutyEvent): SameDayDuty {
  if (event.kind === 'DutyOpened') {
    const { dutyId, caseId, source } = event
    const { level, by, at } = source
    return {
      id: dutyId,
      caseId,
      level,
      decidedBy: null,
      decidedWords: '',
      since: at,
      sources: [source],
      steps: [],
      talks: [],
      contacts: [],
      lowering: null,
      endedAt: null,
      endedWords: '',
      by,
      at,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was a duty`)
  return { ...before, ...changeOf(before, event), version: before.version + 1 }
}

function changeOf(
  before: SameDayDuty,
  event: Exclude<DutyEvent, { kind: 'DutyOpened' }>,
): Partial<SameDayDuty> {
  switch (event.kind) {
    case 'DutySourceAdded':
      return afterSource(before, event.source)
    case 'DutyDecided':
      return { level: event.level, decidedBy: event.by, decidedWords: event.words, lowering: null }
    case 'DutyStepTaken': {
      const { kind: _kind, ...step } = event
      return { steps: [...before.steps.filter((one) => one.step !== step.step), step] }
    }
    case 'DutyContacted': {
      const { kind: _kind, ...contact } = event
      return { contacts: [...before.contacts, contact] }
    }
    case 'DutyAskedAgain': {
      const { kind: _kind, ...talk } = event
      return { talks: [...before.talks, talk] }
    }
    case 'DutyTalkSetAside':
      return { talks: before.talks.filter(({ answerId }) => answerId !== event.answerId) }
    case 'DutyLoweringAsked': {
      const { kind: _kind, ...lowering } = event
      return { lowering }
    }
    case 'DutyLoweringAnswered':
      return afterLowering(before, event)
  }
}

/** Said again after everything was done: what was done for the time before is no answer to this one. */
function afterSource(before: SameDayDuty, source: DutySource): Partial<SameDayDuty> {
  const isWorse = isMore(source.level, before.level)
  const isAnew = isWorse || openSteps(before).length === 0
  return {
    sources: [...before.sources, source],
    lowering: null,
    decidedBy: isAnew ? null : before.decidedBy,
    decidedWords: isAnew ? '' : before.decidedWords,
    ...(isWorse ? { level: source.level } : {}),
    ...(isAnew ? { since: source.at, steps: [] } : {}),
  }
}

function afterLowering(
  { lowering }: SameDayDuty,
  { agrees, words, by, at }: Extract<DutyEvent, { kind: 'DutyLoweringAnswered' }>,
): Partial<SameDayDuty> {
  if (!agrees || lowering === null) return { lowering: null }
  return lowering.to === 'none'
    ? { lowering: null, endedAt: at, endedWords: words }
    : { lowering: null, level: lowering.to, decidedBy: by, decidedWords: words }
}

export function isMore(one: DutyLevel, other: DutyLevel): boolean {
  return dutyLevels.indexOf(one) > dutyLevels.indexOf(other)
}

export function openSteps({ steps }: Pick<SameDayDuty, 'steps'>): readonly DutyStep[] {
  return dutySteps.filter((step) => !steps.some((taken) => taken.step === step))
}

/** How often in a row nothing was said, up to the last talk. A try in which nobody could ask counts neither way. */
export function timesNothing({ talks }: Pick<SameDayDuty, 'talks'>): number {
  const asked = talks.filter(({ finding }) => finding !== 'not-asked')
  return asked.length - 1 - asked.findLastIndex(({ finding }) => finding !== 'none')
}

/** What of it the clocks run by, and nothing of what was said. */
export type DutyClock = {
  readonly since: string
  readonly stepsOpen: boolean
  readonly supervisorOpen: boolean
  readonly loweringSince: string | null
  /** The last time that somebody of the team was with her, or tried. */
  readonly seenAt: string
  /** The last talk, or the try of one. */
  readonly askedAt: string
}

export function clockOfDuty(duty: SameDayDuty): DutyClock | null {
  if (duty.endedAt !== null) return null
  const open = openSteps(duty)
  const stepAt = duty.steps.find(({ step }) => step === 'next-contact')?.at
  return {
    since: duty.since,
    stepsOpen: open.length > 0,
    supervisorOpen: open.includes('supervisor') || duty.decidedBy === null,
    loweringSince: duty.lowering?.at ?? null,
    seenAt: duty.contacts.at(-1)?.at ?? stepAt ?? duty.since,
    askedAt: duty.talks.at(-1)?.at ?? duty.since,
  }
}
