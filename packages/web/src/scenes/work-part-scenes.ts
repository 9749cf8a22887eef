import { listAssessments, openAssessment } from '@amparo/contract/api/assessments/assessment'
import { showClosure } from '@amparo/contract/api/closures/closures'
import { showReopening } from '@amparo/contract/api/closures/reopening'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { listReceivedReferrals, listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { caseId, fullName, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { reviewScenes } from './review-scenes.ts'
import { withSister } from './group-scenes.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'
import {
  worker,
  supervisor,
  shown,
  shownWithVersions,
  answerId,
  day,
  action,
  plan,
  referral,
  forms,
  assessment,
  versions,
  history,
  closure,
  reopening,
  memberId,
  reviewed,
  noFiles,
} from './work-part-data.ts'

export const workPartScenes: readonly Scene[] = [
  scene(
    'case-plan-typical',
    'case-plan',
    worker,
    [shownAs({ planState: 'draft' }), answerTo(findPlan, { caseId }, { plan })],
    {
      caseId,
    },
  ),
  scene(
    'case-plan-empty',
    'case-plan',
    worker,
    [shownAs({ planState: 'none' }), answerTo(findPlan, { caseId }, { plan: null })],
    {
      caseId,
    },
  ),
  scene(
    'case-plan-overfull',
    'case-plan',
    supervisor,
    [
      shownAs({ planState: 'submitted' }),
      answerTo(
        findPlan,
        { caseId },
        {
          plan: {
            ...plan,
            state: 'submitted',
            submittedBy: 'Julia Cux',
            approval: 'may',
            approvalSteps: [],
            review: {
              ...reviewed,
              fields: ['goal', 'childAgreed'],
              actions: [
                { id: 'b1', how: 'added' },
                { id: 'b2', how: 'written' },
                { id: 'b3', how: 'ended' },
              ],
            },
            goal: `${plan.goal} `.repeat(8),
            actions: Array.from({ length: 25 }, (_, index) => ({
              ...action,
              id: `b${index}`,
              position: index,
              owner: index % 4 === 0 ? fullName : action.owner,
              dueOn: index % 5 === 0 ? null : day(index - 3),
            })),
          },
        },
      ),
    ],
    { caseId },
  ),
  scene('received-referrals', 'received-referrals', signedInAs(['service-provider']), [
    answer(listReceivedReferrals, {
      items: [
        { ...referral, callName: null, answers: ['accept', 'decline'] },
        {
          ...referral,
          id: 'r7',
          callName: null,
          state: 'completed',
          answers: [],
          recall: {
            askedAt: `${day(-1)}T15:00:00.000Z`,
            answer: null,
            words: '',
            answeredAt: null,
            mayAnswer: true,
          },
        },
        {
          ...referral,
          id: 'r3',
          state: 'accepted',
          receiver: 'Delia Ruiz',
          answerDueAt: null,
          answers: ['complete'],
        },
        { ...referral, id: 'r4', service: 'legal', callName: null, state: 'declined', answers: [] },
      ],
      next: null,
    }),
    answer(listRecipients, { organisations: [], outside: [], colleagues: [] }),
  ]),
  scene(
    'case-assessments-typical',
    'case-assessments',
    worker,
    [
      shownAs({}, { twoVersions: 1 }),
      forms,
      answerTo(
        listAssessments,
        { caseId },
        {
          items: [
            {
              answerId,
              form: 'comprehensive-assessment',
              formVersionId: 'v1',
              state: 'draft',
              madeBy: 'Alicia Mejía',
              updatedAt: inDays(-1),
              twoVersions: 1,
            },
          ],
        },
      ),
    ],
    { caseId },
  ),
  scene(
    'case-assessment-draft',
    'case-assessment',
    worker,
    [
      noFiles,
      shownWithVersions,
      versions,
      answerTo(openAssessment, { caseId, answerId: answerId as never }, assessment),
    ],
    { caseId, answerId },
  ),
  scene(
    'case-assessment-carried',
    'case-assessment',
    worker,
    [
      noFiles,
      shownWithVersions,
      versions,
      answerTo(
        openAssessment,
        { caseId, answerId: answerId as never },
        {
          ...assessment,
          earlier: [
            {
              row: answerId,
              field: 'favourite',
              number: 1,
              question: {
                id: 'favourite',
                kind: 'text',
                label: { es: '¿Qué te gusta hacer?', en: 'What do you like to do?' },
              },
              value: 'Pintar',
              others: ['Pintar y cantar'],
            },
          ],
        },
      ),
    ],
    { caseId, answerId },
  ),
  scene(
    'case-assessment-completed',
    'case-assessment',
    supervisor,
    [
      noFiles,
      shownAs({ assessmentState: 'completed' }, { twoVersions: 2 }),
      versions,
      answerTo(
        openAssessment,
        { caseId, answerId: answerId as never },
        {
          ...assessment,
          state: 'completed',
          approval: 'may',
          approvalSteps: [],
          madeBy: 'Julia Cux',
          review: {
            ...reviewed,
            changed: [
              { row: answerId, field: 'sleeps-where' },
              { row: memberId, field: 'member-age' },
            ],
          },
        },
      ),
    ],
    { caseId, answerId },
  ),
  scene(
    'case-assessment-approved',
    'case-assessment',
    worker,
    [
      noFiles,
      shownAs({ assessmentState: 'approved' }),
      answerTo(
        openAssessment,
        { caseId, answerId: answerId as never },
        {
          ...assessment,
          rows: assessment.rows.map((row) => ({ ...row, twoVersions: [] })),
          state: 'approved',
          approvedBy: 'Berta Coj',
          approvedAt: inDays(-1),
        },
      ),
    ],
    { caseId, answerId },
  ),
  scene(
    'case-assessment-own-work',
    'case-assessment',
    supervisor,
    [
      noFiles,
      shownAs({ assessmentState: 'completed' }, { twoVersions: 2 }),
      versions,
      answerTo(
        openAssessment,
        { caseId, answerId: answerId as never },
        {
          ...assessment,
          state: 'completed',
          approval: 'own-work',
          approvalSteps: [],
          madeBy: 'Julia Cux',
          review: { before: null, writers: [{ name: 'Berta Coj', at: inDays(-1) }], changed: [] },
        },
      ),
    ],
    { caseId, answerId },
  ),
  scene(
    'case-closure-requested',
    'case-closure',
    supervisor,
    [
      shownAs({ closureState: 'requested' }),
      answerTo(
        showClosure,
        { caseId },
        { items: [closure], referralsOut: 1, attempts: 2, attemptsNeeded: 3, notContactableFrom: inDays(60) },
      ),
      answerTo(showReopening, { caseId }, { ...reopening, standing: 'reopening.not-closed', items: [] }),
      withSister,
    ],
    { caseId },
  ),
  ...reviewScenes,
  scene('case-history-typical', 'case-history', worker, [shown, history], { caseId }),
  scene('case-versions-typical', 'case-versions', worker, [shownWithVersions, versions, forms], { caseId }),
]
