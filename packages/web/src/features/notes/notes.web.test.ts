import { openCase } from '@amparo/contract/api/cases/open-case'
import { editNote, listNotes } from '@amparo/contract/api/notes/notes'
import { launchBrowser } from '@amparo/testkit/browser'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startStage, type Stage } from '@amparo/testkit/screen-stage'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'
import { caseId, opened } from '../../scenes/case-data.ts'
import { note } from '../../scenes/part-scenes.ts'
import { answerTo, scene, signedInAs } from '../../scenes/scene.ts'

let browser: Browser
let stage: Stage
const noteId = note.id as never
const oneNote = scene(
  'notes-corrected',
  'case-notes',
  signedInAs(['caseworker']),
  [
    answerTo(openCase, { caseId }, opened()),
    answerTo(listNotes, { caseId }, { items: [note], next: null }),
    answerTo(editNote, { caseId, noteId }, { id: noteId, version: 2, outcome: 'applied', conflicts: [] }),
  ],
  { caseId },
)

beforeAll(async () => {
  const { folder } = await buildWeb()
  browser = await launchBrowser()
  stage = await startStage(folder, browser)
})

afterAll(async () => {
  await stage.close()
  await browser.close()
})

test('the day and the place of a visit are corrected, and nothing else is sent', async () => {
  const look = { language: 'es-419', theme: 'light', width: 360, height: 640 } as const
  const { page, complaints, close } = await stage.open(oneNote.href, oneNote.answers, look)
  await page.getByRole('button', { name: /Corregir/ }).click()
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  await page.getByLabel('Día', { exact: true }).fill('')
  await page.getByText('Escriba el día completo.').waitFor()
  await page.getByLabel('Día', { exact: true }).fill('7')
  await page.getByLabel(/^Lugar/).fill('Casa de su tía')
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && !one.url().includes('/drafts/')),
    page.getByRole('button', { name: 'Guardar' }).click(),
  ])
  expect(request.postDataJSON()).toMatchObject({
    edits: {
      occurredOn: { value: '2026-03-07', base: 0 },
      place: { value: 'Casa de su tía', base: 0 },
    },
  })
  expect(request.postData()).not.toContain('body')
  await page.getByText('Nota guardada.').waitFor()
  expect(complaints).toEqual([])
  await close()
})
