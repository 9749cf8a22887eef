import { listFlags, myFlags, type FlagView } from '@amparo/contract/api/flags/flags'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, type Scene } from './scene.ts'
import { day, shown, worker } from './work-part-data.ts'

const flag: FlagView = {
  id: 'f1',
  section: 'course',
  on: day(4),
  reason: 'El permiso de la tía vence el viernes: llamar antes al juzgado.',
  by: 'Berta Coj',
  setAt: inDays(-2),
  removedBy: null,
  removedAt: null,
  removedWords: '',
}
const other: FlagView = {
  ...flag,
  id: 'f2',
  section: 'notes',
  on: day(-3),
  reason: 'No llamar después de las seis. '.repeat(8),
  by: fullName,
}
const flags = answerTo(listFlags, { caseId, state: 'standing' }, { items: [other, flag], next: null })
const onCase = { caseId, code: 'GT-7K2M-9', callName: 'Ixchel' }

/** What must not be overlooked. */
export const flagScenes: readonly Scene[] = [
  scene('case-flags-typical', 'case-flags', worker, [shown, flags], { caseId }),
  scene(
    'case-flags-empty',
    'case-flags',
    worker,
    [shown, answerTo(listFlags, { caseId, state: 'standing' }, { items: [], next: null })],
    { caseId },
  ),
  {
    ...scene('case-flags-form', 'case-flags', worker, [shown, flags], { caseId }),
    press: '.page-head .button-main',
  },
  scene('flags-mine', 'flags', worker, [
    answer(myFlags, {
      items: [
        { ...other, ...onCase },
        { ...flag, ...onCase },
      ],
      next: 'more',
    }),
  ]),
  scene('flags-mine-empty', 'flags', worker, [answer(myFlags, { items: [], next: null })]),
]
