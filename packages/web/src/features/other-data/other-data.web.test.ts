import { launchBrowser } from '@amparo/testkit/browser'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startStage, type Stage } from '@amparo/testkit/screen-stage'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'
import { foundThereScene } from '../../scenes/other-data-scenes.ts'

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

test('an old file number is found in what came along, and leads to the place where it stands', async () => {
  const { page, complaints, close } = await stage.open(foundThereScene.href, foundThereScene.answers, {
    language: 'es-419',
    theme: 'light',
    width: 360,
    height: 640,
  })
  await page.getByRole('searchbox').fill('kx-778812')
  await page.getByRole('button', { name: 'Buscar', exact: true }).click()
  await page.getByRole('heading', { name: 'Por lo que trae de otro sistema' }).waitFor()
  expect(await page.getByText('Hay 1 registro parecido').isVisible()).toBe(true)
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  await page.getByRole('link', { name: 'Ver sus otros datos' }).click()
  await page.getByRole('heading', { name: 'Otros datos', level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/\/other-data$/)
  expect(new URL(page.url()).search).toBe('')
  const field = page.getByRole('searchbox', { name: 'Buscar en estos datos' })
  expect(await field.inputValue()).toBe('kx-778812')
  expect(await page.getByRole('status').filter({ hasText: '1 dato de 18' }).count()).toBe(1)
  expect(await page.locator('dt').allTextContents()).toEqual(['Número de ACNUR'])

  await field.fill('telefono')
  expect(await page.locator('.summary > div > dt').allTextContents()).toEqual(['Familia: más datos'])
  await field.fill('nada de esto')
  await page.getByText('Nada coincide').waitFor()
  await page.getByRole('button', { name: 'Ver todo' }).click()
  expect(await page.locator('.summary > div > dt').count()).toBe(18)
  expect(complaints).toEqual([])
  await close()
})
