import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JourneyStayId } from '../kernel/brand.ts'
import { localDay, startOfDay, timeZone } from '../kernel/instant.ts'
import { addDays, daysBetween, plainDate } from '../kernel/plain-date.ts'
import { calendarDays } from '../rule/duration.ts'
import { agreedNext, reviewDue, type CustodyReviewTime } from './custody-review-due.ts'
import { checkCustodyReview, missingIn, type CustodyReview } from './custody-review.ts'

const zone = timeZone('America/Guatemala')
const first = plainDate('2026-01-01')
const since = startOfDay(first, zone)
const stayId = 'stay' as JourneyStayId
const parameters = {
  after: {
    first: calendarDays(14),
    second: calendarDays(30),
    third: calendarDays(60),
    fourth: calendarDays(90),
  },
  every: calendarDays(30),
}
const onDay = (day: number, held: CustodyReviewTime['held'] = 'yes'): CustodyReviewTime => ({
  stayId,
  on: addDays(first, day),
  held,
  nextOn: addDays(first, day + 3),
})
const dueDay = (...reviews: readonly CustodyReviewTime[]) => {
  const due = reviewDue(parameters, { since, reviews }, zone, undefined)
  return due && daysBetween(first, due.on)
}

describe('when it is asked again why she is held', () => {
  it('is on the days of the rule, one after the other, and then again and again', () => {
    expect(dueDay()).toBe(14)
    expect(dueDay(onDay(14))).toBe(30)
    expect(dueDay(onDay(14), onDay(30))).toBe(60)
    expect(dueDay(onDay(61))).toBe(90)
    expect(dueDay(onDay(90))).toBe(120)
    expect(dueDay(onDay(200))).toBe(210)
  })

  it('stays due where the review came before its day, or nobody could find out', () => {
    expect(dueDay(onDay(13))).toBe(14)
    expect(dueDay(onDay(14, 'not-known'))).toBe(14)
    expect(dueDay(onDay(14), onDay(31, 'not-known'))).toBe(30)
  })

  it('follows the day that the last review named, whatever it found out', () => {
    expect(agreedNext([])).toBeUndefined()
    expect(agreedNext([onDay(14), onDay(10)])).toBe(addDays(first, 17))
    expect(agreedNext([onDay(14), onDay(20, 'not-known')])).toBe(addDays(first, 23))
  })

  it('is always after the last review that found her there, and never more than one step away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 8 }), (days) => {
        const due = dueDay(...days.map((day) => onDay(day))) ?? 0
        const last = Math.max(0, ...days)
        expect(due).toBeGreaterThan(days.length === 0 ? 13 : last)
        expect(due - last).toBeLessThanOrEqual(30)
      }),
    )
  })

  it('comes to an end where the rule names no days at all', () => {
    const none = calendarDays(0)
    const never = { after: { first: none, second: none, third: none, fourth: none }, every: none }
    expect(reviewDue(never, { since, reviews: [onDay(3)] }, zone, undefined)).toBeUndefined()
    expect(reviewDue(never, { since, reviews: [] }, zone, undefined)?.on).toBe(localDay(since, zone))
  })
})

const review: CustodyReview = {
  stayId,
  on: plainDate('2026-01-15'),
  reviewer: 'Licenciada Pérez',
  held: 'yes',
  why: 'Falta el acta.',
  delays: ['documents'],
  delayWords: '',
  waitsFor: 'consulate',
  alternatives: [],
  alternativeWords: '',
  nextStep: 'Llamar al consulado.',
  nextOn: plainDate('2026-01-18'),
}
const stay = { kind: 'detention', from: { kind: 'day', day: first }, until: 'still-there' } as const
const today = plainDate('2026-01-20')
const codeOf = (more: Partial<CustodyReview>, of: Partial<Parameters<typeof checkCustodyReview>[1]> = {}) =>
  checkCustodyReview({ ...review, ...more }, { today, stay, ...of })?.code

describe('a review in custody', () => {
  it('says why she is still there, why it takes so long, whose turn it is, and what comes next', () => {
    expect(codeOf({})).toBeUndefined()
    expect(codeOf({ why: ' ' })).toBe('custody-review.missing')
    expect(codeOf({ delays: [] })).toBe('custody-review.missing')
    expect(codeOf({ delays: ['other'] })).toBe('custody-review.missing')
    expect(codeOf({ waitsFor: null })).toBe('custody-review.missing')
    expect(missingIn({ ...review, reviewer: '', nextStep: '' })).toEqual(['reviewer', 'nextStep'])
    expect(codeOf({ held: 'not-known', delays: [], waitsFor: null })).toBeUndefined()
  })

  it('falls on a day of the stay, and goes on no earlier', () => {
    expect(codeOf({ on: plainDate('2025-12-31') })).toBe('custody-review.day')
    expect(codeOf({ on: plainDate('2026-01-21'), nextOn: plainDate('2026-01-22') })).toBe(
      'custody-review.day',
    )
    expect(codeOf({ nextOn: plainDate('2026-01-14') })).toBe('custody-review.day')
    const out = { ...stay, until: { kind: 'day', day: plainDate('2026-01-10') } } as const
    expect(codeOf({}, { stay: out })).toBe('custody-review.day')
  })

  it('is of a place that she may not leave, and of one that is known', () => {
    expect(codeOf({}, { stay: { ...stay, kind: 'shelter' } })).toBe('custody-review.not-held')
    expect(codeOf({}, { stay: undefined })).toBe('record.not-found')
  })
})
