import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { noteInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkPlace, type WorkPlace } from '../../journeys/work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 800, locale: 'en-US' })
})
afterAll(() => place.close())

test('a line opens and shows what stood before, what stands now and what was written beside it', async () => {
  const { caseworker } = place.node.cast.guatemala
  const ana = await place.node.signInAs(caseworker)
  const { caseId } = await registerAs(ana)
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts })
  await ana.ok(decideRisk, { caseId, riskId, level: 'low', reason: '' })
  const note = noteInput(caseId, { kind: 'call', body: 'She eats well.' })
  await ana.ok(addNote, note)
  for (const value of ['She eats well and sleeps badly.', 'She sleeps badly.'])
    await ana.ok(editNote, { caseId, noteId: note.noteId, edits: { body: { value, base: 0 } } })

  const page = await place.sit(caseworker, `/cases/${caseId}/history`)
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
  expect(place.watched.complaints).toEqual([])
})
