import { listCaseDrafts, listOwnDrafts } from '@amparo/contract/api/drafts/drafts'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { caseId, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, type Scene } from './scene.ts'
import { plan, worker } from './work-part-data.ts'

const draft = {
  id: '01900000-0000-7000-8000-0000000000d1',
  content: JSON.stringify({ fields: [], value: {} }),
  version: 3,
}

/** She comes back after the window was gone: where she was writing, a draft waits. */
export const draftScenes: readonly Scene[] = [
  scene('register-draft', 'register', worker, [
    answer(listOwnDrafts, {
      items: [{ ...draft, form: 'registration', of: '', savedAt: inDays(0, 10) }],
    }),
  ]),
  scene(
    'case-plan-draft',
    'case-plan',
    worker,
    [
      shownAs({ planState: 'draft' }),
      answerTo(findPlan, { caseId }, { plan: { ...plan, goal: '', childAgreed: '', actions: [] } }),
      answerTo(
        listCaseDrafts,
        { caseId },
        { items: [{ ...draft, form: 'plan', of: plan.id, savedAt: inDays(-2, 16) }] },
      ),
    ],
    { caseId },
  ),
]
