import { searchChildren } from '@amparo/contract/api/search/search-children'
import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { listPlacesWithin } from '@amparo/contract/api/places/places'
import { caseId, opened } from './case-data.ts'
import { intakeId } from './intake-data.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { day } from './work-part-data.ts'

const worker = signedInAs(['caseworker'])
const earlier = answerTo(openCase, { caseId }, opened({}, { state: 'closed' }))

const cases = (more: Partial<OutputOf<typeof listChildCases>> = {}) =>
  answerTo(
    listChildCases,
    { caseId },
    { items: [], hidden: 0, carried: null, standing: 'may', instead: '', ...more },
  )

/** A child who comes again: her case says how often, and the new one begins with what is known. */
export const againScenes: readonly Scene[] = [
  scene(
    'case-third',
    'case',
    worker,
    [
      answerTo(openCase, { caseId }, opened({ ofChild: { nth: 3, count: 3, since: day(-800) } })),
      cases({
        items: [
          {
            caseId: '01900000-0000-7000-8000-0000000000c4',
            code: 'GT-1B6N-5',
            state: 'closed',
            openedOn: day(-400),
            closedAt: null,
            worker: 'Alicia Mejía',
          },
        ],
        hidden: 1,
        carried: { code: 'GT-1B6N-5', carried: ['names', 'born', 'nationalities', 'languages', 'origin'] },
        standing: 'following.open',
        instead: 'x',
      }),
    ],
    { caseId },
  ),
  scene('case-again', 'case-again', worker, [earlier, cases(), answer(listPlacesWithin, { items: [] })], {
    caseId,
  }),
  scene(
    'case-person-registration',
    'case-person-registration',
    worker,
    [answerTo(openCase, { caseId }, opened()), answer(searchChildren, { cards: [] })],
    { caseId, personId: '01900000-0000-7000-8000-0000000000e2' },
  ),
  scene(
    'case-again-refused',
    'intake-again',
    worker,
    [
      earlier,
      cases({
        standing: 'following.open',
        instead:
          'No hace falta otro caso: ya tiene uno abierto aquí, el GT-4F8P-2. Nada cambió. Siga en ese caso; si no puede abrirlo, pida a supervisión que se lo asigne.',
      }),
    ],
    { intakeId, caseId },
  ),
]
