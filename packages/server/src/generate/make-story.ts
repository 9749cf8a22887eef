import { instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { makeCaseCode } from '@amparo/domain/case/case-code'
import { proposeRisk } from '@amparo/domain/risk/propose-risk'
import { riskRule } from '@amparo/domain/risk/risk-rule'
import { oneOf, type MadeUpPerson } from '@amparo/packs/people/make-people'
import { monthWeights } from '@amparo/packs/people/people-marginals'
import type { Story } from './fold-story.ts'
import { screenedFacts } from '../modules/risk/commands.ts'
import type { Step } from './step.ts'
import { formOf } from './story-assessment.ts'
import { interpretedOf } from './story-interpreting.ts'
import { birthOf } from './story-birth.ts'
import { journeyOf } from './story-journey.ts'
import { givenOn, reviewOf, servedIn, taskOf } from './story-later.ts'
import { bornOf, registrationOf, safeHoursOf } from './story-registration.ts'
import type { Draft, StorySetting } from './story-setting.ts'
import { goals, goalsNear } from './story-texts.ts'
import { actionOf, consentOf, noteOf, offerOf, pauseOf, referralOf } from './story-work.ts'

const day = 86_400_000
const offeredBefore = 20 * 3_600_000
const shortest = 20
const longest = 120
/** Steps of a story of middle length, and how many days lie between two of them where it is told up to today. */
const usualSteps = 27
const quickest = 0.8
const slowest = 1.6
const longestSince = 1.5
/** A story that is told further than this had its level of risk answered: nobody leaves that for weeks. */
const answeredLongAgo = 8

/**
 * An invented story, as the commands that a team would give over some weeks: registration, consents, risk with
 * four eyes, contacts, the assessment, a plan that is approved, sometimes a referral.
 */
export function makeStory(person: MadeUpPerson, setting: StorySetting): Story {
  const { random, ids, until } = setting
  const { begins, span } = timeOf(setting)
  const dayAt = (share: number) => new Date(begins + span * share).toISOString().slice(0, 10)
  const drafts = draftsOf(person, setting, dayAt)
  const moment = span / (setting.steps === undefined ? drafts.length : Math.max(usualSteps, drafts.length))
  const steps = drafts.slice(0, setting.steps).map((draft, index): Step => {
    const inTurn = Math.floor(begins + index * moment)
    const at = instantFromMilliseconds(
      draft.do === 'offerTransfer' ? Math.max(inTurn, until - offeredBefore) : inTurn,
    )
    return { ...draft, at, commandId: ids.next(Date.parse(at)) } as Step
  })
  const review = reviewOf(steps, setting)
  const year = new Date(begins).getUTCFullYear()
  let code = ''
  do
    code = makeCaseCode(
      setting.country,
      year,
      Uint8Array.from({ length: 6 }, () => random() * 256),
    )
  while (setting.takenCodes?.has(code))
  setting.takenCodes?.add(code)
  const reviewed = review ? [...steps, review] : steps
  const served = [...reviewed, ...servedIn(reviewed, setting)]
  const task = taskOf(served, setting)
  const given = givenOn(served, setting)
  return { code, steps: [...served, ...(task ? [task] : []), ...(given ? [given] : [])] }
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

/** What weighs on her, beside what everybody has: it follows from whom she is with. */
const concernsBy = {
  alone: ['unaccompanied', 'no-documents', 'distress'],
  'children-only': ['unaccompanied', 'no-documents', 'out-of-school'],
  relative: ['separated', 'no-documents', 'distress'],
  'other-adult': ['separated', 'no-documents', 'distress'],
  parent: ['no-documents', 'distress', 'out-of-school'],
} as const

function draftsOf(person: MadeUpPerson, setting: StorySetting, dayAt: (share: number) => string): Draft[] {
  const { random, ids, worker, supervisor, referredTo } = setting
  const caseId = ids.next<'CaseId'>()
  const born = bornOf(person, dayAt(0))
  const isNear = person.company === 'parent'
  const concerns = concernsBy[person.company]
  const facts = {
    accompaniment: person.company,
    concerns: [...new Set([oneOf(concerns, random), oneOf(concerns, random)])],
    protectiveFactors: ['caring-adult' as const],
    signs: [],
    screened: true,
  }
  const riskId = ids.next<'RiskAssessmentId'>()
  const planId = ids.next<'PlanId'>()
  const proposed = proposeRisk(screenedFacts(facts, born, dayAt(0) as PlainDate), riskRule)
  const notes = Array.from({ length: 4 + Math.floor(random() * 5) }, (_, index) =>
    noteOf(setting, caseId, dayAt(index / 12), isNear),
  )
  const registration = registrationOf(person, setting, caseId, born)
  const drafts: Draft[] = [
    registration,
    consentOf(setting, caseId, dayAt(0), undefined, isNear),
    { do: 'proposeRiskLevel', by: worker, input: { caseId, riskId, facts } },
    ...notes.slice(0, 2),
    {
      do: 'decideRisk',
      by: worker,
      input: { caseId, riskId, level: proposed.level, reason: 'Se habló con la supervisora.' },
    },
    ...(random() < 0.9 || (setting.steps ?? 0) > answeredLongAgo
      ? [{ do: 'approveRisk', by: supervisor, input: { caseId, riskId } } as const]
      : []),
    ...formOf(setting, caseId, dayAt(0.1), isNear),
    ...(setting.tellsJourney
      ? [
          ...journeyOf(person, setting, caseId, dayAt(0) as PlainDate),
          ...birthOf(setting, caseId, born, dayAt(0) as PlainDate),
          ...safeHoursOf(setting, registration),
          ...interpretedOf(setting, caseId, person.languages, dayAt(0) as PlainDate),
        ]
      : []),
    ...notes.slice(2, 4),
    { do: 'startPlan', by: worker, input: { caseId, planId } },
    {
      do: 'writePlan',
      by: worker,
      input: {
        caseId,
        planId,
        edits: {
          goal: { value: oneOf(isNear ? goalsNear : goals, random), base: 0 },
          childAgreed: { value: 'Está de acuerdo.', base: 0 },
        },
      },
    },
    ...[0, 1].map((position) => actionOf(setting, caseId, planId, position, isNear)),
    { do: 'submitPlan', by: worker, input: { caseId, planId } },
    ...(random() < 0.8 ? [{ do: 'approvePlan', by: supervisor, input: { caseId, planId } } as const] : []),
    ...notes.slice(4),
  ]
  if (referredTo) drafts.push(...referralOf(setting, caseId, dayAt(0), referredTo))
  if (setting.offeredTo) drafts.push(...offerOf(setting, caseId, dayAt(0), setting.offeredTo))
  if (setting.pauses) drafts.push(pauseOf(setting, caseId, Date.parse(dayAt(1)) + 14 * day))
  return drafts
}
