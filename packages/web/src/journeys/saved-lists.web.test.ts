/**
 * The same list every morning: a coordinator filters on her phone by who is in charge, names it, shares it, and finds
 * it again; a colleague finds it at her desk, and nobody sees a case more by it.
 */
import { loadWords } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from './work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 800 })
})
afterAll(() => place.close())

const named = (given: string) => ({
  names: [{ role: 'called' as const, given, surname1: 'Tzoc', surname2: '', married: '' }],
})

test('a filter is named, shared, found again on a phone and at a desk, and survives who left', async () => {
  const say = await loadWords('es-419')
  const { guatemala } = place.node.cast
  const { caseworker, otherCaseworker, supervisor, manager } = guatemala
  await registerAs(await place.node.signInAs(caseworker), named('Mateo'))
  await registerAs(await place.node.signInAs(otherCaseworker), named('Lucía'))

  const berta = await place.sit(supervisor, '/cases?scope=team')
  await berta.getByRole('link', { name: /Lucía/ }).waitFor()
  await berta.getByRole('button', { name: say('filter.title') }).click()
  await berta.getByRole('button', { name: say('filter.group.who') }).click()
  const inCharge = berta.getByRole('combobox', { name: say('filter.part.worker') })
  await inCharge.fill(otherCaseworker.displayName)
  await berta.keyboard.press('Tab')
  await berta.getByText('1 caso', { exact: true }).waitFor()
  await berta.getByRole('link', { name: /Mateo/ }).waitFor({ state: 'detached' })
  await fits(berta)

  await berta.getByRole('button', { name: say('saved.save') }).click()
  const form = berta.getByRole('form', { name: say('saved.save') })
  await form.getByRole('textbox', { name: say('saved.name') }).fill('Los de Julia')
  const finders = form.getByRole('combobox', { name: say('saved.who') })
  const team = await finders.getByRole('option').nth(1).getAttribute('value')
  expect(team).toBe(guatemala.teams.north)
  await finders.selectOption(team)
  await fits(berta)
  await form.getByRole('button', { name: say('ui.save'), exact: true }).click()
  await berta.getByText(say('saved.saved')).waitFor()

  await berta.goto(`${place.node.url}/cases?scope=team`)
  await berta.getByRole('link', { name: /Mateo/ }).waitFor()
  const chosen = berta.getByRole('combobox', { name: say('saved.title') })
  await chosen.selectOption({ index: 1 })
  await berta.getByRole('link', { name: /Mateo/ }).waitFor({ state: 'detached' })
  expect(new URL(berta.url()).searchParams.get('worker')).toBe(otherCaseworker.id)

  const julia = await place.sit(otherCaseworker, '/cases')
  await julia.setViewportSize({ width: 1280, height: 800 })
  await julia.getByRole('combobox', { name: say('saved.title') }).selectOption({ index: 1 })
  await julia.getByText('1 caso', { exact: true }).waitFor()
  expect(await julia.getByRole('button', { name: say('saved.change') }).count()).toBe(0)
  expect(await julia.getByText(say('filter.personGone')).count()).toBe(0)
  // At a desk the groups stand open.
  await julia.getByRole('button', { name: say('filter.title') }).click()
  await julia.getByRole('combobox', { name: say('filter.part.sex') }).waitFor()
  await fits(julia)
  // A list stands as its reader wants it: by name, with a column more, and still so when she comes back.
  await julia.goto(`${place.node.url}/cases`)
  await julia.getByRole('button', { name: say('cases.columns') }).click()
  await julia.getByRole('checkbox', { name: say('cases.column.registered') }).check()
  const heading = julia.getByRole('columnheader', { name: say('cases.name') })
  await heading.getByRole('button').click()
  await julia.waitForURL(/order=name/)
  await julia.goto(`${place.node.url}/cases`)
  await julia.getByRole('columnheader', { name: say('cases.column.registered') }).waitFor()
  expect(await heading.getAttribute('aria-sort')).toBe('ascending')
  await julia.getByRole('combobox', { name: say('cases.order') }).selectOption('youngest')
  await julia
    .getByRole('columnheader', { name: say('cases.column.age') })
    .getByRole('button')
    .press('Enter')
  await julia.waitForURL(/order=oldest/)

  await place.node.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = now() - interval '1 minute'
      where user_id = ${otherCaseworker.id}`,
  )
  await berta.goto(`${place.node.url}/cases?scope=team`)
  await chosen.selectOption({ index: 1 })
  await berta.getByText(say('filter.personGone')).waitFor()
  await berta.getByRole('link', { name: /Lucía/ }).waitFor()
  await berta.getByRole('button', { name: say('saved.change') }).click()
  await berta.getByRole('button', { name: say('saved.delete') }).click()
  await berta.getByText(say('saved.deleted')).waitFor()
  await chosen.waitFor({ state: 'detached' })
  await berta.getByRole('button', { name: say('ui.undo') }).click()
  await chosen.waitFor()
  await chosen.selectOption({ index: 1 })
  await berta.getByRole('button', { name: say('saved.change') }).click()
  await berta.getByRole('button', { name: say('saved.delete') }).click()
  await chosen.waitFor({ state: 'detached' })

  const carlos = await place.sit(manager, '/cases')
  await carlos.getByRole('link', { name: /Mateo/ }).waitFor()
  expect(await carlos.getByRole('combobox', { name: say('saved.title') }).count()).toBe(0)
  expect(place.watched.complaints).toEqual([])
})
