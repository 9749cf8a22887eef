import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { riskLevels } from '../case/case.ts'
import { addHours, instant, instantFromMilliseconds } from '../kernel/instant.ts'
import { alertBreaks, alertTable, ofRank, rankOf } from './alert-table.ts'
import { alertDetails, alertKinds, alertUrgencies, type AlertCause } from './alert.ts'
import { alertsOf, mostPressingFirst } from './alerts-of.ts'

const now = instant('2026-11-23T15:00:00.000Z')
const details = alertDetails.filter((detail): detail is AlertCause['detail'] => detail !== 'holidays')
const table = alertTable(details, now)
const breaks = alertBreaks(now)

const near = fc
  .tuple(fc.constantFrom(...breaks), fc.integer({ min: -2, max: 2 }))
  .map(([at, milliseconds]) => instantFromMilliseconds(Date.parse(at) + milliseconds))
const aCause: fc.Arbitrary<AlertCause> = fc.record({
  detail: fc.constantFrom(...details),
  caseId: fc.constantFrom('a', 'b'),
  riskLevel: fc.constantFrom(...riskLevels, null),
  subject: fc.constantFrom('one', 'two'),
  at: fc.option(
    fc.oneof(
      near,
      fc.integer({ min: -2000, max: 2000 }).map((hours) => addHours(now, hours)),
    ),
  ),
})

describe('the rule of alerts as a table', () => {
  it('says of each cause what the rule says of it, to the millisecond', () => {
    fc.assert(
      fc.property(aCause, (cause) => {
        const { at } = cause
        const count = at === null ? null : breaks.filter((one) => at <= one).length
        const rows = table.filter(
          (row) => row.detail === cause.detail && row.riskLevel === cause.riskLevel && row.breaks === count,
        )
        const alerts = alertsOf([cause], [], now)
        expect(rows.map(({ kind, urgency }) => ({ kind, urgency }))).toEqual(
          alerts.map(({ kind, urgency }) => ({ kind, urgency })),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('puts them into the order in which they are shown', () => {
    const places = alertUrgencies.flatMap((urgency) =>
      alertKinds.map((kind) => ({ urgency, kind, at: now, key: 'one' })),
    )
    expect(places.toReversed().toSorted(mostPressingFirst).map(rankOf)).toEqual(places.map((_, at) => at))
    for (const { urgency, kind } of places)
      expect(ofRank(rankOf({ urgency, kind }))).toEqual({ urgency, kind })
  })

  it('is small, whatever there is to know', () => {
    expect(table.length).toBeLessThan(details.length * (riskLevels.length + 1) * (breaks.length + 2))
    expect(breaks).toEqual(breaks.toSorted())
  })
})
