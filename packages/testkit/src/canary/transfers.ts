import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import {
  acceptTransfer,
  cancelTransfer,
  completeTransfer,
  declineTransfer,
  offerTransfer,
} from '@amparo/contract/api/transfers/transfers'
import { transferConsent, transferInput } from '../case-work.ts'
import { newTestId } from '../register.ts'
import type { Canary } from './canary.ts'

/** Refused, offered, accepted, arrived, declined, cancelled. */
export async function spreadTransfers(canary: Canary): Promise<void> {
  const { stage, ana, marta, word, registerCanary, refused } = canary
  const { mexico } = stage.test.cast
  const chief = await stage.test.signInAs(mexico.supervisor)
  const offer = async () => {
    const { caseId } = await registerCanary()
    const transfer = transferInput(caseId, mexico.id, { need: word(), sharedSections: ['people'] })
    await refused(ana, offerTransfer, transfer)
    await ana.ok(
      recordConsent,
      transferConsent(caseId, mexico.id, {
        sections: ['identity', 'people'],
        basis: 'best-interests',
        basisReason: word(),
        childInformed: false,
        childNotTold: word(),
        authority: word(),
      }),
    )
    await ana.ok(offerTransfer, transfer)
    return transfer
  }
  const [first, second, third] = [await offer(), await offer(), await offer()]
  const { transferId } = first
  const receivingCaseId = newTestId<'CaseId'>()
  await refused(chief, acceptTransfer, { transferId, receivingCaseId, workerId: newTestId<'UserId'>() })
  await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.caseworker.id })
  await marta.ok(completeTransfer, { transferId, arrival: 'arrived', words: word() })
  await chief.ok(declineTransfer, { transferId: second.transferId, words: word() })
  await ana.ok(cancelTransfer, { caseId: third.caseId, transferId: third.transferId, words: word() })
}
