import { listForms } from '@amparo/contract/api/assessments/assessment'
import {
  correctFormRecord,
  fileFormRecord,
  openFormRecord,
  printFormRecord,
  saveFormAnswers,
  startFormRecord,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { newTestId } from '../register.ts'
import { spreadSheets } from './sheets.ts'
import { yesterday, type Canary } from './canary.ts'

/** A form typed in from paper, one of the sealed part too: what the sheet says, its answers, and why it is corrected. */
export async function spreadFormRecords(canary: Canary): Promise<void> {
  const { ana, word, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  const { items } = await ana.ok(listForms, { use: 'record' })
  const versionOf = (name: string) => items.find((form) => form.name === name)?.formVersionId as never
  const sheet = () => ({ filledOn: yesterday, place: word(), filledBy: word(), sheetNumber: word() })
  const answerId = newTestId<'AnswerId'>()
  const paper = sheet()
  await ana.ok(startFormRecord, { caseId, answerId, formVersionId: versionOf('child-feedback'), paper })
  const fields = (edits: Readonly<Record<string, unknown>>) => ({
    caseId,
    answerId,
    fields: [
      {
        row: answerId,
        edits: Object.fromEntries(Object.entries(edits).map(([field, value]) => [field, { value, base: 0 }])),
      },
    ],
  })
  await refused(ana, saveFormAnswers, fields({ [word()]: word() }))
  await ana.ok(
    saveFormAnswers,
    fields({ 'child-says-day': yesterday, 'child-says-listened': 'yes', 'child-says-best': word() }),
  )
  await ana.ok(fileFormRecord, { caseId, answerId })
  const correctionId = newTestId<'AnswerId'>()
  const correction = { caseId, answerId, correctionId, because: word(), paper: sheet() }
  await ana.ok(correctFormRecord, correction)
  await refused(ana, correctFormRecord, { ...correction, correctionId: newTestId<'AnswerId'>() })
  await ana.ok(openFormRecord, { caseId, answerId: correctionId })
  await ana.ok(printFormRecord, { caseId, answerId, language: 'es' })
  await ana.ok(withdrawFormRecord, { caseId, answerId: correctionId, because: word() })
  await refused(ana, withdrawFormRecord, { caseId, answerId: correctionId, because: word() })

  const sealed = newTestId<'AnswerId'>()
  await ana.ok(startFormRecord, {
    caseId,
    answerId: sealed,
    formVersionId: versionOf('safety-plan'),
    paper: sheet(),
  })

  const conference = newTestId<'AnswerId'>()
  const formVersionId = versionOf('case-conference')
  await ana.ok(startFormRecord, { caseId, answerId: conference, formVersionId })
  const said = {
    'conf-day': yesterday,
    'conf-kind': 'case',
    'conf-minutes': word(),
    'conf-child-says': word(),
    'conf-decision': word(),
    'conf-tells': word(),
  }
  await ana.ok(saveFormAnswers, {
    ...fields(said),
    answerId: conference,
    fields: fields(said).fields.map((one) => ({ ...one, row: conference })),
    addRows: [
      {
        id: newTestId<'AnswerId'>(),
        upperRowId: conference,
        subform: 'conf-actions',
        position: 0,
        values: { 'conf-action': word(), 'conf-action-who': word(), 'conf-action-by': yesterday },
      },
    ],
  })
  await ana.ok(fileFormRecord, { caseId, answerId: conference })
  await ana.ok(withdrawFormRecord, { caseId, answerId: conference, because: word() })
  await spreadSheets(canary)
}
