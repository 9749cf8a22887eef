import { openCase } from '@amparo/contract/api/cases/open-case'
import { listTakenOff } from '@amparo/contract/api/people/edit-person'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { caseId, foundCards, opened, overfull, received, shownAs } from './case-data.ts'
import { caseListScenes } from './case-list-scenes.ts'
import { birthScenes } from './birth-scenes.ts'
import { groupScenes } from './group-scenes.ts'
import { familyScenes, reachable, restricted } from './family-scenes.ts'
import { interpreterScenes } from './interpreter-scenes.ts'
import { inDays } from './looked-at.ts'
import { holdDays, onHold, reviewOfHold } from './work-part-data.ts'
import { otherDataScenes } from './other-data-scenes.ts'
import { partScenes } from './part-scenes.ts'
import { dangerScenes } from './danger-scenes.ts'
import { deathScenes } from './death-scenes.ts'
import { dutyScenes } from './duty-scenes.ts'
import { fileScenes } from './file-scenes.ts'
import { flagScenes } from './flag-scenes.ts'
import { serviceScenes } from './service-scenes.ts'
import { formRecordScenes } from './form-record-scenes.ts'
import { taskScenes } from './task-scenes.ts'
import { workPartScenes } from './work-part-scenes.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'

const worker = signedInAs(['caseworker'])
const supervisor = signedInAs(['supervisor'])
const receiver = signedInAs(['service-provider'])
const shown = answerTo(openCase, { caseId }, opened())
const shownToReceiver = answerTo(openCase, { caseId }, received)

const takenOff = answerTo(
  listTakenOff,
  { caseId },
  {
    items: [
      {
        id: '01900000-0000-7000-8000-0000000000f9',
        names: [{ role: 'legal', given: 'Manuel', surname1: 'Mejía', surname2: '', married: '' }],
        relation: 'uncle',
        at: inDays(-3),
        by: 'Alicia Mejía',
        reason: 'by-mistake',
        words: '',
      },
    ],
  },
)

/** The main job: search, register, cases, a case with its parts. */
export const workScenes: readonly Scene[] = [
  scene('register', 'register', worker, [answer(searchChildren, { cards: foundCards })]),
  ...caseListScenes,
  scene('case-typical', 'case', worker, [shown], { caseId }),
  scene(
    'case-on-hold',
    'case',
    worker,
    [shownAs({ state: 'on-hold', hold: onHold }, { tasks: [reviewOfHold] })],
    { caseId },
  ),
  {
    ...scene('case-hold', 'case', worker, [shown, holdDays], { caseId }),
    press: '.page-title-row button.button-plain',
  },
  scene('case-people-typical', 'case-people', worker, [shown, takenOff, restricted([]), reachable([])], {
    caseId,
  }),
  ...birthScenes,
  ...interpreterScenes,
  ...familyScenes,
  ...groupScenes,
  scene(
    'case-people-overfull',
    'case-people',
    worker,
    [answerTo(openCase, { caseId }, overfull), takenOff, restricted([]), reachable([])],
    {
      caseId,
    },
  ),
  scene('case-received', 'case', receiver, [shownToReceiver], { caseId }),
  scene('case-notes-received', 'case-notes', receiver, [shownToReceiver], { caseId }),
  scene('case-people-received', 'case-people', receiver, [shownToReceiver], { caseId }),
  ...otherDataScenes,
  ...partScenes,
  ...workPartScenes,
  ...taskScenes,
  ...fileScenes,
  ...flagScenes,
  ...serviceScenes,
  ...formRecordScenes,
  ...dangerScenes,
  ...deathScenes,
  ...dutyScenes,
  scene('case-overfull', 'case', supervisor, [answerTo(openCase, { caseId }, overfull)], { caseId }),
]
