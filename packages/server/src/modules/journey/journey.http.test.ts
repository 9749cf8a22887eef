import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFlags } from '@amparo/contract/api/flags/flags'
import { joinGroup, listGroups } from '@amparo/contract/api/groups/groups'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  readJourney,
  withdrawLeg,
  withdrawStay,
  writeLeaving,
  writeLeg,
  writeStay,
} from '@amparo/contract/api/journey/journey'
import { changeHolder } from '@amparo/contract/api/people/edit-person'
import type { CaseId, GroupId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { joinInput } from '@amparo/testkit/group-work'
import { dayOfJourney, legInput, leavingInput, stayInput } from '@amparo/testkit/journey-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { exportCases } from '../imports/export-cases.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const journey = (client: TestClient, caseId: CaseId) => client.ok(readJourney, { caseId })
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const kinds = async (caseId: CaseId) => (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)

describe('a leg of the journey', () => {
  it('is written, corrected as a whole and withdrawn; the case itself moves only when a person says so', async () => {
    const { caseId } = await registerAs(ana)
    const before = (await ana.ok(openCase, { caseId })).case
    const leg = legInput(caseId, { when: dayOfJourney('2026-02-01') })
    await ana.ok(writeLeg, leg)
    expect((await journey(berta, caseId)).legs).toMatchObject([
      { id: leg.legId, version: 1, by: 'Ana Tzoc', ...leg.fields },
    ])
    await berta.ok(writeLeg, {
      ...leg,
      base: 1,
      fields: { ...leg.fields, phase: 'return', means: ['plane'] },
    })
    expect((await journey(ana, caseId)).legs).toMatchObject([
      { version: 2, by: 'Berta Coj', means: ['plane'] },
    ])
    const { phase, placeCountry } = (await ana.ok(openCase, { caseId })).case
    expect({ phase, placeCountry }).toEqual({ phase: before.phase, placeCountry: before.placeCountry })
    await ana.ok(changeHolder, { caseId, holder: 'Su tía', phase: 'return', placeCountry: 'MX' })
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({ phase: 'return', placeCountry: 'MX' })
    const gone = { caseId, legId: leg.legId, because: 'Era el viaje de su prima.' }
    await ana.ok(withdrawLeg, gone)
    expect(await codeOf(ana.call(withdrawLeg, gone))).toBe('written.withdrawn')
    expect(await codeOf(ana.call(writeLeg, { ...leg, base: 3 }))).toBe('written.withdrawn')
    expect((await journey(ana, caseId)).legs).toMatchObject([{ withdrawnBecause: gone.because }])
    expect(await kinds(caseId)).toEqual(expect.arrayContaining(['LegRecorded', 'LegChanged', 'LegWithdrawn']))
  })

  it('is not written over what somebody else wrote meanwhile, and not twice by one command', async () => {
    const { caseId } = await registerAs(ana)
    const leg = legInput(caseId)
    await ana.ok(writeLeg, leg)
    const answers = await Promise.all(
      [ana, berta].map((client, words) =>
        client.call(writeLeg, { ...leg, base: 1, fields: { ...leg.fields, words: String(words) } }),
      ),
    )
    expect(answers.map(({ body }) => ('code' in body ? body.code : 'ok')).sort()).toEqual([
      'ok',
      'written.changed',
    ])
    const commandId = newTestId<'CommandId'>()
    const again = legInput(caseId)
    for (const _ of [1, 2]) await ana.ok(writeLeg, again, { commandId })
    expect((await journey(ana, caseId)).legs).toHaveLength(2)
    expect(await codeOf(ana.call(writeLeg, again))).toBe('written.changed')
  })

  it('needs a place, no day after today where the organisation is, and known codes once', async () => {
    const { caseId } = await registerAs(ana)
    const nowhere = { words: '' }
    const refused = (fields: Parameters<typeof legInput>[1]) =>
      codeOf(ana.call(writeLeg, legInput(caseId, fields)))
    expect(await refused({ from: nowhere, to: nowhere })).toBe('journey.place-missing')
    expect(await refused({ when: dayOfJourney(dayInGuatemala(1)) })).toBe('journey.day')
    expect(await refused({ means: ['bus', 'bus'] })).toBe('request.invalid')
    expect(await refused({ position: Number.MAX_VALUE })).toBe('request.invalid')
    expect(await refused({ words: 'a'.repeat(2001) })).toBe('request.invalid')
    await ana.ok(writeLeg, legInput(caseId, { when: dayOfJourney(dayInGuatemala(0)) }))
  })

  it('of another case is not found, and nobody without the right learns of any', async () => {
    const { guatemala, mexico } = test.cast
    const { caseId } = await registerAs(ana)
    const other = await registerAs(ana)
    const leg = legInput(caseId)
    await ana.ok(writeLeg, leg)
    expect(
      await codeOf(ana.call(withdrawLeg, { caseId: other.caseId, legId: leg.legId, because: 'No.' })),
    ).toBe('record.not-found')
    for (const member of [
      guatemala.otherCaseworker,
      guatemala.auditor,
      guatemala.privacyLead,
      mexico.caseworker,
    ]) {
      const client = await test.signInAs(member)
      for (const answer of [
        await client.call(readJourney, { caseId }),
        await client.call(writeLeg, legInput(caseId)),
        await client.call(writeStay, stayInput(caseId)),
        await client.call(writeLeaving, leavingInput(caseId)),
      ])
        expect([403, 404]).toContain(answer.status)
    }
    const manager = await test.signInAs(guatemala.manager)
    expect((await journey(manager, caseId)).legs).toHaveLength(1)
    expect((await manager.call(writeLeg, legInput(caseId))).status).toBe(403)
    const vera = await test.signInAs(guatemala.intakeVolunteer)
    const hers = await registerAs(vera)
    expect((await vera.call(readJourney, { caseId: hers.caseId })).status).toBe(403)
  })
})

describe('who made a stretch with her', () => {
  it('is a travel group of her case; its members are seen with the group and nowhere else', async () => {
    const [lesly, luz] = [await registerAs(ana), await registerAs(berta)]
    const { caseId } = lesly
    const together = joinInput(caseId, {
      kind: 'travel-group',
      who: { kind: 'case', caseId: luz.caseId },
      place: 'De Tecún Umán a Tapachula',
    })
    await berta.ok(joinGroup, together)
    const groupId = (await berta.ok(listGroups, { caseId })).items[0]?.id as GroupId
    const leg = legInput(caseId, { groupId })
    await ana.ok(writeLeg, leg)
    expect((await journey(ana, caseId)).legs).toMatchObject([{ groupId }])
    // Ana carries one of the two cases: of the other she learns that there is somebody.
    const seen = (await ana.ok(listGroups, { caseId })).items[0]
    expect([seen?.members.map((one) => one.caseId), seen?.hasHidden]).toEqual([[caseId], true])

    const other = await registerAs(ana)
    const house = joinInput(other.caseId, { kind: 'household' })
    await ana.ok(joinGroup, house)
    const strange = [groupId, house.ownMemberId as unknown as GroupId, newTestId<'GroupId'>()]
    for (const forged of strange)
      expect(await codeOf(ana.call(writeLeg, legInput(other.caseId, { groupId: forged })))).toBe(
        'journey.group-unknown',
      )
    expect((await journey(ana, other.caseId)).legs).toEqual([])
    await ana.ok(writeLeg, { ...leg, base: 1, fields: { ...leg.fields, groupId: null } })
    expect((await journey(ana, caseId)).legs).toMatchObject([{ groupId: null, version: 2 }])
  })
})

describe('a stay on the way', () => {
  it('that contradicts another is refused until a person keeps both, which two is said', async () => {
    const { caseId } = await registerAs(ana)
    const first = stayInput(caseId)
    await ana.ok(writeStay, first)
    const second = stayInput(caseId, { from: dayOfJourney('2026-03-03'), until: dayOfJourney('2026-03-09') })
    expect(await codeOf(ana.call(writeStay, second))).toBe('stay.overlap')
    await ana.ok(writeStay, { ...second, fields: { ...second.fields, disputedWith: [first.stayId] } })
    // Moved from one house to the next on one day is no contradiction.
    const after = stayInput(caseId, { from: dayOfJourney('2026-03-09'), until: dayOfJourney('2026-03-10') })
    await ana.ok(writeStay, after)
    await ana.ok(withdrawStay, { caseId, stayId: second.stayId, because: 'Era su hermano.' })
    expect((await journey(ana, caseId)).stays).toMatchObject([
      { id: first.stayId, withdrawnAt: null },
      { id: after.stayId, withdrawnAt: null },
      { id: second.stayId, disputedWith: [first.stayId], withdrawnBecause: 'Era su hermano.' },
    ])
    const third = stayInput(caseId, { from: dayOfJourney('2026-03-06'), until: dayOfJourney('2026-03-08') })
    await ana.ok(writeStay, third)
  })

  it('of two that come at once only one is taken', async () => {
    const { caseId } = await registerAs(ana)
    const answers = await Promise.all([
      ana.call(writeStay, stayInput(caseId)),
      berta.call(writeStay, stayInput(caseId)),
    ])
    expect(answers.map(({ body }) => ('code' in body ? body.code : 'ok')).sort()).toEqual([
      'ok',
      'stay.overlap',
    ])
  })

  it('with a separation sets a flag, both or neither', async () => {
    const { caseId } = await registerAs(ana)
    const separation = { from: 'Su hermana Sofía', by: 'Un agente', why: 'No lo dijo', authority: '' }
    const flag = { flagId: newTestId<'FlagId'>(), reason: 'Separación: su hermana Sofía' }
    const stay = stayInput(caseId, { separation }, { flag })
    await ana.ok(writeStay, stay)
    const flags = async (id: CaseId) => (await ana.ok(listFlags, { caseId: id, state: 'standing' })).items
    expect(await flags(caseId)).toMatchObject([
      { section: 'journey', reason: flag.reason, on: dayInGuatemala(0) },
    ])
    const twice = { ...stay, base: 1, flag: { ...flag, reason: 'Otra vez' } }
    expect((await ana.call(writeStay, twice)).status).toBeGreaterThanOrEqual(400)
    expect((await journey(ana, caseId)).stays).toMatchObject([{ version: 1 }])
    const quiet = await registerAs(ana)
    const other = { flagId: newTestId<'FlagId'>(), reason: 'No' }
    await ana.ok(writeStay, stayInput(quiet.caseId, {}, { flag: other }))
    expect(await flags(quiet.caseId)).toEqual([])
  })
})

describe('why she left', () => {
  it('stands once, in her order; her words leave only with her yes, and not again when she takes it back', async () => {
    const { caseId } = await registerAs(ana)
    const first = leavingInput(caseId, { words: 'Palabrasuyas' })
    await ana.ok(writeLeaving, first)
    expect(await codeOf(berta.call(writeLeaving, leavingInput(caseId)))).toBe('written.changed')
    const organisation = { id: test.cast.guatemala.id, time_zone: 'America/Guatemala' }
    const leaves = async () => {
      let left = ''
      for await (const cases of exportCases(test.ownerDatabase(), organisation, new Date(), true))
        left += JSON.stringify(cases)
      return left
    }
    const withoutYes = await leaves()
    expect(withoutYes).toContain('violence-around')
    expect(withoutYes).not.toContain('Palabrasuyas')
    await ana.ok(writeLeaving, { ...first, base: 1, fields: { ...first.fields, mayUse: 'yes' } })
    expect(await leaves()).toContain('Palabrasuyas')
    const no = { ...first.fields, mayUse: 'no', reasons: ['debt', 'violence-around'] } as const
    await ana.ok(writeLeaving, { ...first, base: 2, fields: { ...no, reasons: [...no.reasons] } })
    expect(await leaves()).not.toContain('Palabrasuyas')
    expect((await journey(ana, caseId)).leaving).toMatchObject({
      version: 3,
      words: 'Palabrasuyas',
      reasons: no.reasons,
      mayUse: 'no',
    })
    const nothing = leavingInput(caseId, { reasons: [], words: ' ' }, { base: 3 })
    expect(await codeOf(ana.call(writeLeaving, nothing))).toBe('leaving.empty')
  })
})
