import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addHours, instant, type Instant } from '../kernel/instant.ts'
import {
  alertDetails,
  alertKinds,
  alertUrgencies,
  type AlertCause,
  type AlertDetail,
  type UnknownYears,
} from './alert.ts'
import { alertsOf, furthestAlertHours } from './alerts-of.ts'

const now = instant('2026-11-23T15:00:00.000Z')
const details = alertDetails.filter((detail): detail is AlertCause['detail'] => detail !== 'holidays')
const whatever: AlertCause = { detail: 'lost', caseId: 'a', riskLevel: null, subject: 'one', at: now }
const seenOf = (cause: Partial<AlertCause>, at = now) => alertsOf([{ ...whatever, ...cause }], [], at)[0]

const anInstant = fc.integer({ min: -2000, max: 2000 }).map((hours) => addHours(now, hours))
const aCause: fc.Arbitrary<AlertCause> = fc.record({
  detail: fc.constantFrom(...details),
  caseId: fc.constantFrom('a', 'b', null),
  riskLevel: fc.constantFrom('emergency', 'high', 'medium', 'low', null),
  subject: fc.constantFrom('one', 'two', 'three', null),
  at: fc.option(anInstant),
})
const anUnknown: fc.Arbitrary<UnknownYears> = fc.record({
  caseId: fc.constantFrom('a', 'b', 'c'),
  at: anInstant,
  years: fc.uniqueArray(fc.constantFrom(2027, 2028), { minLength: 1 }),
})

describe('what somebody must know now', () => {
  it.each<[AlertDetail, Partial<AlertCause>, string, string]>([
    ['lost', {}, 'missing', 'now'],
    ['act', { at: addHours(now, 5) }, 'danger', 'now'],
    ['answer', {}, 'danger', 'now'],
    ['appointment', { at: addHours(now, 20) }, 'hours', 'now'],
    ['notice', { at: addHours(now, 30) }, 'hours', 'today'],
    ['held', { at: addHours(now, 20) }, 'hours', 'now'],
    ['held', { at: addHours(now, 70) }, 'hours', 'today'],
    ['held', { at: addHours(now, -200) }, 'hours', 'now'],
    ['parted', {}, 'separation', 'today'],
    ['plan', { at: addHours(now, 3) }, 'approval', 'soon'],
    ['plan', { at: null }, 'approval', 'soon'],
    ['plan', { at: addHours(now, -1) }, 'approval', 'today'],
    ['same-child', { at: null }, 'approval', 'soon'],
    ['received-referral', { at: addHours(now, 23), caseId: null }, 'offer', 'soon'],
    ['transfer', { at: addHours(now, -23) }, 'offer', 'today'],
    ['withdrawn', { at: addHours(now, -24) }, 'consent', 'today'],
    ['running-out', { at: addHours(now, 24 * 13) }, 'consent', 'soon'],
    ['running-out', { at: addHours(now, -1) }, 'consent', 'today'],
    ['contact', { at: addHours(now, -1), riskLevel: 'high' }, 'silent', 'today'],
    ['contact', { at: addHours(now, -1), riskLevel: 'low' }, 'silent', 'soon'],
    ['marked', { at: addHours(now, 100) }, 'flag', 'soon'],
    ['marked', { at: now }, 'flag', 'today'],
    ['signature', { at: addHours(now, 24 * 29), caseId: null }, 'oversight', 'soon'],
    ['without-worker', { at: addHours(now, -1), caseId: null }, 'oversight', 'today'],
    ['without-worker', { at: null, caseId: null }, 'oversight', 'today'],
    ['sheet-lost', { at: addHours(now, -200) }, 'oversight', 'today'],
    ['registration-sheet-lost', { at: now, caseId: null }, 'oversight', 'today'],
    ['file-review', { at: addHours(now, -1), caseId: null }, 'oversight', 'today'],
    ['practise', { at: addHours(now, 24 * 2), caseId: null }, 'oversight', 'soon'],
    ['practise', { at: now, caseId: null }, 'oversight', 'today'],
  ])('%s with %o is an alert of the kind %s, %s', (detail, cause, kind, urgency) => {
    expect(seenOf({ ...cause, detail: detail as AlertCause['detail'] })).toMatchObject({
      kind,
      urgency,
      detail,
    })
  })

  it.each<[AlertCause['detail'], number]>([
    ['held', 73],
    ['referral', 25],
    ['running-out', 24 * 15],
    ['withdrawn', -24 * 15],
    ['contact', 1],
    ['first-contact', 1],
    ['marked', 24 * 8],
    ['file-review', 24 * 8],
    ['practise', 24 * 4],
  ])('%s is none yet, or none any more, %i hours away', (detail, hours) => {
    expect(seenOf({ detail, at: addHours(now, hours) })).toBeUndefined()
  })

  it('says a danger that the worker acts on and the supervisor answers once, as what the reader does', () => {
    const causes = (['act', 'answer'] as const).map((detail) => ({ ...whatever, detail }))
    const other = { ...whatever, detail: 'act' as const, subject: 'two' }
    expect(alertsOf([...causes, other], [], now).map(({ detail, subject }) => [detail, subject])).toEqual([
      ['act', 'two'],
      ['answer', 'one'],
    ])
  })

  it('says missing holidays once for each year, with the first date that rests on them', () => {
    const unknown = [
      { caseId: 'b', at: addHours(now, 50), years: [2027] },
      { caseId: 'a', at: addHours(now, 20), years: [2027, 2028] },
    ]
    expect(alertsOf([], unknown, now)).toMatchObject([
      { kind: 'clock', year: 2027, dates: 2, caseId: 'a', at: addHours(now, 20) },
      { kind: 'clock', year: 2028, dates: 1, caseId: 'a' },
    ])
  })

  it('is in the order of urgency whatever the causes, and the same in whatever order they are found', () => {
    fc.assert(
      fc.property(fc.array(aCause), fc.array(anUnknown), (causes, unknown) => {
        const alerts = alertsOf(causes, unknown, now)
        const ranks = alerts.map(({ urgency }) => alertUrgencies.indexOf(urgency))
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
        expect(alerts.every(({ kind }) => alertKinds.includes(kind))).toBe(true)
        expect(new Set(alerts.map(({ key }) => key)).size).toBe(alerts.length)
        expect(alertsOf([...causes, ...causes], unknown, now).length).toBe(alerts.length)
        const places = (some: typeof alerts) => some.map(({ from: _from, ...place }) => place)
        expect(places(alertsOf(causes.toReversed(), unknown.toReversed(), now))).toEqual(places(alerts))
      }),
    )
  })

  it('goes with its cause and with nothing else', () => {
    fc.assert(
      fc.property(fc.array(aCause), aCause, (causes, ended) => {
        const [after] = [alertsOf(causes, [], now)]
        const before = alertsOf([...causes, ended], [], now)
        const gone = before.filter(({ key }) => !after.some((one) => one.key === key))
        expect(
          gone.every(({ subject, caseId }) => subject === ended.subject && caseId === ended.caseId),
        ).toBe(true)
        // The only one that its end brings back is what the worker does beside a supervisor's answer.
        const back = after.filter(({ key }) => !before.some((one) => one.key === key))
        expect(back.every(({ detail }) => detail === 'act' && ended.detail === 'answer')).toBe(true)
      }),
    )
  })

  it('does not look further ahead than whoever asks for the causes does', () => {
    fc.assert(
      fc.property(aCause, (cause) => {
        const isFar = cause.at !== null && cause.at > addHours(now, furthestAlertHours)
        const [alert] = alertsOf([cause], [], now)
        // How early a signature is told says the rule by which it is looked for; what nobody works on, or was lost, stands.
        const stands = ['signature', 'without-worker', 'sheet-lost', 'registration-sheet-lost']
        if (isFar && alert && !stands.includes(alert.detail))
          expect(['missing', 'danger', 'hours', 'separation', 'approval', 'consent']).toContain(alert.kind)
        if (isFar && alert?.kind === 'consent') expect(alert.detail).toBe('withdrawn')
      }),
    )
  })

  it('keeps its key while its cause stands, and has another when the cause begins anew', () => {
    const later = (hours: number): Instant => addHours(now, hours)
    const first = seenOf({ detail: 'contact', at: later(-30) })
    expect(seenOf({ detail: 'contact', at: later(-30) }, later(100))?.key).toBe(first?.key)
    expect(seenOf({ detail: 'contact', at: later(10) }, later(100))?.key).not.toBe(first?.key)
  })
})
