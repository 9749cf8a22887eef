import { listFilterChoices } from '@amparo/contract/api/cases/filter-choices'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import {
  changeSavedList,
  deleteSavedList,
  listSavedLists,
  saveList,
} from '@amparo/contract/api/cases/saved-lists'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { mostSavedLists } from '@amparo/domain/case/saved-list'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
let ana: TestClient
let julia: TestClient
let berta: TestClient
let carlos: TestClient

beforeAll(async () => {
  test = await startTestApp()
  const { caseworker, otherCaseworker, supervisor, manager } = test.cast.guatemala
  ana = await test.signInAs(caseworker)
  julia = await test.signInAs(otherCaseworker)
  berta = await test.signInAs(supervisor)
  carlos = await test.signInAs(manager)
})
afterEach(() => test.asKeeper((sql) => sql`delete from amparo.saved_lists`))
afterAll(() => test.close())

function list(more: Partial<InputOf<typeof saveList>> = {}): InputOf<typeof saveList> {
  return {
    listId: newTestId<'SavedListId'>(),
    name: 'Riesgo alto, sin contacto',
    scope: 'mine',
    filter: { state: 'live', risk: 'high', silentDays: 30 },
    view: { order: 'contact', columns: ['risk', 'contact'] },
    sharedWith: 'nobody',
    ...more,
  }
}
const namesOf = async (client: TestClient) =>
  (await client.ok(listSavedLists, {})).items.map(({ name }) => name)

describe('a saved list', () => {
  it('is found again as it was, by name, renamed and forgotten', async () => {
    const one = list()
    await ana.ok(saveList, one)
    await ana.ok(saveList, list({ name: 'Adolescentes', filter: { age: '15-17' } }))
    const again = await test.signInAs(test.cast.guatemala.caseworker)
    const [first, second] = (await again.ok(listSavedLists, {})).items
    expect(first?.name).toBe('Adolescentes')
    expect(second).toMatchObject({
      filter: one.filter,
      view: one.view,
      scope: one.scope,
      isOwn: true,
      mayChange: true,
    })
    const { listId } = one
    await ana.ok(changeSavedList, {
      listId,
      name: 'Urgentes',
      view: { columns: [] },
      sharedWith: 'nobody',
      version: 1,
    })
    expect((await ana.ok(listSavedLists, {})).items[1]?.view).toEqual({ columns: [] })
    expect(await namesOf(ana)).toEqual(['Adolescentes', 'Urgentes'])
    await ana.ok(deleteSavedList, { listId })
    expect(await namesOf(ana)).toEqual(['Adolescentes'])
    expect((await ana.call(deleteSavedList, { listId })).body.code).toBe('record.not-found')
  })

  it('is one by name, asks for something, and there are not too many; two windows do not write over each other', async () => {
    const one = list()
    await ana.ok(saveList, one)
    const refused = async (more: Partial<InputOf<typeof saveList>>) =>
      (await ana.call(saveList, list(more))).body.code
    expect(await refused({})).toBe('saved-list.name-taken')
    expect(await refused({ name: 'x', filter: {} })).toBe('saved-list.empty')
    expect(await refused({ name: 'x', listId: one.listId })).toBe('record.exists')
    expect(await refused({ name: 'x'.repeat(61) })).toBe('request.invalid')
    const change = { listId: one.listId, name: 'Otra', view: {}, sharedWith: 'nobody', version: 1 } as const
    await ana.ok(changeSavedList, change)
    expect((await ana.call(changeSavedList, { ...change, name: 'Tercera' })).body.code).toBe('edit.outdated')
    for (let at = 1; at < mostSavedLists; at += 1) await ana.ok(saveList, list({ name: `Lista ${at}` }))
    expect(await refused({ name: 'una más' })).toBe('saved-list.too-many')
  })

  it('keeps codes only: no text has a place in it', async () => {
    for (const filter of [{ name: 'Mateo' }, { place: 'Mateo' }, { worker: 'Mateo' }, { newDays: 'Mateo' }])
      expect((await ana.call(saveList, list({ filter: filter as never }))).body.code).toBe('request.invalid')
    for (const view of [{ order: 'Mateo' }, { columns: ['Mateo'] }, { columns: ['age', 'age'] }])
      expect((await ana.call(saveList, list({ view: view as never }))).body.code).toBe('request.invalid')
  })

  it('opens without the part that nothing reads any more, and says so', async () => {
    const { listId } = list()
    await ana.ok(saveList, list({ listId, filter: { risk: 'high', phase: 'transit' } }))
    await test.asKeeper(
      (sql) => sql`update amparo.saved_lists set filter = filter || '{"phase":"gone"}',
        view = view || '{"order":"gone"}' where id = ${listId}`,
    )
    const [kept] = (await ana.ok(listSavedLists, {})).items
    expect(kept).toMatchObject({
      filter: { risk: 'high' },
      view: { columns: ['risk', 'contact'] },
      partsGone: true,
    })
  })
})

describe('sharing a saved list', () => {
  it('leaves it with nobody else unless she may share it', async () => {
    const { north, south } = test.cast.guatemala.teams
    await ana.ok(saveList, list())
    for (const client of [julia, berta, carlos]) expect(await namesOf(client)).toEqual([])
    const refused = async (client: TestClient, sharedWith: InputOf<typeof saveList>['sharedWith']) =>
      (await client.call(saveList, list({ name: 'x', sharedWith }))).body.code
    expect(await refused(ana, north)).toBe('saved-list.may-not-share')
    expect(await refused(ana, 'organisation')).toBe('saved-list.may-not-share')
    expect(await refused(berta, south)).toBe('saved-list.may-not-share')
    expect(await refused(berta, 'organisation')).toBe('saved-list.may-not-share')
    expect(await refused(carlos, test.cast.mexico.teams.north)).toBe('saved-list.may-not-share')
  })

  it('shows it to the team, or to all, and to no other organisation', async () => {
    const { guatemala, mexico } = test.cast
    await berta.ok(saveList, list({ name: 'Del equipo', sharedWith: guatemala.teams.north }))
    await carlos.ok(saveList, list({ name: 'De todos', sharedWith: 'organisation' }))
    const [kevin, lidia, marta] = await Promise.all(
      [guatemala.southCaseworker, guatemala.southSupervisor, mexico.manager].map((one) => test.signInAs(one)),
    )
    expect(await namesOf(julia)).toEqual(['De todos', 'Del equipo'])
    if (!kevin || !lidia || !marta) throw new Error('the cast is not complete')
    expect(await namesOf(kevin)).toEqual(['De todos'])
    expect(await namesOf(lidia)).toEqual(['De todos'])
    expect(await namesOf(marta)).toEqual([])
    const [ofAll, ofTeam] = (await julia.ok(listSavedLists, {})).items
    expect(ofAll).toMatchObject({ sharedWith: 'organisation', isOwn: false, mayChange: false })
    expect(ofTeam).toMatchObject({ sharedWith: guatemala.teams.north, isOwn: false, mayChange: false })
  })

  it('leaves the team’s behind with whoever changed the team, and begins with her first day in the new one', async () => {
    const { southCaseworker, teams, id } = test.cast.guatemala
    const lidia = await test.signInAs(test.cast.guatemala.southSupervisor)
    await lidia.ok(saveList, list({ name: 'Del sur', sharedWith: teams.south }))
    await berta.ok(saveList, list({ name: 'Del norte', sharedWith: teams.north }))
    const seenBy = async () => namesOf(await test.signInAs(southCaseworker))
    expect(await seenBy()).toEqual(['Del sur'])
    const moved = newTestId()
    await test.asKeeper(async (sql) => {
      await sql`insert into amparo.memberships (id, user_id, organisation_id, team_id, role, valid_from)
        values (${moved}, ${southCaseworker.id}, ${id}, ${teams.north}, 'caseworker', now() + interval '1 day')`
    })
    expect(await seenBy()).toEqual(['Del sur'])
    await test.asKeeper(async (sql) => {
      await sql`update amparo.memberships set valid_until = now() - interval '1 minute'
        where user_id = ${southCaseworker.id} and team_id = ${teams.south}`
      await sql`update amparo.memberships set valid_from = now() - interval '1 minute' where id = ${moved}`
    })
    expect(await seenBy()).toEqual(['Del norte'])
    await test.asKeeper(async (sql) => {
      await sql`delete from amparo.memberships where id = ${moved}`
      await sql`update amparo.memberships set valid_until = null where user_id = ${southCaseworker.id}`
    })
  })

  it('lets whoever may share so tidy up after somebody who left, and nobody else', async () => {
    const { guatemala, mexico } = test.cast
    const one = list({ sharedWith: guatemala.teams.north })
    await berta.ok(saveList, one)
    const { listId } = one
    const change = { listId, name: 'Del equipo', view: {}, sharedWith: one.sharedWith, version: 1 }
    for (const client of [julia, carlos, await test.signInAs(mexico.manager)]) {
      expect((await client.call(changeSavedList, change)).status).toBe(404)
      expect((await client.call(deleteSavedList, { listId })).status).toBe(404)
    }
    const mario = await test.signInAs(guatemala.otherSupervisor)
    expect((await mario.call(changeSavedList, { ...change, sharedWith: 'nobody' })).body.code).toBe(
      'saved-list.may-not-share',
    )
    await mario.ok(changeSavedList, change)
    expect(await namesOf(berta)).toEqual(['Del equipo'])
    await mario.ok(deleteSavedList, { listId })
    expect(await namesOf(berta)).toEqual([])
  })

  it('gives nobody a case more than she may list', async () => {
    await registerAs(ana)
    const shared = list({ name: 'Con marca', filter: { flagged: 'yes' }, sharedWith: 'organisation' })
    await carlos.ok(saveList, shared)
    const volunteer = await test.signInAs(test.cast.guatemala.privacyLead)
    const [found] = (await volunteer.ok(listSavedLists, {})).items
    const opened = await volunteer.call(listCases, { scope: 'organisation', ...found?.filter })
    expect(opened.body.code).toBe('access.not-allowed')
  })
})

describe('whom a filter can name', () => {
  it('a supervisor her teams and their people, a manager all, others nobody', async () => {
    const { caseworker, southCaseworker, teams } = test.cast.guatemala
    const ofTeam = await berta.ok(listFilterChoices, { scope: 'team' })
    expect(ofTeam.teams.map(({ id }) => id)).toEqual([teams.north])
    expect(ofTeam.people.map(({ id }) => id)).toContain(caseworker.id)
    expect(ofTeam.people.map(({ id }) => id)).not.toContain(southCaseworker.id)
    const ofAll = await carlos.ok(listFilterChoices, { scope: 'organisation' })
    expect(ofAll.teams).toHaveLength(2)
    expect(ofAll.people.map(({ id }) => id)).toContain(southCaseworker.id)
    const nobody = { people: [], teams: [] }
    expect(await ana.ok(listFilterChoices, { scope: 'organisation' })).toEqual(nobody)
    expect(await ana.ok(listFilterChoices, {})).toEqual(nobody)
    const gloria = await test.signInAs(test.cast.guatemala.privacyLead)
    expect(await gloria.ok(listFilterChoices, { scope: 'organisation' })).toEqual(nobody)
  })

  it('names who has left, and the list opens on her', async () => {
    const { southCaseworker, id } = test.cast.guatemala
    await test.asKeeper(
      (sql) => sql`update amparo.memberships set valid_until = now() - interval '1 minute'
        where user_id = ${southCaseworker.id} and organisation_id = ${id}`,
    )
    const { people } = await carlos.ok(listFilterChoices, { scope: 'organisation' })
    expect(people.find((one) => one.id === southCaseworker.id)).toMatchObject({ hasLeft: true })
    const opened = await carlos.ok(listCases, { scope: 'organisation', worker: southCaseworker.id })
    expect(opened.items).toEqual([])
  })
})
