import { readSession } from '@amparo/contract/api/sign-in/session'
import { signIn } from '@amparo/contract/api/sign-in/sign-in'
import { launchBrowser } from '@amparo/testkit/browser'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startStage, type Look, type Stage } from '@amparo/testkit/screen-stage'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { answer, signedInAs } from '../scenes/scene.ts'

let browser: Browser
let stage: Stage
const phone: Look = { language: 'es-419', theme: 'light', width: 360, height: 640 }
const desk: Look = { ...phone, width: 1280, height: 800 }
const answers = [answer(readSession, signedInAs(['administrator']))]

beforeAll(async () => {
  const { folder } = await buildWeb()
  browser = await launchBrowser()
  stage = await startStage(folder, browser)
})

afterAll(async () => {
  await stage.close()
  await browser.close()
})

test('a window opens late, holds the focus, closes with Escape and gives the focus back', async () => {
  const { page, complaints, close } = await stage.open('/parts', answers, phone)
  const opener = page.getByRole('button', { name: 'Enviar…' })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: 'Enviar a Casa Esperanza, Honduras' })
  await dialog.waitFor()
  expect(await findAccessibilityProblems(page)).toEqual([])
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  // The focus comes back in a moment of its own, after the window is gone.
  await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

test('a menu opens at the first press and is walked with arrows', async () => {
  const { page, complaints, close } = await stage.open('/parts', answers, phone)
  await page.getByRole('button', { name: 'Más acciones' }).last().click()
  await page.getByRole('menuitem', { name: 'Imprimir' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Descargar')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('menu').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('a long list finds a place without its accents', async () => {
  const { page, complaints, close } = await stage.open('/parts', answers, desk)
  const field = page.getByRole('combobox', { name: 'Municipio' })
  await field.click()
  await field.pressSequentially('san jose')
  await page.getByRole('option', { name: 'San José Ojetenam' }).waitFor()
  expect(await page.getByRole('listbox').getByRole('option').count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('San José Ojetenam')
  expect(complaints).toEqual([])
  await close()
})

test('one question at a time on a phone: forward, back, change from the summary, nothing lost', async () => {
  const { page, close } = await stage.open('/parts', answers, phone)
  await page.getByText('Pregunta 1 de 4').waitFor()
  await page.getByLabel('Nombre (opcional)').fill('Ixchel')
  await page.getByRole('button', { name: 'Continuar' }).click()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('¿Cuándo nació?')
  await page.getByLabel('¿Qué tan exacta es?').selectOption({ label: 'Mes y año' })
  await page.getByLabel('Mes', { exact: true }).selectOption({ label: 'marzo' })
  await page.getByLabel('Año', { exact: true }).fill('2011')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByLabel('Prefiere no decirlo').check()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByRole('button', { name: 'Saltar' }).click()
  await page.getByRole('heading', { name: 'Revise antes de terminar' }).waitFor()
  await page.getByRole('button', { name: 'Cambiar · Nombre con el que quiere que la llamen' }).last().click()
  expect(await page.getByLabel('Nombre (opcional)').inputValue()).toBe('Ixchel')
  await page.getByRole('button', { name: 'Continuar' }).click()
  expect(await page.getByLabel('Año', { exact: true }).inputValue()).toBe('2011')
  await close()
})

test('a day that does not exist holds the page until it is mended, and says so', async () => {
  const { page, complaints, close } = await stage.open('/parts', answers, phone)
  await page.getByRole('button', { name: 'Continuar' }).click()
  const date = page.getByRole('group', { name: '¿Cuándo nació?' })
  await date.getByLabel('Día').fill('31')
  await date.getByLabel('Mes').selectOption({ label: 'febrero' })
  await date.getByLabel('Año').fill('2012')
  expect(await page.getByText('Esa fecha no existe').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByText('Esa fecha no existe').waitFor()
  expect(await page.evaluate(() => document.activeElement?.matches('input'))).toBe(true)
  for (const way of ['Saltar', 'Atrás']) {
    await page.getByRole('button', { name: way, exact: true }).click()
    expect(await date.getByLabel('Año').inputValue()).toBe('2012')
  }
  await date.getByLabel('Día').fill('29')
  await page.getByText('Esa fecha no existe').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Continuar' }).click()
  await date.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await close()
})

test('a message with undo stays until it is closed', async () => {
  const { page, close } = await stage.open('/parts', answers, phone)
  await page.getByRole('button', { name: 'Guardar nota' }).click()
  const message = page.getByText('Nota guardada')
  await message.waitFor()
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await message.waitFor({ state: 'detached' })
  await close()
})

test('a message covers neither the focus nor the main button, wherever the page stands', async () => {
  for (const look of [phone, desk]) {
    const { page, close } = await stage.open('/parts', answers, look)
    await page.getByRole('button', { name: 'Guardar nota' }).click()
    await page.getByText('Nota guardada').waitFor()
    const covered = () =>
      page.evaluate(() => {
        const message = document.querySelector('.toast')
        const box = message?.getBoundingClientRect()
        if (!message || !box) return ['no message']
        const counting = [...document.querySelectorAll('main .button-main'), document.activeElement]
        return counting.flatMap((element) => {
          if (!element || element === document.body || message.contains(element)) return []
          const other = element.getBoundingClientRect()
          const isFree =
            other.bottom <= box.top ||
            other.top >= box.bottom ||
            other.right <= box.left ||
            other.left >= box.right
          return isFree ? [] : [element.textContent ?? element.tagName]
        })
      })
    expect(await covered()).toEqual([])
    const length = await page.evaluate(() => document.documentElement.scrollHeight)
    for (let top = 0; top < length; top += look.height / 3) {
      await page.evaluate((to) => scrollTo(0, to), top)
      await expect.poll(covered).toEqual([])
    }
    await page.evaluate(() => scrollTo(0, 0))
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab')
      await expect.poll(covered).toEqual([])
    }
    await page.getByRole('button', { name: 'Cerrar mensaje' }).click()
    expect(await page.locator('.toast').count()).toBe(0)
    await close()
  }
})

test('language and colours change at once and are kept on the device', async () => {
  const { page, close } = await stage.open('/account', answers, phone)
  await page.getByLabel('Idioma', { exact: true }).selectOption({ label: 'English' })
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-US')
  await page.getByLabel('Dark').check()
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await ground()).toBe('rgb(23, 21, 18)')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor()
  expect(await ground()).toBe('rgb(23, 21, 18)')
  await close()
})

test('a page that runs from right to left still fits and reads', async () => {
  const { page, close } = await stage.open('/parts', answers, phone)
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  expect(await findOverflow(page)).toEqual([])
  const exit = await page.getByRole('button', { name: 'Salir rápido' }).boundingBox()
  expect(exit?.x).toBeLessThan(60)
  await close()
})

test('without an answer the sign-in says that nothing was sent and keeps what was typed', async () => {
  const signedOut = [answer(readSession, { step: 'signed-out' })]
  const { page, close } = await stage.open('/cases', signedOut, phone)
  await page.waitForURL('**/sign-in')
  await page.getByLabel('Usuario o correo de trabajo').fill('alicia')
  await page.getByLabel('Contraseña', { exact: true }).fill('tres tristes tigres')
  await page.getByRole('button', { name: 'Iniciar sesión' }).click()
  await page.getByRole('alert').or(page.getByText('No se envió')).first().waitFor()
  expect(await page.getByLabel('Contraseña', { exact: true }).inputValue()).toBe('tres tristes tigres')
  await page.route(`**${signIn.path}`, (route) => route.fulfill({ json: signedInAs(['caseworker']) }))
  await page.getByRole('button', { name: 'Iniciar sesión' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hoy' }).waitFor()
  expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
    'Hoy',
    'Registrar',
    'Casos',
  ])
  await close()
})
