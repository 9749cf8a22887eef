import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirmationDays, decideConfirmation, isConfirmationDue } from './decide-confirmation.ts'

const day = 24 * 60 * 60 * 1000
const start = '2026-01-05T06:00:00.000Z'
const after = (days: number) => new Date(Date.parse(start) + days * day).toISOString()
const role = { userId: 'rosa', validFrom: start, validUntil: null, confirmedAt: null }

describe('the quarterly confirmation of a role', () => {
  it('is due a quarter after its beginning, or after it was last confirmed, and not before', () => {
    const days = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(fc.option(days), days, (confirmed, now) => {
        const confirmedAt = confirmed === null ? null : after(confirmed)
        expect(isConfirmationDue({ ...role, confirmedAt }, after(now))).toBe(
          now >= (confirmed ?? 0) + confirmationDays,
        )
      }),
    )
  })

  it('is asked of no role that has ended', () => {
    const ended = { ...role, validUntil: after(100) }
    expect(isConfirmationDue(ended, after(99))).toBe(true)
    expect(isConfirmationDue(ended, after(100))).toBe(false)
    expect(decideConfirmation({ userId: 'hugo' }, ended, after(100))).toMatchObject({
      problem: { code: 'membership.ended' },
    })
  })

  it('is never given by whoever holds the role', () => {
    expect(decideConfirmation({ userId: 'hugo' }, role, after(1)).ok).toBe(true)
    expect(decideConfirmation({ userId: 'rosa' }, role, after(1))).toMatchObject({
      problem: { code: 'membership.own-role' },
    })
  })
})
