import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { groupChoices, joinGroup, leaveGroup, listGroups, nameHead } from '@amparo/contract/api/groups/groups'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { listFlags } from '@amparo/contract/api/flags/flags'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { CaseId, GroupId, GroupMemberId } from '@amparo/domain/kernel/brand'
import { daysAgo } from '@amparo/testkit/case-work'
import { joinInput, type JoinInput } from '@amparo/testkit/group-work'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
/** Each carries cases of her own in the team `north`, which Berta supervises. */
let ana: TestClient
let julia: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const called = (given: string) => ({
  names: [{ role: 'called' as const, given, surname1: 'Xol', surname2: '', married: '' }],
})
const withCase = (caseId: CaseId, more: Partial<JoinInput> = {}) => ({
  who: { kind: 'case' as const, caseId },
  ...more,
})
const refusal = async (client: TestClient, input: JoinInput) =>
  (await client.call(joinGroup, input)).body.code

async function close(caseId: CaseId) {
  const closureId = newTestId<'ClosureId'>()
  const more = { reason: 'goal-met', explanation: '', childTold: 'Adiós.' } as const
  await ana.ok(requestClosure, { caseId, closureId, ...more })
  await berta.ok(approveClosure, { caseId, closureId })
}

describe('brothers and sisters over several cases', () => {
  it('become one set, shown from each case with who works with the other and what could part them', async () => {
    const [lesly, kevin, luz] = [
      await registerAs(ana, called('Lesly')),
      await registerAs(julia, called('Kevin')),
      await registerAs(ana, called('Luz')),
    ]
    await ana.ok(joinGroup, joinInput(lesly.caseId, withCase(luz.caseId)))
    await julia.ok(joinGroup, joinInput(kevin.caseId))
    await berta.ok(joinGroup, joinInput(luz.caseId, withCase(kevin.caseId)))
    const { items } = await berta.ok(listGroups, { caseId: lesly.caseId })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'siblings', isIn: true, hasHidden: false })
    expect(items[0]?.members.map(({ name, who }) => [name, who])).toEqual([
      ['Lesly Xol', 'child'],
      ['Luz Xol', 'child'],
      ['Kevin Xol', 'child'],
      ['Tomás', 'named'],
    ])
    const closureId = newTestId<'ClosureId'>()
    const more = { reason: 'goal-met', explanation: '', childTold: 'Adiós.' } as const
    await julia.ok(requestClosure, { caseId: kevin.caseId, closureId, ...more })
    const seen = await berta.ok(listGroups, { caseId: lesly.caseId })
    expect(seen.items[0]?.members.map(({ case: other }) => other)).toEqual([
      null,
      { code: luz.code, state: 'open', worker: 'Ana Tzoc', partings: [] },
      { code: kevin.code, state: 'open', worker: 'Julia Cux', partings: ['closing', 'other-worker'] },
      null,
    ])
  })

  it('tell a worker nothing of a case that is not hers: only that there is somebody', async () => {
    const [lesly, kevin] = [
      await registerAs(ana, called('Lesly')),
      await registerAs(julia, called('Wilmerito')),
    ]
    const join = joinInput(kevin.caseId, { who: { kind: 'named', name: 'Abuela Petrona' } })
    await julia.ok(joinGroup, join)
    await berta.ok(joinGroup, joinInput(lesly.caseId, withCase(kevin.caseId)))
    const answer = await ana.call(listGroups, { caseId: lesly.caseId })
    expect(answer.text).not.toMatch(/Wilmerito|Petrona|Julia/)
    for (const hidden of [kevin.caseId, kevin.childId, kevin.code, join.memberId])
      expect(answer.text).not.toContain(hidden)
    expect(answer.body.items[0]).toMatchObject({
      isIn: true,
      hasHidden: true,
      members: [{ name: 'Lesly Xol' }],
    })
    const history = await ana.call(listHistory, { caseId: lesly.caseId })
    expect(history.body.items.filter(({ kind }) => kind === 'GroupJoined')).toHaveLength(1)
    expect(history.text).not.toMatch(/Wilmerito|Petrona/)
    // Neither by asking for it, nor by guessing, nor through the choices.
    expect(await refusal(ana, joinInput(lesly.caseId, withCase(kevin.caseId)))).toBe('record.not-found')
    expect(await refusal(ana, joinInput(lesly.caseId, withCase(newTestId())))).toBe('record.not-found')
    const choices = await ana.call(groupChoices, { caseId: lesly.caseId })
    expect(choices.text).not.toContain(kevin.caseId)
    expect(choices.text).not.toContain(lesly.caseId)
    // Whoever is gone is somebody no more.
    const leaving = { caseId: kevin.caseId, leftOn: daysAgo(1), because: 'Era su prima.' }
    const set = await julia.ok(listGroups, { caseId: kevin.caseId })
    expect(set.items[0]?.hasHidden).toBe(true)
    for (const { id } of set.items[0]?.members ?? [])
      await julia.ok(leaveGroup, { ...leaving, memberId: id as GroupMemberId })
    expect((await ana.ok(listGroups, { caseId: lesly.caseId })).items[0]).toMatchObject({ hasHidden: false })
  })

  it('of two sets are joined only by who reads all of them', async () => {
    const [lesly, luz] = [await registerAs(ana), await registerAs(ana)]
    const kevin = await registerAs(julia)
    await ana.ok(joinGroup, joinInput(lesly.caseId))
    await berta.ok(joinGroup, joinInput(luz.caseId, withCase(kevin.caseId)))
    expect(await refusal(ana, joinInput(lesly.caseId, withCase(luz.caseId)))).toBe('group.others-hidden')
    await berta.ok(joinGroup, joinInput(lesly.caseId, withCase(luz.caseId)))
    const { items } = await berta.ok(listGroups, { caseId: kevin.caseId })
    expect(items.map(({ members }) => members.length)).toEqual([4])
  })
})

describe('a travel group and a household', () => {
  it('have members with and without a case, who come and go on a day', async () => {
    const [lesly, luz] = [await registerAs(ana, called('Lesly')), await registerAs(ana, called('Luz'))]
    const personId = newTestId<'PersonId'>()
    await ana.ok(addPerson, {
      caseId: lesly.caseId,
      personId,
      ...called('Marta'),
      sex: 'female',
      role: 'companion',
      relation: 'friend',
      travelsWith: true,
      languages: [],
      phones: [],
    })
    const place = 'De Tecún Umán a Tapachula'
    const first = joinInput(lesly.caseId, { kind: 'travel-group', ...withCase(luz.caseId), place })
    await ana.ok(joinGroup, first)
    const groupId = first.ownMemberId as string as GroupId
    const person = joinInput(lesly.caseId, {
      kind: 'travel-group',
      groupId,
      who: { kind: 'person', personId },
    })
    await ana.ok(joinGroup, person)
    expect(await refusal(ana, { ...person, memberId: newTestId() })).toBe('group.already-in')
    const leave = { caseId: lesly.caseId, memberId: person.memberId, because: 'Se quedó en Tapachula.' }
    expect((await ana.call(leaveGroup, { ...leave, leftOn: daysAgo(9) })).body.code).toBe('group.day')
    await ana.ok(leaveGroup, { ...leave, leftOn: daysAgo(1) })
    expect((await ana.call(leaveGroup, { ...leave, leftOn: daysAgo(1) })).body.code).toBe('written.withdrawn')
    const { items } = await ana.ok(listGroups, { caseId: luz.caseId })
    expect(items[0]?.members).toMatchObject([
      { name: 'Luz Xol', place, mayChange: true },
      { name: 'Lesly Xol', place },
      { name: 'Marta Xol', who: 'person', leftOn: daysAgo(1), leftBecause: leave.because, mayChange: false },
    ])
    const entry = (await ana.ok(listHistory, { caseId: lesly.caseId })).items.find(
      ({ kind }) => kind === 'GroupLeft',
    )
    expect(entry?.changes).toMatchObject([{ field: 'leftOn' }, { field: 'because', after: leave.because }])
  })

  it('is one household at a time', async () => {
    const [lesly, kevin, luz] = [await registerAs(ana), await registerAs(ana), await registerAs(ana)]
    const house = { kind: 'household', place: 'Casa de su tía' } as const
    await ana.ok(joinGroup, joinInput(lesly.caseId, house))
    await ana.ok(joinGroup, joinInput(kevin.caseId, house))
    const move = joinInput(lesly.caseId, { ...house, ...withCase(kevin.caseId) })
    expect(await refusal(ana, move)).toBe('group.other-household')
    await ana.ok(joinGroup, joinInput(luz.caseId, { ...house, ...withCase(kevin.caseId) }))
    const { items } = await ana.ok(listGroups, { caseId: luz.caseId })
    expect(items[0]?.members).toHaveLength(3)
  })

  it('is headed by whom it is said to be; where only a child decides it says so, with a flag or not at all', async () => {
    const lesly = await registerAs(ana, called('Lesly'))
    const { caseId } = lesly
    const house = joinInput(caseId, {
      kind: 'household',
      who: { kind: 'named', name: 'Tío Mateo' },
      place: 'Cuarto en la zona 3',
    })
    await ana.ok(joinGroup, house)
    const head = (memberId: GroupMemberId, heads: boolean, reason?: string) => ({
      caseId,
      memberId,
      heads,
      flag: reason === undefined ? null : { flagId: newTestId<'FlagId'>(), reason },
    })
    const shown = async () => (await ana.ok(listGroups, { caseId })).items[0]
    const flags = async () => (await ana.ok(listFlags, { caseId, state: 'standing' })).items
    expect((await shown())?.childHeaded).toBe(false)

    // What is refused of the flag leaves nobody at the head either.
    const wordless = await ana.call(nameHead, head(house.ownMemberId, true, '   '))
    expect([wordless.status, await flags(), (await shown())?.childHeaded]).toEqual([422, [], false])

    const commandId = newTestId<'CommandId'>()
    const named = head(house.ownMemberId, true, 'Hogar a cargo de: Lesly')
    await ana.ok(nameHead, named, { commandId })
    await ana.ok(nameHead, named, { commandId })
    expect(await shown()).toMatchObject({ childHeaded: true, members: [{ heads: true }, { heads: false }] })
    expect(await flags()).toMatchObject([{ section: 'people', reason: 'Hogar a cargo de: Lesly' }])
    expect((await ana.call(nameHead, head(house.ownMemberId, true))).body.code).toBe('group.head-said')

    // With an uncle who decides beside her it is headed by no child; when he leaves it is again.
    await berta.ok(nameHead, head(house.memberId, true))
    expect((await shown())?.childHeaded).toBe(false)
    await ana.ok(leaveGroup, { caseId, memberId: house.memberId, leftOn: daysAgo(0), because: 'Se fue.' })
    expect((await shown())?.childHeaded).toBe(true)
    expect((await ana.call(nameHead, head(house.memberId, false))).body.code).toBe('written.withdrawn')
    await ana.ok(nameHead, head(house.ownMemberId, false))
    expect((await shown())?.childHeaded).toBe(false)

    const siblings = joinInput(caseId)
    await ana.ok(joinGroup, siblings)
    expect((await ana.call(nameHead, head(siblings.ownMemberId, true))).body.code).toBe('record.not-found')
    const manager = await test.signInAs(test.cast.guatemala.manager)
    for (const client of [julia, manager])
      expect([403, 404]).toContain((await client.call(nameHead, head(house.ownMemberId, true))).status)
    expect((await verifyState(test.ownerDatabase(), { rebuild: false })).different).toBe(0)
  })

  it('takes nothing on a closed case, of a stranger, of a group that is not hers, or of a day to come', async () => {
    const [lesly, closed, other] = [await registerAs(ana), await registerAs(ana), await registerAs(ana)]
    await ana.ok(joinGroup, joinInput(closed.caseId, { kind: 'travel-group', ...withCase(lesly.caseId) }))
    const { items } = await ana.ok(listGroups, { caseId: closed.caseId })
    const groupId = items[0]?.id as GroupId
    await close(closed.caseId)
    expect(await refusal(ana, joinInput(closed.caseId))).toBe('case.closed')
    expect(await refusal(ana, joinInput(lesly.caseId, withCase(closed.caseId)))).toBe('case.closed')
    const stale = { kind: 'travel-group', groupId } as const
    expect(await refusal(ana, joinInput(other.caseId, stale))).toBe('record.not-found')
    const stranger = { kind: 'person', personId: other.childId } as const
    expect(await refusal(ana, joinInput(lesly.caseId, { who: stranger }))).toBe('record.not-found')
    expect(await refusal(ana, joinInput(lesly.caseId, withCase(lesly.caseId)))).toBe('relation.with-herself')
    expect(await refusal(ana, joinInput(lesly.caseId, { joinedOn: daysAgo(-2) }))).toBe('group.day')
    const gone = (await ana.ok(listGroups, { caseId: lesly.caseId })).items[0]?.members
    expect(gone?.find(({ caseId }) => caseId === closed.caseId)).toMatchObject({
      case: { state: 'closed', partings: [] },
      mayChange: false,
    })
  })
})

describe('who may', () => {
  it('read and write groups is who works on the case, and nobody else', async () => {
    const { caseId } = await registerAs(ana)
    const join = joinInput(caseId)
    await ana.ok(joinGroup, join)
    const leave = { caseId, memberId: join.memberId, leftOn: daysAgo(1), because: 'x' }
    for (const member of [
      test.cast.guatemala.otherCaseworker,
      test.cast.guatemala.privacyLead,
      test.cast.guatemala.auditor,
      test.cast.mexico.caseworker,
    ]) {
      const client = await test.signInAs(member)
      expect([403, 404]).toContain((await client.call(listGroups, { caseId })).status)
      expect([403, 404]).toContain((await client.call(groupChoices, { caseId })).status)
      expect([403, 404]).toContain((await client.call(joinGroup, joinInput(caseId))).status)
      expect([403, 404]).toContain((await client.call(leaveGroup, leave)).status)
    }
    // A manager reads who is around the child, and writes none of it.
    const manager = await test.signInAs(test.cast.guatemala.manager)
    expect((await manager.ok(listGroups, { caseId })).items[0]?.members[0]?.mayChange).toBe(false)
    expect((await manager.call(joinGroup, joinInput(caseId))).status).toBe(403)
  })
})

it('two who join the same sets at one moment leave one set', async () => {
  const [lesly, kevin, luz] = [await registerAs(ana), await registerAs(ana), await registerAs(ana)]
  const answers = await Promise.all(
    [
      [lesly, kevin],
      [kevin, luz],
      [luz, lesly],
    ].map(([one, other]) =>
      one && other
        ? ana.call(joinGroup, joinInput(one.caseId, withCase(other.caseId)))
        : Promise.reject(new Error('two')),
    ),
  )
  for (const { status } of answers) expect([200, 409]).toContain(status)
  const { items } = await ana.ok(listGroups, { caseId: luz.caseId })
  expect(items.map(({ members }) => members.length)).toEqual([3])
})

describe('a child who comes again', () => {
  it('is in the set of her brothers and sisters from her new case, once, and in no travel group', async () => {
    const [sister, brother] = [await registerAs(ana), await registerAs(ana)]
    for (const kind of ['siblings', 'travel-group'] as const)
      await ana.ok(joinGroup, joinInput(sister.caseId, { kind, ...withCase(brother.caseId) }))
    await close(sister.caseId)
    const next = registrationInput({ follows: sister.caseId })
    await ana.ok(registerChild, next)
    for (const caseId of [next.caseId, brother.caseId]) {
      const { items } = await ana.ok(listGroups, { caseId })
      const sets = items.filter(({ kind }) => kind === 'siblings')
      expect(sets).toHaveLength(1)
      expect(sets[0]?.isIn).toBe(true)
      expect(sets[0]?.members.map((one) => one.caseId).sort()).toEqual([next.caseId, brother.caseId].sort())
    }
    const now = await ana.ok(listGroups, { caseId: next.caseId })
    expect(now.items.map(({ kind }) => kind)).toEqual(['siblings'])
  })
})
