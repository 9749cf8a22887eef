import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, OrganisationId, PlanActionId, ServiceId, UserId } from '../kernel/brand.ts'
import { instant, timeZone } from '../kernel/instant.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { calendarDays } from '../rule/duration.ts'
import { decideCheck, decideCorrection, decideListing } from './decide-service.ts'
import { isUnchecked, misfitsOf } from './service-fit.ts'
import { decideGap, evolveGap, gapCauses, isGap, unavailableCauses } from './service-gap.ts'
import { decideServiceRecord, evolveServiceRecord } from './service-record.ts'
import type { Service, ServiceContent } from './service.ts'

const shelter = 'shelter' as OrganisationId
const clinic = 'clinic' as OrganisationId
const worker = 'worker' as UserId
const today = plainDate('2026-11-22')
const at = '2026-11-22T10:00:00.000Z'
const zone = timeZone('America/Guatemala')

const content: ServiceContent = {
  kind: 'health',
  organisationId: undefined,
  name: 'Health post of the market',
  phone: '5555 0100',
  howToRefer: '',
  place: { country: 'GT', code: '', name: '' },
  ageFrom: 0,
  ageTo: 17,
  sex: 'all',
  languages: [],
  access: '',
  cost: 'free',
  papers: '',
  hours: '',
  capacity: '',
}
const facts = { by: worker, organisationId: shelter, provider: undefined, today }
const listing = (more: Partial<ServiceContent> = {}, other: object = {}) =>
  decideListing('service' as ServiceId, { ...content, ...more }, { ...facts, ...other })
const listed = (): Service => {
  const decided = listing()
  if (!decided.ok) throw new Error('not listed')
  return decided.value
}

describe('an entry of the catalogue', () => {
  it('can be found and reached, and never leads to an enforcement organisation', () => {
    expect(listing()).toMatchObject({ value: { keptBy: shelter, checkedOn: today, state: 'active' } })
    expect(listing({ name: ' ' }).ok).toBe(false)
    expect(listing({ phone: '' }).ok).toBe(false)
    expect(listing({ phone: '', howToRefer: 'Ask for Sister Inés' }).ok).toBe(true)
    expect(listing({ ageFrom: 12, ageTo: 6 }).ok).toBe(false)
    const of = (provider: object | undefined) =>
      listing({ organisationId: clinic, phone: '' }, { provider }).ok
    expect(of(undefined)).toBe(false)
    expect(of({ state: 'active', enforcement: false })).toBe(true)
    expect(of({ state: 'active', enforcement: true })).toBe(false)
    expect(of({ state: 'suspended', enforcement: false })).toBe(false)
  })

  it('is corrected by whoever keeps it, who saw how it stands, until it has ended', () => {
    const correct = (before: Service, more: object = {}, change: object = {}) =>
      decideCorrection(before, { content, state: 'paused', seen: 1, ...change }, { ...facts, ...more })
    expect(correct(listed())).toMatchObject({ value: { state: 'paused', version: 2 } })
    expect(correct(listed(), { organisationId: clinic })).toMatchObject({
      problem: { code: 'access.not-allowed' },
    })
    expect(correct(listed(), {}, { seen: 0 })).toMatchObject({
      problem: { code: 'service.changed-meanwhile' },
    })
    expect(correct({ ...listed(), state: 'ended' })).toMatchObject({ problem: { code: 'service.ended' } })
    expect(decideCheck({ ...listed(), state: 'ended' }, facts).ok).toBe(false)
    expect(decideCheck(listed(), { ...facts, organisationId: clinic }).ok).toBe(false)
    expect(decideCheck({ ...listed(), checkedOn: plainDate('2026-01-01') }, facts)).toMatchObject({
      value: { checkedOn: today, checkedBy: worker, version: 2 },
    })
  })

  it('says when it was checked too long ago: from the first moment after the last day, and ever after', () => {
    const service = { checkedOn: plainDate('2026-11-22') }
    const after = (now: string) => isUnchecked(service, calendarDays(90), instant(now), zone)
    expect(after('2027-02-21T05:59:59.000Z')).toBe(false)
    expect(after('2027-02-21T06:00:00.000Z')).toBe(true)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (days, passed) => {
        const now = instant(`${addDays(service.checkedOn, passed)}T18:00:00.000Z`)
        expect(isUnchecked(service, calendarDays(days), now, zone)).toBe(passed > days)
      }),
    )
  })

  it('warns where it may not be for this child, and of nothing that nobody knows', () => {
    const misfits = (more: Partial<Service>, child: object = {}) =>
      misfitsOf({ ...listed(), ...more }, { age: undefined, sex: undefined, languages: [], ...child })
    expect(misfits({})).toEqual([])
    expect(misfits({ state: 'paused' })).toEqual(['paused'])
    expect(misfits({ sex: 'girls' }, { sex: 'male' })).toEqual(['sex'])
    expect(misfits({ sex: 'girls' }, { sex: 'other' })).toEqual([])
    expect(misfits({ languages: ['es'] }, { languages: ['kek'] })).toEqual(['language'])
    expect(misfits({ languages: ['es', 'kek'] }, { languages: ['kek'] })).toEqual([])
    expect(misfits({ languages: [] }, { languages: ['kek'] })).toEqual([])
    const age = fc.integer({ min: 0, max: 25 })
    fc.assert(
      fc.property(age, age, age, age, (one, other, first, last) => {
        const [youngest, oldest] = [Math.min(one, other), Math.max(one, other)]
        const [from, to] = [Math.min(first, last), Math.max(first, last)]
        const found = misfits({ ageFrom: from, ageTo: to }, { age: { youngest, oldest } })
        // Warned exactly where no age that she may have is among those of the service.
        const fits = Array.from({ length: oldest - youngest + 1 }, (_, index) => youngest + index)
        expect(found.includes('age')).toBe(!fits.some((years) => from <= years && years <= to))
      }),
    )
  })
})

it('a gap is what a service lacked; the own no of a child is none', () => {
  expect(unavailableCauses.filter((cause) => !isGap(cause))).toEqual(['child-does-not-want'])
  expect(gapCauses).toHaveLength(unavailableCauses.length - 1)
  const write = (noticedOn: string, state: 'open' | 'on-hold' | 'closed') =>
    decideGap(
      {
        gapId: 'gap' as never,
        caseId: 'case' as CaseId,
        service: 'legal',
        place: content.place,
        cause: 'no-such-service',
        words: '',
        noticedOn: plainDate(noticedOn),
      },
      { case: { state }, today, by: worker, at },
    )
  expect(write('2026-11-23', 'open').ok).toBe(false)
  expect(write('2026-11-22', 'closed').ok).toBe(false)
  const written = write('2026-11-22', 'on-hold')
  expect(written.ok && evolveGap(undefined, written.value)).toMatchObject({ id: 'gap', by: worker })
})

describe('a service that one gave oneself', () => {
  const give = (more: object = {}, other: object = {}) =>
    decideServiceRecord(
      {
        recordId: 'record' as never,
        caseId: 'case' as CaseId,
        service: 'accompaniment',
        givenOn: today,
        minutes: 90,
        givenBy: 'Ana',
        actionId: 'action' as PlanActionId,
        words: '',
        endsAction: true,
        ...more,
      },
      { case: { state: 'open' }, action: { state: 'planned' }, today, by: worker, at, ...other },
    )
  it('ends the action that it serves where that is still planned', () => {
    expect(give()).toMatchObject({ value: { endsAction: true } })
    expect(give({ endsAction: false })).toMatchObject({ value: { endsAction: false } })
    expect(give({}, { action: { state: 'done' } })).toMatchObject({ value: { endsAction: false } })
    expect(give({}, { action: undefined })).toMatchObject({ problem: { code: 'plan.action-unknown' } })
    expect(give({ actionId: undefined }, { action: undefined })).toMatchObject({
      value: { endsAction: false },
    })
  })
  it('was given on a day that has been, on a case that has not ended', () => {
    expect(give({ givenOn: plainDate('2026-11-23') })).toMatchObject({ problem: { code: 'service.day' } })
    expect(give({ givenOn: plainDate('1926-11-22') })).toMatchObject({ problem: { code: 'service.day' } })
    expect(give({}, { case: { state: 'closed' } })).toMatchObject({ problem: { code: 'case.closed' } })
    const given = give({}, { case: { state: 'on-hold' } })
    expect(given.ok && evolveServiceRecord(undefined, given.value.event)).toMatchObject({ id: 'record' })
  })
})
