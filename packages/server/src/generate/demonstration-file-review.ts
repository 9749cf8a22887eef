import {
  checklistItems,
  proposedFor,
  type ChecklistAnswer,
  type ChecklistItem,
  type ProposedAnswers,
} from '@amparo/domain/file-review/checklist'
import { decideChecklist, decideDraw } from '@amparo/domain/file-review/decide-file-review'
import type { ReviewedFile } from '@amparo/domain/file-review/file-review'
import { makeId, type CaseId, type UserId } from '@amparo/domain/kernel/brand'
import type { Row } from './case-file.ts'
import type { WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { insertReview } from '../modules/file-reviews/index.ts'
import type { Actor } from './step.ts'
import { Calendar } from './demonstration-calendar.ts'

type Found = {
  readonly answers: Partial<Record<ChecklistItem, readonly [ChecklistAnswer, string]>>
  readonly remark: string
}

/** Invented, as everybody else: what a supervisor noticed in the first files of her sample. */
const found: readonly Found[] = [
  { answers: {}, remark: 'Las visitas están contadas con detalle y con sus palabras. Buen trabajo.' },
  {
    answers: {
      'own-language': ['no', 'La primera entrevista fue en español; habla mejor mam.'],
      'family-heard': ['in-part', 'Está la abuela; falta la mamá, que contesta por las tardes.'],
    },
    remark: 'Pedir intérprete para la próxima visita.',
  },
  {
    answers: { 'plan-fits': ['in-part', 'Hay dos acciones sin persona a cargo.'] },
    remark: '',
  },
]

/** A sample of the shelter's files, drawn last week and half looked at. */
export async function insertDemonstrationFileReview(
  tx: WriteTx,
  supervisor: Actor,
  cases: readonly Row[],
  now: Date,
): Promise<void> {
  const files = cases.filter(
    (row) =>
      row['organisation_id'] === supervisor.organisationId && row['state'] === 'open' && row['worker_id'],
  )
  const { userId: by, organisationId } = supervisor
  const decided = decideDraw(
    {
      id: makeId(now.getTime(), freshBytes(10)),
      workerId: undefined,
      teamId: undefined,
      states: 'open',
      byWorker: true,
      size: 2 * found.length,
    },
    {
      organisationId,
      files: files.map((row) => ({ caseId: row['id'] as CaseId, workerId: row['worker_id'] as UserId })),
      conflicted: new Set<CaseId>(),
      by,
      at: new Calendar(now).at(6),
      seed: 20261122,
      makeId: () => makeId(now.getTime(), freshBytes(10)),
    },
  )
  if (!decided.ok) throw new Error(decided.problem.code)
  const review = decided.value
  const looked = review.files.map((file, index) => {
    const row = files.find(({ id }) => id === file.caseId)
    const noticed = found[index]
    return row && noticed
      ? fillIn(file, noticed, { by, at: new Calendar(now).at(3), proposed: answersOf(row) })
      : file
  })
  await insertReview(tx, { ...review, files: looked })
}

function fillIn(
  file: ReviewedFile,
  { answers, remark }: Found,
  facts: { readonly by: UserId; readonly at: string; readonly proposed: ProposedAnswers },
): ReviewedFile {
  const items = checklistItems.map((item) => {
    const [answer = proposedFor(facts.proposed, item) ?? 'yes', words = ''] = answers[item] ?? []
    return { item, answer, remark: words }
  })
  const decided = decideChecklist(
    file,
    { base: file.version, items, remark, because: '' },
    { ...facts, inCharge: file.workerId, isConflicted: false },
  )
  if (!decided.ok) throw new Error(decided.problem.code)
  return decided.value
}

/** What these files answered when they were looked at. */
function answersOf(row: Row): ProposedAnswers {
  return {
    consent: 'yes',
    'risk-level': row['risk_state'] === 'approved' ? 'yes' : 'in-part',
    'assessment-in-time': row['assessment_state'] === 'approved' ? 'yes' : 'not-applicable',
    'plan-in-time': row['plan_state'] === 'approved' ? 'yes' : 'not-applicable',
    'plan-reviewed': 'not-applicable',
    'contact-rhythm': 'yes',
    'closing-checklist': 'not-applicable',
  }
}
