import {
  withdrawCustodyReview,
  writeCustodyReview,
} from '@amparo/contract/api/custody-reviews/custody-reviews'
import {
  withdrawLeg,
  withdrawStay,
  writeLeaving,
  writeLeg,
  writeStay,
} from '@amparo/contract/api/journey/journey'
import { withdrawDebt, writeDebt } from '@amparo/contract/api/smuggling/smuggling'
import { custodyReviewInput, debtInput, leavingInput, legInput, stayInput } from '../journey-work.ts'
import { newTestId } from '../register.ts'
import { phone, type Canary } from './canary.ts'

const duringStay = { on: '2026-03-04', nextOn: '2026-03-05' }

/** Legs, stays with a separation and its flag, reasons and the debt: written, corrected, refused and withdrawn. */
export async function spreadJourney(canary: Canary): Promise<void> {
  const { ana, word, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  const leg = legInput(caseId, { from: { words: word() }, words: word() })
  await ana.ok(writeLeg, leg)
  await refused(ana, writeLeg, { ...leg, fields: { ...leg.fields, words: word() } })
  await ana.ok(writeLeg, { ...leg, base: 1, fields: { ...leg.fields, words: word() } })
  await ana.ok(withdrawLeg, { caseId, legId: leg.legId, because: word() })
  await refused(ana, withdrawLeg, { caseId, legId: leg.legId, because: word() })
  const separation = { from: word(), by: word(), why: word(), authority: word() }
  const told = { place: { words: word() }, heldBy: word(), words: word(), separation }
  const stay = stayInput(caseId, told, { flag: { flagId: newTestId<'FlagId'>(), reason: word() } })
  await ana.ok(writeStay, stay)
  await refused(ana, writeStay, stayInput(caseId, told))
  const said = { reviewer: word(), why: word(), delayWords: word(), alternativeWords: word() }
  const review = custodyReviewInput(caseId, stay.stayId, { ...said, nextStep: word(), ...duringStay })
  await ana.ok(writeCustodyReview, review)
  await refused(
    ana,
    writeCustodyReview,
    custodyReviewInput(caseId, stay.stayId, { ...said, on: '2026-01-01' }),
  )
  await ana.ok(withdrawCustodyReview, { caseId, reviewId: review.reviewId, because: word() })
  await ana.ok(withdrawStay, { caseId, stayId: stay.stayId, because: word() })
  const leaving = leavingInput(caseId, { words: word() })
  await ana.ok(writeLeaving, leaving)
  await refused(ana, writeLeaving, leavingInput(caseId, { words: word() }))
  const sealed = { called: word(), phones: [phone], route: word(), owedTo: word(), interest: word() }
  const debt = debtInput(caseId, { ...sealed, collateral: word(), threats: word() })
  await ana.ok(writeDebt, debt)
  await refused(ana, writeDebt, debtInput(caseId, { ...sealed, currency: null }))
  await ana.ok(withdrawDebt, { caseId, debtId: debt.debtId, because: word() })
}
