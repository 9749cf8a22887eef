/**
 * Two people, or one impatient telephone, at the same moment. The overlap is made, not hoped for: the case is held
 * until every call either waits for it or has answered. What comes of it is one outcome, never a half of two; an
 * answer that asks to try again is healed by trying again; and the log and the state agree with the facts.
 */
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import {
  answerHelp,
  listClosureChecks,
  recordClosureCheck,
} from '@amparo/contract/api/closure-checks/closure-checks'
import { approveClosure, askClosureChanges, requestClosure } from '@amparo/contract/api/closures/closures'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { changeHolder } from '@amparo/contract/api/people/edit-person'
import { approvePlan, findPlan, submitPlan, writePlan } from '@amparo/contract/api/plans/plan'
import {
  acceptReferral,
  declineReferral,
  withdrawReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { listReviews, recordReview } from '@amparo/contract/api/reviews/reviews'
import { approveRisk, decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import type { InputOf, Operation } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { CastMember } from '@amparo/testkit/cast'
import {
  beginPlan,
  checkInput,
  noteInput,
  referralInput,
  reviewInput,
  sharingConsent,
} from '@amparo/testkit/case-work'
import {
  addHandTask,
  finishHandTask,
  giveBackHandTask,
  listHandTasks,
} from '@amparo/contract/api/tasks/hand-tasks'
import { handTaskInput } from '@amparo/testkit/task-work'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { checkpointFile, openCheckpointKey } from './audit/checkpoint-key.ts'
import { verifierOf } from './audit/checkpoint.ts'
import { sequenceOnce } from './audit/sequencer.ts'
import { verifyAuditLog } from './audit/verify.ts'
import { openDatabase } from './db/database.ts'
import { verifyState } from './state/verify-state.ts'

type Answer = { readonly status: number; readonly body: { readonly code?: string }; readonly text: string }

let test: TestApp
let people: Record<'ana' | 'berta' | 'carla' | 'manager' | 'provider' | 'mexicoSupervisor', TestClient>

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  const enter = (member: CastMember) => test.signInAs(member)
  people = {
    ana: await enter(guatemala.caseworker),
    berta: await enter(guatemala.supervisor),
    carla: await enter(guatemala.otherSupervisor),
    manager: await enter(guatemala.manager),
    provider: await enter(mexico.serviceProvider),
    mexicoSupervisor: await enter(mexico.supervisor),
  }
})
afterAll(() => test.close())

/** Holds a row until each call waits for a lock or has ended, then lets them all go at once. */
async function together(
  held: { readonly table: 'cases' | 'referrals'; readonly id: string },
  calls: readonly (() => Promise<Answer>)[],
): Promise<Answer[]> {
  const ended: unknown[] = []
  let started: Promise<Answer>[] = []
  await test.owner.begin(async (holding) => {
    const sql = holding as unknown as Sql
    await sql`set local role amparo_keeper`
    await sql`select 1 from amparo.${sql(held.table)} where id = ${held.id} for update`
    started = calls.map((call) => call().finally(() => ended.push(call)))
    await expect
      .poll(async () => ended.length + (await countWaiting()), { timeout: 20_000 })
      .toBe(calls.length)
  })
  return Promise.all(started)
}

async function countWaiting(): Promise<number> {
  const [row] = await test.owner<{ n: number }[]>`select count(distinct l.pid)::int as n from pg_locks l
    join pg_stat_activity a on a.pid = l.pid and a.datname = current_database() where not l.granted`
  return row?.n ?? 0
}

const codes = (answers: readonly Answer[]) =>
  answers.map((answer) => (answer.status === 200 ? 'done' : (answer.body.code ?? answer.text))).toSorted()

const commandOf =
  <Op extends Operation>(client: TestClient, operation: Op, input: InputOf<Op>) =>
  (commandId: string = newTestId()) =>
    client.call(operation, input, { commandId }) as unknown as Promise<Answer>

async function registerWithConsent() {
  const { caseId, childId } = await registerAs(people.ana)
  await people.ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
  return { caseId, childId }
}

async function requestClosing(caseId: CaseId) {
  const closureId = newTestId<'ClosureId'>()
  const asked = { caseId, closureId, reason: 'goal-met', explanation: '', childTold: 'Sí.' } as const
  await people.ana.ok(requestClosure, asked)
  return { caseId, closureId }
}

async function submittedPlan() {
  const { caseId } = await registerAs(people.ana)
  const { planId, add } = await beginPlan(people.ana, caseId)
  await add()
  await people.ana.ok(submitPlan, { caseId, planId })
  return { caseId, planId }
}

const heldCase = (id: string) => ({ table: 'cases', id }) as const
const heldReferral = (id: string) => ({ table: 'referrals', id }) as const

describe('two people at the same moment', () => {
  it('approve one closing: it is approved once', async () => {
    const { caseId } = await registerAs(people.ana)
    const asked = await requestClosing(caseId)
    const answers = await together(
      heldCase(caseId),
      [people.berta, people.carla, people.manager].map((who) => commandOf(who, approveClosure, asked)),
    )
    expect(codes(answers).filter((code) => code === 'done')).toHaveLength(1)
    expect(answers.every((answer) => answer.status < 500)).toBe(true)
    const [facts] = await test.asKeeper(
      (sql) =>
        sql`select count(*)::int as n from amparo.facts where case_id = ${caseId} and kind = 'ClosureApproved'`,
    )
    expect(facts).toEqual({ n: 1 })
  })

  it('approve a closing and send it back: one of the two holds', async () => {
    const { caseId } = await registerAs(people.ana)
    const asked = await requestClosing(caseId)
    const answers = await together(heldCase(caseId), [
      commandOf(people.berta, approveClosure, asked),
      commandOf(people.manager, askClosureChanges, { ...asked, changes: 'Falta una visita.' }),
    ])
    expect(codes(answers)).toHaveLength(2)
    expect(codes(answers).filter((code) => code === 'done')).toHaveLength(1)
    const { state, closureState } = (await people.ana.ok(openCase, { caseId })).case
    expect([`closed approved`, `open none`]).toContain(`${state} ${closureState}`)
  })

  it('review one plan: one review holds, the other is told of it', async () => {
    const { caseId, planId } = await submittedPlan()
    await people.berta.ok(approvePlan, { caseId, planId })
    const answers = await together(
      heldCase(caseId),
      (
        [
          ['ana', 'continue'],
          ['berta', 'close'],
          ['carla', 'change'],
        ] as const
      ).map(([who, decision]) => commandOf(people[who], recordReview, reviewInput(caseId, { decision }))),
    )
    expect(codes(answers)).toEqual(['done', 'review.exists', 'review.exists'])
    expect((await people.ana.ok(listReviews, { caseId })).items).toHaveLength(1)
  })

  it('answer one need after a closing: one answer holds; two tries of one day are one try', async () => {
    const { caseId } = await registerAs(people.ana)
    await people.berta.ok(approveClosure, await requestClosing(caseId))
    const tries = [people.ana, people.berta].map((who) =>
      commandOf(
        who,
        recordClosureCheck,
        checkInput(caseId, { reached: false, outcome: 'not-reached', words: '' }),
      ),
    )
    expect(codes(await together(heldCase(caseId), tries))).toEqual(['done', 'done'])
    expect((await people.ana.ok(listClosureChecks, { caseId })).triedOn).toHaveLength(1)
    const check = checkInput(caseId, { outcome: 'needs-help' })
    await people.ana.ok(recordClosureCheck, check)
    const answer = { caseId, checkId: check.checkId, answer: 'La visita su tía.' }
    const answers = await together(
      heldCase(caseId),
      [people.berta, people.manager].map((who) => commandOf(who, answerHelp, answer)),
    )
    expect(codes(answers)).toEqual(['closure-check.answered', 'done'])
  })

  it('approve one level of risk: once', async () => {
    const { caseId } = await registerAs(people.ana)
    const riskId = newTestId<'RiskAssessmentId'>()
    const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
    await people.ana.ok(proposeRiskLevel, { caseId, riskId, facts })
    await people.ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: 'Está sola.' })
    const answers = await together(
      heldCase(caseId),
      [people.berta, people.manager].map((who) => commandOf(who, approveRisk, { caseId, riskId })),
    )
    expect(codes(answers)).toEqual(['approval.nothing-waiting', 'done'])
  })

  it('approve a plan and write in it: what was written last is never approved unread', async () => {
    for (const writesFirst of [true, false]) {
      const { caseId, planId } = await submittedPlan()
      const goal = { value: 'Otra cosa', base: 1 }
      const calls = [
        commandOf(people.berta, approvePlan, { caseId, planId }),
        commandOf(people.ana, writePlan, { caseId, planId, edits: { goal } }),
      ]
      const answers = await together(heldCase(caseId), writesFirst ? calls.toReversed() : calls)
      expect(answers.every((answer) => answer.status < 500)).toBe(true)
      const { plan } = await people.ana.ok(findPlan, { caseId })
      if (plan?.goal === 'Otra cosa') expect(plan.state).not.toBe('approved')
      else expect(plan?.state).toBe('approved')
    }
  })

  it('edit one note: both values are kept', async () => {
    const { caseId } = await registerAs(people.ana)
    const note = noteInput(caseId)
    await people.ana.ok(addNote, note)
    const edit = (value: string) => ({ caseId, noteId: note.noteId, edits: { body: { value, base: 0 } } })
    const answers = await together(heldCase(caseId), [
      commandOf(people.ana, editNote, edit('De Ana')),
      commandOf(people.berta, editNote, edit('De Berta')),
    ])
    expect(codes(answers)).toEqual(['done', 'done'])
    expect(answers.map((answer) => (answer.body as { outcome?: string }).outcome).toSorted()).toEqual([
      'applied',
      'conflict',
    ])
  })

  it('accept one referral for two persons: one of them sees the child', async () => {
    const { caseId } = await registerWithConsent()
    const referral = referralInput(caseId, test.cast.mexico.id)
    await people.ana.ok(sendReferral, referral)
    const { serviceProvider, supervisor } = test.cast.mexico
    const { referralId } = referral
    const answers = await together(heldReferral(referralId), [
      commandOf(people.provider, acceptReferral, { referralId, receiverId: serviceProvider.id }),
      commandOf(people.mexicoSupervisor, acceptReferral, { referralId, receiverId: supervisor.id }),
    ])
    expect(codes(answers)).toEqual(['done', 'referral.already-answered'])
    const opened = [
      await people.provider.call(openCase, { caseId }),
      await people.mexicoSupervisor.call(openCase, { caseId }),
    ]
    expect(opened.map((answer) => answer.status).toSorted()).toEqual([200, 404])
  })

  it('accept and withdraw, decline and accept: whoever comes second is told, and no share is left behind', async () => {
    const receiverId = test.cast.mexico.serviceProvider.id
    for (const acceptsFirst of [true, false]) {
      const { caseId } = await registerWithConsent()
      const referral = referralInput(caseId, test.cast.mexico.id)
      await people.ana.ok(sendReferral, referral)
      const { referralId } = referral
      const calls = [
        commandOf(people.provider, acceptReferral, { referralId, receiverId }),
        commandOf(people.ana, withdrawReferral, { caseId, referralId, reason: '' }),
        commandOf(people.mexicoSupervisor, declineReferral, { referralId, reason: 'Sin cupo.' }),
      ]
      const answers = await together(heldReferral(referralId), acceptsFirst ? calls : calls.toReversed())
      expect(answers.every((answer) => answer.status < 500)).toBe(true)
      const [row] = await test.asKeeper(
        (sql) => sql<
          { state: string; live: number }[]
        >`select state, (select count(*)::int from amparo.grants g
            where g.act_id = r.id and g.revoked_at is null) as live from amparo.referrals r where id = ${referralId}`,
      )
      expect(row?.state === 'accepted' ? 3 : 0).toBe(row?.live)
      const seen = await people.provider.call(openCase, { caseId })
      expect(seen.status).toBe(row?.state === 'accepted' ? 200 : 404)
    }
  })

  it('close a case and refer the child: no closed case keeps an open referral', async () => {
    for (const closesFirst of [true, false]) {
      const { caseId } = await registerWithConsent()
      const asked = await requestClosing(caseId)
      const calls = [
        commandOf(people.berta, approveClosure, asked),
        commandOf(people.ana, sendReferral, referralInput(caseId, test.cast.mexico.id)),
      ]
      const answers = await together(heldCase(caseId), closesFirst ? calls : calls.toReversed())
      expect(answers.every((answer) => answer.status < 500)).toBe(true)
      expect(codes(answers).filter((code) => code === 'done')).toHaveLength(1)
    }
  })
})

describe('two people at one task', () => {
  it('finish it: one answer holds, and the next of the series is there once', async () => {
    const { caseId } = await registerAs(people.ana)
    const repeat = { every: 1, unit: 'weeks', times: 5 } as const
    const task = handTaskInput(caseId, test.cast.guatemala.supervisor.id, { repeat })
    await people.ana.ok(addHandTask, task)
    const { taskId } = task
    const answers = await together(heldCase(caseId), [
      commandOf(people.ana, finishHandTask, { caseId, taskId, outcome: 'Fui.' }),
      commandOf(people.berta, finishHandTask, { caseId, taskId, outcome: 'Fui yo.' }),
      commandOf(people.berta, giveBackHandTask, { caseId, taskId, because: 'No puedo.' }),
    ])
    expect(codes(answers).filter((code) => code === 'task.ended').length).toBeGreaterThan(0)
    const open = (await people.ana.ok(listHandTasks, { caseId, state: 'open' })).items
    expect(open.map(({ nth }) => nth)).toEqual([2])
    const ended = (await people.ana.ok(listHandTasks, { caseId, state: 'ended' })).items
    expect(ended.map(({ nth }) => nth)).toEqual([1])
  })
})

describe('the same command sent eight times at once', () => {
  const eight = <One>(call: (id: string) => Promise<One>, id: string = newTestId()) =>
    Promise.all(Array.from({ length: 8 }, () => call(id)))

  it('happens once, and every sender hears the same', async () => {
    const { caseId } = await registerWithConsent()
    const asked = await requestClosing((await registerAs(people.ana)).caseId)
    const note = noteInput(caseId)
    const referral = referralInput(caseId, test.cast.mexico.id)
    const calls: readonly (readonly [string, (id?: string) => Promise<Answer>, string])[] = [
      ['NoteAdded', commandOf(people.ana, addNote, note), note.noteId],
      ['ReferralSent', commandOf(people.ana, sendReferral, referral), referral.referralId],
      ['ClosureApproved', commandOf(people.berta, approveClosure, asked), asked.closureId],
    ]
    for (const [kind, call, recordId] of calls) {
      const answers = await eight(call)
      for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body)
      expect(answers[0]?.status).toBe(200)
      const [row] = await test.asKeeper(
        (sql) =>
          sql`select count(*)::int as n from amparo.facts where stream_id = ${recordId} and kind = ${kind}`,
      )
      expect(row).toEqual({ n: 1 })
    }
  })

  it('is refused once, and remembered as refused', async () => {
    const { caseId } = await registerAs(people.ana)
    const id = newTestId()
    const answers = await eight(
      commandOf(people.ana, sendReferral, referralInput(caseId, test.cast.mexico.id)),
      id,
    )
    expect(codes(answers)).toEqual(Array.from({ length: 8 }, () => 'referral.consent-missing'))
    const rows = await test.asKeeper((sql) => sql`select outcome from amparo.commands where id = ${id}`)
    expect([...rows]).toEqual([{ outcome: 'rejected' }])
  })

  it('and eight commands for one record: one makes it, the others are told that it is there', async () => {
    const { caseId } = await registerWithConsent()
    await people.ana.ok(searchChildren, { name: 'Dulce Xol' })
    const inputs = [
      [addNote, noteInput(caseId)],
      [sendReferral, referralInput(caseId, test.cast.mexico.id)],
      [registerChild, registrationInput()],
    ] as const
    for (const [operation, input] of inputs) {
      const call = commandOf(people.ana, operation as Operation, input as never)
      const answers = await Promise.all(Array.from({ length: 8 }, () => call()))
      expect(codes(answers).filter((code) => code === 'done')).toHaveLength(1)
      expect(answers.filter((answer) => answer.status >= 500).map((answer) => answer.text)).toEqual([])
    }
  })
})

it('many people at one case, in any order: whatever asks to be tried again is healed by it', async () => {
  const { caseId } = await registerWithConsent()
  const note = noteInput(caseId)
  await people.ana.ok(addNote, note)
  const referral = referralInput(caseId, test.cast.mexico.id)
  await people.ana.ok(sendReferral, referral)
  const { referralId } = referral
  const asked = { caseId, reason: 'goal-met', explanation: '', childTold: '' } as const
  const calls: ((id?: string) => Promise<Answer>)[] = Array.from({ length: 6 }).flatMap((_, round) => [
    commandOf(people.ana, addNote, noteInput(caseId)),
    commandOf(people.berta, editNote, {
      caseId,
      noteId: note.noteId,
      edits: { body: { value: `${round}`, base: 1 } },
    }),
    commandOf(people.ana, changeHolder, { caseId, holder: `Refugio ${round}`, phase: 'transit' }),
    commandOf(people.provider, acceptReferral, {
      referralId,
      receiverId: test.cast.mexico.serviceProvider.id,
    }),
    commandOf(people.ana, withdrawReferral, { caseId, referralId, reason: '' }),
    commandOf(people.berta, requestClosure, { ...asked, closureId: newTestId<'ClosureId'>() }),
  ])
  const answers = await Promise.all(
    calls.map(async (call) => {
      const id = newTestId()
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const answer = await call(id)
        if (answer.status !== 503) return answer
      }
      throw new Error('still not healed')
    }),
  )
  expect(answers.filter((answer) => answer.status >= 500).map((answer) => answer.text)).toEqual([])
})

it('afterwards the access record is whole and every record agrees with its facts', async () => {
  const key = openCheckpointKey(test.config.dataFolder)
  const sequencer = { database: test.database, key, file: checkpointFile(test.config.dataFolder) }
  // Two at once, as two nodes on one database.
  while ((await Promise.all([sequenceOnce(sequencer, 20), sequenceOnce(sequencer, 20)])).some((n) => n > 0));
  const verdict = await verifyAuditLog(test.database, { verifier: verifierOf(key), keptNotes: [] })
  expect(verdict).toMatchObject({ waiting: 0, broken: undefined })
  expect(verdict.entries).toBeGreaterThan(100)
  const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  const state = await verifyState(owner, { rebuild: false }).finally(() => owner.close())
  expect(state).toMatchObject({ different: 0, first: undefined })
  expect(state.checked).toBeGreaterThan(30)
})
