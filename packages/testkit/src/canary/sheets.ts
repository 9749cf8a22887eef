import { printBlankForm } from '@amparo/contract/api/form-records/form-records'
import {
  accountForRegistrationSheet,
  accountForSheet,
  answerRegistrationSheetLoss,
  answerSheetLoss,
  listSheets,
  printRegistrationSheet,
  turnUpRegistrationSheet,
  turnUpSheet,
} from '@amparo/contract/api/sheets/sheets'
import { registrationSheetInput, sheetInput } from '../sheet-work.ts'
import type { Canary } from './canary.ts'

/** What is said of sheets that were printed: where they were lost and turned up, and what was done. */
export async function spreadSheets({
  ana,
  berta,
  stage,
  word,
  registerCanary,
  refused,
}: Canary): Promise<void> {
  const { caseId, code } = await registerCanary()
  const printed = sheetInput({ caseId, code }, 'consent-12')
  await ana.ok(printBlankForm, printed)
  const { sheetId } = printed
  const lost = () => ({ caseId, sheetId, outcome: 'lost' as const, because: word() })
  await ana.ok(accountForSheet, lost())
  await refused(ana, accountForSheet, lost())
  await ana.ok(turnUpSheet, { caseId, sheetId, because: word() })
  await refused(ana, turnUpSheet, { caseId, sheetId, because: word() })
  await ana.ok(accountForSheet, lost())
  await berta.ok(answerSheetLoss, { caseId, sheetId, words: word() })
  await ana.ok(listSheets, { caseId, show: 'past' })

  const blank = registrationSheetInput(stage.test.cast.guatemala.id)
  await ana.ok(printRegistrationSheet, blank)
  const of = { sheetId: blank.sheetId }
  await ana.ok(accountForRegistrationSheet, { ...of, outcome: 'lost', because: word() })
  await refused(ana, accountForRegistrationSheet, { ...of, outcome: 'unused', because: word() })
  await ana.ok(turnUpRegistrationSheet, { ...of, because: word() })
  await ana.ok(accountForRegistrationSheet, { ...of, outcome: 'lost', because: word() })
  await berta.ok(answerRegistrationSheetLoss, { ...of, words: word() })
}
