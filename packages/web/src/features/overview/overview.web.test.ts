import { registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkPlace, type WorkPlace } from '../../journeys/work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 800, locale: 'en-US' })
})
afterAll(() => place.close())

test('a count opens exactly its list, the list can be narrowed, and the address keeps it', async () => {
  const { supervisor, caseworker } = place.node.cast.guatemala
  const ana = await place.node.signInAs(caseworker)
  const names = ['Mateo', 'Brayan', 'Lucía']
  for (const [at, given] of names.entries())
    await registerAs(ana, {
      names: [{ role: 'called', given, surname1: 'Tzoc', surname2: '', married: '' }],
      sex: at < 2 ? 'male' : 'female',
      nationalities: [at === 0 ? 'HN' : 'GT'],
    })

  const page = await place.sit(supervisor, '/cases')
  await page.getByRole('button', { name: 'Go to…' }).click()
  await page.getByRole('menuitem', { name: 'Overview' }).click()
  const boys = page.getByRole('link', { name: 'Boys and men 2' })
  await boys.focus()
  await page.keyboard.press('Enter')
  await page.getByText('2 cases', { exact: true }).waitFor()
  const listed = page.getByRole('list', { name: 'Cases that you can see' })
  await listed.waitFor()
  expect(await listed.getByRole('listitem').count()).toBe(2)

  await page.getByRole('button', { name: /^Filters/ }).click()
  await page.getByRole('button', { name: /^Age, origin/ }).click()
  await page.getByRole('combobox', { name: 'Nationality' }).fill('Honduras')
  await page.keyboard.press('Tab')
  await page.getByText('1 case', { exact: true }).waitFor()
  expect(new URL(page.url()).search).toContain('nationality=HN')

  await page.getByRole('link', { name: /Mateo/ }).click()
  await page.getByRole('heading', { name: 'Mateo' }).waitFor()
  await page.goBack()
  await page.getByText('1 case', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Filters/ }).click()
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await page.getByRole('combobox', { name: 'State' }).selectOption('')
  await page.getByRole('link', { name: /Lucía/ }).waitFor()
  expect(place.watched.complaints).toEqual([])
})
