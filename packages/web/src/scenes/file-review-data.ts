import type {
  ChecklistView,
  FileReviewView,
  ReviewedFileView,
} from '@amparo/contract/api/file-reviews/file-reviews'
import {
  checklistItems,
  type ChecklistAnswer,
  type ChecklistItem,
} from '@amparo/domain/file-review/checklist'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { day } from './work-part-data.ts'

export const reviewId = '01900000-0000-7000-8000-0000000000f1'
export const fileId = '01900000-0000-7000-8000-0000000000f2'

export const review: FileReviewView = {
  id: reviewId,
  reviewer: 'Berta Coj',
  mine: true,
  worker: null,
  team: 'Equipo de la casa',
  states: 'both',
  byWorker: true,
  drawnAt: inDays(-4),
  drawn: 6,
  reviewed: 3,
}

export const earlierReviews: readonly FileReviewView[] = [
  { ...review, id: '01900000-0000-7000-8000-0000000000f3', drawnAt: inDays(-34), reviewed: 6 },
  {
    ...review,
    id: '01900000-0000-7000-8000-0000000000f4',
    mine: false,
    reviewer: fullName,
    worker: 'Julia Cux',
    team: null,
    drawnAt: inDays(-66),
    drawn: 4,
    reviewed: 0,
  },
]

const byFile: Readonly<Partial<Record<ChecklistItem, ChecklistAnswer>>> = {
  consent: 'yes',
  'risk-level': 'in-part',
  'assessment-in-time': 'in-part',
  'plan-in-time': 'no',
  'plan-reviewed': 'not-applicable',
  'contact-rhythm': 'yes',
  'closing-checklist': 'not-applicable',
}
export const proposed = Object.entries(byFile).map(([item, answer]) => ({
  item: item as ChecklistItem,
  answer,
}))

export const checklist: ChecklistView = {
  items: checklistItems.map((item) => ({
    item,
    answer: item === 'plan-in-time' ? 'in-part' : (byFile[item] ?? (item === 'own-language' ? 'no' : 'yes')),
    proposed: byFile[item] ?? null,
    remark:
      item === 'plan-in-time'
        ? 'Se aprobó en papel durante el corte de luz.'
        : item === 'own-language'
          ? 'La primera entrevista fue en español; la segunda, en kʼicheʼ con intérprete.'
          : '',
  })),
  remark: 'Se nota el cuidado en las visitas. Falta subir el plan que está en papel.',
  reviewedAt: inDays(-2),
  because: '',
}

export const filled: ReviewedFileView = {
  id: fileId,
  reviewId,
  caseId,
  code: 'GT-7K2M-9',
  worker: 'Julia Cux',
  reviewer: 'Berta Coj',
  checklist,
  corrected: 0,
  followUps: [
    { id: 't1', words: 'Escribir en el sistema el plan aprobado en papel', dueOn: day(3), state: 'open' },
  ],
  version: 2,
}
