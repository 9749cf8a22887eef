import { recordInterpreting, withdrawInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import { interpretingInput } from './interpreter-work.ts'
import { assignCase, recordWish, withdrawAssignment } from '@amparo/contract/api/assignments/assignments'
import { answerHelp, recordClosureCheck } from '@amparo/contract/api/closure-checks/closure-checks'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { holdCase, resumeCase } from '@amparo/contract/api/holds/holds'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { writeCustodyReview } from '@amparo/contract/api/custody-reviews/custody-reviews'
import { writeAccompaniment } from '@amparo/contract/api/accompaniments/accompaniments'
import { accompanimentInput } from './service-work.ts'
import { chooseBirth, stateBirth } from '@amparo/contract/api/births/births'
import { proposeJoin, refuseJoin } from '@amparo/contract/api/child-joins/child-joins'
import { choosePersonBirth, statePersonBirth } from '@amparo/contract/api/births/person-births'
import { claimRelation, findRelation } from '@amparo/contract/api/family-relations/family-relations'
import { withdrawLeg, writeLeaving, writeLeg, writeStay } from '@amparo/contract/api/journey/journey'
import { actOnIncident, chooseCare, recordIncident } from '@amparo/contract/api/incidents/incidents'
import { reportMissing, takeMissingStep } from '@amparo/contract/api/missing/missing'
import { endNoContact, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import {
  addPerson,
  changeHolder,
  editPerson,
  putPersonBack,
  takePersonOff,
} from '@amparo/contract/api/people/edit-person'
import { approvePlan, endAction, submitPlan, writeAction } from '@amparo/contract/api/plans/plan'
import { declineReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { recordReview } from '@amparo/contract/api/reviews/reviews'
import { approveRisk, decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { declineTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import { chooseVersion } from '@amparo/contract/api/two-versions/two-versions'
import { withdrawDebt, writeDebt } from '@amparo/contract/api/smuggling/smuggling'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { listScreenings, lookAtScreening } from '@amparo/contract/api/screenings/screenings'
import { showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { lifeAnswers, screen, screeningAnswers } from './screening-work.ts'
import { incidentInput, missingInput } from './danger-work.ts'
import {
  beginPlan,
  dayInGuatemala,
  checkInput,
  daysAgo,
  noteInput,
  referralInput,
  reviewInput,
  sharingConsent,
  transferConsent,
  transferInput,
} from './case-work.ts'
import { removeFlag, setFlag } from '@amparo/contract/api/flags/flags'
import {
  addHandTask,
  finishHandTask,
  giveBackHandTask,
  giveHandTask,
  postponeTask,
} from '@amparo/contract/api/tasks/hand-tasks'
import { writeDeath, writeFamilyTold } from '@amparo/contract/api/deaths/deaths'
import { removeAttachment } from '@amparo/contract/api/attachments/attachments'
import { paperBytes, sendFile } from './attachment-work.ts'
import { deathInput, tellingInput } from './death-work.ts'
import { writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { safeHoursInput } from './safe-hours-work.ts'
import { birthInput, personBirthInput } from './birth-work.ts'
import { comeAndGo } from './group-work.ts'
import { livedSupport } from './support-work.ts'
import { handTaskInput, postponementInput } from './task-work.ts'
import { assignmentInput } from './assignment-work.ts'
import { custodyReviewInput, debtInput, leavingInput, legInput, stayInput } from './journey-work.ts'
import { newTestId, registerAs } from './register.ts'
import type { TestApp, TestClient } from './test-app.ts'

/** Whose hands did it. */
export type Lives = { readonly test: TestApp; readonly ana: TestClient; readonly berta: TestClient }

const yesterday = daysAgo(1)
const called = (given: string) => [
  { role: 'called' as const, given, surname1: 'Xol', surname2: '', married: '' },
]

/** A case in which everything happened that this file folds. */
export async function livedCase(lives: Lives) {
  const { test, ana, berta } = lives
  const { caseId, childId } = await registerAs(ana, {
    origin: { country: 'GT', words: 'Caserío Los Encuentros' },
    phones: ['+502 5555 9876'],
  })
  const names = (given: string, base: number) => ({ names: { value: called(given), base } })
  await ana.ok(editPerson, {
    caseId,
    personId: childId,
    edits: {
      ...names('Dulce', 0),
      born: { value: { kind: 'about-age', years: 12, on: yesterday } as never, base: 0 },
      origin: { value: { words: 'Chisec' }, base: 0 },
    },
  })
  await berta.ok(editPerson, { caseId, personId: childId, edits: names('Dulcinea', 0) })
  await ana.ok(chooseVersion, {
    caseId,
    recordKind: 'person',
    recordId: childId,
    field: 'names',
    value: called('Dulcinea'),
    base: 2,
  })
  const [motherId, gone] = [newTestId<'PersonId'>(), newTestId<'PersonId'>()]
  for (const personId of [motherId, gone])
    await ana.ok(addPerson, {
      caseId,
      personId,
      names: called('Rosa'),
      born: { kind: 'year', year: 1990 } as never,
      sex: 'female',
      role: 'relative',
      relation: 'mother',
      travelsWith: true,
      languages: ['kek'],
      phones: [],
    })
  const edits = { relation: { value: 'friend', base: 0 }, livesWith: { value: true, base: 0 } }
  await ana.ok(editPerson, { caseId, personId: motherId, edits })
  const off = { caseId, reason: 'by-mistake' as const, words: 'Escrita dos veces' }
  for (const personId of [motherId, gone]) await ana.ok(takePersonOff, { ...off, personId })
  await ana.ok(putPersonBack, { caseId, personId: motherId })
  const relationId = newTestId<'FamilyRelationId'>()
  const tie = { tie: 'parent', basis: 'not-known', claimedBy: 'La niña' } as const
  await ana.ok(claimRelation, { caseId, relationId, from: motherId, to: childId, ...tie })
  const found = { standing: 'verified', basis: 'legal', how: 'Partida.', foundOn: yesterday } as const
  await ana.ok(findRelation, { caseId, relationId, ...found })
  const hours = safeHoursInput(caseId, childId)
  const { safeHoursId } = hours
  await ana.ok(writeSafeHours, hours)
  const died = deathInput(caseId)
  const telling = tellingInput(caseId)
  const groupMemberId = await comeAndGo(ana, caseId)
  const birth = birthInput(caseId)
  const { statementId } = birth
  const decisionId = newTestId<'BirthDecisionId'>()
  await ana.ok(stateBirth, birth)
  await ana.ok(chooseBirth, { caseId, decisionId, statementId, after: null, why: 'Es el original.' })
  const joinId = newTestId<'ChildJoinId'>()
  const twin = await registerAs(ana)
  await ana.ok(proposeJoin, { caseId, joinId, otherCaseId: twin.caseId, why: 'La misma foto.' })
  await ana.ok(refuseJoin, { caseId, joinId, words: 'Son gemelas.' })
  const ofMother = personBirthInput(caseId, motherId, { born: { kind: 'year', year: 1988 } })
  const motherDecisionId = newTestId<'BirthDecisionId'>()
  await ana.ok(statePersonBirth, ofMother)
  await ana.ok(choosePersonBirth, {
    caseId,
    personId: motherId,
    statementId: ofMother.statementId,
    decisionId: motherDecisionId,
    after: null,
    why: 'Lo dice ella.',
  })
  const { attachmentId } = await sendFile(ana, caseId, paperBytes())
  await ana.ok(removeAttachment, { caseId, attachmentId, because: 'Era de otra niña.' })
  const interpreted = interpretingInput(caseId)
  const { interpretingId } = interpreted
  await ana.ok(recordInterpreting, interpreted)
  await ana.ok(withdrawInterpreting, { caseId, interpretingId, because: 'Fue otra.' })
  const noContactId = newTestId<'NoContactId'>()
  const danger = { name: 'El Tito', phones: ['5555 0000'], rules: ['not-told' as const], why: 'La buscó.' }
  await ana.ok(recordNoContact, { caseId, noContactId, personId: null, saidBy: '', ...danger })
  await ana.ok(endNoContact, { caseId, noContactId, because: 'Era otro.' })
  const incident = incidentInput(caseId, { type: 'sexual-violence' })
  const { incidentId } = incident
  await ana.ok(recordIncident, incident)
  await ana.ok(chooseCare, { caseId, incidentId, window: 'infection-prevention', choice: 'wants' })
  await ana.ok(actOnIncident, { caseId, incidentId, words: 'Fue a la clínica.', dangerOver: true })
  await screen(ana, caseId, screeningAnswers(['debt']))
  const screeningId = (await ana.ok(listScreenings, { caseId })).items[0]?.id ?? ''
  const look = { caseId, screeningId: screeningId as never, finding: 'none', words: 'x' } as const
  await (await test.signInAs(test.cast.guatemala.supervisor)).ok(lookAtScreening, look)
  await screen(ana, caseId, lifeAnswers(['wish']), 'suicide-screening')
  const dutyId = (await ana.ok(showSameDayDuty, { caseId })).duty?.id ?? ''
  const missing = missingInput(caseId)
  const { episodeId } = missing
  await ana.ok(reportMissing, missing)
  const call = { step: 'call-contacts', result: 'done', words: 'Nadie sabe.', reference: '' } as const
  await ana.ok(takeMissingStep, { caseId, episodeId, ...call })
  await ana.ok(changeHolder, { caseId, holder: 'Su mamá', phase: 'origin' })
  const journey = await toldJourney(lives, caseId)
  const note = noteInput(caseId, { place: 'Casa', seenAlone: true, language: 'kek' })
  const { noteId } = note
  await ana.ok(addNote, note)
  const body = (value: string) => ({ caseId, noteId, edits: { body: { value, base: 0 } } })
  await ana.ok(editNote, body('Primera visita, tranquila.'))
  await berta.ok(editNote, body('Primera visita, con llanto.'))
  const consent = sharingConsent(caseId, test.cast.mexico.id)
  const { consentId } = consent
  await ana.ok(recordConsent, consent)
  await ana.ok(withdrawConsent, { caseId, consentId, because: 'Apareció.' })
  const facts = { concerns: ['detained' as const], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId: newTestId<'RiskAssessmentId'>(), facts })
  const riskId = newTestId<'RiskAssessmentId'>()
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts })
  await ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: '' })
  await berta.ok(approveRisk, { caseId, riskId })
  const planned = await livedPlan(lives, caseId)
  const referralId = await declinedReferral(lives, caseId)
  const transferId = await declinedTransfer(lives, caseId)
  const going = accompanimentInput(caseId, { of: { kind: 'referral', id: referralId } })
  const { accompanimentId } = going
  await ana.ok(writeAccompaniment, going)
  const happened = { outcome: 'not-done', reason: 'cancelled-there', words: '', nextStep: '' } as const
  await ana.ok(writeAccompaniment, { ...going, base: 1, fields: { ...going.fields, result: happened } })
  const tasked = await livedTasks(lives, caseId)
  await ana.ok(writeDeath, died)
  await ana.ok(writeFamilyTold, telling)
  const closureId = newTestId<'ClosureId'>()
  await ana.ok(requestClosure, {
    caseId,
    closureId,
    reason: 'goal-met',
    explanation: '',
    childTold: 'Adiós.',
  })
  await berta.ok(approveClosure, { caseId, closureId })
  const [reopeningId, holdId] = [newTestId<'ReopeningId'>(), newTestId<'HoldId'>()]
  await ana.ok(reopenCase, { caseId, reopeningId, reason: 'distress', explanation: 'No duerme.' })
  const reviewOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  await ana.ok(holdCase, { caseId, holdId, reason: 'hospital', explanation: 'Operación', reviewOn })
  await ana.ok(resumeCase, { caseId, because: 'Ya salió.' })
  const again = { caseId, closureId: newTestId<'ClosureId'>() }
  await ana.ok(requestClosure, { ...again, reason: 'goal-met', explanation: '', childTold: 'Adiós' })
  await berta.ok(approveClosure, again)
  const check = checkInput(caseId, { outcome: 'needs-help' })
  const { checkId } = check
  await ana.ok(recordClosureCheck, check)
  await berta.ok(answerHelp, { caseId, checkId, answer: 'La visita su tía.' })
  return {
    attachmentId,
    reopeningId,
    holdId,
    caseId,
    childId,
    motherId,
    gone,
    relationId,
    safeHoursId,
    deathId: died.deathId,
    tellingId: telling.tellingId,
    statementId,
    joinId,
    motherStatementId: ofMother.statementId,
    motherDecisionId,
    groupMemberId,
    decisionId,
    interpretingId,
    noContactId,
    ...journey,
    incidentId,
    screeningId,
    dutyId,
    episodeId,
    noteId,
    consentId,
    riskId,
    closureId,
    checkId,
    referralId,
    transferId,
    accompanimentId,
    ...planned,
    ...tasked,
  }
}

async function livedPlan({ test, ana, berta }: Lives, caseId: CaseId) {
  const { planId, add } = await beginPlan(ana, caseId)
  const [actionId, dropped] = [await add({ owner: 'Su tía' }), await add()]
  await ana.ok(writeAction, { caseId, planId, actionId, edits: { dueOn: { value: yesterday, base: 0 } } })
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId })
  await ana.ok(endAction, { caseId, planId, actionId, how: 'done', on: yesterday, outcome: 'Fue.' })
  await ana.ok(endAction, { caseId, planId, actionId: dropped, how: 'dropped', on: yesterday, outcome: '' })
  const review = reviewInput(caseId)
  await ana.ok(recordReview, review)
  const later = { dueOn: { value: '2031-01-01', base: 1 } }
  await ana.ok(writeAction, { caseId, planId, actionId, edits: later })
  return { planId, actionId, reviewId: review.reviewId, ...(await livedSupport({ test, ana }, caseId)) }
}

async function livedTasks({ test, ana, berta }: Lives, caseId: CaseId) {
  const { supervisor, caseworker } = test.cast.guatemala
  const repeat = { every: 1, unit: 'months', times: 3 } as const
  const task = handTaskInput(caseId, supervisor.id, { hour: '09:30', repeat })
  const { taskId } = task
  await ana.ok(addHandTask, task)
  const postponement = postponementInput(caseId, {
    kind: 'by-hand',
    subjectId: taskId,
    until: dayInGuatemala(4),
  })
  await ana.ok(postponeTask, postponement)
  await berta.ok(giveBackHandTask, { caseId, taskId, because: 'De viaje.' })
  await ana.ok(giveHandTask, { caseId, taskId, to: supervisor.id })
  await berta.ok(giveHandTask, { caseId, taskId, to: caseworker.id })
  await ana.ok(finishHandTask, { caseId, taskId, outcome: 'Fue.' })
  const flagId = newTestId<'FlagId'>()
  await ana.ok(setFlag, { caseId, flagId, section: 'notes', on: yesterday, reason: 'Vence el papel.' })
  await berta.ok(removeFlag, { caseId, flagId, because: 'Se renovó.' })
  const given = assignmentInput(caseId, test.cast.guatemala.otherCaseworker.id)
  await berta.ok(assignCase, given)
  const { assignmentId } = given
  await berta.ok(withdrawAssignment, { caseId, assignmentId, words: 'Se queda.' })
  const wishId = newTestId<'WorkerWishId'>()
  await ana.ok(recordWish, { caseId, wishId, wish: 'woman', words: 'Con una señora.' })
  return { assignmentId, wishId, taskId, flagId, postponementId: postponement.postponementId }
}

async function declinedReferral({ test, ana }: Lives, caseId: CaseId) {
  await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
  const referral = referralInput(caseId, test.cast.mexico.id)
  await ana.ok(sendReferral, referral)
  const { referralId } = referral
  const mexico = await test.signInAs(test.cast.mexico.supervisor)
  await mexico.ok(declineReferral, { referralId, cause: 'no-capacity', reason: 'Sin cupo.' })
  return referralId
}

async function toldJourney({ ana }: Lives, caseId: CaseId) {
  const [leg, stay, leaving, debt] = [
    legInput(caseId),
    stayInput(caseId),
    leavingInput(caseId),
    debtInput(caseId),
  ]
  await ana.ok(writeLeg, leg)
  await ana.ok(writeLeg, { ...leg, base: 1 })
  await ana.ok(withdrawLeg, { caseId, legId: leg.legId, because: 'Era otro viaje.' })
  await ana.ok(writeStay, stay)
  const review = custodyReviewInput(caseId, stay.stayId, { on: '2026-03-04', nextOn: '2026-03-05' })
  await ana.ok(writeCustodyReview, review)
  await ana.ok(writeLeaving, leaving)
  await ana.ok(writeLeaving, { ...leaving, base: 1, fields: { ...leaving.fields, mayUse: 'yes' } })
  await ana.ok(writeDebt, debt)
  await ana.ok(withdrawDebt, { caseId, debtId: debt.debtId, because: 'Se pagó.' })
  return {
    legId: leg.legId,
    stayId: stay.stayId,
    custodyReviewId: review.reviewId,
    leavingId: leaving.leavingId,
    debtId: debt.debtId,
  }
}

async function declinedTransfer({ test, ana }: Lives, caseId: CaseId) {
  await ana.ok(recordConsent, transferConsent(caseId, test.cast.mexico.id))
  const transfer = transferInput(caseId, test.cast.mexico.id)
  await ana.ok(offerTransfer, transfer)
  const { transferId } = transfer
  const mexico = await test.signInAs(test.cast.mexico.supervisor)
  await mexico.ok(declineTransfer, { transferId, words: 'Sin cupo.' })
  return transferId
}
