import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  addPerson,
  changeHolder,
  editPerson,
  listTakenOff,
  putPersonBack,
  takePersonOff,
} from '@amparo/contract/api/people/edit-person'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { chooseVersion, listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const called = (given: string, surname1 = 'Xol') => [
  { role: 'called' as const, given, surname1, surname2: '', married: '' },
]

async function childOf(client: TestClient, caseId: Awaited<ReturnType<typeof registerAs>>['caseId']) {
  const opened = await client.ok(openCase, { caseId })
  const child = opened.people.find((person) => person.role === 'child')
  if (!child) throw new Error('no child on the case')
  return child
}

describe('editing a person', () => {
  it('keeps names, search and the card in step', async () => {
    const { caseId, childId, code } = await registerAs(ana, { names: called('Yesenia', 'Pop') })
    await ana.ok(editPerson, {
      caseId,
      personId: childId,
      edits: {
        names: { value: called('Zoraida', 'Quej'), base: 0 },
        born: { value: { kind: 'year', year: 2010 } as never, base: 0 },
        languages: { value: ['kek'], base: 0 },
      },
    })
    const child = await childOf(ana, caseId)
    expect(child).toMatchObject({
      version: 2,
      fieldVersions: { names: 1, born: 1, languages: 1 },
      languages: ['kek'],
    })
    expect(child.names).toMatchObject([{ given: 'Zoraida', surname1: 'Quej' }])
    const card = (await ana.ok(listCases, {})).items.find((item) => item.id === caseId)
    expect(card).toMatchObject({ callName: 'Zoraida', code })
    expect(card?.ageTo).toBeGreaterThan(14)
    const found = await ana.ok(searchChildren, { name: 'Soraida Quej' })
    expect(JSON.stringify(found)).toContain(code)
    expect(JSON.stringify(await ana.ok(searchChildren, { name: 'Yesenia Pop' }))).not.toContain(code)
  })

  it('shows the second of two people both values, and loses neither', async () => {
    const { caseId, childId } = await registerAs(ana)
    const edit = (given: string, base: number) => ({
      caseId,
      personId: childId,
      edits: { names: { value: called(given), base } },
    })
    const first = await ana.ok(editPerson, edit('Dulce', 0))
    expect(first).toMatchObject({ outcome: 'applied', conflicts: [] })
    const second = await berta.ok(editPerson, edit('Dulcinea', 0))
    expect(second).toMatchObject({ outcome: 'conflict', conflicts: ['names'] })
    expect((await childOf(ana, caseId)).names[0]?.given).toBe('Dulce')
    expect((await ana.ok(openCase, { caseId })).twoVersions).toBe(1)

    const [open] = (await ana.ok(listTwoVersions, { caseId })).items
    expect(open).toMatchObject({
      recordKind: 'person',
      recordId: childId,
      field: 'names',
      section: 'identity',
    })
    expect(open?.standing).toMatchObject([{ given: 'Dulce' }])
    expect(open?.others).toMatchObject([{ value: [{ given: 'Dulcinea' }], by: 'Berta Coj' }])

    const choice = {
      caseId,
      recordKind: 'person',
      recordId: childId,
      field: 'names',
      value: called('Dulcinea'),
    }
    const stale = await ana.call(chooseVersion, { ...choice, base: (open?.version ?? 0) - 1 })
    expect(stale.body.code).toBe('edit.not-seen')
    await ana.ok(chooseVersion, { ...choice, base: open?.version ?? 0 })
    expect((await childOf(ana, caseId)).names[0]?.given).toBe('Dulcinea')
    expect((await ana.ok(listCases, {})).items.find((item) => item.id === caseId)?.callName).toBe('Dulcinea')
    expect((await ana.ok(listTwoVersions, { caseId })).items).toEqual([])
    const kept = await test.asKeeper(
      (sql) => sql`select chosen_by from amparo.two_versions where record_id = ${childId}`,
    )
    expect(kept.map((row) => row['chosen_by'])).toEqual([test.cast.guatemala.caseworker.id])
  })

  it('lets two people edit the same field at the same instant without a lost value', async () => {
    const { caseId, childId } = await registerAs(ana)
    const answers = await Promise.all(
      [ana, berta].map((client, index) =>
        client.ok(editPerson, {
          caseId,
          personId: childId,
          edits: { addressForm: { value: index === 0 ? 'vos' : 'usted', base: 0 } },
        }),
      ),
    )
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['applied', 'conflict'])
    const [open] = (await berta.ok(listTwoVersions, { caseId })).items
    expect([open?.standing, open?.others[0]?.value].sort()).toEqual(['usted', 'vos'])
  })

  it('adds up what two people add to a list of codes', async () => {
    const { caseId, childId } = await registerAs(ana, { nationalities: ['GT'] })
    const add = (code: string) => ({
      caseId,
      personId: childId,
      edits: { nationalities: { value: ['GT', code], base: 0, baseValue: ['GT'] } },
    })
    await ana.ok(editPerson, add('HN'))
    expect(await berta.ok(editPerson, add('SV'))).toMatchObject({ outcome: 'applied' })
    expect((await childOf(ana, caseId)).nationalities.sort()).toEqual(['GT', 'HN', 'SV'])
  })

  it('refuses what nobody may write: no name at all, a birth after today, an unknown field', async () => {
    const { caseId, childId } = await registerAs(ana)
    const edit = (edits: unknown) => ana.call(editPerson, { caseId, personId: childId, edits } as never)
    expect((await edit({ names: { value: called('', ''), base: 0 } })).body.code).toBe('child.name-missing')
    expect((await edit({ born: { value: { kind: 'year', year: 2090 }, base: 0 } })).body.code).toBe(
      'birth-date.in-future',
    )
    expect((await edit({ organisation_id: { value: 'x', base: 0 } })).body.code).toBe('request.invalid')
    expect((await edit({})).body.code).toBe('request.invalid')
    expect((await childOf(ana, caseId)).version).toBe(1)
  })

  it('is closed to other workers and to other organisations', async () => {
    const { caseId, childId } = await registerAs(ana)
    for (const member of [test.cast.guatemala.otherCaseworker, test.cast.mexico.caseworker]) {
      const answer = await (
        await test.signInAs(member)
      ).call(editPerson, {
        caseId,
        personId: childId,
        edits: { sex: { value: 'male', base: 0 } },
      })
      expect(answer.body.code).toBe('record.not-found')
    }
  })
})

describe('people of a case', () => {
  async function addTo(caseId: Awaited<ReturnType<typeof registerAs>>['caseId']) {
    const personId = newTestId<'PersonId'>()
    await ana.ok(addPerson, {
      caseId,
      personId,
      names: called('Eustaquia', 'Ramírez Ba'),
      sex: 'female',
      role: 'relative',
      relation: 'aunt',
      travelsWith: false,
      languages: [],
      phones: [],
    })
    return personId
  }

  it('adds a relative who can be found, and edits how she is related', async () => {
    const { caseId, code } = await registerAs(ana)
    const personId = newTestId<'PersonId'>()
    await ana.ok(addPerson, {
      caseId,
      personId,
      names: called('Wenceslada', 'Choc'),
      sex: 'female',
      role: 'relative',
      relation: 'aunt',
      travelsWith: false,
      languages: ['kek'],
      phones: ['+502 5555 1234'],
    })
    await ana.ok(editPerson, {
      caseId,
      personId,
      edits: { relation: { value: 'grandmother', base: 0 }, caregiverBy: { value: 'custom', base: 0 } },
    })
    const opened = await ana.ok(openCase, { caseId })
    expect(opened.people.find((person) => person.id === personId)).toMatchObject({
      relation: 'grandmother',
      caregiverBy: 'custom',
      phones: ['+502 5555 1234'],
    })
    expect(opened.case.callName).toBe('Dulce María')
    expect(JSON.stringify(await ana.ok(searchChildren, { name: 'Wenseslada Choc' }))).toContain(code)
  })

  it('corrects everything that was asked of her, and keeps both values of two people', async () => {
    const { caseId } = await registerAs(ana)
    const personId = await addTo(caseId)
    const edit = (edits: unknown) => ({ caseId, personId, edits }) as never
    await ana.ok(
      editPerson,
      edit({
        names: { value: called('Wenceslada', 'Choc'), base: 0 },
        relation: { value: 'friend', base: 0 },
        travelsWith: { value: true, base: 0 },
        livesWith: { value: true, base: 0 },
        born: { value: { kind: 'year', year: 1980 }, base: 0 },
        phones: { value: ['+502 5555 9999'], base: 0, baseValue: [] },
      }),
    )
    const find = async () =>
      (await ana.ok(openCase, { caseId })).people.find((person) => person.id === personId)
    expect(await find()).toMatchObject({
      role: 'companion',
      relation: 'friend',
      travelsWith: true,
      livesWith: true,
      born: { kind: 'year', year: 1980 },
      phones: ['+502 5555 9999'],
      fieldVersions: { names: 1, relation: 1, travelsWith: 1, livesWith: 1, born: 1, phones: 1 },
    })
    expect(await berta.ok(editPerson, edit({ livesWith: { value: false, base: 1 } }))).toMatchObject({
      outcome: 'applied',
    })
    expect(await berta.ok(editPerson, edit({ relation: { value: 'cousin', base: 0 } }))).toMatchObject({
      outcome: 'conflict',
      conflicts: ['relation'],
    })
    const [open] = (await ana.ok(listTwoVersions, { caseId })).items
    expect(open).toMatchObject({ field: 'relation', standing: 'friend', section: 'people' })
    await ana.ok(chooseVersion, {
      caseId,
      recordKind: 'person',
      recordId: personId,
      field: 'relation',
      value: 'cousin',
      base: open?.version ?? 0,
    })
    expect(await find()).toMatchObject({ role: 'relative', relation: 'cousin', livesWith: false })
  })

  it('takes her off with a reason, keeps that in the history, and puts her back', async () => {
    const { caseId, code } = await registerAs(ana)
    const personId = await addTo(caseId)
    const search = async () => JSON.stringify(await ana.ok(searchChildren, { name: 'Eustaquia Ramírez Ba' }))
    const onCase = async () =>
      (await ana.ok(openCase, { caseId })).people.map((person) => person.id).includes(personId)
    expect(await search()).toContain(code)
    await berta.ok(editPerson, { caseId, personId, edits: { relation: { value: 'cousin', base: 0 } } })
    await ana.ok(editPerson, { caseId, personId, edits: { relation: { value: 'friend', base: 0 } } })
    expect((await ana.ok(openCase, { caseId })).twoVersions).toBe(1)

    const off = { caseId, personId, reason: 'other' as const, words: 'Era de otra familia.' }
    const refused = await ana.call(takePersonOff, { ...off, words: '' })
    expect(refused.body.code).toBe('person.words-missing')
    expect((await ana.call(putPersonBack, { caseId, personId })).body.code).toBe('person.not-off')
    await ana.ok(takePersonOff, off)
    expect(await onCase()).toBe(false)
    expect((await ana.ok(openCase, { caseId })).twoVersions).toBe(0)
    expect(await search()).not.toContain(code)
    expect((await ana.call(takePersonOff, off)).body.code).toBe('person.off-already')
    const edit = { caseId, personId, edits: { relation: { value: 'aunt', base: 9 } } }
    expect((await ana.call(editPerson, edit)).body.code).toBe('record.not-found')
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.find((item) => item.kind === 'PersonTakenOff')).toMatchObject({
      section: 'people',
      by: 'Ana Tzoc',
      payload: { reason: 'other', words: 'Era de otra familia.' },
    })
    expect(items.filter((item) => item.kind === 'PersonRegistered')).toHaveLength(2)

    await ana.ok(putPersonBack, { caseId, personId })
    expect(await onCase()).toBe(true)
    expect(await search()).toContain(code)
    expect(
      (await test.asKeeper((sql) => sql`select 1 from amparo.two_versions where record_id = ${personId}`))
        .length,
    ).toBe(1)
  })

  it('lists who was taken off, when, by whom and why, until she is back', async () => {
    const { caseId } = await registerAs(ana)
    const [first, second] = [await addTo(caseId), await addTo(caseId)]
    const list = async (client = ana) => (await client.ok(listTakenOff, { caseId })).items
    expect(await list()).toEqual([])
    await ana.ok(takePersonOff, { caseId, personId: first, reason: 'other', words: 'Era de otra familia.' })
    await ana.ok(putPersonBack, { caseId, personId: first })
    await berta.ok(takePersonOff, { caseId, personId: first, reason: 'asked', words: '' })
    await ana.ok(takePersonOff, { caseId, personId: second, reason: 'other', words: 'Viajó a Xela.' })
    expect(await list(berta)).toMatchObject([
      {
        id: second,
        by: 'Ana Tzoc',
        reason: 'other',
        words: 'Viajó a Xela.',
        names: [{ given: 'Eustaquia' }],
      },
      { id: first, by: 'Berta Coj', reason: 'asked', words: '' },
    ])
    await ana.ok(putPersonBack, { caseId, personId: second })
    expect((await list()).map(({ id }) => id)).toEqual([first])
    // Whoever has no case here, or reads nothing of people on it, is told of none.
    for (const member of [
      test.cast.guatemala.otherCaseworker,
      test.cast.guatemala.privacyLead,
      test.cast.mexico.caseworker,
    ]) {
      const answer = await (await test.signInAs(member)).call(listTakenOff, { caseId })
      expect([403, 404]).toContain(answer.status)
    }
  })

  it('never takes off the child herself, nor lets others do it', async () => {
    const { caseId, childId } = await registerAs(ana)
    const personId = await addTo(caseId)
    const off = { caseId, reason: 'by-mistake' as const, words: '' }
    expect((await ana.call(takePersonOff, { ...off, personId: childId })).body.code).toBe(
      'person.is-the-child',
    )
    for (const member of [test.cast.guatemala.otherCaseworker, test.cast.mexico.caseworker]) {
      const client = await test.signInAs(member)
      expect((await client.call(takePersonOff, { ...off, personId })).body.code).toBe('record.not-found')
    }
    const { caseId: otherCase } = await registerAs(ana)
    expect((await ana.call(takePersonOff, { ...off, caseId: otherCase, personId })).body.code).toBe(
      'record.not-found',
    )
    await expect(
      test.asKeeper(
        (sql) => sql`update amparo.case_people set taken_off_at = now(), taken_off_because = 'asked'
          where person_id = ${childId}`,
      ),
    ).rejects.toThrow(/case_people_off/)
  })

  it('says who holds the child now', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(changeHolder, { caseId, holder: 'Su tía Marta', placeCountry: 'MX', phase: 'destination' })
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({
      holder: 'Su tía Marta',
      placeCountry: 'MX',
      phase: 'destination',
    })
  })
})

describe('what an edit leaves behind', () => {
  it('names fields and ids in the audit log, and no value there or in the log file', async () => {
    const canary = 'Kanariensis'
    const { caseId, childId } = await registerAs(ana)
    await ana.ok(editPerson, {
      caseId,
      personId: childId,
      edits: { names: { value: called(canary, canary), base: 0 } },
    })
    await berta.ok(editPerson, {
      caseId,
      personId: childId,
      edits: { names: { value: called(`${canary} dos`), base: 0 } },
    })
    const entries = await test.asKeeper(
      (sql) => sql`select to_jsonb(a) as entry from amparo.audit_entries a
        where a.action = 'person.edit' and ${childId} = any (a.subject_ids)`,
    )
    expect(entries.length).toBe(2)
    expect(entries[0]?.['entry']).toMatchObject({ decision: 'allowed', fields: ['identity', 'names'] })
    expect(JSON.stringify(entries)).not.toContain(canary)
    expect(test.logLines.join('\n')).not.toContain(canary)
    const commands = await test.asKeeper((sql) => sql`select answer from amparo.commands`)
    expect(JSON.stringify(commands)).not.toContain(canary)
  })
})
