import { shippedForms } from '@amparo/domain/form/definitions/shipped-forms'
import { isAnswered, questionsOf } from '@amparo/domain/form/form-definition'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedSheets } from '@amparo/domain/form/typed-sheets'
import { fits, openWorkPlace, type WorkPlace } from '../../journeys/work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 800 })
})
afterAll(() => place.close())

const a4 = [595, 842]
const letter = [612, 792]

/** The pages as the printer gets them: how many, and how large each is in points. */
async function printed(page: Page, name: string) {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const folder = process.env['AMPARO_TEST_PICTURES']
  if (folder) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/${name}.pdf`, pdf)
  }
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}

const languages = [
  { locale: 'es', paper: 'Formularios en papel', shown: 'Español', sheet: 'A4', print: 'Imprimir' },
  { locale: 'en', paper: 'Forms on paper', shown: 'English', sheet: 'A4', print: 'Print' },
] as const

test('a caseworker finds a form, and it leaves the printer in either language on either sheet', async () => {
  const page = await place.sit(place.node.cast.guatemala.caseworker, '/cases')
  await page.getByRole('button', { name: 'Ir a…' }).click()
  await page.getByRole('menuitem', { name: 'Formularios en papel' }).click()
  await page.getByRole('link', { name: 'Visita de seguimiento' }).click()
  const form = shippedForms.find((one) => one.form === 'follow-up-visit')
  if (!form) throw new Error('no such form')
  await page.getByRole('article', { name: 'Visita de seguimiento' }).waitFor()
  await fits(page)
  expect(await page.title()).not.toContain('Visita')

  for (const { locale, shown } of languages) {
    await page.getByText(shown, { exact: true }).click()
    await page.getByRole('article', { name: form.title[locale] ?? '' }).waitFor()
    const sheet = await page.locator('.sheet').innerText()
    for (const { question } of questionsOf(form))
      if (isAnswered(question) || question.kind === 'subform') expect(sheet).toContain(question.label[locale])
    await page.getByText('Carta', { exact: true }).click()
    const onLetter = await printed(page, `follow-up-visit-${locale}-letter`)
    await page.getByText('A4', { exact: true }).click()
    const onA4 = await printed(page, `follow-up-visit-${locale}-a4`)
    expect(onLetter.length).toBeGreaterThan(1)
    expect(new Set(onLetter.map(String))).toEqual(new Set([String(letter)]))
    expect(new Set(onA4.map(String))).toEqual(new Set([String(a4)]))
  }

  // On paper only the sheet; and ink on white, whatever the screen looks like.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.getByRole('button', { name: 'Imprimir' }).count()).toBe(0)
  expect(await page.getByRole('banner').filter({ visible: true }).count()).toBe(0)
  const shown = await page.locator('body').innerText()
  expect(shown.trimStart().startsWith(form.title['en'] ?? '')).toBe(true)
  expect(await page.getByRole('radio').filter({ visible: true }).count()).toBe(0)
  const ink = await page
    .locator('.sheet-label')
    .first()
    .evaluate((label) => getComputedStyle(label).color)
  expect(ink).toBe('rgb(0, 0, 0)')
  expect(place.watched.complaints).toEqual([])
})

test('every form of the list opens as a sheet', async () => {
  const page = await place.sit(place.node.cast.guatemala.caseworker, '/forms')
  const list = page.getByRole('list', { name: 'Formularios' })
  await list.waitFor()
  const addresses = await list
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses).toHaveLength(shippedForms.length - 1 + typedSheets.length)
  for (const address of addresses) {
    await page.goto(`${place.node.url}${address}`)
    await page.getByRole('article').waitFor()
    expect(await page.locator('.sheet-question').count(), address).toBeGreaterThan(1)
  }
  expect(place.watched.complaints).toEqual([])
})
