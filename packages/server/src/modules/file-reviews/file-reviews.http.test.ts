import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  drawFileReview,
  fileReviewChoices,
  listFileReviews,
  listReviewsOfCase,
  saveChecklist,
  showFileReview,
  showReviewedFile,
} from '@amparo/contract/api/file-reviews/file-reviews'
import { declareConflict } from '@amparo/contract/api/assignments/own-work'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { drawSample } from '@amparo/domain/file-review/draw-sample'
import type { CaseId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { checklistInput, drawInput, drawnFileOf } from '@amparo/testkit/file-review-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let carlos: TestClient
let caseId: CaseId
const bird = 'Xiguacanaria'

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  carlos = await test.signInAs(test.cast.guatemala.manager)
  caseId = (await registerAs(ana)).caseId
  for (let more = 0; more < 3; more += 1) await registerAs(ana)
  await registerAs(berta)
  await registerAs(await test.signInAs(test.cast.guatemala.southCaseworker))
})
afterAll(() => test.close())

const followUp = (words: string, dueOn = dayInGuatemala(5)) => ({
  taskId: newTestId<'HandTaskId'>(),
  words,
  dueOn,
})
const giveCaseTo = (id: CaseId, userId: string) =>
  test.owner.begin(async (sql) => {
    await sql`set local role amparo_keeper`
    await sql`update amparo.cases set worker_id = ${userId} where id = ${id}`
  })

describe('a sample', () => {
  it('is of her team, without her own cases, and drawn again from what is kept comes out the same', async () => {
    const input = drawInput({ size: 3 })
    await berta.ok(drawFileReview, input)
    const { review, files, seed, drawnFrom } = await berta.ok(showFileReview, { reviewId: input.reviewId })
    expect(review).toMatchObject({ reviewer: 'Berta Coj', mine: true, drawn: 3, reviewed: 0 })
    expect(files).toHaveLength(3)
    expect(new Set(files.map(({ worker }) => worker))).toEqual(new Set(['Ana Tzoc']))
    const kept = await test.owner.begin(async (sql) => {
      await sql`set local role amparo_keeper`
      return sql<{ id: CaseId; worker: UserId }[]>`
        select c.id, c.worker_id as worker from amparo.cases c
        where c.id = any (select unnest(drawn_from) from amparo.file_reviews where id = ${input.reviewId})`
    })
    expect(kept).toHaveLength(drawnFrom)
    const again = drawSample(
      kept.map(({ id, worker }) => ({ caseId: id, workerId: worker })),
      { size: 3, seed, byWorker: false },
    )
    expect(again.map((file) => file.caseId as string)).toEqual(files.map((file) => file.caseId))
    const { items } = await berta.ok(listFileReviews, {})
    expect(items[0]).toMatchObject({ id: input.reviewId, drawn: 3 })
  })

  it('is of those whose work she oversees: a manager of all, a supervisor of her teams, nobody else of anybody', async () => {
    const { southCaseworker, caseworker } = test.cast.guatemala
    const { teams, workers } = await berta.ok(fileReviewChoices, {})
    expect(workers.map(({ id }) => id)).toContain(caseworker.id)
    expect(workers.map(({ id }) => id)).not.toContain(southCaseworker.id)
    expect(teams.length).toBeGreaterThan(0)
    const wide = await carlos.ok(fileReviewChoices, {})
    expect(wide.workers.map(({ id }) => id)).toContain(southCaseworker.id)
    expect(wide.teams.length).toBeGreaterThan(teams.length)
    const ofSouth = drawInput({ workerId: southCaseworker.id as UserId })
    expect((await berta.call(drawFileReview, ofSouth)).body.code).toBe('supervision.not-in-team')
    const foreign = drawInput({ teamId: newTestId<'TeamId'>() as TeamId })
    expect((await carlos.call(drawFileReview, foreign)).body.code).toBe('supervision.not-in-team')
    await carlos.ok(drawFileReview, { ...ofSouth, byWorker: true })
    const { files } = await berta.ok(showFileReview, { reviewId: ofSouth.reviewId })
    expect(files).toEqual([])
    const none = drawInput({ states: 'closed' })
    expect((await berta.call(drawFileReview, none)).body.code).toBe('file-review.nothing-to-draw')
    expect((await berta.call(drawFileReview, drawInput({ size: 31 }))).status).toBe(422)
    expect((await ana.call(drawFileReview, drawInput())).status).toBe(403)
    expect((await ana.call(listFileReviews, {})).status).toBe(403)
    const noe = await test.signInAs(test.cast.mexico.supervisor)
    expect((await noe.call(showFileReview, { reviewId: ofSouth.reviewId })).status).toBe(404)
    expect((await noe.ok(listFileReviews, {})).items).toEqual([])
  })
})

describe('the checklist of a file', () => {
  it('is half answered by the file; what must be done is a task, and whose work it was reads it', async () => {
    const of = await drawnFileOf(berta, caseId)
    const shown = await berta.ok(showReviewedFile, of)
    expect(shown).toMatchObject({ mayReview: true, maySetTasks: true, file: { checklist: null } })
    expect(Object.fromEntries(shown.proposed.map(({ item, answer }) => [item, answer]))).toMatchObject({
      'risk-level': 'no',
      'assessment-in-time': 'not-applicable',
      'plan-in-time': 'not-applicable',
      'closing-checklist': 'not-applicable',
    })
    expect((await ana.ok(listReviewsOfCase, { caseId })).items).toEqual([])
    const task = followUp('Decidir el nivel de riesgo')
    const input = await checklistInput(berta, of, { remark: bird, followUp: task })
    await berta.ok(saveChecklist, input)
    const [read] = (await ana.ok(listReviewsOfCase, { caseId })).items
    expect(read).toMatchObject({ reviewer: 'Berta Coj', worker: 'Ana Tzoc', checklist: { remark: bird } })
    expect(read?.followUps).toMatchObject([{ words: 'Decidir el nivel de riesgo', state: 'open' }])
    const tasks = await ana.ok(listHandTasks, { caseId })
    expect(tasks.items).toMatchObject([{ id: task.taskId, assignee: 'Ana Tzoc', givenBy: 'Berta Coj' }])
    const { items: history } = await ana.ok(listHistory, { caseId })
    expect(history.filter(({ kind }) => kind === 'FileReviewed')).toHaveLength(1)
    expect(JSON.stringify(history)).not.toContain(bird)
    const { review, result } = await berta.ok(showFileReview, { reviewId: of.reviewId })
    expect(review.reviewed).toBe(1)
    expect(result.items.find(({ item }) => item === 'risk-level')).toMatchObject({ yes: 0, of: 1 })
    expect(result.items.find(({ item }) => item === 'child-heard')).toMatchObject({ yes: 1, of: 1 })
    expect(result.workers).toMatchObject([{ name: 'Ana Tzoc', files: 1 }])
  })

  it('is whole, says why where it differs from the file, and is corrected only with a reason', async () => {
    const of = await drawnFileOf(berta, caseId)
    const input = await checklistInput(berta, of)
    const code = async (more: Partial<typeof input>, by = berta) =>
      (await by.call(saveChecklist, { ...input, ...more })).body.code
    const differs = (remark: string) =>
      input.items.map((one) => (one.item === 'risk-level' ? { ...one, answer: 'yes' as const, remark } : one))
    expect(await code({ items: input.items.slice(1) })).toBe('file-review.unanswered')
    expect(await code({ items: [] })).toBe('file-review.unanswered')
    expect(await code({ items: differs('') })).toBe('file-review.reason-missing')
    expect(await code({ base: 9 })).toBe('edit.outdated')
    expect(await code({ followUp: followUp('x', dayInGuatemala(-1)) })).toBe('task.day')
    expect((await berta.ok(showReviewedFile, of)).file.checklist).toBeNull()
    expect(await code({}, carlos)).toBe('record.not-found')
    await berta.ok(saveChecklist, { ...input, items: differs('Se decidió hoy, en papel.') })
    expect(await code({})).toBe('edit.outdated')
    const next = await checklistInput(berta, of)
    expect((await berta.call(saveChecklist, next)).body.code).toBe('file-review.reason-missing')
    const twice = await Promise.all(
      ['Era de otra niña.', 'Me equivoqué.'].map((because) =>
        berta.call(saveChecklist, { ...next, because }),
      ),
    )
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    const { file } = await berta.ok(showReviewedFile, of)
    expect(file).toMatchObject({ corrected: 1, version: 3 })
    expect((await berta.ok(showFileReview, { reviewId: of.reviewId })).review.reviewed).toBe(1)
  })

  it('is not filled in by who has the case in charge now, and is shut to whoever no longer reads the case', async () => {
    const { caseId: passing } = await registerAs(ana)
    const of = await drawnFileOf(berta, passing)
    const input = await checklistInput(berta, of, { remark: bird })
    await giveCaseTo(passing, test.cast.guatemala.supervisor.id)
    expect((await berta.call(saveChecklist, input)).body.code).toBe('file-review.own-file')
    expect((await berta.ok(showReviewedFile, of)).mayReview).toBe(false)
    await giveCaseTo(passing, test.cast.guatemala.otherCaseworker.id)
    await berta.ok(saveChecklist, input)
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    expect((await julia.ok(listReviewsOfCase, { caseId: passing })).items).toEqual([])
    expect((await ana.call(listReviewsOfCase, { caseId: passing })).status).toBeGreaterThanOrEqual(403)
    expect((await carlos.ok(listReviewsOfCase, { caseId: passing })).items).toHaveLength(1)
    for (const member of [
      test.cast.guatemala.intakeVolunteer,
      test.cast.guatemala.auditor,
      test.cast.mexico.supervisor,
    ]) {
      const client = await test.signInAs(member)
      for (const answer of [
        await client.call(showReviewedFile, of),
        await client.call(listReviewsOfCase, { caseId: passing }),
        await client.call(saveChecklist, input),
      ]) {
        expect(answer.status, member.displayName).toBeGreaterThanOrEqual(400)
        expect(answer.text, member.displayName).not.toContain(bird)
      }
    }
  })

  it('is neither drawn nor filled in by who has a conflict of interest in the case', async () => {
    const { caseId: near, code } = await registerAs(ana)
    const of = await drawnFileOf(berta, near)
    const input = await checklistInput(berta, of)
    await berta.ok(declareConflict, {
      conflictId: newTestId<'ConflictId'>(),
      kind: 'case',
      about: code,
    })
    // The file is closed to her as the case is.
    expect((await berta.call(saveChecklist, input)).body.code).toBe('record.not-found')
    await expect(drawnFileOf(berta, near)).rejects.toThrow('not in the sample')
  })

  it('ends with the role of who drew it', async () => {
    const { manager } = test.cast.guatemala
    const of = await drawnFileOf(carlos, caseId)
    const input = await checklistInput(carlos, of)
    const setRole = (role: string) =>
      test.owner.begin(async (sql) => {
        await sql`set local role amparo_keeper`
        await sql`update amparo.memberships set role = ${role} where user_id = ${manager.id}`
      })
    await setRole('caseworker')
    expect((await carlos.call(saveChecklist, input)).status).toBe(403)
    expect((await carlos.call(showFileReview, { reviewId: of.reviewId })).status).toBe(403)
    await setRole('manager')
    await carlos.ok(saveChecklist, input)
  })
})
