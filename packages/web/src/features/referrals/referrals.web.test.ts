import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from '../../journeys/work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 720 })
})
afterAll(() => place.close())

test('before anything leaves it is shown; the other organisation sees what was shared and nothing else', async () => {
  const { guatemala, mexico } = place.node.cast
  const worker = await place.node.signInAs(guatemala.caseworker)
  const { caseId, code } = await registerAs(worker)
  const ana = await place.sit(guatemala.caseworker, `/cases/${caseId}/referrals`)
  await ana.getByRole('button', { name: 'Derivar' }).click()
  await ana.getByLabel('¿Qué servicio?').selectOption({ label: 'Albergue' })
  await ana.getByLabel('¿Quién puede darlo?').selectOption({ label: mexico.name })
  await ana.getByLabel('¿Qué necesita?').fill('Un lugar seguro para esta semana.')
  await ana.getByLabel('Familia y acompañantes').check()
  await ana.getByLabel('En pocos días').check()
  await fits(ana)
  await ana.getByRole('button', { name: 'Revisar antes de enviar' }).click()
  await ana.getByRole('heading', { name: `Enviar a ${mexico.name}` }).waitFor()
  await ana.getByText(`Falta el permiso para compartir esto con ${mexico.name}`).waitFor()
  await fits(ana)

  // Without a permission nothing leaves, and the draft stays.
  await ana.getByRole('button', { name: 'Enviar', exact: true }).click()
  await ana.getByText('Código para pedir ayuda').waitFor()
  await worker.ok(recordConsent, {
    caseId,
    consentId: newTestId<'ConsentId'>(),
    purpose: 'share-for-services',
    recipientOrganisationId: mexico.id,
    sections: ['identity', 'people'],
    state: 'given',
    basis: 'consent',
    basisReason: '',
    consenters: ['child', 'mother'],
    consentedBy: 'Petrona Xol',
    caregiverNotAsked: '',
    childAssented: true,
    childInformed: true,
    interpreter: '',
    toldBack: 'Van a saber cómo me llamo y con quién viajo.',
    withhold: '',
    textVersion: 'amparo-1',
    givenOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  })
  await ana.getByRole('link', { name: 'Ir a permisos' }).click()
  await ana.getByText('Van a saber cómo me llamo y con quién viajo.').waitFor()
  await ana.goBack()
  await ana.getByText('Van a saber cómo me llamo y con quién viajo.').waitFor()
  await ana.getByRole('button', { name: 'Enviar', exact: true }).click()
  await ana.getByText('Derivación enviada.').waitFor()

  // The receiving side: before accepting, the need, the code and the age; after, what was shared.
  const delia = await place.sit(mexico.serviceProvider, '/referrals')
  await delia.getByText(code).first().waitFor()
  expect(await delia.getByRole('main').innerText()).not.toContain('Dulce')
  await fits(delia)
  await delia.getByRole('button', { name: 'Aceptar', exact: true }).click()
  await delia.getByLabel('¿Quién la atiende?').selectOption({ label: mexico.serviceProvider.displayName })
  await delia.getByRole('button', { name: 'Aceptar', exact: true }).click()
  await delia.getByRole('link', { name: 'Ver lo compartido' }).click()
  await delia.getByRole('heading', { level: 1, name: 'Dulce María' }).waitFor()
  const parts = await delia.getByRole('navigation', { name: 'Partes del caso' }).innerText()
  expect(parts).toContain('Familia y personas')
  for (const sealed of ['Riesgo', 'Evaluación', 'Plan de caso', 'Notas y visitas', 'Permisos'])
    expect(parts).not.toContain(sealed)
  await fits(delia)
  await delia.goto(`${place.node.url}/referrals`)
  await delia.getByRole('button', { name: 'Decir cómo terminó' }).click()
  await delia.getByLabel('Se dio', { exact: true }).check()
  await delia.getByLabel('¿Qué se hizo y qué sigue?').fill('Durmió tres noches en el albergue.')
  await delia.getByRole('button', { name: 'Decir cómo terminó' }).click()
  await delia.getByText('Resultado enviado. Lo compartido se cerró.').waitFor()
  const there = await place.node.signInAs(mexico.serviceProvider)
  expect((await there.call(openCase, { caseId })).status).not.toBe(200)
  expect(place.watched.complaints).toEqual([])
})
