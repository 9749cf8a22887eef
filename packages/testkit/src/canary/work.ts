import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { keepCaseDraft } from '@amparo/contract/api/drafts/drafts'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { approvePlan, endAction, submitPlan } from '@amparo/contract/api/plans/plan'
import { acceptReferral, completeReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { recordReview } from '@amparo/contract/api/reviews/reviews'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { beginPlan, referralInput, reviewInput, sharingConsent } from '../case-work.ts'
import { newTestId } from '../register.ts'
import { yesterday, type Canary } from './canary.ts'

/** Notes, risk, plan and its review, consent and referral. */
export async function spreadWork(canary: Canary): Promise<void> {
  const { stage, ana, berta, marta, provider, word, noteOf, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  const note = noteOf(caseId)
  await ana.ok(addNote, note)
  const draft = { caseId, draftId: newTestId<'DraftId'>(), form: 'note' as const, of: '', base: 0 }
  await ana.ok(keepCaseDraft, { ...draft, content: word() })
  await berta.ok(editNote, { caseId, noteId: note.noteId, edits: { body: { value: word(), base: 1 } } })
  await ana.ok(editNote, { caseId, noteId: note.noteId, edits: { body: { value: word(), base: 1 } } })
  await refused(ana, addNote, { ...noteOf(caseId), occurredOn: '2199-01-01' })
  await refused(marta, addNote, noteOf(caseId))

  const riskId = newTestId<'RiskAssessmentId'>()
  const screening = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts: screening })
  await ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: word() })

  const { planId, add } = await beginPlan(ana, caseId, word())
  const actionId = await add({ what: word(), owner: word() })
  await ana.ok(endAction, { caseId, planId, actionId, how: 'done', on: yesterday, outcome: word() })
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId })
  const said = () => ({ answer: 'said' as const, words: word() })
  const review = () =>
    reviewInput(caseId, { child: said(), caregiver: said(), changes: word(), reason: word() })
  await ana.ok(recordReview, review())
  await refused(ana, recordReview, review())

  const mexico = stage.test.cast.mexico.id
  const consent = sharingConsent(caseId, mexico, {
    basisReason: word(),
    consentedBy: word(),
    caregiverNotAsked: word(),
    interpreter: word(),
    toldBack: word(),
    withhold: word(),
  })
  const referral = referralInput(caseId, mexico, { reason: word() })
  await refused(ana, sendReferral, referral)
  await ana.ok(recordConsent, consent)
  await ana.ok(sendReferral, referral)
  const { referralId } = referral
  await provider.ok(acceptReferral, {
    referralId,
    receiverId: stage.test.cast.mexico.serviceProvider.id,
  })
  await provider.ok(completeReferral, { referralId, given: 'given', outcome: word() })
  await refused(provider, completeReferral, { referralId, given: 'given', outcome: word() })
  await ana.ok(withdrawConsent, { caseId, consentId: consent.consentId, because: word() })
}
