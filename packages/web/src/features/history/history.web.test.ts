import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
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

test('a line opens and shows what stood before, what stands now and what was written beside it', async () => {
  const { caseworker } = node.cast.guatemala
  const ana = await node.signInAs(caseworker)
  const { caseId } = await registerAs(ana)
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts })
  await ana.ok(decideRisk, { caseId, riskId, level: 'low', reason: '' })
  const noteId = newTestId<'NoteId'>()
  await ana.ok(addNote, {
    caseId,
    noteId,
    kind: 'call',
    childReached: true,
    occurredOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    body: 'She eats well.',
    place: '',
    seenAlone: null,
    language: '',
    interpreter: '',
  })
  for (const value of ['She eats well and sleeps badly.', 'She sleeps badly.'])
    await ana.ok(editNote, { caseId, noteId, edits: { body: { value, base: 0 } } })

  const context = await watched.openDevice({ locale: 'en-US', width: 360, height: 800 })
  await node.enter(context, caseworker)
  const page = await context.newPage()
  await page.goto(`${node.url}/cases/${caseId}/history`)
  const line = (words: string) => page.locator('.timeline-entry').filter({ hasText: words })
  await line('The risk level was decided').waitFor()
  expect(await page.getByText('There was a change in').count()).toBe(0)
  expect(await page.getByText('The step of').count()).toBe(0)
  const corrections = line('A note was corrected')
  await corrections.nth(1).getByRole('button').click()
  await corrections.nth(1).getByText('Before: She eats well.', { exact: true }).waitFor()
  await corrections.nth(1).getByText('After: She eats well and sleeps badly.').waitFor()
  await corrections.nth(0).getByRole('button').click()
  await corrections.nth(0).getByText('Stood: She eats well and sleeps badly.').waitFor()
  await corrections.nth(0).getByText('Also written: She sleeps badly.').waitFor()
  expect(watched.complaints).toEqual([])
  await context.close()
})
