import { readBirth, type BirthStatementView } from '@amparo/contract/api/births/births'
import { readPersonBirth } from '@amparo/contract/api/births/person-births'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { PersonId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, type Scene } from './scene.ts'
import { day, shown, worker } from './work-part-data.ts'

type Birth = OutputOf<typeof readBirth>

const certificate: BirthStatementView = {
  id: 'b1',
  version: 1,
  born: { kind: 'day', day: '2012-05-09' as PlainDate },
  source: 'birth-certificate',
  seenOn: day(-9),
  words: 'Certificación del Renap con sello; es copia.',
  by: 'Alicia Mejía',
  at: inDays(-9),
  withdrawnBecause: '',
  withdrawnAt: null,
}
const none: Birth = {
  statements: [],
  decisions: [],
  workedWith: null,
  disputed: false,
  treatedAs: 'benefit-of-the-doubt',
  elsewhere: 'nothing',
  childUnder: 18,
}
const disputed: Birth = {
  ...none,
  statements: [
    certificate,
    {
      ...certificate,
      id: 'b2',
      born: { kind: 'about-age', years: 17, on: '2026-03-01' as PlainDate },
      source: 'said-herself',
      words: '',
      by: 'Berta Coj',
    },
    {
      ...certificate,
      id: 'b3',
      born: { kind: 'year', year: 2006 },
      source: 'consular-paper',
      words: 'Pase de viaje del consulado. El año está escrito a mano. '.repeat(6),
      by: fullName,
    },
    {
      ...certificate,
      id: 'b4',
      born: { kind: 'month', year: 2012, month: 6 },
      source: 'school',
      withdrawnAt: inDays(-1),
      withdrawnBecause: 'Era la boleta de su prima.',
    },
  ],
  workedWith: certificate.born,
  disputed: true,
  decisions: [
    {
      id: 'd1',
      kind: 'worked-with',
      statementId: 'b1',
      found: null,
      changes: [],
      why: 'Es el único documento oficial.',
      by: 'Berta Coj',
      at: inDays(-8),
    },
    {
      id: 'd2',
      kind: 'age-found',
      statementId: null,
      found: 'child',
      changes: ['consent', 'risk', 'closing'],
      why: 'El pase decía que era mayor; la partida que mandó su abuela dice otra cosa.',
      by: fullName,
      at: inDays(-2),
    },
  ],
  treatedAs: 'child',
}
/** By her own paper she is an adult; another case of hers, which the reader may not open, says otherwise. */
const doubtedElsewhere: Birth = {
  ...none,
  statements: [{ ...certificate, born: { kind: 'day', day: '2001-05-09' as PlainDate } }],
  workedWith: { kind: 'day', day: '2001-05-09' as PlainDate },
  elsewhere: 'doubt',
}
/** The brother who travels with her. */
const personId = '01900000-0000-7000-8000-0000000000e2' as PersonId
const answers = (birth: Birth) => [shown, answerTo(readBirth, { caseId }, birth)]

/** What is said of a birth, and what was decided. */
export const birthScenes: readonly Scene[] = [
  scene('case-birth-disputed', 'case-birth', worker, answers(disputed), { caseId }),
  scene('case-birth-elsewhere', 'case-birth', worker, answers(doubtedElsewhere), { caseId }),
  scene('case-birth-empty', 'case-birth', worker, answers(none), { caseId }),
  scene(
    'case-person-birth',
    'case-person-birth',
    worker,
    [shown, answerTo(readPersonBirth, { caseId, personId }, { ...disputed, name: 'Mateo Xol Caal' })],
    { caseId, personId },
  ),
  {
    ...scene('case-birth-form', 'case-birth', worker, answers(none), { caseId }),
    press: '.page-head .button-main',
  },
]
