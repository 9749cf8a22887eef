import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationId, SharingProtocolId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate, type PlainDate } from '../kernel/plain-date.ts'
import { agreedBetween, coveringProtocol, type ProtocolQuestion } from './covering-protocol.ts'
import { decideDrawing, type ProtocolFacts } from './decide-protocol.ts'
import { requireAgreement } from './require-agreement.ts'
import {
  protocolChannels,
  protocolSections,
  type ProtocolState,
  type ProtocolTerms,
  type SharingProtocol,
} from './sharing-protocol.ts'
import { agreementBetween } from './test-agreement.ts'

const shelter = 'shelter' as OrganisationId
const office = 'office' as OrganisationId
const clinic = 'clinic' as OrganisationId
const { protocols, days } = agreementBetween(shelter, office)
const [agreed] = protocols as readonly [SharingProtocol]

const question = {
  between: [office, shelter],
  channel: 'referral',
  purpose: 'share-for-services',
  sections: ['identity'],
  days,
} as const satisfies ProtocolQuestion

const answer = (known: readonly SharingProtocol[], more: Partial<ProtocolQuestion> = {}) => {
  const found = coveringProtocol(known, { ...question, ...more })
  return found.ok ? 'covered' : found.problem.code
}

describe('the protocol that covers what is sent', () => {
  it.each<[readonly SharingProtocol[], Partial<ProtocolQuestion>, string]>([
    [[agreed], {}, 'covered'],
    [[], {}, 'protocol.missing'],
    [[agreed], { between: [shelter, clinic] }, 'protocol.missing'],
    [[{ ...agreed, state: 'draft' }], {}, 'protocol.missing'],
    [[{ ...agreed, state: 'offered' }], {}, 'protocol.missing'],
    [[{ ...agreed, state: 'suspended' }], {}, 'protocol.suspended'],
    [[{ ...agreed, state: 'ended' }], {}, 'protocol.ended'],
    [[{ ...agreed, validUntil: plainDate('2026-11-21') }], {}, 'protocol.ended'],
    [[{ ...agreed, validFrom: plainDate('2026-11-23') }], {}, 'protocol.missing'],
    [[{ ...agreed, channels: ['transfer'] }], {}, 'protocol.channel'],
    [[agreed], { purpose: 'transfer-of-case', channel: 'referral' }, 'covered'],
    [[{ ...agreed, purposes: ['transfer-of-case'] }], {}, 'protocol.channel'],
    [[{ ...agreed, sections: ['people'] }], {}, 'protocol.sections'],
    [[{ ...agreed, state: 'suspended' }, agreed], {}, 'covered'],
  ])('%#', (known, more, code) => {
    expect(answer(known, more)).toBe(code)
  })

  it('never names the lists of danger or debts, and a sealed part only where it was named by itself', () => {
    for (const section of ['threats', 'smuggling'] as const)
      expect(answer([agreed], { sections: [section] })).toBe('protocol.sections')
    const unsealed = protocolSections.filter((section) => section !== 'sealed-incidents')
    expect(answer([{ ...agreed, sections: unsealed }], { sections: ['sealed-incidents'] })).toBe(
      'protocol.sections',
    )
    expect(answer([agreed], { sections: ['sealed-incidents'] })).toBe('covered')
  })

  it('is over for both when its last day is over for one of them, wherever they are', () => {
    const last = plainDate('2026-11-22')
    const ends: SharingProtocol = { ...agreed, validUntil: last }
    expect(answer([ends], { days: [last, last] })).toBe('covered')
    expect(answer([ends], { days: [last, addDays(last, 1)] })).toBe('protocol.ended')
    expect(answer([ends], { days: [addDays(last, 1), last] })).toBe('protocol.ended')
    const begins: SharingProtocol = { ...agreed, validFrom: addDays(last, 1) }
    expect(answer([begins], { days: [addDays(last, 1), last] })).toBe('protocol.missing')
  })

  it('is not put together from parts of several', () => {
    const one: SharingProtocol = { ...agreed, sections: ['identity'] }
    const other: SharingProtocol = { ...agreed, id: 'other' as SharingProtocolId, sections: ['people'] }
    expect(answer([one, other], { sections: ['identity', 'people'] })).toBe('protocol.sections')
  })

  it('says to who chooses what whoever sends is told', () => {
    const anyState = fc.constantFrom<ProtocolState>(
      'draft',
      'offered',
      'in-force',
      'suspended',
      'ended',
      'superseded',
    )
    const aDay = fc.integer({ min: -3, max: 3 }).map((by) => addDays(plainDate('2026-11-22'), by))
    const aProtocol = fc
      .record({
        state: anyState,
        parties: fc.constantFrom([shelter, office], [shelter, clinic], [shelter, office, clinic]),
        channels: fc.uniqueArray(fc.constantFrom(...protocolChannels)),
        validFrom: aDay,
        validUntil: aDay,
      })
      .map((more): SharingProtocol => ({ ...agreed, ...more }))
    fc.assert(
      fc.property(fc.array(aProtocol, { maxLength: 4 }), aDay, aDay, (known, here, there) => {
        const both: readonly [PlainDate, PlainDate] = [here, there]
        const { standing, channels } = agreedBetween(known, [shelter, office], both)
        for (const channel of ['referral', 'transfer'] as const) {
          const purpose = channel === 'referral' ? 'share-for-services' : 'transfer-of-case'
          const code = answer(known, { channel, purpose, days: both })
          expect(channels.includes(channel)).toBe(code === 'covered')
          const asSaid = { 'in-force': 'protocol.channel', none: 'protocol.missing' } as const
          if (code !== 'covered')
            expect(code).toBe(
              standing === 'in-force' || standing === 'none' ? asSaid[standing] : `protocol.${standing}`,
            )
        }
      }),
    )
  })

  it('lets nothing go that the sender does not read herself', () => {
    const { days: _days, ...asked } = question
    const sent = (readable: readonly ('identity' | 'people')[]) =>
      requireAgreement({ protocols, days, readable }, asked)
    expect(sent(['identity', 'people']).ok).toBe(true)
    expect(sent(['people'])).toMatchObject({ problem: { code: 'protocol.unread' } })
  })
})

describe('what may be agreed on', () => {
  const facts: ProtocolFacts = {
    by: {
      userId: 'manager' as UserId,
      organisationId: shelter,
      name: 'Carlos',
      roles: ['manager'],
      enforces: false,
    },
    parties: [shelter, office].map((id) => ({ id, state: 'active', enforcement: false })),
    today: plainDate('2026-11-22'),
    at: '2026-11-22T10:00:00.000Z',
  }
  const draw = (more: Partial<ProtocolTerms>, told: Partial<ProtocolFacts> = {}) => {
    const decided = decideDrawing(
      { protocolId: 'one' as SharingProtocolId, parties: [shelter, office], terms: { ...agreed, ...more } },
      { ...facts, ...told, replaced: undefined },
    )
    return decided.ok ? 'drawn' : decided.problem.code
  }
  const enforcing = {
    parties: [shelter, office].map((id) => ({ id, state: 'active' as const, enforcement: id === office })),
  }
  const notices = { channels: ['notices'], sections: [], purposes: [] } as const

  it.each<[Partial<ProtocolTerms>, Partial<ProtocolFacts>, string]>([
    [{}, {}, 'drawn'],
    [{ title: ' ' }, {}, 'protocol.incomplete'],
    [{ channels: [] }, {}, 'protocol.incomplete'],
    [{ sections: [] }, {}, 'protocol.incomplete'],
    [{ purposes: ['transfer-of-case'] }, {}, 'protocol.incomplete'],
    [{ purposes: ['share-for-services'] }, {}, 'protocol.incomplete'],
    [{ contacts: agreed.contacts.slice(1) }, {}, 'protocol.incomplete'],
    [notices, {}, 'drawn'],
    [notices, enforcing, 'drawn'],
    [{ ...notices, sections: ['identity'] }, enforcing, 'protocol.enforcement'],
    [{ ...notices, channels: ['notices', 'search'] }, enforcing, 'protocol.enforcement'],
    [{ validUntil: plainDate('2026-11-21') }, {}, 'protocol.dates'],
    [{ validUntil: plainDate('2025-12-31') }, {}, 'protocol.dates'],
    [{ reviewOn: plainDate('2027-01-02') }, {}, 'protocol.dates'],
    [{ reviewOn: plainDate('2025-12-31') }, {}, 'protocol.dates'],
    [{}, { by: { ...facts.by, roles: ['supervisor', 'administrator'] } }, 'access.not-allowed'],
    [notices, { ...enforcing, by: { ...facts.by, roles: ['administrator'], enforces: true } }, 'drawn'],
    [{}, { parties: [] }, 'protocol.parties'],
    [{}, { by: { ...facts.by, organisationId: clinic } }, 'protocol.parties'],
  ])('%#', (more, told, code) => {
    expect(draw(more, told)).toBe(code)
  })
})
