import { withdrawAccompaniment, writeAccompaniment } from '@amparo/contract/api/accompaniments/accompaniments'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { answerForOutside } from '@amparo/contract/api/referrals/answer-referral'
import { recordFeedback } from '@amparo/contract/api/referrals/feedback'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { recordGap } from '@amparo/contract/api/services/gaps'
import { recordService } from '@amparo/contract/api/services/service-records'
import { addService } from '@amparo/contract/api/services/services'
import { referralInput, sharingConsent } from '../case-work.ts'
import { registerAs } from '../register.ts'
import { accompanimentInput, feedbackInput, gapInput, givenInput, serviceInput } from '../service-work.ts'
import { yesterday, type Canary } from './canary.ts'

/** What was asked of a provider outside, what it answered, how it went, what was missing and what one gave oneself. */
export async function spreadServices({ word, refused, ana, berta, stage }: Canary): Promise<void> {
  const { caseId } = await registerAs(ana)
  const service = serviceInput()
  await berta.ok(addService, service)
  const { serviceId } = service
  const { guatemala } = stage.test.cast
  const { recipientOrganisationId: _none, ...consent } = sharingConsent(caseId, guatemala.id)
  const { to: _to, ...asked } = referralInput(caseId, guatemala.id, { reason: word() })
  const referral = { ...asked, serviceId }
  await refused(ana, sendReferral, referral)
  await ana.ok(recordConsent, { ...consent, recipientServiceId: serviceId })
  await ana.ok(sendReferral, referral)
  const { referralId } = referral
  const declined = () =>
    ({ caseId, referralId, said: { answer: 'decline', cause: 'cost', reason: word() } }) as const
  await ana.ok(answerForOutside, declined())
  await refused(ana, answerForOutside, declined())

  const feedback = () => feedbackInput(caseId, referralId, { accompaniedBy: word(), words: word() })
  await ana.ok(recordFeedback, feedback())
  await refused(ana, recordFeedback, { ...feedback(), went: 'not-yet' })
  const said = { companion: word(), where: word(), from: word(), interpreterName: word(), words: word() }
  const going = accompanimentInput(caseId, { ...said, interpreter: 'arranged' })
  await ana.ok(writeAccompaniment, going)
  await refused(ana, writeAccompaniment, accompanimentInput(caseId, { ...said, on: yesterday }))
  const result = { outcome: 'not-done', reason: 'other', words: word(), nextStep: word() } as const
  await ana.ok(writeAccompaniment, { ...going, base: 1, fields: { ...going.fields, result } })
  await ana.ok(withdrawAccompaniment, { caseId, accompanimentId: going.accompanimentId, because: word() })
  const gap = gapInput(caseId, { words: word() })
  await ana.ok(recordGap, gap)
  await refused(ana, recordGap, gap)
  const given = givenInput(caseId, { givenBy: word(), words: word() })
  await ana.ok(recordService, given)
  await refused(ana, recordService, given)
}
