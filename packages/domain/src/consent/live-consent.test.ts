import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsentId, OrganisationId } from '../kernel/brand.ts'
import { instant } from '../kernel/instant.ts'
import { addDays, daysBetween, plainDate } from '../kernel/plain-date.ts'
import { coveredUntil, liveConsent, type ConsentQuestion } from './live-consent.ts'

const clinic = 'clinic' as OrganisationId
const shared = {
  id: 'one' as ConsentId,
  purpose: 'share-for-services' as const,
  recipientOrganisationId: clinic,
  sections: ['summary', 'identity'] as const,
  state: 'given' as const,
  basis: 'consent' as const,
  givenOn: plainDate('2026-03-01'),
  validUntil: plainDate('2026-09-01'),
  recordedAt: '2026-03-01T10:00:00.000Z',
}
const question: ConsentQuestion = {
  purpose: 'share-for-services',
  recipient: clinic,
  sections: ['identity'],
  on: plainDate('2026-04-01'),
  at: instant('2026-04-01T15:00:00.000Z'),
}

describe('a live consent', () => {
  it('covers the purpose, the one recipient, every section, and the day', () => {
    expect(liveConsent([shared], question)?.id).toBe('one')
    const others: Partial<ConsentQuestion>[] = [
      { purpose: 'tracing' },
      { recipient: 'court' },
      { recipient: undefined },
      { sections: ['identity', 'notes'] },
      { on: plainDate('2026-02-28') },
      { on: plainDate('2026-09-02') },
    ]
    for (const other of others) expect(liveConsent([shared], { ...question, ...other })).toBeUndefined()
    expect(liveConsent([shared], { ...question, on: plainDate('2026-09-01') })).toBeDefined()
  })

  it('ends by a later no to the same, and not by an earlier one or one about something else', () => {
    const no = { ...shared, id: 'no' as ConsentId, state: 'refused' as const, validUntil: undefined }
    const later = { ...no, recordedAt: '2026-03-05T10:00:00.000Z' }
    expect(liveConsent([shared, later], question)).toBeUndefined()
    expect(liveConsent([shared, { ...later, sections: [] }], question)).toBeUndefined()
    expect(liveConsent([shared, { ...later, sections: ['notes'] as const }], question)).toBeDefined()
    expect(liveConsent([shared, { ...no, recordedAt: '2026-02-01T10:00:00.000Z' }], question)).toBeDefined()
    const duty = { ...shared, basis: 'legal-duty' as const }
    expect(liveConsent([duty, later], question)).toBeDefined()
  })

  it('is never one that was withdrawn or refused, and never depends on the order of the list', () => {
    const recorded = fc.record({
      id: fc.uuid().map((id) => id as ConsentId),
      purpose: fc.constantFrom('share-for-services' as const, 'tracing' as const),
      recipientOrganisationId: fc.constantFrom(clinic, 'court' as OrganisationId),
      sections: fc.subarray(['summary', 'identity', 'notes'] as const),
      state: fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const),
      basis: fc.constantFrom('consent' as const, 'vital-interests' as const),
      givenOn: fc.constantFrom(plainDate('2026-03-01'), plainDate('2026-05-01')),
      validUntil: fc.constantFrom(undefined, plainDate('2026-04-15')),
      recordedAt: fc.constantFrom('2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'),
    })
    fc.assert(
      fc.property(fc.array(recorded, { maxLength: 6 }), (consents) => {
        const found = liveConsent(consents, question)
        if (found) expect(found).toMatchObject({ state: 'given', recipientOrganisationId: clinic })
        expect(liveConsent([...consents].reverse(), question) === undefined).toBe(found === undefined)
      }),
    )
  })
})

describe('what permissions cover', () => {
  const until = (day: string | undefined) => ({ validUntil: day === undefined ? undefined : plainDate(day) })

  it('lasts from one to the next, and not over a gap', () => {
    const next = {
      ...shared,
      id: 'next' as ConsentId,
      givenOn: plainDate('2026-08-01'),
      ...until('2027-02-01'),
    }
    expect(coveredUntil([shared], question)).toEqual({ last: plainDate('2026-09-01') })
    expect(coveredUntil([shared, next], question)).toEqual({ last: plainDate('2027-02-01') })
    expect(coveredUntil([shared, { ...next, givenOn: plainDate('2026-09-03') }], question)).toEqual({
      last: plainDate('2026-09-01'),
    })
    expect(coveredUntil([shared, { ...next, ...until(undefined) }], question)).toEqual({ last: undefined })
    expect(coveredUntil([{ ...shared, state: 'refused' }], question)).toBeUndefined()
  })

  it('is covered on its last day and not on the day after, whatever the permissions', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(question.on, n - 20))
    const one = fc.tuple(days, fc.integer({ min: 0, max: 40 })).map(([givenOn, lasts]) => ({
      ...shared,
      givenOn,
      validUntil: addDays(givenOn, lasts),
    }))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (consents) => {
        const last = coveredUntil(consents, question)?.last
        const days = last ? daysBetween(question.on, last) + 1 : 0
        for (let n = 0; n < days; n += 1)
          expect(liveConsent(consents, { ...question, on: addDays(question.on, n) })).toBeDefined()
        const after = last ? addDays(last, 1) : question.on
        expect(liveConsent(consents, { ...question, on: after })).toBeUndefined()
      }),
    )
  })
})
