import { registerChild } from '@amparo/contract/api/cases/register-child'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { launchBrowser } from '@amparo/testkit/browser'
import { findAccessibilityProblems, findOverflow, findSmallTargets } from '@amparo/testkit/screen-checks'
import { startStage, type Stage } from '@amparo/testkit/screen-stage'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'
import { caseId, opened } from '../../scenes/case-data.ts'
import { answer, answerTo, scene, signedInAs } from '../../scenes/scene.ts'

let browser: Browser
let stage: Stage

beforeAll(async () => {
  const { folder } = await buildWeb()
  browser = await launchBrowser()
  stage = await startStage(folder, browser)
})

afterAll(async () => {
  await stage.close()
  await browser.close()
})

/** What a hand does on a phone: taps on buttons and fields that are typed into. */
function hand(page: Page) {
  const done = { taps: 0, fields: 0 }
  return {
    done,
    tap: async (name: string | RegExp) => {
      done.taps += 1
      await page.getByRole('button', { name, exact: typeof name === 'string' }).click()
    },
    write: async (label: string | RegExp, text: string) => {
      done.fields += 1
      await page.getByLabel(label).fill(text)
    },
  }
}

async function registerAt(country: string, kind: string, language: string) {
  const session = signedInAs(['intake-volunteer'], {
    organisation: { id: '01900000-0000-7000-8000-0000000000a1', name: 'Casa Esperanza', country, kind },
  })
  const { href, answers } = scene('registration', 'register', session, [
    answer(searchChildren, { cards: [] }),
    answer(registerChild, { id: caseId, version: 1, outcome: 'applied', conflicts: [], code: 'GT-7K2M-9' }),
    answerTo(openCase, { caseId }, opened()),
  ])
  const screen = await stage.open(href, answers, { language, theme: 'light', width: 360, height: 640 })
  const sent = screen.page.waitForRequest((one) => one.url().endsWith('/api/children'))
  return { ...screen, ...hand(screen.page), sent }
}

test('a volunteer with a phone registers the least with one field and four taps', async () => {
  const { page, tap, write, done, sent, complaints, close } = await registerAt('GT', 'shelter', 'es-419')
  await write('¿A quién busca?', 'Yuleisy')
  await tap('Buscar')
  await tap('Registro nuevo')
  await tap('Ir al resumen')
  expect(await findAccessibilityProblems(page)).toEqual([])
  await tap('Registrar')
  expect((await sent).postDataJSON()).toMatchObject({
    names: [{ given: 'Yuleisy', surname1: '' }],
    phase: 'transit',
    placeCountry: 'GT',
    addressForm: 'vos',
    holder: '',
  })
  await page.getByText('Registro guardado. Código GT-7K2M-9.').waitFor()
  expect(done).toEqual({ taps: 4, fields: 1 })
  expect(complaints).toEqual([])
  await close()
})

test('name, age and with whom she is take three fields and six taps; what is proposed stands there to be changed', async () => {
  const { page, tap, write, done, sent, complaints, close } = await registerAt('US', 'legal aid', 'en')
  await write('Who are you looking for?', 'Yuleisy')
  await write(/Approximate age/, '12')
  await tap('Search')
  await tap('New record')
  await tap('Continue')
  await tap('Continue')
  await page.getByText('Proposed from your organization’s country.').waitFor()
  expect(await page.getByRole('radio', { name: 'Destination' }).isChecked()).toBe(true)
  expect(await findOverflow(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await write('Who is the child with now?', 'Her aunt Marta')
  await tap('Go to summary')
  await tap('Register')
  expect((await sent).postDataJSON()).toMatchObject({
    born: { kind: 'about-age', years: 12 },
    holder: 'Her aunt Marta',
    phase: 'destination',
    placeCountry: 'US',
    addressForm: 'tu',
  })
  expect(done).toEqual({ taps: 6, fields: 3 })
  expect(complaints).toEqual([])
  await close()
})

test('the proposed phase follows the child, and gives way to what is chosen', async () => {
  const { page, tap, write, sent, close } = await registerAt('HN', 'Centro de recepción', 'es-419')
  await write('¿A quién busca?', 'Yuleisy')
  await tap('Buscar')
  await tap('Registro nuevo')
  await tap('Continuar')
  await tap('Saltar')
  const chosen = (name: string) => page.getByRole('radio', { name }).isChecked()
  expect(await chosen('Retorno')).toBe(true)
  await page.getByRole('radio', { name: 'Tránsito' }).check()
  expect(await page.getByText('Propuesta por el país de su organización.').count()).toBe(0)
  await tap('Ir al resumen')
  await tap('Registrar')
  expect((await sent).postDataJSON()).toMatchObject({
    phase: 'transit',
    placeCountry: 'HN',
    addressForm: 'vos',
  })
  await close()
})
