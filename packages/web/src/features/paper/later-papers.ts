import { holdReasons } from '@amparo/domain/hold/hold'
import { eligibilities } from '@amparo/domain/intake/propose-eligibility'
import {
  intakeAges,
  intakeConcerns,
  intakeSources,
  intakeUrgencies,
  safetyAnswers,
} from '@amparo/domain/intake/intake'
import { closureReasons } from '@amparo/domain/closure/closure-reasons'
import { checkOutcomes, checkWays } from '@amparo/domain/closure/closure-check'
import { reopeningReasons } from '@amparo/domain/closure/reopening'
import type { Paper } from '@amparo/domain/form/paper'
import { fits, reviewDecisions, viewAnswers } from '@amparo/domain/plan/plan-review'
import type { WordStore } from '../../app/words/word-store.ts'
import { aDay, line, lines, numbered, oneOf, someOf, yesNo, type Asked } from './paper-parts.ts'

/* Sheets for the screens before and after the first conversations: first contact, plan, review, closing and after. */

export function intakePaper(words: WordStore): Paper['parts'] {
  const t = words.text('intake')
  const sheet = words.text('paper')
  return numbered([
    {
      id: 'first',
      title: sheet('sheet.part.needed'),
      guidance: t('intake.newIntro'),
      asked: [
        {
          id: 'safe',
          label: t('intake.safe'),
          room: oneOf(safetyAnswers.map((one) => t(`intake.safe.${one}`))),
        },
        { id: 'done', label: t('intake.done'), room: lines },
        { id: 'asked', label: t('intake.asked'), guidance: t('intake.asked.hint'), room: lines },
        {
          id: 'urgency',
          label: t('intake.urgency'),
          room: oneOf(intakeUrgencies.map((one) => t(`intake.urgency.${one}`))),
        },
        { id: 'call-name', label: t('intake.callName'), guidance: t('intake.callName.hint'), room: line },
        { id: 'age', label: t('intake.age'), room: oneOf(intakeAges.map((one) => t(`intake.age.${one}`))) },
        { id: 'years', label: t('intake.years'), room: line },
        { id: 'place', label: t('intake.place'), room: line },
        { id: 'language', label: t('intake.language'), room: line },
        {
          id: 'source',
          label: t('intake.source'),
          room: oneOf(intakeSources.map((one) => t(`intake.source.${one}`))),
        },
        { id: 'brought-by', label: t('intake.broughtBy'), room: line },
        { id: 'on', label: t('intake.on'), room: aDay },
        { id: 'hour', label: t('intake.hour'), guidance: t('intake.hour.hint'), room: line },
        {
          id: 'concerns',
          label: t('intake.concerns'),
          guidance: t('intake.concerns.hint'),
          room: someOf(intakeConcerns.map((one) => t(`intake.concern.${one}`))),
        },
        { id: 'material', label: t('intake.material'), room: yesNo },
      ],
    },
    {
      id: 'decision',
      title: sheet('sheet.part.decision'),
      asked: [
        {
          id: 'eligible',
          label: t('intake.decision'),
          room: oneOf(eligibilities.map((one) => t(`intake.decision.${one}`))),
        },
        { id: 'why', label: t('intake.why'), room: lines },
        { id: 'given', label: t('intake.given'), room: lines },
      ],
    },
  ])
}

export function planPaper(words: WordStore): Paper['parts'] {
  const t = words.text('plan')
  const sheet = words.text('paper')
  return numbered([
    {
      id: 'plan',
      title: sheet('sheet.part.plan'),
      asked: [
        { id: 'goal', label: t('plan.goal'), room: lines },
        { id: 'agreed', label: t('plan.agreed'), room: lines },
        {
          id: 'actions',
          label: t('plan.actions'),
          rowTitle: sheet('sheet.action'),
          blocks: 6,
          rows: [
            { id: 'what', label: t('plan.action.what'), room: line },
            { id: 'owner', label: t('plan.action.owner'), guidance: t('plan.action.owner.hint'), room: line },
            { id: 'due', label: t('plan.action.dueOn'), room: aDay },
          ],
        },
        { id: 'review', label: t('plan.reviewOn'), room: aDay },
      ],
    },
  ])
}

export function reviewPaper(words: WordStore): Paper['parts'] {
  const t = words.text('review')
  const sheet = words.text('paper')
  const view = (who: 'child' | 'caregiver'): readonly Asked[] => [
    { id: who, label: t(`review.${who}`), room: oneOf(viewAnswers.map((one) => t(`review.answer.${one}`))) },
    { id: `${who}-words`, label: t(`review.${who}Words`), guidance: t('review.words.hint'), room: lines },
    { id: `${who}-why`, label: t(`review.${who}Why`), room: lines },
  ]
  return numbered([
    {
      id: 'review',
      title: sheet('sheet.part.plan'),
      asked: [
        { id: 'on', label: t('review.on'), room: aDay },
        { id: 'fit', label: t('review.fit'), room: oneOf(fits.map((fit) => t(`review.fit.${fit}`))) },
        ...view('child'),
        ...view('caregiver'),
        { id: 'changes', label: t('review.changes'), room: lines },
      ],
    },
    {
      id: 'decision',
      title: sheet('sheet.part.decision'),
      asked: [
        {
          id: 'decided',
          label: t('review.decision'),
          room: oneOf(reviewDecisions.map((one) => t(`review.decision.${one}`))),
        },
        { id: 'reason', label: t('review.reason'), room: lines },
      ],
    },
  ])
}

export function holdPaper(words: WordStore): Paper['parts'] {
  const t = words.text('hold')
  return numbered([
    {
      id: 'hold',
      title: t('hold.begin'),
      guidance: t('hold.means'),
      asked: [
        {
          id: 'reason',
          label: t('hold.reason'),
          room: oneOf(holdReasons.map((one) => t(`hold.reason.${one}`))),
        },
        { id: 'explanation', label: t('hold.explanation'), room: lines },
        { id: 'review', label: t('hold.reviewOn'), room: aDay },
      ],
    },
    {
      id: 'resume',
      title: t('hold.resume'),
      asked: [{ id: 'because', label: t('hold.because'), room: lines }],
    },
  ])
}

export function closurePaper(words: WordStore): Paper['parts'] {
  const t = words.text('closure')
  const sheet = words.text('paper')
  return numbered([
    {
      id: 'closing',
      title: sheet('sheet.part.closing'),
      asked: [
        {
          id: 'reason',
          label: t('closure.reason'),
          room: oneOf(closureReasons.map((one) => t(`closure.reason.${one}`))),
        },
        { id: 'explanation', label: t('closure.explanation'), room: lines },
        { id: 'told', label: t('closure.childTold'), guidance: t('closure.childTold.hint'), room: lines },
      ],
    },
  ])
}

export function closureCheckPaper(words: WordStore): Paper['parts'] {
  const t = words.text('closure-check')
  return numbered([
    {
      id: 'check',
      title: t('closure-check.title'),
      asked: [
        { id: 'on', label: t('closure-check.on'), room: aDay },
        {
          id: 'how',
          label: t('closure-check.how'),
          room: oneOf(checkWays.map((way) => t(`closure-check.how.${way}`))),
        },
        { id: 'reached', label: t('closure-check.reached'), room: yesNo },
        {
          id: 'outcome',
          label: t('closure-check.outcome'),
          room: oneOf(checkOutcomes.map((one) => t(`closure-check.outcome.${one}`))),
        },
        { id: 'words', label: t('closure-check.words'), room: lines },
        { id: 'tried', label: t('closure-check.tried'), room: lines },
      ],
    },
  ])
}

export function reopeningPaper(words: WordStore): Paper['parts'] {
  const t = words.text('closure')
  return numbered([
    {
      id: 'reopening',
      title: t('reopening.ask'),
      asked: [
        {
          id: 'reason',
          label: t('reopening.reason'),
          room: oneOf(reopeningReasons.map((one) => t(`reopening.reason.${one}`))),
        },
        { id: 'explanation', label: t('reopening.explanation'), room: lines },
        { id: 'worker', label: t('reopening.worker'), room: line },
      ],
    },
  ])
}
