import { openCase } from '@amparo/contract/api/cases/open-case'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { registerAs } from '@amparo/testkit/register'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from '../../journeys/work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 1280, height: 900 })
})
afterAll(() => place.close())

const part = async (page: Page, name: string) => {
  const link = page.getByRole('navigation', { name: 'Partes del caso' }).getByRole('link', { name })
  await link.click()
  await link.and(page.locator('[aria-current="page"]')).waitFor()
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a note, the risk, the plan and the closing, each approved by a second person', async () => {
  const { caseworker, supervisor } = place.node.cast.guatemala
  const worker = await place.node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const ana = await place.sit(caseworker, `/cases/${caseId}`)
  const berta = await place.sit(supervisor, `/cases/${caseId}`)
  await ana.getByText('Valorar el riesgo').first().waitFor()
  await fits(ana)

  await part(ana, 'Notas y visitas')
  await press(ana, 'Agregar nota')
  await ana.getByLabel('¿Qué pasó y qué dijo?').fill('Dijo: “quiero hablar con mi mamá”.')
  await fits(ana)
  await press(ana, 'Guardar')
  await ana.getByText('Nota guardada.').waitFor()
  await ana.getByText('Dijo: “quiero hablar con mi mamá”.').waitFor()

  await part(ana, 'Riesgo')
  await press(ana, 'Valorar el riesgo')
  await ana.getByLabel('Sin nadie').check()
  await ana.getByLabel('No tiene dónde dormir con seguridad hoy').check()
  await fits(ana)
  await press(ana, 'Ver la propuesta')
  await ana.getByRole('heading', { name: 'Nivel propuesto' }).waitFor()
  await ana.getByText('No tiene dónde dormir con seguridad hoy.').waitFor()
  await press(ana, 'Decidir')
  await ana.getByText('Espera la aprobación de supervisión.', { exact: true }).waitFor()
  await part(berta, 'Riesgo')
  await press(berta, 'Aprobar')
  await berta.getByText('Nivel aprobado.').waitFor()
  await fits(berta)

  await part(ana, 'Plan de caso')
  await press(ana, 'Empezar el plan')
  await ana.getByLabel('Qué queremos lograr').fill('Que hable con su mamá cada semana.')
  await ana.getByLabel('Con qué está de acuerdo, en sus palabras').fill('Quiero llamarla los domingos.')
  await press(ana, 'Guardar')
  await ana.getByText('Plan guardado.').waitFor()
  await ana.getByRole('blockquote').filter({ hasText: 'Quiero llamarla los domingos.' }).waitFor()
  for (const what of ['Conseguir un teléfono', 'Llamar a su mamá']) {
    await press(ana, 'Agregar acción')
    await ana.getByLabel('¿Qué se hará?').fill(what)
    await press(ana, 'Guardar')
    await ana.getByRole('heading', { name: what }).waitFor()
  }
  await fits(ana)
  await ana.getByRole('button', { name: 'Más' }).last().click()
  await ana.getByRole('menuitem', { name: 'Subir' }).click()
  await expect
    .poll(async () => {
      const { plan } = await worker.ok(findPlan, { caseId })
      return plan?.actions.toSorted((one, two) => one.position - two.position).map(({ what }) => what)
    })
    .toEqual(['Llamar a su mamá', 'Conseguir un teléfono'])
  await press(ana, 'Pedir aprobación')
  await ana.getByText('Se pidió la aprobación del plan.').waitFor()
  await part(berta, 'Plan de caso')
  await press(berta, 'Pedir cambios')
  await berta.getByLabel('¿Qué conviene cambiar?').fill('Falta para cuándo.')
  await berta.getByRole('button', { name: 'Pedir cambios' }).last().click()
  await berta.getByText('Se pidieron cambios.').waitFor()
  await part(ana, 'Resumen')
  await part(ana, 'Plan de caso')
  await ana.getByText('Falta para cuándo.').waitFor()
  await press(ana, 'Pedir aprobación')
  await ana.getByText('Espera la aprobación de supervisión.').waitFor()
  await berta.reload()
  await press(berta, 'Aprobar')
  await berta.getByText('Plan aprobado.').waitFor()

  await part(ana, 'Cierre')
  await press(ana, 'Pedir el cierre')
  await ana.getByLabel('Se cumplió lo acordado').check()
  await ana.getByLabel('¿Qué se le dijo y cómo se despidieron?').fill('Sabe a quién llamar.')
  await fits(ana)
  await press(ana, 'Pedir aprobación')
  await ana.getByText('Se pidió el cierre. Debe aprobarlo otra persona.').waitFor()
  await part(berta, 'Cierre')
  await press(berta, 'Aprobar')
  await berta.getByText('El caso está cerrado. Se puede leer; solo se agregan notas y cómo está.').waitFor()
  expect((await worker.ok(openCase, { caseId })).case.state).toBe('closed')

  await part(berta, 'Historial')
  for (const event of [
    'Se abrió el caso',
    'Se agregó una nota o visita',
    'Se aprobó el plan',
    'Se aprobó el cierre',
  ])
    await berta.getByText(event).first().waitFor()
  expect(await berta.getByRole('main').innerText()).not.toMatch(/[A-Z][a-z]+[A-Z][a-z]+(Moved|Edited|Added)/)
  await fits(berta)
  expect(place.watched.complaints).toEqual([])
})
