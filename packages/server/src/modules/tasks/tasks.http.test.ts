import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { addNote } from '@amparo/contract/api/notes/notes'
import { approvePlan, endAction, submitPlan, writeAction, writePlan } from '@amparo/contract/api/plans/plan'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { approveRisk, decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { requestClosure } from '@amparo/contract/api/closures/closures'
import { myTasks, supervisorQueue, today } from '@amparo/contract/api/tasks/tasks'
import { beginPlan, daysAgo, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
const usualClock: { now?: Date } = {}

beforeAll(async () => {
  test = await startTestApp()
  usualClock.now = test.clock.now
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
beforeEach(() => {
  if (usualClock.now) test.clock.now = usualClock.now
})
afterAll(() => test.close())

function inDays(days: number): void {
  test.clock.now = new Date(Date.now() + days * 86_400_000)
}

async function withRisk(level: 'high' | 'low', client = ana) {
  const { caseId } = await registerAs(client)
  const riskId = newTestId<'RiskAssessmentId'>()
  await client.ok(proposeRiskLevel, {
    caseId,
    riskId,
    facts: { concerns: [], protectiveFactors: [], signs: [], screened: true },
  })
  await client.ok(decideRisk, { caseId, riskId, level, reason: 'Por lo que contó.' })
  return { caseId, riskId }
}

const kindsOf = (tasks: readonly { kind: string }[]) => tasks.map((task) => task.kind).sort()

describe('what is due', () => {
  it('is there from the registration on, and follows each command without being asked', async () => {
    const { caseId } = await registerAs(ana)
    const before = await ana.ok(openCase, { caseId })
    expect(kindsOf(before.tasks)).toEqual([
      'begin-assessment',
      'finish-assessment',
      'make-plan',
      'screen-trafficking',
      'set-risk',
    ])
    expect(before.case.nextDueAt).toBe(before.tasks[0]?.dueAt)
    expect(before.tasks[0]?.why).toMatchObject({ basis: 'default-to-confirm', version: 1 })

    const { caseId: judged, riskId } = await withRisk('high')
    const decided = await ana.ok(openCase, { caseId: judged })
    expect(kindsOf(decided.tasks)).toContain('approve-risk')
    expect(kindsOf(decided.tasks)).toContain('first-contact')
    await berta.ok(approveRisk, { caseId: judged, riskId })
    await ana.ok(addNote, {
      caseId: judged,
      noteId: newTestId<'NoteId'>(),
      kind: 'visit',
      childReached: true,
      occurredOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      place: '',
      seenAlone: true,
      body: 'La vimos.',
      language: '',
      interpreter: '',
    })
    const after = await ana.ok(openCase, { caseId: judged })
    expect(kindsOf(after.tasks)).toEqual([
      'begin-assessment',
      'contact',
      'finish-assessment',
      'make-plan',
      'screen-trafficking',
    ])
  })

  it('is listed over all my cases, the longest overdue first, page by page, each once', async () => {
    await registerAs(ana)
    await registerAs(ana)
    inDays(30)
    const seen: { id: string; dueAt: string; overdue: boolean; overdueDays: number; kind: string }[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(myTasks, { limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen.map((task) => task.id)).size).toBe(seen.length)
    expect(seen.map((task) => task.dueAt)).toEqual(seen.map((task) => task.dueAt).sort())
    expect(seen.length).toBeGreaterThanOrEqual(8)
    expect(seen[0]).toMatchObject({ overdue: true })
    expect(seen[0]?.overdueDays).toBeGreaterThan(20)
    expect(seen.some((task) => task.kind.startsWith('approve-'))).toBe(false)
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    expect((await julia.ok(myTasks, {})).items).toEqual([])
  })

  it('names the action of the plan, to whom the plan may be read', async () => {
    const { caseId } = await registerAs(ana)
    const { planId, add } = await beginPlan(ana, caseId)
    await add({ what: 'Visitar la escuela', dueOn: daysAgo(-5) })
    await ana.ok(submitPlan, { caseId, planId })
    await berta.ok(approvePlan, { caseId, planId })
    const actionOf = (tasks: readonly { kind: string; action: string | null }[]) =>
      tasks.flatMap(({ kind, action }) => (kind === 'do-action' ? [action] : []))
    const opened = await ana.ok(openCase, { caseId })
    expect(actionOf(opened.tasks)).toEqual(['Visitar la escuela'])
    expect(opened.tasks.some(({ kind, action }) => kind !== 'do-action' && action !== null)).toBe(false)
    const all = await ana.ok(myTasks, { limit: 100 })
    expect(actionOf(all.items.filter((task) => task.caseId === caseId))).toEqual(['Visitar la escuela'])

    // Given to somebody who reads what is due and not the plan, it stays a step without words.
    await test.asKeeper(
      (sql) =>
        sql`update amparo.cases set worker_id = ${test.cast.guatemala.intakeVolunteer.id} where id = ${caseId}`,
    )
    const elmer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    expect(actionOf((await elmer.ok(today, {})).due)).toEqual([null])
    expect(actionOf((await elmer.ok(myTasks, {})).items)).toEqual([null])
    // Nor is she told how a risk was judged, or that it was not.
    const listed = [...(await elmer.ok(today, {})).due, ...(await elmer.ok(myTasks, {})).items]
    expect(listed.length).toBeGreaterThan(0)
    expect(listed.filter((task) => 'riskLevel' in task)).toEqual([])
    expect((await ana.ok(myTasks, {})).items.every((task) => 'riskLevel' in task)).toBe(true)
  })

  it('keeps what was agreed while a change of the plan waits, by the day that was agreed', async () => {
    const { caseId } = await registerAs(ana)
    const dayIn = (days: number) => daysAgo(-days)
    const agreedSteps = async () =>
      (await ana.ok(myTasks, { limit: 100 })).items
        .filter((task) => task.caseId === caseId)
        .filter((task) => ['make-plan', 'do-action', 'review-plan'].includes(task.kind))
        .map((task) => [task.kind, task.action, task.kind === 'do-action' ? task.why.dueOn : ''])
        .sort()
    const { planId, add } = await beginPlan(ana, caseId)
    const visit = await add({ what: 'Visitar la escuela', dueOn: dayIn(5) })
    const uniform = await add({ what: 'Conseguir el uniforme', dueOn: dayIn(6) })
    expect(await agreedSteps()).toEqual([['make-plan', null, '']])
    await ana.ok(submitPlan, { caseId, planId })
    await berta.ok(approvePlan, { caseId, planId })
    const agreed = [
      ['do-action', 'Conseguir el uniforme', dayIn(6)],
      ['do-action', 'Visitar la escuela', dayIn(5)],
      ['review-plan', null, ''],
    ]
    expect(await agreedSteps()).toEqual(agreed)

    await ana.ok(writePlan, { caseId, planId, edits: { childAgreed: { value: 'Con mi tía.', base: 0 } } })
    expect(await agreedSteps()).toEqual(agreed)
    await ana.ok(writeAction, {
      caseId,
      planId,
      actionId: visit,
      edits: { dueOn: { value: dayIn(40), base: 0 } },
    })
    await add({ what: 'Hablar con la maestra', dueOn: dayIn(7) })
    expect(await agreedSteps()).toEqual(agreed)
    inDays(20)
    const late = (await ana.ok(myTasks, { limit: 100 })).items.filter(
      (task) => task.caseId === caseId && task.overdue && task.kind === 'do-action',
    )
    expect(late.map((task) => task.action).sort()).toEqual(['Conseguir el uniforme', 'Visitar la escuela'])

    const end = { how: 'done', on: dayIn(0), outcome: 'Lo tiene.' } as const
    await ana.ok(endAction, { caseId, planId, actionId: uniform, ...end })
    expect(await agreedSteps()).toEqual([agreed[1], agreed[2]])
    await ana.ok(submitPlan, { caseId, planId })
    expect(await agreedSteps()).toEqual([agreed[1], agreed[2]])
    await berta.ok(approvePlan, { caseId, planId })
    expect(await agreedSteps()).toEqual([
      ['do-action', 'Hablar con la maestra', dayIn(7)],
      ['do-action', 'Visitar la escuela', dayIn(40)],
      ['review-plan', null, ''],
    ])
  })

  it('waits for the supervisor of the team who had no hand in it, and for nobody else', async () => {
    const { caseId } = await withRisk('low', ana)
    const { caseId: own } = await withRisk('high', berta)
    await ana.ok(requestClosure, {
      caseId,
      closureId: newTestId<'ClosureId'>(),
      reason: 'goal-met',
      explanation: '',
      childTold: 'Adiós y gracias.',
    })
    const queueOf = async (client: TestClient) =>
      (await client.ok(supervisorQueue, {})).items.map((item) => `${item.caseId} ${item.what}`)
    const bertas = await queueOf(berta)
    expect(bertas).toEqual(expect.arrayContaining([`${caseId} risk`, `${caseId} closure`]))
    expect(bertas).not.toContain(`${own} risk`)
    expect(await queueOf(await test.signInAs(test.cast.guatemala.otherSupervisor))).toContain(`${own} risk`)
    expect(await queueOf(await test.signInAs(test.cast.guatemala.manager))).toContain(`${own} risk`)
    expect(await queueOf(await test.signInAs(test.cast.guatemala.southSupervisor))).toEqual([])
    expect(await queueOf(await test.signInAs(test.cast.mexico.manager))).toEqual([])
    expect((await ana.call(supervisorQueue, {})).body.code).toBe('access.not-allowed')
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await berta.ok(supervisorQueue, { limit: 1, ...(cursor ? { cursor } : {}) })
      paged.push(...page.items.map((item) => `${item.caseId} ${item.what}`))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(bertas)
  })

  it('waits with plans and assessments too, and with nothing that somebody answered already', async () => {
    const { caseId } = await registerAs(ana)
    const madeBy = test.cast.guatemala.caseworker.id
    await test.asKeeper(async (sql) => {
      await sql`update amparo.cases set plan_state = 'submitted', assessment_state = 'completed' where id = ${caseId}`
      await sql`insert into amparo.plans (id, case_id, state, made_by, submitted_by, updated_at)
        values (${newTestId()}, ${caseId}, 'submitted', ${madeBy}, ${madeBy}, now())`
      const id = newTestId()
      await sql`insert into amparo.answers (id, case_id, section, form_version_id, root_id, form_values, state, made_by, updated_at)
        select ${id}, ${caseId}, 'assessment', v.id, ${id}, '{}', 'completed', ${madeBy}, now() from amparo.form_versions v limit 1`
    })
    const waiting = async () =>
      (await berta.ok(supervisorQueue, {})).items
        .filter((item) => item.caseId === caseId)
        .map((item) => item.what)
        .sort()
    expect(await waiting()).toEqual(['assessment', 'plan'])
    await test.asKeeper((sql) => sql`update amparo.cases set plan_state = 'approved' where id = ${caseId}`)
    expect(await waiting()).toEqual(['assessment'])
  })

  it('stays one list where many people write on one case at the same instant', async () => {
    const { caseId } = await registerAs(ana)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const client = index % 2 === 0 ? ana : berta
        return client.call(addNote, {
          caseId,
          noteId: newTestId<'NoteId'>(),
          kind: 'call',
          childReached: true,
          occurredOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
          place: '',
          seenAlone: null,
          body: `Llamada ${index}.`,
          language: '',
          interpreter: '',
        })
      }),
    )
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200))
    const { tasks } = await ana.ok(openCase, { caseId })
    expect(new Set(kindsOf(tasks)).size).toBe(tasks.length)
  })

  it('is said on one page for today, with what others did on my cases', async () => {
    const { caseId } = await withRisk('low', ana)
    const [waiting] = (await berta.ok(supervisorQueue, {})).items.filter((item) => item.caseId === caseId)
    expect(waiting).toMatchObject({ what: 'risk', askedBy: 'Ana Tzoc' })
    await berta.ok(addNote, {
      caseId,
      noteId: newTestId<'NoteId'>(),
      kind: 'note',
      childReached: false,
      occurredOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      place: '',
      seenAlone: null,
      body: 'Hablamos del caso.',
      language: '',
      interpreter: '',
    })
    const mine = await ana.ok(today, {})
    expect(mine.changed[0]).toMatchObject({ caseId, kind: 'NoteAdded', by: 'Berta Coj' })
    expect(mine.counts.cases).toBeGreaterThan(0)
    expect(mine.waitingForMe).toEqual([])
    inDays(40)
    const later = await ana.ok(today, {})
    expect(later.counts.overdue).toBeGreaterThan(mine.counts.overdue)
    expect(later.overdue.length).toBe(5)
    expect((await berta.ok(today, {})).counts.waitingForMe).toBeGreaterThan(0)
  })

  it('counts what waits for my answer and is late, though no step of my own is', async () => {
    const mario = await test.signInAs(test.cast.guatemala.otherSupervisor)
    await withRisk('high', berta)
    const before = (await mario.ok(today, {})).counts
    expect(before).toMatchObject({ cases: 0, overdue: 0, dueToday: 0 })
    expect(before.waitingForMe).toBeGreaterThan(0)
    inDays(40)
    const after = (await mario.ok(today, {})).counts
    const late = (await mario.ok(supervisorQueue, {})).items.filter((item) => item.overdue)
    expect(late.length).toBeGreaterThan(0)
    expect(after).toMatchObject({ overdue: 0, waitingOverdue: late.length, waitingDueToday: 0 })
  })

  it('counts the referrals that wait for an answer of my organisation, for those who may give it', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    await ana.ok(sendReferral, referralInput(caseId, test.cast.mexico.id))
    const countsOf = async (client: TestClient) => (await client.ok(today, {})).counts
    const receiving = await test.signInAs(test.cast.mexico.supervisor)
    const without = await test.signInAs(test.cast.mexico.caseworker)
    expect(await countsOf(receiving)).toMatchObject({ referralsOverdue: 0 })
    inDays(40)
    expect(await countsOf(receiving)).toMatchObject({ referralsOverdue: 1, referralsDueToday: 0 })
    expect(await countsOf(without)).toMatchObject({ referralsOverdue: 0, referralsDueToday: 0 })
    expect(await countsOf(ana)).toMatchObject({ referralsOverdue: 0, referralsDueToday: 0 })
  })

  it('says of a case what somebody did, not that the case moved on by it', async () => {
    const { caseId, riskId } = await withRisk('low', ana)
    await berta.ok(approveRisk, { caseId, riskId })
    const { changed } = await ana.ok(today, {})
    expect(changed.find((one) => one.caseId === caseId)?.kind).toBe('RiskApproved')
  })
})

describe('the clocks', () => {
  it('see dates and states only: their role cannot read a name', async () => {
    const { caseId } = await registerAs(ana)
    const asJobs = (column: string) =>
      test.owner.begin(async (tx) => {
        await tx`set local role amparo_jobs`
        return tx`select ${tx(column)} from amparo.cases where id = ${caseId}`
      })
    expect((await asJobs('next_due_at')).length).toBe(1)
    for (const column of ['call_name', 'holder', 'born_earliest', 'code'])
      await expect(asJobs(column)).rejects.toThrow(/permission denied/)
  })

  it('give the role of requests back: what is written after them is under its policies again', async () => {
    const { caseId } = await registerAs(ana)
    const entries = await test.asKeeper(
      (sql) =>
        sql`select actor_id from amparo.audit_entries where action = 'child.register' and ${caseId} = any (subject_ids)`,
    )
    expect(entries.map((row) => row['actor_id'])).toEqual([test.cast.guatemala.caseworker.id])
  })

  it('have the shipped rules, once', async () => {
    const rows = await test.asKeeper(
      (sql) => sql`select id, version from amparo.rules where kind = 'approval-clock'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    const { migrate } = await import('@amparo/server/db/migrate')
    await migrate(test.testDatabase.ownerUrl)
    const again = await test.asKeeper(
      (sql) => sql`select id, version from amparo.rules where kind = 'approval-clock'`,
    )
    expect([...again]).toEqual([...rows])
  })
})
