import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { registerAs } from '@amparo/testkit/register'
import {
  setTextSize,
  findAccessibilityProblems,
  findCutText,
  findOverflow,
  findSmallTargets,
} from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
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

async function open(locale: string, width: number): Promise<Page> {
  const context = await watched.openDevice({ locale, width, height: 720 })
  await node.enter(context, node.cast.guatemala.caseworker)
  const page = await context.newPage()
  await page.goto(`${node.url}/register`)
  await page.getByRole('searchbox').waitFor()
  return page
}

/** Tab until what has the focus is called so: nothing on the way needs a mouse. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 90; press += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((wanted) => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement)) return false
      const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
      const byId = (focused.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.querySelector(`[id="${id}"]`)?.textContent ?? '')
      return [focused.textContent ?? '', ...labels.map((label) => label.textContent ?? ''), ...byId].some(
        (text) => text.trim().startsWith(wanted),
      )
    }, name)
    if (found) return
  }
  throw new Error(`not reached with the keyboard: ${name}`)
}

async function fits(page: Page): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
}

test('registers with the keyboard alone on a phone, in Spanish, and lands on the child', async () => {
  const page = await open('es-419', 360)
  await page.getByRole('searchbox').focus()
  await page.keyboard.type("Itzel Ajq'ij")
  await page.keyboard.press('Enter')
  await page.getByText('No se encontró a nadie. Ya puede registrar.').waitFor()
  await fits(page)
  await tabTo(page, 'Registro nuevo')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '¿Cómo quiere que le digamos?' }).waitFor()
  await fits(page)
  await tabTo(page, 'Continuar')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '¿Cuándo nació o qué edad tiene?' }).waitFor()
  await tabTo(page, 'Ir al resumen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Revise antes de terminar' }).waitFor()
  await fits(page)
  await tabTo(page, 'Registrar')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: "Itzel Ajq'ij" }).waitFor()
  await fits(page)
  await setTextSize(page, '200%')
  expect(await findOverflow(page)).toEqual([])
  expect(await findCutText(page)).toEqual([])
  const worker = await node.signInAs(node.cast.guatemala.caseworker)
  const { items } = await worker.ok(listCases, {})
  expect(items.map(({ callName }) => callName)).toContain("Itzel Ajq'ij")
  expect(await page.title()).not.toContain('Itzel')
})

test('registers a family in one go at a desk, in English, and keeps the draft over other screens', async () => {
  const page = await open('en-US', 1280)
  await page.getByRole('searchbox').fill('Darwin Pop')
  await page.getByLabel('Approximate age').fill('9')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('button', { name: 'New record' }).click()
  await page.getByRole('heading', { level: 1, name: 'New record' }).waitFor()
  await page.getByRole('combobox', { name: 'Language' }).pressSequentially('kekchi')
  await page.getByRole('option', { name: /Qʼeqchiʼ/ }).click()
  await page.getByRole('combobox', { name: 'Country', exact: true }).pressSequentially('Guatemala')
  await page.getByRole('option', { name: 'Guatemala' }).click()
  await page.getByRole('combobox', { name: 'Department or state' }).pressSequentially('alta')
  await page.getByRole('option', { name: 'Alta Verapaz' }).click()
  // Written out and left, without a choice from the list: the place of that name is meant.
  const municipality = page.getByRole('combobox', { name: 'Municipality' })
  await municipality.pressSequentially('chisec')
  await page.keyboard.press('Escape')
  await municipality.fill('chisec')
  await page.getByRole('button', { name: 'Add a person' }).click()
  const person = page.getByRole('group', { name: 'Person 1' })
  await person.getByLabel('Given names').fill('Marta')
  await page.getByLabel('Who is this person to the child?').selectOption({ label: 'Mother' })
  await page.getByLabel('Yes, by law').check()
  await fits(page)

  await page.getByRole('link', { name: 'Cases' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
  await page.getByRole('link', { name: 'Register', exact: true }).click()
  await page.getByRole('group', { name: 'Marta' }).waitFor()
  await page.getByRole('button', { name: 'Register', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Darwin' }).waitFor()

  const caseId = new URL(page.url()).pathname.split('/').at(-1) as CaseId
  const worker = await node.signInAs(node.cast.guatemala.caseworker)
  const { people } = await worker.ok(openCase, { caseId })
  const [child, mother] = [
    people.find(({ role }) => role === 'child'),
    people.find(({ role }) => role !== 'child'),
  ]
  expect(child).toMatchObject({ languages: ['kek'], origin: { country: 'GT', placeCode: 'GT1613' } })
  expect(child?.born).toMatchObject({ kind: 'about-age', years: 9 })
  expect(mother).toMatchObject({
    role: 'caregiver',
    relation: 'mother',
    caregiverBy: 'law',
    travelsWith: true,
  })
})

test('shows who is known here with reasons in words, and whom another organisation knows as one hidden card', async () => {
  const here = await node.signInAs(node.cast.guatemala.caseworker)
  const there = await node.signInAs(node.cast.mexico.caseworker)
  const name = (surname1: string) => [
    { role: 'called' as const, given: 'Yesenia', surname1, surname2: '', married: '' },
  ]
  const own = await registerAs(here, { names: name('Vásquez') })
  const others = await registerAs(there, { names: name('Basques') })
  const page = await open('en-US', 360)
  await page.getByRole('searchbox').fill('Yessenia Vasques')
  await page.keyboard.press('Enter')
  await page.getByText('2 similar records. Look before you go on.').waitFor()
  await page.getByText(own.code).waitFor()
  await page.getByText('Another organization knows this child').waitFor()
  await page.getByText(others.code, { exact: true }).waitFor()
  expect(await page.getByRole('main').innerText()).not.toContain('Basques')
  await fits(page)
  await page.getByRole('button', { name: 'Ask for contact' }).click()
  await page.getByLabel('Message to that organization').fill('Please call the shelter desk.')
  await page.getByRole('button', { name: 'Send request' }).click()
  await page.getByText(/^Asked on/).waitFor()
  await page.getByRole('link', { name: 'It is the same child' }).click()
  await page.getByRole('heading', { level: 1, name: 'Yesenia' }).waitFor()
  expect(watched.complaints).toEqual([])
})
