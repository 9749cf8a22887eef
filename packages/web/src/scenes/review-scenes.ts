import { listClosureChecks } from '@amparo/contract/api/closure-checks/closure-checks'
import { showClosure } from '@amparo/contract/api/closures/closures'
import { showReopening } from '@amparo/contract/api/closures/reopening'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { listReviews } from '@amparo/contract/api/reviews/reviews'
import { caseId, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, type Scene } from './scene.ts'
import {
  check,
  closedFor,
  closure,
  day,
  plan,
  reopening,
  review,
  supervisor,
  worker,
} from './work-part-data.ts'

const closedAnswers = [
  shownAs({ state: 'closed', closureState: 'approved' }),
  closedFor('goal-met'),
  answerTo(showReopening, { caseId }, reopening),
  answerTo(listClosureChecks, { caseId }, { items: [], next: null, triedOn: [], tries: 3 }),
]

const byRule = { version: 1, basis: 'default-to-confirm', dueOn: day(4), unknownYears: [] }
const due = (kind: string, ruleId: string) => ({
  id: kind,
  kind,
  subjectId: null,
  action: null,
  dueAt: inDays(4),
  why: { ...byRule, ruleId },
})

/** An approved plan that was looked at twice. */
const reviewedPlan = [
  shownAs({ planState: 'approved' }, { tasks: [due('review-plan', 'review-rhythm.any')] }),
  answerTo(
    findPlan,
    { caseId },
    { plan: { ...plan, state: 'approved', approvedBy: 'Berta Coj', approvedAt: inDays(-40) } },
  ),
  answerTo(
    listReviews,
    { caseId },
    {
      items: [
        review,
        {
          ...review,
          id: 'v2',
          reviewedOn: day(-20),
          fit: 'yes',
          caregiver: { answer: 'not-asked', words: 'Estaba de viaje.' },
          changes: '',
          decision: 'continue',
          reason: 'Todo va como se acordó.',
        },
      ],
      next: null,
    },
  ),
]

/** A closed case in which a need was found after a day without an answer. */
const checkedCase = [
  shownAs(
    { state: 'closed', closureState: 'approved' },
    { tasks: [due('help-after-closure', 'post-closure-follow-up.any')] },
  ),
  answerTo(
    showClosure,
    { caseId },
    {
      items: [
        {
          ...closure,
          state: 'approved',
          approval: 'nothing-waits',
          approvalSteps: [],
          approvedBy: 'Berta Coj',
          approvedAt: inDays(-100),
          requestedAt: inDays(-101),
        },
      ],
      referralsOut: 0,
      attempts: 0,
      attemptsNeeded: 3,
      notContactableFrom: null,
    },
  ),
  answerTo(
    listClosureChecks,
    { caseId },
    {
      items: [
        check,
        {
          ...check,
          id: 'k2',
          checkedOn: day(-15),
          how: 'call',
          outcome: 'not-reached',
          words: '',
          ends: false,
        },
      ],
      next: null,
      triedOn: [day(-15)],
      tries: 3,
    },
  ),
  answerTo(showReopening, { caseId }, { ...reopening, items: [] }),
]

/** What is looked at again: the plan, a closed case, a case that could be opened again. */
export const reviewScenes: readonly Scene[] = [
  scene('case-closure-closed', 'case-closure', supervisor, closedAnswers, { caseId }),
  {
    ...scene('case-closure-reopening', 'case-closure', supervisor, closedAnswers, { caseId }),
    press: '.case-main .banner button',
  },
  scene(
    'case-closure-duplicate',
    'case-closure',
    worker,
    [
      shownAs({ state: 'closed', closureState: 'approved' }),
      closedFor('duplicate'),
      answerTo(
        showReopening,
        { caseId },
        {
          ...reopening,
          items: [],
          workers: [],
          standing: 'reopening.duplicate',
          instead: 'No se reabrió: este caso se cerró porque ya había otro. Busque el otro caso y siga allí.',
        },
      ),
    ],
    { caseId },
  ),
  scene('case-plan-reviewed', 'case-plan', worker, reviewedPlan, { caseId }),
  {
    ...scene('case-plan-review-form', 'case-plan', worker, reviewedPlan, { caseId }),
    press: '.page-head .button',
  },
  scene('case-closure-checks', 'case-closure', supervisor, checkedCase, { caseId }),
  {
    ...scene('case-closure-check-form', 'case-closure', worker, checkedCase, { caseId }),
    press: '.case-main .card p > .button',
  },
]
