import { listRegistrationSheets, listSheets } from '@amparo/contract/api/sheets/sheets'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { caregiverFeedback, childFeedback } from '@amparo/domain/form/definitions/feedback'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene } from './scene.ts'
import { supervisor } from './work-part-data.ts'

type CaseSheet = OutputOf<typeof listSheets>['items'][number]

export const lateSheet: CaseSheet = {
  sheetId: 's1',
  number: 'GT-7K2M-9-1-4T9KBM',
  form: 'child-feedback',
  formNumber: 1,
  language: 'es',
  printedBy: 'Alicia Mejía',
  printedAt: inDays(-12, 9),
  standing: 'out',
  isLate: true,
  said: null,
  answered: null,
  acts: ['account'],
  title: childFeedback.title,
  typed: null,
  answerId: null,
}
export const lostSheet: CaseSheet = {
  ...lateSheet,
  sheetId: 's2',
  number: 'GT-7K2M-9-1-7WQX2D',
  form: 'caregiver-feedback',
  title: caregiverFeedback.title,
  printedAt: inDays(-3, 9),
  standing: 'lost',
  isLate: false,
  said: {
    outcome: 'lost',
    because: 'Se quedó en el bus de las seis; la carpeta no llevaba nombre.',
    by: 'Alicia Mejía',
    at: inDays(-1, 18),
  },
  acts: ['turn-up', 'answer-loss'],
}
export const consentSheet: CaseSheet = {
  ...lateSheet,
  sheetId: 's3',
  number: 'GT-7K2M-9-1-KR8V5N',
  form: 'consent-12',
  title: null,
  typed: 'consent-12',
  printedAt: inDays(-1, 9),
  isLate: false,
}
export const manySheets = Array.from({ length: 14 }, (_, at): CaseSheet => ({
  ...(at % 3 === 0 ? lostSheet : lateSheet),
  sheetId: `s${at}`,
  printedBy: fullName,
}))

export const sheets = (items: readonly CaseSheet[], next: string | null = null) =>
  answerTo(listSheets, { caseId }, { items: [...items], next })

const registration = { ...lateSheet, number: 'R1-4T9KBMXQ', caseId: null }
/** Blank registrations of the organisation: late, lost, and one of this morning. */
export const registrationSheetsScene = scene('registration-sheets', 'registration-sheets', supervisor, [
  answer(listRegistrationSheets, {
    items: [
      { ...registration, sheetId: 'r1', printedAt: inDays(0, 8), isLate: false },
      { ...registration, sheetId: 'r2', number: 'R1-9CDFGHJK', printedBy: fullName },
      { ...registration, ...lostSheet, sheetId: 'r3', number: 'R1-2BVNMTQZ', caseId: null },
    ],
    next: null,
    out: 3,
  }),
])
