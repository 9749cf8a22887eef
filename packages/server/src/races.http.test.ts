/**
 * Two people, or one impatient telephone, at the same moment. The overlap is made, not hoped for: the case is held
 * until every call either waits for it or has answered. What comes of it is one outcome, never a half of two; an
 * answer that asks to try again is healed by trying again; and the log and the state agree with the facts.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  answerHelp,
  listClosureChecks,
  recordClosureCheck,
} from '@amparo/contract/api/closure-checks/closure-checks'
import { approveClosure, askClosureChanges } from '@amparo/contract/api/closures/closures'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { approvePlan, findPlan, submitPlan, writePlan } from '@amparo/contract/api/plans/plan'
import {
  acceptReferral,
  declineReferral,
  withdrawReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { listReviews, recordReview } from '@amparo/contract/api/reviews/reviews'
import { approveRisk, decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { beginPlan, checkInput, noteInput, referralInput, reviewInput } from '@amparo/testkit/case-work'
import {
  addHandTask,
  finishHandTask,
  giveBackHandTask,
  listHandTasks,
} from '@amparo/contract/api/tasks/hand-tasks'
import { handTaskInput } from '@amparo/testkit/task-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { codes, commandOf, startRaceStage, expectWhole, type RaceStage } from '@amparo/testkit/race'

let stage: RaceStage
let test: RaceStage['test']
let people: RaceStage['people']

beforeAll(async () => {
  stage = await startRaceStage()
  ;({ test, people } = stage)
})
afterAll(() => test.close())

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
    const asked = await stage.requestClosing(caseId)
    const answers = await stage.together(
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
    const asked = await stage.requestClosing(caseId)
    const answers = await stage.together(heldCase(caseId), [
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
    const answers = await stage.together(
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
    await people.berta.ok(approveClosure, await stage.requestClosing(caseId))
    const tries = [people.ana, people.berta].map((who) =>
      commandOf(
        who,
        recordClosureCheck,
        checkInput(caseId, { reached: false, outcome: 'not-reached', words: '' }),
      ),
    )
    expect(codes(await stage.together(heldCase(caseId), tries))).toEqual(['done', 'done'])
    expect((await people.ana.ok(listClosureChecks, { caseId })).triedOn).toHaveLength(1)
    const check = checkInput(caseId, { outcome: 'needs-help' })
    await people.ana.ok(recordClosureCheck, check)
    const answer = { caseId, checkId: check.checkId, answer: 'La visita su tía.' }
    const answers = await stage.together(
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
    const answers = await stage.together(
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
      const answers = await stage.together(heldCase(caseId), writesFirst ? calls.toReversed() : calls)
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
    const answers = await stage.together(heldCase(caseId), [
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
    const { caseId } = await stage.registerWithConsent()
    const referral = referralInput(caseId, test.cast.mexico.id)
    await people.ana.ok(sendReferral, referral)
    const { serviceProvider, supervisor } = test.cast.mexico
    const { referralId } = referral
    const answers = await stage.together(heldReferral(referralId), [
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
      const { caseId } = await stage.registerWithConsent()
      const referral = referralInput(caseId, test.cast.mexico.id)
      await people.ana.ok(sendReferral, referral)
      const { referralId } = referral
      const calls = [
        commandOf(people.provider, acceptReferral, { referralId, receiverId }),
        commandOf(people.ana, withdrawReferral, { caseId, referralId, reason: '' }),
        commandOf(people.mexicoSupervisor, declineReferral, {
          referralId,
          cause: 'no-capacity',
          reason: 'Sin cupo.',
        }),
      ]
      const answers = await stage.together(
        heldReferral(referralId),
        acceptsFirst ? calls : calls.toReversed(),
      )
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
      const { caseId } = await stage.registerWithConsent()
      const asked = await stage.requestClosing(caseId)
      const calls = [
        commandOf(people.berta, approveClosure, asked),
        commandOf(people.ana, sendReferral, referralInput(caseId, test.cast.mexico.id)),
      ]
      const answers = await stage.together(heldCase(caseId), closesFirst ? calls : calls.toReversed())
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
    const answers = await stage.together(heldCase(caseId), [
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

it('afterwards the access record is whole and every record agrees with its facts', async () => {
  await expectWhole(test, { entries: 100, streams: 30 })
})
