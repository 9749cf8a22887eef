import { openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { registerAs } from '@amparo/testkit/register'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'

let node: TestNode
let watched: WatchedBrowser

const imported = [
  { code: 'GT', upper_code: null, level: 0, names: { es: 'Guatemala' } },
  { code: 'GT13', upper_code: 'GT', level: 1, names: { es: 'Huehuetenango' } },
  { code: 'GT1305', upper_code: 'GT13', level: 2, names: { es: 'Nentón' } },
  { code: 'GT130501', upper_code: 'GT1305', level: 3, names: { es: 'Gracias a Dios' } },
]

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
  await node.asKeeper(async (sql) => {
    for (const place of imported)
      await sql`insert into amparo.locations ${sql({
        ...place,
        country: 'GT',
        disabled: false,
        source: 'test',
        names: sql.json(place.names) as never,
      })}`
  })
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

/** With the keyboard; a page that moves closes the list, and she types again. */
async function chooseIn(page: Page, label: string, letters: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true })
  await field.click()
  while ((await field.inputValue()) !== name) {
    await field.press('Control+A')
    await field.pressSequentially(letters)
    await page.getByRole('option', { name }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
}

test('a place of a form is written in own words, chosen among the imported places, or both', async () => {
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const context = await watched.openDevice({ locale: 'en-US', width: 360, height: 800 })
  await node.enter(context, caseworker)
  const ana = await context.newPage()
  const asked: string[] = []
  ana.on('request', (request) => asked.push(request.url()))
  await ana.goto(`${node.url}/cases/${caseId}/assessments`)
  await ana.getByRole('button', { name: 'Start: Comprehensive assessment' }).click()
  await ana.getByText('Part 1 of').waitFor()
  const answerId = new URL(ana.url()).pathname.split('/').at(-1) as AnswerId
  const stored = async () =>
    (await worker.ok(openAssessment, { caseId, answerId })).rows[0]?.values['seen-at']
  const choose = (label: string, letters: string, name: string) => chooseIn(ana, label, letters, name)

  // Nothing written: the name of what is chosen is written, deeper and deeper.
  await ana.getByRole('button', { name: 'Choose from the list of places · Place' }).click()
  await choose('Country', 'guat', 'Guatemala')
  await choose('Department or state', 'hue', 'Huehuetenango')
  await expect.poll(stored).toEqual({ pcode: 'GT13', text: 'Huehuetenango' })
  await choose('Municipality', 'nenton', 'Nentón')
  await choose('Village or neighborhood', 'gracias', 'Gracias a Dios')
  await expect.poll(stored).toEqual({ pcode: 'GT130501', text: 'Gracias a Dios, Nentón, Huehuetenango' })
  expect(await findOverflow(ana)).toEqual([])
  expect(await findAccessibilityProblems(ana)).toEqual([])
  // What is typed to find a place stays on the device.
  expect(asked.filter((url) => /nenton|gracias/i.test(url))).toEqual([])

  // Own words stay beside the code, also when another place is chosen; opened again, all of it is there.
  const words = ana.getByRole('textbox', { name: 'Place', exact: true })
  await words.fill('At the bridge')
  await words.blur()
  await expect.poll(stored).toEqual({ pcode: 'GT130501', text: 'At the bridge' })
  await ana.reload()
  await expect
    .poll(() => ana.getByRole('combobox', { name: 'Municipality', exact: true }).inputValue())
    .toBe('Nentón')
  expect(await words.inputValue()).toBe('At the bridge')
  await choose('Country', 'hondu', 'Honduras')
  await expect.poll(stored).toEqual({ text: 'At the bridge' })
  // Nothing was imported for this country: the places that the program brings.
  await choose('Department or state', 'cort', 'Cortés')
  await expect.poll(stored).toEqual({ pcode: 'HN05', text: 'At the bridge' })
  expect(watched.complaints).toEqual([])
  await context.close()
})

test('registration offers the imported places too', async () => {
  const context = await watched.openDevice({ locale: 'en-US', width: 1280, height: 900 })
  await node.enter(context, node.cast.guatemala.caseworker)
  const ana = await context.newPage()
  await ana.goto(`${node.url}/register`)
  await ana.getByRole('searchbox').fill('Darwin Pop')
  await ana.getByRole('button', { name: 'Search' }).click()
  await ana.getByRole('button', { name: 'New record' }).click()
  for (const [label, letters, name] of [
    ['Country', 'guat', 'Guatemala'],
    ['Department or state', 'hue', 'Huehuetenango'],
    ['Municipality', 'nen', 'Nentón'],
    ['Village or neighborhood', 'gra', 'Gracias a Dios'],
  ] as const)
    await chooseIn(ana, label, letters, name)
  await ana.getByRole('button', { name: 'Register', exact: true }).click()
  await ana.getByRole('heading', { level: 1, name: 'Darwin' }).waitFor()
  await ana.goto(`${ana.url()}/people`)
  await ana.getByText('Gracias a Dios, Nentón, Huehuetenango').waitFor()
  await context.close()
})
