import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  approveClosure,
  askClosureChanges,
  requestClosure,
  showClosure,
} from '@amparo/contract/api/closures/closures'
import { addNote, editNote, listNotes } from '@amparo/contract/api/notes/notes'
import { changeHolder, editPerson } from '@amparo/contract/api/people/edit-person'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { findPlan, submitPlan } from '@amparo/contract/api/plans/plan'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import { approveRisk, proposeRiskLevel, showRisk } from '@amparo/contract/api/risk/risk'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideLevel } from '@amparo/testkit/approval-work'
import { beginPlan, daysAgo, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

type Request = InputOf<typeof requestClosure>
const asked = (caseId: Request['caseId'], more: Partial<Request> = {}): Request => ({
  caseId,
  closureId: newTestId<'ClosureId'>(),
  reason: 'goal-met',
  explanation: '',
  childTold: 'Que puede llamar cuando quiera.',
  ...more,
})

const consentWords = {
  basis: 'consent',
  basisReason: '',
  consentedBy: '',
  caregiverNotAsked: '',
  childAssented: true,
  childInformed: true,
  interpreter: '',
  toldBack: '',
  withhold: '',
  textVersion: '',
  givenOn: daysAgo(1),
} as const

const visitWords = {
  kind: 'visit',
  childReached: true,
  place: 'Su casa',
  seenAlone: null,
  body: 'Va a la escuela.',
  language: '',
  interpreter: '',
} as const

async function attempt(caseId: Request['caseId'], days: number) {
  await ana.ok(addNote, {
    caseId,
    noteId: newTestId<'NoteId'>(),
    kind: 'attempt',
    childReached: false,
    occurredOn: daysAgo(days),
    place: '',
    seenAlone: null,
    body: 'No contestó.',
    language: '',
    interpreter: '',
  })
}

describe('closing a case', () => {
  it('is asked for by one person and approved by another; then nothing more goes in', async () => {
    const { caseId, childId } = await registerAs(ana)
    const request = asked(caseId)
    await ana.ok(requestClosure, request)
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({
      state: 'open',
      closureState: 'requested',
    })
    expect((await ana.call(requestClosure, asked(caseId))).body.code).toBe('closure.waiting')
    await berta.ok(approveClosure, { caseId, closureId: request.closureId })
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({
      state: 'closed',
      closureState: 'approved',
    })

    const refused = [
      await ana.call(editPerson, { caseId, personId: childId, edits: { sex: { value: 'male', base: 0 } } }),
      await ana.call(changeHolder, { caseId, holder: 'Nadie', phase: 'origin' }),
      await ana.call(requestClosure, asked(caseId)),
      await ana.call(proposeRiskLevel, {
        caseId,
        riskId: newTestId<'RiskAssessmentId'>(),
        facts: { concerns: [], protectiveFactors: [], signs: [], screened: true },
      }),
      await ana.call(recordConsent, {
        ...consentWords,
        caseId,
        consentId: newTestId<'ConsentId'>(),
        purpose: 'media',
        sections: [],
        state: 'refused',
        consenters: ['child'],
      }),
    ]
    expect(refused.map((answer) => answer.body.code)).toEqual(Array.from(refused, () => 'case.closed'))
  })

  it('ends what waited for a second person without an answer, off everybody’s list, and says so', async () => {
    const { caseId } = await registerAs(ana)
    const { riskId } = await decideLevel(ana, caseId, 'low')
    const { planId, add } = await beginPlan(ana, caseId)
    await add()
    await ana.ok(submitPlan, { caseId, planId })
    const waiting = async () =>
      (await berta.ok(supervisorQueue, { limit: 100 })).items
        .filter((item) => item.caseId === caseId)
        .map(({ what }) => what)
        .sort()
    expect(await waiting()).toEqual(['plan', 'risk'])
    const request = asked(caseId)
    await ana.ok(requestClosure, request)
    await berta.ok(approveClosure, { caseId, closureId: request.closureId })
    expect(await waiting()).toEqual([])
    expect((await ana.ok(showRisk, { caseId })).items).toMatchObject([{ id: riskId, state: 'unanswered' }])
    expect((await ana.ok(findPlan, { caseId })).plan).toMatchObject({ state: 'unanswered' })
    expect((await berta.call(approveRisk, { caseId, riskId })).body.code).toBe('case.closed')
    const told = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(told).toEqual(expect.arrayContaining(['RiskUnanswered', 'PlanUnanswered']))
    expect(told).not.toContain('AssessmentUnanswered')
    const reopeningId = newTestId<'ReopeningId'>()
    const again = { caseId, reopeningId, reason: 'carer-died' as const, explanation: 'e' }
    await ana.ok(reopenCase, { ...again, workerId: test.cast.guatemala.caseworker.id })
    // Its work begins anew and is asked anew.
    await decideLevel(ana, caseId, 'low')
    expect(await waiting()).toEqual(['risk'])
  })

  it('leaves notes to be written, and one check that ends when the child was reached', async () => {
    const { caseId } = await registerAs(ana)
    const request = asked(caseId)
    await ana.ok(requestClosure, request)
    await berta.ok(approveClosure, { caseId, closureId: request.closureId })
    const due = async () => (await ana.ok(openCase, { caseId })).tasks.map(({ kind }) => kind)
    expect(await due()).toEqual(['check-after-closure'])
    await attempt(caseId, 0)
    expect(await due()).toEqual(['check-after-closure'])
    const visit = { ...visitWords, caseId, noteId: newTestId<'NoteId'>() }
    await ana.ok(addNote, { ...visit, occurredOn: daysAgo(0) })
    expect(await due()).toEqual([])
    expect((await ana.ok(openCase, { caseId })).case.state).toBe('closed')
    const moved = (occurredOn: string, base: number) => ({
      caseId,
      noteId: visit.noteId,
      edits: {
        occurredOn: { value: occurredOn, base },
        body: { value: 'Va a la escuela y come bien.', base },
      },
    })
    await ana.ok(editNote, moved(daysAgo(9), 0))
    expect(await due()).toEqual(['check-after-closure'])
    await ana.ok(editNote, moved(daysAgo(0), 1))
    expect(await due()).toEqual([])
    const [, corrected] = (await ana.ok(listNotes, { caseId })).items.toSorted((a, b) =>
      a.kind < b.kind ? -1 : 1,
    )
    expect(corrected).toMatchObject({ kind: 'visit', body: 'Va a la escuela y come bien.' })
    const later = { ...visit, noteId: newTestId<'NoteId'>(), occurredOn: '2199-01-01' }
    expect((await ana.call(addNote, later)).body.code).toBe('note.in-future')
  })

  it('is never approved by whoever asked, and not by another team, a caseworker or another organisation', async () => {
    const { caseId } = await registerAs(berta)
    const request = asked(caseId)
    await berta.ok(requestClosure, request)
    const answer = { caseId, closureId: request.closureId }
    expect((await berta.call(approveClosure, answer)).body.code).toBe('approval.own-work')
    expect((await berta.ok(showClosure, { caseId })).items[0]?.approval).toBe('own-work')
    for (const member of [
      test.cast.guatemala.southSupervisor,
      test.cast.guatemala.otherCaseworker,
      test.cast.mexico.manager,
    ])
      expect(
        (await (await test.signInAs(member)).call(approveClosure, answer)).status,
      ).toBeGreaterThanOrEqual(403)
    const mario = await test.signInAs(test.cast.guatemala.otherSupervisor)
    await mario.ok(askClosureChanges, { ...answer, changes: 'Falta la despedida con su familia.' })
    expect((await berta.ok(openCase, { caseId })).case.closureState).toBe('none')
    expect((await mario.call(approveClosure, answer)).body.code).toBe('approval.nothing-waiting')
    const second = asked(caseId)
    await berta.ok(requestClosure, second)
    await (
      await test.signInAs(test.cast.guatemala.manager)
    ).ok(approveClosure, {
      caseId,
      closureId: second.closureId,
    })
    const shown = await mario.ok(showClosure, { caseId })
    expect(shown.items.map((item) => [item.state, item.changesAsked])).toEqual([
      ['approved', ''],
      ['changes-asked', 'Falta la despedida con su familia.'],
    ])
  })

  it('for lack of contact takes three tries and the months of the rule since the first of them', async () => {
    const { caseId } = await registerAs(ana)
    const reason = { reason: 'not-contactable', childTold: '' } as const
    expect((await ana.call(requestClosure, asked(caseId, reason))).body.code).toBe('closure.too-early')
    for (const days of [100, 60]) await attempt(caseId, days)
    const twoTries = await ana.call(requestClosure, asked(caseId, reason))
    expect(twoTries.body.detail).toContain('there are 2')
    await attempt(caseId, 20)
    await ana.ok(requestClosure, asked(caseId, reason))

    const { caseId: recent } = await registerAs(ana)
    for (const days of [50, 30, 10]) await attempt(recent, days)
    expect((await ana.call(requestClosure, asked(recent, reason))).body.code).toBe('closure.too-early')
    expect(await ana.ok(showClosure, { caseId: recent })).toMatchObject({ attempts: 3, attemptsNeeded: 3 })
  })

  it('waits while a referral is out', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    await ana.ok(sendReferral, referralInput(caseId, test.cast.mexico.id))
    const answer = await ana.call(requestClosure, asked(caseId))
    expect(answer.body).toMatchObject({ code: 'closure.referral-out', status: 409 })
    expect(answer.body.detail).toContain('one referral is')
  })

  it('asks for the words that a reason needs, and believes no doubtful age', async () => {
    const { caseId } = await registerAs(ana)
    const silent = await ana.call(requestClosure, asked(caseId, { reason: 'other', childTold: ' ' }))
    expect(silent.body.errors?.map((error) => error.pointer)).toEqual(['/explanation', '/childTold'])
    const young = await ana.call(requestClosure, asked(caseId, { reason: 'turned-18', explanation: 'Plan' }))
    expect(young.body.code).toBe('closure.not-adult')
  })
})
