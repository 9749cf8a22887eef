import {
  listFormRecords,
  listFormVersions,
  openFormRecord,
  type FormRecordView,
} from '@amparo/contract/api/form-records/form-records'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { caseConference } from '@amparo/domain/form/definitions/case-conference'
import { childFeedback } from '@amparo/domain/form/definitions/feedback'
import { followUpVisit } from '@amparo/domain/form/definitions/follow-up-visit'
import { shippedForms } from '@amparo/domain/form/definitions/shipped-forms'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import {
  consentSheet,
  lateSheet,
  lostSheet,
  manySheets,
  registrationSheetsScene,
  sheets,
} from './sheet-scenes.ts'
import { shippedFormsListed } from './paper-scenes.ts'
import { answerTo, scene, type Scene } from './scene.ts'
import { answerId, day, shown, supervisor, worker } from './work-part-data.ts'

const paper = {
  filledOn: day(-6),
  place: 'Casa del Migrante',
  filledBy: 'Doña Lupe, voluntaria',
  sheetNumber: 'A-17',
}
const filed: FormRecordView = {
  answerId,
  form: 'child-feedback',
  formVersionId: 'child-feedback',
  number: 1,
  section: 'assessment',
  state: 'filed',
  title: childFeedback.title,
  on: day(-6),
  paper,
  begunBy: 'Alicia Mejía',
  filedBy: 'Alicia Mejía',
  filedAt: inDays(-5),
  checkedBy: null,
  checkedAt: null,
  approvalState: 'none',
  approvedBy: null,
  approvedAt: null,
  changesAsked: '',
  corrects: null,
  because: '',
  correctedBy: null,
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawnBecause: '',
}
const visit: FormRecordView = {
  ...filed,
  answerId: 'r2',
  form: 'follow-up-visit',
  formVersionId: 'follow-up-visit',
  state: 'draft',
  title: followUpVisit.title,
  on: day(0),
  paper: null,
  filedBy: null,
  filedAt: null,
}
const many = shippedForms.flatMap((form, index): FormRecordView[] =>
  [0, 1].map((turn) => ({
    ...filed,
    answerId: `r${index}-${turn}`,
    approvalState: index === 2 && turn === 1 ? 'unanswered' : 'none',
    form: form.form,
    title: form.title,
    state: (['draft', 'filed', 'checked'] as const)[(index + turn) % 3] ?? 'filed',
    on: day(-index * 3 - turn),
    paper: turn === 0 ? null : { ...paper, filledBy: fullName },
  })),
)
const list = (items: readonly FormRecordView[], next: string | null = null) =>
  answerTo(listFormRecords, { caseId, show: 'standing' }, { items: [...items], next })

type Opened = OutputOf<typeof openFormRecord>
const { title: _title, ...feedback } = filed
const { title: _visitTitle, ...visited } = visit
const opened = (more: Partial<Opened>): Opened => ({
  ...feedback,
  code: 'GT-7K2M-9',
  firstVersion: answerId,
  tasks: [],
  definition: childFeedback,
  acts: ['check', 'correct', 'withdraw'],
  approval: 'nothing-waits',
  approvalSteps: [],
  version: 4,
  newer: null,
  earlier: [],
  rows: [
    {
      id: answerId,
      upperRowId: null,
      subform: '',
      position: 0,
      values: {
        'child-says-day': day(-6),
        'child-says-listened': 'somewhat',
        'child-says-safe': { unanswered: 'prefers-not' },
        'child-says-best': 'Que me llamaran los domingos, aunque no hubiera nada nuevo.',
      },
      versions: {},
      removed: false,
      twoVersions: [],
    },
  ],
  ...more,
})
const open = (more: Partial<Opened>) =>
  answerTo(openFormRecord, { caseId, answerId: answerId as AnswerId }, opened(more))
const of = { caseId, answerId }

const conference = {
  form: 'case-conference',
  number: 2,
  paper: null,
  definition: caseConference,
  rows: opened({}).rows.flatMap((row) => [
    {
      ...row,
      values: {
        'conf-day': day(-2),
        'conf-kind': 'case',
        'conf-child-how': 'before',
        'conf-child-says': 'Quiere seguir en la escuela y vivir con su tía.',
        'conf-decision': 'Se queda con su tía; se busca cupo en la escuela del barrio.',
        'conf-tells': 'Ana, el lunes en la visita.',
      },
    },
    {
      ...row,
      id: 'a1',
      upperRowId: answerId,
      subform: 'conf-actions',
      values: {
        'conf-action': 'Pedir cupo en la escuela',
        'conf-action-who': 'Maestra Elena',
        'conf-action-by': day(5),
      },
    },
  ]),
} satisfies Partial<Opened>
const askedTask: Opened['tasks'][number] = {
  id: 't1',
  words: 'Pedir cupo en la escuela · Maestra Elena',
  dueOn: day(5),
  dueAt: inDays(5),
  assignee: 'Ana Tzoc',
  state: 'open',
  outcome: '',
}
const doneTask: Opened['tasks'][number] = {
  ...askedTask,
  id: 't2',
  words: 'Preguntar a la tía por los vecinos · Ana',
  dueOn: day(-1),
  state: 'done',
  outcome: 'Los vecinos la conocen; la cuidan en las tardes.',
}

/** Forms that are filled in on a case, from paper or not. */
export const formRecordScenes: readonly Scene[] = [
  scene(
    'case-forms-typical',
    'case-forms',
    supervisor,
    [shown, list([visit, filed]), sheets([lostSheet, lateSheet, consentSheet]), shippedFormsListed],
    { caseId },
  ),
  scene('case-forms-empty', 'case-forms', worker, [shown, list([]), sheets([]), shippedFormsListed], {
    caseId,
  }),
  registrationSheetsScene,
  scene(
    'case-forms-overfull',
    'case-forms',
    worker,
    [shown, list(many, 'more'), sheets(manySheets, 'more'), shippedFormsListed],
    {
      caseId,
    },
  ),
  scene(
    'case-form-draft',
    'case-form',
    worker,
    [
      shown,
      open({
        ...visited,
        answerId,
        definition: followUpVisit,
        acts: ['write', 'withdraw'],
        corrects: 'r9',
        because: 'Se leyó mal el día: decía 7, no 1.',
        rows: opened({}).rows.map((row) => ({ ...row, values: { 'visit-day': day(-1) } })),
      }),
    ],
    of,
  ),
  scene('case-form-to-check', 'case-form', supervisor, [shown, open({})], of),
  scene(
    'case-form-to-approve',
    'case-form',
    supervisor,
    [
      shown,
      open({
        ...conference,
        acts: ['correct', 'withdraw'],
        approvalState: 'waiting',
        approval: 'may',
        approvalSteps: [
          { step: 0, by: 'supervisor', state: 'now', answeredBy: null, answeredAt: null },
          { step: 1, by: 'manager', state: 'later', answeredBy: null, answeredAt: null },
        ],
      }),
    ],
    of,
  ),
  scene('case-form-print', 'case-form-print', worker, [shown, open({})], of),
  scene(
    'case-form-paper',
    'case-form-paper',
    worker,
    [
      shown,
      shippedFormsListed,
      answerTo(
        listFormVersions,
        { form: 'child-feedback' },
        {
          items: [
            { formVersionId: 'own', number: 2, isOwn: true },
            { formVersionId: 'child-feedback', number: 1, isOwn: false },
          ],
        },
      ),
    ],
    { caseId, form: 'child-feedback' },
  ),
  scene(
    'case-form-conference',
    'case-form',
    worker,
    [shown, open({ ...conference, tasks: [askedTask, doneTask], acts: ['correct', 'withdraw'] })],
    of,
  ),
  scene('case-form-blank', 'case-form-blank', worker, [shown, shippedFormsListed], {
    caseId,
    form: 'hold',
  }),
]
