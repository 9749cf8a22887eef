import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  editPerson,
  listTakenOff,
  putPersonBack,
  takePersonOff,
} from '@amparo/contract/api/people/edit-person'
import { launchBrowser } from '@amparo/testkit/browser'
import { findAccessibilityProblems, findOverflow, findSmallTargets } from '@amparo/testkit/screen-checks'
import { startStage, type Stage } from '@amparo/testkit/screen-stage'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { neutralPage } from '../../app/quick-exit.ts'
import { hrefTo } from '../../app/screens.ts'
import { buildWeb } from '../../build/build-web.ts'
import { caseId, opened, overfull } from '../../scenes/case-data.ts'
import { reachable, restricted } from '../../scenes/family-scenes.ts'
import { answerTo, scene, signedInAs } from '../../scenes/scene.ts'

let browser: Browser
let stage: Stage
const brother = '01900000-0000-7000-8000-0000000000e2' as never
const done = { id: brother, version: 2, outcome: 'applied' as const, conflicts: [] }
const cousin = '01900000-0000-7000-8000-0000000000e9' as never
const onTheCase = scene(
  'people-edited',
  'case-people',
  signedInAs(['caseworker']),
  [
    answerTo(openCase, { caseId }, opened()),
    restricted([]),
    reachable([]),
    answerTo(editPerson, { caseId, personId: brother }, done),
    answerTo(takePersonOff, { caseId, personId: brother }, done),
    answerTo(putPersonBack, { caseId, personId: brother }, done),
    answerTo(putPersonBack, { caseId, personId: cousin }, { ...done, id: cousin }),
    answerTo(
      listTakenOff,
      { caseId },
      {
        items: [
          {
            id: cousin,
            names: [{ role: 'called', given: 'Marta', surname1: 'Caal', surname2: '', married: '' }],
            relation: 'cousin',
            at: '2026-03-10T15:00:00.000Z',
            by: 'Berta Coj',
            reason: 'no-longer-with-her',
            words: 'Se quedó en Tapachula.',
          },
        ],
      },
    ),
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

async function openPeople(answers = onTheCase.answers.slice(1)) {
  const screen = await stage.open(
    hrefTo('case-people', { caseId }),
    [...onTheCase.answers.slice(0, 1), ...answers],
    {
      language: 'es-419',
      theme: 'light',
      width: 360,
      height: 640,
    },
  )
  const sent: { path: string; body: unknown }[] = []
  screen.page.on('request', (request) => {
    if (request.method() === 'POST')
      sent.push({ path: new URL(request.url()).pathname, body: request.postDataJSON() })
  })
  return { ...screen, sent }
}

test('a relative is corrected: only what was changed goes out', async () => {
  const { page, sent, complaints, close } = await openPeople()
  await page.getByRole('button', { name: 'Corregir · Mateo Xol Caal' }).click()
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await page.getByLabel('Viven juntos').check()
  await page.getByRole('combobox', { name: /Qué es de/ }).selectOption('cousin')
  await page.getByRole('textbox', { name: /^Teléfono/ }).fill('+502 5555 1111')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Guardado.').waitFor()
  expect(sent.map(({ path }) => path)).toEqual([`/api/cases/${caseId}/people/${brother}`])
  expect(sent[0]?.body).toMatchObject({
    edits: {
      livesWith: { value: true, base: 0 },
      relation: { value: 'cousin', base: 0 },
      phones: { value: ['+502 5555 1111'], base: 0, baseValue: [] },
    },
  })
  expect(JSON.stringify(sent[0]?.body).match(/"base"/g)).toHaveLength(3)
  await page.getByRole('button', { name: 'Corregir · Mateo Xol Caal' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('somebody is taken off with a reason, and put back by Undo; the child cannot be', async () => {
  const { page, sent, complaints, close } = await openPeople()
  expect(await page.getByRole('button', { name: /Quitar del caso · Ixchel/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Quitar del caso · Mateo Xol Caal' }).click()
  await page.getByRole('button', { name: 'Quitar del caso', exact: true }).click()
  await page.getByText('Diga por qué, para que el historial se entienda.').waitFor()
  expect(sent).toEqual([])
  await page.getByLabel('Se anotó por equivocación').check()
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  await page.getByRole('button', { name: 'Quitar del caso', exact: true }).click()
  await page.getByText('Se quitó del caso.').waitFor()
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await page.getByText('Está de nuevo en el caso.').waitFor()
  expect(sent.map(({ path }) => path)).toEqual([
    `/api/cases/${caseId}/people/${brother}/off`,
    `/api/cases/${caseId}/people/${brother}/back`,
  ])
  expect(sent[0]?.body).toMatchObject({ reason: 'by-mistake', words: '' })
  expect(complaints).toEqual([])
  await close()
})

test('who was taken off stands in a list with the reason, and can be put back from there', async () => {
  const { page, sent, complaints, close } = await openPeople()
  await page.getByRole('button', { name: /Se quitaron del caso/ }).click()
  const entry = page.getByRole('listitem').filter({ hasText: 'Marta Caal' })
  await entry.getByText('Lo hizo Berta Coj, 10 mar 2026').waitFor()
  await entry.getByText('Ya no viaja ni vive con ella o él').waitFor()
  await entry.getByText('Se quedó en Tapachula.').waitFor()
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await page.getByRole('button', { name: 'Poner de nuevo · Marta Caal' }).click()
  await page.getByText('Está de nuevo en el caso.').waitFor()
  expect(sent.map(({ path }) => path)).toEqual([`/api/cases/${caseId}/people/${cousin}/back`])
  expect(complaints).toEqual([])
  await close()
})

test('forty people stand in groups, more are shown on demand, and one is found by a part of her name', async () => {
  const { page, complaints, close } = await openPeople([
    answerTo(openCase, { caseId }, overfull),
    restricted([]),
    reachable([]),
  ])
  const shown = () => page.getByRole('heading', { level: 4 }).count()
  const together = page.getByRole('region', { name: 'Viven juntos', exact: true })
  await together.getByRole('heading', { name: 'Viven juntos (10)' }).waitFor()
  expect(await together.getByRole('listitem').count()).toBe(8)
  await together.getByRole('button', { name: 'Mostrar las 10' }).click()
  expect(await together.getByRole('listitem').count()).toBe(10)
  await page.getByLabel('Buscar entre estas personas').fill('persona 38')
  await page.getByRole('heading', { name: 'Persona 38 Xol Caal' }).waitFor()
  expect(await shown()).toBe(1)
  await page.getByLabel('Buscar entre estas personas').fill('MADRINA')
  await page.getByText('madrina de bautizo').first().waitFor()
  await page.getByLabel('Buscar entre estas personas').fill('nadie así')
  await page.getByText('Nadie con ese nombre en este caso.').waitFor()
  expect(await shown()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('what is half typed is asked about before the page goes away with it, but never on the way out', async () => {
  const { page, close } = await openPeople()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  const change = async () => {
    await page.getByRole('button', { name: 'Corregir · Mateo Xol Caal' }).click()
    await page.getByLabel('Viven juntos').check()
    await page.getByText('Esto está solo en esta pantalla hasta que lo guarde.').waitFor()
  }
  await page.getByRole('button', { name: 'Corregir · Mateo Xol Caal' }).click()
  await page.reload()
  expect(asked).toEqual([])
  await change()
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await change()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Guardado.').waitFor()
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await change()
  await page.getByRole('button', { name: 'Salir rápido' }).click()
  await page.waitForURL(`**${neutralPage}`)
  expect(asked).toEqual(['beforeunload'])
  await close()
})
