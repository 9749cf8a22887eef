import {
  listChildJoins,
  type ChildJoinView,
  type ChildRecordView,
} from '@amparo/contract/api/child-joins/child-joins'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { caseId, fullName, opened } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { openCase } from '@amparo/contract/api/cases/open-case'

const here: ChildRecordView = {
  caseId,
  code: 'GT-7K2M-9',
  organisation: 'Casa Esperanza',
  state: 'open',
  names: [
    { role: 'called', given: 'Ixchel', surname1: 'Xol', surname2: 'Caal', married: '' },
    { role: 'legal', given: 'Ixchel Amarilis', surname1: 'Xol', surname2: 'Caal', married: '' },
  ],
  sex: 'female',
  nationalities: ['GT'],
  born: { kind: 'year', year: 2014 },
  statements: [
    { id: 'b1', born: { kind: 'day', day: '2014-05-09' as PlainDate }, source: 'birth-certificate' },
  ],
}
const elsewhere: ChildRecordView = {
  ...here,
  caseId: '01900000-0000-7000-8000-0000000000c4',
  code: 'MX-1B6N-5',
  organisation: 'Albergue Río Suchiate',
  state: 'closed',
  names: [{ role: 'called', given: 'Ichel', surname1: 'Shol', surname2: '', married: '' }],
  nationalities: ['GT', 'MX'],
  born: { kind: 'about-age', years: 11, on: '2026-01-10' as PlainDate },
  statements: [
    { id: 'b2', born: { kind: 'month', year: 2013, month: 12 }, source: 'consular-paper' },
    {
      id: 'b3',
      born: { kind: 'about-age', years: 11, on: '2026-01-10' as PlainDate },
      source: 'said-herself',
    },
  ],
}
const join: ChildJoinView = {
  id: '01900000-0000-7000-8000-0000000000f1',
  code: 'MX-1B6N-5',
  state: 'proposed',
  why: 'Cuenta el mismo viaje y nombra a la misma tía; trae la pulsera de aquel albergue.',
  words: '',
  proposedBy: 'Alicia Mejía',
  proposedAt: inDays(-2),
  answeredBy: null,
  answeredAt: null,
  isMine: false,
}
const shown = answerTo(openCase, { caseId }, opened())

/** That two cases are of one child: nothing yet, and proposed with what each says of who she is. */
export const sameChildScenes: readonly Scene[] = [
  scene(
    'case-same-child-typical',
    'case-same-child',
    signedInAs(['supervisor']),
    [
      shown,
      answerTo(
        listChildJoins,
        { caseId },
        {
          records: [here, elsewhere],
          hidden: 1,
          disputed: true,
          joins: [
            join,
            {
              ...join,
              id: '01900000-0000-7000-8000-0000000000f2',
              code: 'GT-4F8P-2',
              state: 'declined',
              words: 'Es su prima: tiene el mismo nombre.',
              proposedBy: fullName,
              answeredBy: 'Berta Coj',
              answeredAt: inDays(-1),
            },
          ],
        },
      ),
    ],
    { caseId },
  ),
  scene(
    'case-same-child-empty',
    'case-same-child',
    signedInAs(['caseworker']),
    [shown, answerTo(listChildJoins, { caseId }, { records: [here], hidden: 0, disputed: false, joins: [] })],
    { caseId },
  ),
]
