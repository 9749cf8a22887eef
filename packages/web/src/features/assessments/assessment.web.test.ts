import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { CastMember } from '@amparo/testkit/cast'
import { openAssessment } from '@amparo/contract/api/assessments/assessment'
import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'

let node: TestNode
let watched: WatchedBrowser

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

async function sit(member: CastMember, path: string, width = 1280): Promise<Page> {
  const context = await watched.openDevice({ locale: 'en-US', width, height: 900 })
  await node.enter(context, member)
  const page = await context.newPage()
  await page.goto(`${node.url}${path}`)
  return page
}

const saved = (page: Page) => page.getByText('Answers saved').waitFor()

test('a form saves at every answer, two people lose nothing, and one of them chooses', async () => {
  const { caseworker, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const ana = await sit(caseworker, `/cases/${caseId}/assessments`)
  await ana.getByRole('button', { name: 'Start: Comprehensive assessment' }).click()
  await ana.getByRole('heading', { name: 'Who you live with' }).waitFor()
  const answerId = new URL(ana.url()).pathname.split('/').at(-1) as AnswerId
  const stored = async () => (await worker.ok(openAssessment, { caseId, answerId })).rows
  // Finished too early, one is brought to the first answer that is missing.
  await ana.getByRole('button', { name: 'Finish' }).click()
  await ana.locator('[data-needed] :focus').waitFor()
  // Before the first answer nothing is said to be saved; what is necessary says so where it is asked, and in the index.
  expect(await ana.getByText('Answers saved').count()).toBe(0)
  expect(await ana.getByText('Needed answer').count()).toBeGreaterThan(0)
  expect(await ana.getByText(/\d still needed/).count()).toBeGreaterThan(0)

  // Two levels of rows, a calculation over both, and an answer that is not one.
  await ana.getByRole('button', { name: 'Add: person' }).click()
  await ana.getByLabel('What is their name?').fill('Rosa')
  await ana.getByLabel('How old, more or less?').fill('200')
  await ana.getByLabel('How old, more or less?').blur()
  await ana.getByText('outside what is expected').waitFor()
  await ana.getByLabel('How old, more or less?').fill('41')
  await ana.getByRole('button', { name: 'Add: concern' }).click()
  await ana.getByLabel('Which concern?').selectOption({ label: 'Serious illness' })
  await ana.getByRole('radiogroup', { name: 'Must someone act now?' }).getByLabel('Yes').check()
  await ana.locator('p', { hasText: /Concerns to act on now\s*1/ }).waitFor()
  await ana.getByRole('button', { name: 'Does not want to say · What is known, and from whom?' }).click()
  await saved(ana)
  await expect.poll(async () => (await stored()).length).toBe(3)
  const [, member, concern] = await stored()
  expect(member?.values).toMatchObject({ 'member-name': 'Rosa', 'member-age': 41 })
  expect(concern?.values).toMatchObject({
    'concern-kind': 'serious-illness',
    'concern-urgent': true,
    'concern-what': { unanswered: 'prefers-not' },
  })

  // A supervisor opens the same form; both write the same answer.
  const berta = await sit(supervisor, `/cases/${caseId}/assessments/${answerId}`)
  const place = (page: Page) => page.getByLabel('Where do you sleep, and with whom?')
  await place(berta).waitFor()
  await place(ana).fill('With her aunt.')
  await place(ana).blur()
  await saved(ana)
  await expect.poll(async () => (await stored())[0]?.values['sleeps-where']).toBe('With her aunt.')
  await place(berta).fill('In the girls’ room, alone.')
  await place(berta).blur()
  const choice = berta.locator('.version', { hasText: 'In the girls’ room, alone.' })
  await choice.waitFor()
  await berta.locator('.version', { hasText: 'With her aunt.' }).waitFor()
  expect(await findAccessibilityProblems(berta)).toEqual([])
  expect(await findOverflow(berta)).toEqual([])
  await choice.getByRole('button', { name: /Keep this one/ }).click()
  await expect.poll(async () => (await worker.ok(listTwoVersions, { caseId })).items).toEqual([])
  expect((await stored())[0]?.values['sleeps-where']).toBe('In the girls’ room, alone.')
  expect(watched.complaints).toEqual([])
})

test('what cannot be sent stays on the screen and goes when the line is back', async () => {
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker, {
    names: [{ role: 'called', given: 'Wilmer', surname1: 'Pop', surname2: '', married: '' }],
  })
  const ana = await sit(caseworker, `/cases/${caseId}/assessments`, 360)
  await ana.getByRole('button', { name: 'Start: Comprehensive assessment' }).click()
  await ana.getByText('Part 1 of').waitFor()
  const answerId = new URL(ana.url()).pathname.split('/').at(-1) as AnswerId
  await ana.getByRole('button', { name: 'Continue' }).click()
  await ana.context().setOffline(true)
  await ana.getByRole('textbox').first().fill('Drawing')
  await ana.getByRole('textbox').first().blur()
  await ana.getByText('Not sent yet. Your answers are still on this screen.').waitFor()
  await ana.context().setOffline(false)
  await ana.getByRole('button', { name: 'Try again' }).click()
  await saved(ana)
  const { rows } = await worker.ok(openAssessment, { caseId, answerId })
  expect(Object.values(rows[0]?.values ?? {})).toContain('Drawing')
})
