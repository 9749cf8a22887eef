import { showClosure } from '@amparo/contract/api/closures/closures'
import { showReopening } from '@amparo/contract/api/closures/reopening'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { listClocksWithoutRule, listRules, type RuleView } from '@amparo/contract/api/rules/rules'
import type { ApprovalStepView } from '@amparo/contract/kernel/review'
import { commonSteps } from '@amparo/domain/approval/approval-steps'
import { calendarDays } from '@amparo/domain/rule/duration'
import { signedInAs, answer, answerTo, scene, type Scene } from './scene.ts'
import { caseId, shownAs } from './case-data.ts'
import { withSister } from './group-scenes.ts'
import { inDays } from './looked-at.ts'
import { shippedFormsListed } from './paper-scenes.ts'
import { closure, plan, reopening, supervisor } from './work-part-data.ts'

const first: ApprovalStepView = {
  step: 0,
  by: 'supervisor',
  state: 'given',
  answeredBy: 'María Guadalupe de los Ángeles Hernández Xicoténcatl',
  answeredAt: inDays(-1),
}
const second: ApprovalStepView = {
  step: 1,
  by: 'manager',
  state: 'now',
  answeredBy: null,
  answeredAt: null,
}

const steps: RuleView = {
  id: 'approval-steps.any.own',
  version: 2,
  kind: 'approval-steps',
  jurisdiction: 'any',
  title: { es: 'Quién aprueba, y en qué orden', en: 'Who approves, and in which order' },
  basis: { status: 'organisation', text: { es: 'Acta 7-2026.', en: 'Minutes 7-2026.' } },
  from: '2026-02-01',
  to: null,
  status: 'in-force',
  verified: { by: 'Irma Sosa', on: '2026-02-01', source: 'Acta 7-2026' },
  shownAs: 'organisation',
  isOwn: true,
  holdsToday: true,
  isLaw: false,
  parameters: {
    works: {
      risk: commonSteps,
      assessment: commonSteps,
      plan: [
        { by: 'supervisor', within: calendarDays(3) },
        { by: 'manager', when: { risk: ['emergency', 'high'] }, within: calendarDays(2) },
      ],
      closure: [
        { by: 'supervisor' },
        { by: 'manager', when: { reasons: ['not-contactable', 'support-not-wanted'] } },
      ],
    },
    forms: [{ form: 'case-conference', steps: commonSteps }],
  },
}

export const approvalScenes: readonly Scene[] = [
  scene(
    'case-plan-second-step',
    'case-plan',
    signedInAs(['manager']),
    [
      shownAs({ planState: 'submitted' }),
      answerTo(
        findPlan,
        { caseId },
        {
          plan: {
            ...plan,
            state: 'submitted',
            submittedBy: 'Alicia Mejía',
            approval: 'may',
            approvalSteps: [first, second],
            review: {
              before: null,
              writers: [{ name: 'Alicia Mejía', at: inDays(-2) }],
              fields: [],
              actions: [],
            },
          },
        },
      ),
    ],
    { caseId },
  ),
  scene(
    'case-closure-answered-earlier',
    'case-closure',
    supervisor,
    [
      shownAs({ closureState: 'requested' }),
      answerTo(
        showClosure,
        { caseId },
        {
          items: [
            {
              ...closure,
              reason: 'support-not-wanted',
              approval: 'answered-earlier',
              approvalSteps: [{ ...first, answeredBy: 'Berta Coj' }, second],
            },
          ],
          referralsOut: 0,
          attempts: 0,
          attemptsNeeded: 3,
          notContactableFrom: null,
        },
      ),
      answerTo(showReopening, { caseId }, { ...reopening, standing: 'reopening.not-closed', items: [] }),
      withSister,
    ],
    { caseId },
  ),
  {
    ...scene('admin-rules-approvals', 'admin-rules', signedInAs(['administrator']), [
      answer(listRules, { items: [steps] }),
      answer(listClocksWithoutRule, { items: [] }),
      shippedFormsListed,
    ]),
    press: '.disclosure-button',
  },
]
