import { instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { makeCaseCode } from '@amparo/domain/case/case-code'
import type { MadeUpPerson } from '@amparo/packs/people/make-people'
import { monthWeights } from '@amparo/packs/people/people-marginals'
import type { Story } from './fold-story.ts'
import type { Step } from './step.ts'
import { formOf } from './story-assessment.ts'
import { interpretedOf } from './story-interpreting.ts'
import { birthOf } from './story-birth.ts'
import { journeyOf } from './story-journey.ts'
import { givenOn, reviewOf, servedIn, taskOf } from './story-later.ts'
import { bornOf, registrationOf, safeHoursOf } from './story-registration.ts'
import { riskOf } from './story-risk.ts'
import type { Draft, StoryPlan, StorySetting } from './story-setting.ts'
import type { StrandName } from './story-source.ts'
import { atWork } from './work-hours.ts'
import { consentOf, notesOf, offerOf, pauseOf, planOf, referralOf } from './story-work.ts'

const day = 86_400_000
const offeredBefore = 4 * 3_600_000
const shortest = 20
const longest = 120
/** Steps of a story of middle length, and how many days lie between two of them where it is told up to today. */
const usualSteps = 27
const quickest = 0.8
const slowest = 1.6
const longestSince = 1.5
/**
 * An invented story, as the commands that a team would give over some weeks: registration, consents, risk with
 * four eyes, contacts, the assessment, a plan that is approved, sometimes a referral.
 */
export function makeStory(person: MadeUpPerson, plan: StoryPlan): Story {
  const { until } = plan
  const { begins, span } = timeOf(settingOf(plan, 'time'))
  const dayAt = (share: number) => dayOf(atWork(begins + span * share))
  const drafts = draftsOf(person, plan, dayAt)
  const moment = span / (plan.steps === undefined ? drafts.length : Math.max(usualSteps, drafts.length))
  const steps = drafts.slice(0, plan.steps).map(({ strand, draft }, index): Step => {
    const inTurn = atWork(begins + index * moment)
    const moved = draft.do === 'offerTransfer' ? Math.max(inTurn, atWork(until - offeredBefore)) : inTurn
    const told =
      draft.do === 'addNote' ? { ...draft, input: { ...draft.input, occurredOn: dayOf(moved) } } : draft
    const commandId = plan.source(strand).ids.next(moved)
    return { ...told, at: instantFromMilliseconds(moved), commandId } as Step
  })
  const review = reviewOf(steps, person, settingOf(plan, 'review'))
  const reviewed = review ? [...steps, review] : steps
  const served = [...reviewed, ...servedIn(reviewed, settingOf(plan, 'services'))]
  const task = taskOf(served, person, settingOf(plan, 'task'))
  const given = givenOn(served, settingOf(plan, 'assignment'))
  return {
    code: codeOf(plan, new Date(begins).getUTCFullYear()),
    steps: [...served, ...(task ? [task] : []), ...(given ? [given] : [])],
  }
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function settingOf(plan: StoryPlan, strand: StrandName): StorySetting {
  return { ...plan, ...plan.source(strand) }
}

function codeOf({ source, country, takenCodes }: StoryPlan, year: number): string {
  const { random } = source('case')
  let code = ''
  do
    code = makeCaseCode(
      country,
      year,
      Uint8Array.from({ length: 6 }, () => random() * 256),
    )
  while (takenCodes?.has(code))
  takenCodes?.add(code)
  return code
}

function timeOf(setting: StorySetting): { readonly begins: number; readonly span: number } {
  const { random, until, steps } = setting
  if (steps === undefined) {
    const begins = beginningOf(setting)
    return { begins, span: Math.min(longest * day, until - begins) * (0.5 + random() / 2) }
  }
  const span = usualSteps * (quickest + random() * (slowest - quickest)) * day
  const told = Math.min(1, steps / usualSteps)
  return { begins: until - span * told - random() * longestSince * day, span }
}

/** As many in each month as come in it; a story has some days to happen. */
function beginningOf({ random, until, days }: StorySetting): number {
  const highest = Math.max(...monthWeights)
  for (;;) {
    const begins = until - (shortest + random() * Math.max(1, days - shortest)) * day
    if (random() * highest < (monthWeights[new Date(begins).getUTCMonth()] ?? 0)) return begins
  }
}

type Told = { readonly strand: StrandName; readonly draft: Draft }

function draftsOf(person: MadeUpPerson, plan: StoryPlan, dayAt: (share: number) => string): Told[] {
  const { referredTo, offeredTo } = plan
  const caseId = plan.source('case').ids.next<'CaseId'>()
  const born = bornOf(person, dayAt(0))
  const today = dayAt(0) as PlainDate
  const inStrand = (strand: StrandName, tell: (setting: StorySetting) => Draft | readonly Draft[]): Told[] =>
    [tell(settingOf(plan, strand))].flat().map((draft) => ({ strand, draft }))
  const [registration] = inStrand('registration', (setting) => registrationOf(person, setting, caseId, born))
  if (!registration) throw new Error('a story without a registration')
  const notes = inStrand('notes', (setting) => notesOf(setting, caseId, today, person))
  const [proposal, ...decision] = inStrand('risk', (setting) => riskOf(person, setting, caseId, born, today))
  return [
    registration,
    ...inStrand('consent', (setting) => consentOf(setting, caseId, today, undefined, person)),
    ...(proposal ? [proposal] : []),
    ...notes.slice(0, 2),
    ...decision,
    ...inStrand('assessment', (setting) => formOf(setting, caseId, dayAt(0.1), person)),
    ...(plan.tellsJourney
      ? [
          ...inStrand('journey', (setting) => journeyOf(person, setting, caseId, today)),
          ...inStrand('birth', (setting) => birthOf(setting, caseId, born, today)),
          ...inStrand('safe-hours', (setting) => safeHoursOf(setting, registration.draft)),
          ...inStrand('interpreting', (setting) => interpretedOf(setting, caseId, person.languages, today)),
        ]
      : []),
    ...notes.slice(2, 4),
    ...inStrand('plan', (setting) => planOf(setting, caseId, person)),
    ...notes.slice(4),
    ...(referredTo
      ? inStrand('referral', (setting) => referralOf(setting, person, caseId, today, referredTo))
      : []),
    ...(offeredTo ? inStrand('offer', (setting) => offerOf(setting, person, caseId, today, offeredTo)) : []),
    ...(plan.pauses
      ? inStrand('pause', (setting) => pauseOf(setting, caseId, Date.parse(dayAt(1)) + 14 * day))
      : []),
  ]
}
