import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { acceptReferral, completeReferral } from '@amparo/contract/api/referrals/answer-referral'
import { listCaseReferrals, listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { answerRecall, answerRecallForOutside } from '@amparo/contract/api/referrals/recall'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let mexicoSupervisor: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  mexicoSupervisor = await test.signInAs(test.cast.mexico.supervisor)
})
afterAll(() => test.close())

const toMexico = (caseId: CaseId) => referralInput(caseId, test.cast.mexico.id)

it('asks back what went out when the permission is withdrawn, also from who has finished, and lists what cannot be recalled', async () => {
  const consent = (caseId: CaseId) => sharingConsent(caseId, test.cast.mexico.id)
  const { caseId } = await registerAs(ana)
  const permission = consent(caseId)
  await ana.ok(recordConsent, permission)
  const earlier = consent(caseId)
  await ana.ok(recordConsent, earlier)
  await ana.ok(withdrawConsent, { caseId, consentId: earlier.consentId, because: '' })
  const [accepted, finished, unread] = [toMexico(caseId), toMexico(caseId), toMexico(caseId)]
  for (const referral of [accepted, finished, unread]) await ana.ok(sendReferral, referral)
  for (const { referralId } of [accepted, finished])
    await mexicoSupervisor.ok(acceptReferral, { referralId, receiverId: test.cast.mexico.caseworker.id })
  await mexicoSupervisor.ok(completeReferral, {
    referralId: finished.referralId,
    given: 'given',
    outcome: 'Consulta.',
  })
  const received = async () => {
    const { items } = await mexicoSupervisor.ok(listReceivedReferrals, { limit: 200 })
    return (id: string) => items.find((item) => item.id === id)
  }
  expect((await received())(finished.referralId)).toBeUndefined()
  const answer = { referralId: finished.referralId, answer: 'cannot' as const, words: 'La ley la guarda.' }
  expect((await mexicoSupervisor.call(answerRecall, answer)).status).toBe(404)

  await ana.ok(withdrawConsent, { caseId, consentId: permission.consentId, because: 'Cambió de idea.' })
  const asked = await received()
  for (const { referralId } of [accepted, finished])
    expect(asked(referralId)?.recall).toMatchObject({ answer: null, mayAnswer: true })
  // Nobody has read the third one: its share ended, and there is nothing to give back.
  expect(asked(unread.referralId)?.recall).toBeNull()
  expect(asked(finished.referralId)?.callName).toBeNull()
  const alerts = await mexicoSupervisor.ok(listAlerts, {})
  expect(
    alerts.items.filter(({ detail }) => detail === 'received-recall').map(({ subject }) => subject),
  ).toEqual(expect.arrayContaining([accepted.referralId, finished.referralId]))

  expect((await ana.call(answerRecall, answer)).status).toBe(403)
  expect((await ana.call(answerRecallForOutside, { ...answer, caseId })).status).toBe(403)
  expect((await mexicoSupervisor.call(answerRecall, { ...answer, words: '' })).body.code).toBe(
    'referral.recall-words-missing',
  )
  await mexicoSupervisor.ok(answerRecall, answer)
  await mexicoSupervisor.ok(answerRecall, { ...answer, referralId: accepted.referralId, answer: 'deleted' })
  expect((await mexicoSupervisor.call(answerRecall, answer)).status).toBe(404)
  const { items: permissions } = await ana.ok(listConsents, { caseId })
  const told = permissions.find(({ id }) => id === permission.consentId)
  expect(permissions.find(({ id }) => id === earlier.consentId)?.recalls).toEqual([])
  expect(told?.recalls.map((recall) => [recall.name, recall.answer]).sort()).toEqual([
    ['Casa del Camino', 'cannot'],
    ['Casa del Camino', 'deleted'],
  ])
  expect((await received())(finished.referralId)).toBeUndefined()
})

it('ends with the no that an intake volunteer writes down, who reads no referral', async () => {
  const elmer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
  const berta = await test.signInAs(test.cast.guatemala.supervisor)
  const worker = await test.signInAs(test.cast.mexico.caseworker)
  const { caseId } = await registerAs(elmer)
  const permission = sharingConsent(caseId, test.cast.mexico.id)
  await elmer.ok(recordConsent, permission)
  const referral = toMexico(caseId)
  await berta.ok(sendReferral, referral)
  await mexicoSupervisor.ok(acceptReferral, {
    referralId: referral.referralId,
    receiverId: test.cast.mexico.caseworker.id,
  })
  expect((await worker.call(openCase, { caseId })).status).toBe(200)
  await elmer.ok(withdrawConsent, { caseId, consentId: permission.consentId, because: '' })
  expect((await worker.call(openCase, { caseId })).status).toBe(404)
  expect((await berta.ok(listCaseReferrals, { caseId })).items[0]?.recall).toMatchObject({ answer: null })
  expect((await elmer.ok(listConsents, { caseId })).items[0]?.recalls).toEqual([])
})
