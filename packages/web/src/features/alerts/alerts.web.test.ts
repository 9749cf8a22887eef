import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { setFlag } from '@amparo/contract/api/flags/flags'
import { endMissing, reportMissing } from '@amparo/contract/api/missing/missing'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { missingInput } from '@amparo/testkit/danger-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from '../../journeys/work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 800, locale: 'es-419' })
})
afterAll(() => place.close())

test('a missing child is the first thing of the day; seen, it stays, and goes when she is found', async () => {
  const { supervisor, caseworker } = place.node.cast.guatemala
  const ana = await place.node.signInAs(caseworker)
  const { caseId } = await registerAs(ana)
  const lost = missingInput(caseId)
  await ana.ok(reportMissing, lost)
  const flag = {
    caseId,
    flagId: newTestId<'FlagId'>(),
    section: 'course' as const,
    reason: 'Vence el permiso.',
  }
  await ana.ok(setFlag, { ...flag, on: dayInGuatemala(2) })

  const page = await place.sit(supervisor, '/')
  await page.getByRole('list', { name: 'Alertas' }).getByText('No sabemos dónde está').waitFor()
  await page.getByRole('link', { name: /^Ver 2 alertas/ }).click()
  await page.getByRole('heading', { name: 'Pronto' }).waitFor()
  await fits(page)
  await page.getByRole('combobox', { name: 'Mostrar' }).selectOption('missing')
  await page.getByRole('heading', { name: 'Pronto' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Ya vi: No sabemos/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(/Usted la vio el/).waitFor()
  const { items } = await ana.ok(listAlerts, { kind: 'missing' })
  expect(items[0]?.seen).toMatchObject([{ by: 'Berta Coj', mine: false }])
  await page.getByRole('link', { name: /No sabemos dónde está/ }).click()
  await page.waitForURL(new RegExp(`/cases/${caseId}/missing$`))

  const found = { where: 'Con su tía', found: 'well' as const, debrief: 'Conversamos.', words: 'Está bien.' }
  const { episodeId } = lost
  await ana.ok(endMissing, { caseId, episodeId, reason: 'found', on: dayInGuatemala(), ...found })
  await place.node.signInAs(supervisor)
  await page.goto(`${place.node.url}/alerts/all`)
  await page.getByRole('link', { name: /Vence el permiso/ }).waitFor()
  expect(await page.getByText('No sabemos dónde está').count()).toBe(0)
  expect(place.watched.complaints).toEqual([])
})

test('whoever leads the organisation sees how it is in each team, and opens what she may read', async () => {
  const { manager, caseworker, southCaseworker } = place.node.cast.guatemala
  const codes: string[] = []
  for (const who of [caseworker, southCaseworker]) {
    const client = await place.node.signInAs(who)
    const { caseId, code } = await registerAs(client)
    await client.ok(reportMissing, missingInput(caseId))
    codes.push(code)
  }
  const page = await place.sit(manager, '/overview')
  const counted = page.getByRole('list', { name: 'Alertas' })
  await counted.getByRole('link', { name: /No sabemos dónde está/ }).click()
  const teams = page.getByRole('table', { name: 'Por equipo' })
  await teams
    .getByText(/No sabemos dónde está \(1\)/)
    .first()
    .waitFor()
  expect(await teams.getByRole('row').count()).toBeGreaterThanOrEqual(3)
  await fits(page)
  for (const code of codes) await page.getByText(new RegExp(code)).waitFor()
  const choice = page.getByRole('combobox', { name: 'Equipo' })
  await choice.focus()
  await choice.selectOption({ index: 1 })
  const [one, other] = codes.map((code) => page.getByText(new RegExp(code)))
  await Promise.any([one?.waitFor({ state: 'detached' }), other?.waitFor({ state: 'detached' })])
  await page.getByRole('link', { name: /No sabemos dónde está/ }).click()
  await page.waitForURL(/\/cases\/.*\/missing$/)
  expect(place.watched.complaints).toEqual([])
})
