import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { newTestId, registerAs } from '@amparo/testkit/register'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthNames } from '../../app/words/dates.ts'
import { fits, openWorkPlace, type WorkPlace } from '../../journeys/work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 1280, height: 900 })
})
afterAll(() => place.close())

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Partes del caso' }).getByRole('link', { name }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a closed case is opened again, and its risk is looked at anew', async () => {
  const { caseworker, supervisor } = place.node.cast.guatemala
  const worker = await place.node.signInAs(caseworker)
  const second = await place.node.signInAs(supervisor)
  const { caseId } = await registerAs(worker)
  const closureId = newTestId<'ClosureId'>()
  await worker.ok(requestClosure, {
    caseId,
    closureId,
    reason: 'goal-met',
    explanation: '',
    childTold: 'Sabe a quién llamar.',
  })
  await second.ok(approveClosure, { caseId, closureId })

  const ana = await place.sit(caseworker, `/cases/${caseId}/closure`)
  await ana.getByText('El caso está cerrado. Se puede leer; solo se agregan notas y cómo está.').waitFor()
  await press(ana, 'Reabrir')
  await ana.getByLabel('Falleció quien la o lo cuidaba').check()
  await ana.getByLabel('¿Qué pasó desde el cierre?').fill('Murió la abuela con quien vivía.')
  await fits(ana)
  await press(ana, 'Reabrir el caso')
  await ana.getByText('Caso reabierto. Empiece por valorar el riesgo.').waitFor()
  await ana.getByText('Murió la abuela con quien vivía.').waitFor()
  await ana.getByRole('heading', { name: 'Se cumplió lo acordado' }).waitFor()
  await fits(ana)

  await ana.goto(`${place.node.url}/cases/${caseId}`)
  await ana.getByText('Riesgo sin valorar').waitFor()
  await ana.getByRole('link', { name: /Valorar el riesgo/ }).click()
  await press(ana, 'Valorar el riesgo')
  await ana.getByLabel('Sin nadie').check()
  await press(ana, 'Ver la propuesta')
  await press(ana, 'Decidir')
  await ana.getByText('Espera la aprobación de supervisión.', { exact: true }).waitFor()
  expect((await worker.ok(openCase, { caseId })).case).toMatchObject({ state: 'open', riskState: 'decided' })
  expect(place.watched.complaints).toEqual([])
})

test('a case on hold has nothing due but the look at it, until it is resumed', async () => {
  const { caseworker } = place.node.cast.guatemala
  const worker = await place.node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const ana = await place.sit(caseworker, `/cases/${caseId}`)
  await ana.getByText('Valorar el riesgo').first().waitFor()
  await press(ana, 'Poner en pausa')
  await ana.getByLabel('Está en el hospital').check()
  const on = new Date(Date.now() + 10 * 86_400_000)
  await ana.getByLabel('Día', { exact: true }).fill(String(on.getUTCDate()))
  await ana
    .getByLabel('Mes', { exact: true })
    .selectOption({ label: monthNames('es-419')[on.getUTCMonth()] ?? '' })
  await ana.getByLabel('Año', { exact: true }).fill(String(on.getUTCFullYear()))
  await fits(ana)
  await ana.getByRole('button', { name: 'Poner en pausa', exact: true }).click()
  await ana.getByText('El caso quedó en pausa.').waitFor()
  await ana.getByText('Revisar la pausa').waitFor()
  expect(await ana.getByText('Valorar el riesgo').count()).toBe(0)
  expect((await worker.ok(openCase, { caseId })).tasks.map(({ kind }) => kind)).toEqual(['review-hold'])
  await fits(ana)
  // Work rests; what happens is written down.
  await part(ana, 'Riesgo')
  await ana.getByText(/^En pausa\. Se revisa el /).waitFor()
  expect(await ana.getByRole('button', { name: 'Valorar el riesgo' }).count()).toBe(0)
  await part(ana, 'Notas y visitas')
  await ana.getByRole('button', { name: 'Agregar nota' }).waitFor()
  await part(ana, 'Resumen')
  await press(ana, 'Reanudar')
  await ana.getByLabel('¿Por qué se reanuda?').fill('Salió del hospital.')
  await press(ana, 'Reanudar')
  await ana.getByText('El caso sigue. Los plazos continúan desde hoy.').waitFor()
  await ana.getByText('Valorar el riesgo').first().waitFor()
  await ana.getByText('Revisar la pausa').waitFor({ state: 'detached' })
  expect(place.watched.complaints).toEqual([])
})
