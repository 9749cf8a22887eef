import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phases } from '../case/case.ts'
import type { CaseId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { checkDebt, type SmugglingDebt } from '../smuggling/smuggling-debt.ts'
import { checkLeg, type JourneyLeg } from './journey-leg.ts'
import { checkLeaving } from './leaving.ts'
import { proposeLegPhase, proposeWhereNow } from './propose-leg-phase.ts'
import { decideWithdraw, decideWrite, evolveWritten, type WrittenRecord } from '../record/written-record.ts'

const today = plainDate('2026-03-14')
const leg = (more: Partial<JourneyLeg> = {}): JourneyLeg => ({
  from: { country: 'GT', words: '' },
  to: { country: 'MX', words: '' },
  when: null,
  position: 0,
  phase: 'transit',
  means: [],
  company: [],
  hazards: [],
  words: '',
  ...more,
})

describe('the phase of a stretch', () => {
  it.each([
    ['GT', 'GT', 'origin'],
    [undefined, 'GT', 'origin'],
    ['GT', 'MX', 'transit'],
    ['MX', 'US', 'destination'],
    ['US', 'MX', 'transit'],
    ['MX', 'GT', 'return'],
    ['GT', undefined, undefined],
  ] as const)('of a child from Guatemala, from %s to %s', (from, to, phase) => {
    expect(proposeLegPhase({ from, to }, ['GT'])).toBe(phase)
  })

  it('of a child from the United States and Guatemala is never destination at home', () => {
    expect(proposeLegPhase({ from: 'GT', to: 'US' }, ['GT', 'US'])).toBe('origin')
  })

  it('says nothing new of where she is unless the last stretch does', () => {
    const country = fc.constantFrom('GT', 'MX', 'US', undefined)
    const anyLeg = fc
      .record({ to: country, phase: fc.constantFrom(...phases) })
      .map(({ to, phase }) => leg({ to: { country: to, words: '' }, phase }))
    fc.assert(
      fc.property(fc.array(anyLeg), country, fc.constantFrom(...phases), (legs, placeCountry, phase) => {
        const proposed = proposeWhereNow(legs, { placeCountry, phase })
        const last = legs.at(-1)
        if (!last?.to.country) expect(proposed).toBeUndefined()
        else if (proposed) {
          expect(proposed).toEqual({ placeCountry: last.to.country, phase: last.phase })
          // What was accepted is not proposed again.
          expect(proposeWhereNow(legs, proposed)).toBeUndefined()
        } else expect([placeCountry, phase]).toEqual([last.to.country, last.phase])
      }),
    )
  })
})

describe('what is refused', () => {
  it('a stretch from nowhere to nowhere, or of tomorrow', () => {
    const nowhere = { words: '' }
    expect(checkLeg(leg({ from: nowhere, to: nowhere }), today)?.code).toBe('journey.place-missing')
    expect(checkLeg(leg({ from: nowhere, to: { words: 'un río' } }), today)).toBeUndefined()
    const tomorrow = { kind: 'day', day: plainDate('2026-03-15') } as const
    expect(checkLeg(leg({ when: tomorrow }), today)?.code).toBe('journey.day')
    expect(checkLeg(leg({ when: { kind: 'month', year: 2026, month: 3 } }), today)).toBeUndefined()
  })

  it('reasons for leaving without a reason and without words', () => {
    const silent = { reasons: [], words: '', language: null, mayUse: 'not-asked' } as const
    expect(checkLeaving(silent)?.code).toBe('leaving.empty')
    expect(checkLeaving({ ...silent, words: 'Ya no se podía.' })).toBeUndefined()
    expect(checkLeaving({ ...silent, reasons: ['debt'] })).toBeUndefined()
  })

  it('a debt without anything, and a sum without its currency', () => {
    const none: SmugglingDebt = {
      called: '',
      phones: [],
      route: '',
      agreed: null,
      paid: null,
      owed: null,
      currency: null,
      owedTo: '',
      interest: '',
      collateral: '',
      threats: '',
    }
    expect(checkDebt(none)?.code).toBe('smuggling.empty')
    expect(checkDebt({ ...none, currency: 'USD' })?.code).toBe('smuggling.empty')
    expect(checkDebt({ ...none, owed: 0 })?.code).toBe('smuggling.currency')
    expect(checkDebt({ ...none, owed: 0, currency: 'GTQ' })).toBeUndefined()
    expect(checkDebt({ ...none, phones: ['5555'] })).toBeUndefined()
  })
})

describe('a record of the journey', () => {
  const caseId = 'case' as CaseId
  const said = {
    by: 'ana' as UserId,
    at: '2026-03-14T10:00:00.000Z',
    caseId,
    case: { state: 'open' as const },
  }

  it('takes what was written over what was read, once, in any sequence of two writers', () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('write' as const), stale: fc.boolean(), text: fc.string() }),
      fc.record({ does: fc.constant('withdraw' as const), stale: fc.boolean(), text: fc.string() }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let record: WrittenRecord<string> | undefined
        for (const { does, stale, text } of steps) {
          if (does === 'withdraw' && !record) continue
          const version = record?.version ?? 0
          const base = stale ? version - 1 : version
          const decided =
            does === 'withdraw' && record
              ? decideWithdraw('Leg', record, { because: text }, said)
              : decideWrite('Leg', record, { id: 'leg', base, fields: text }, said)
          const mayBe = record?.withdrawnAt === undefined && (does === 'withdraw' || !stale)
          expect(decided.ok).toBe(mayBe)
          if (!decided.ok) continue
          record = evolveWritten(record, decided.value)
          expect(record.version).toBe(version + 1)
          if (does === 'write') expect(record.content).toBe(text)
          else expect(record.withdrawnBecause).toBe(text)
        }
      }),
    )
  })

  it('is written on a case on hold, and not on one that ended', () => {
    const command = { id: 'leg', base: 0, fields: leg() }
    for (const [state, code] of [
      ['on-hold', undefined],
      ['closed', 'case.closed'],
      ['transferred', 'case.closed'],
    ] as const) {
      const decided = decideWrite('Leg', undefined, command, { ...said, case: { state } })
      expect(decided.ok ? undefined : decided.problem.code).toBe(code)
    }
  })
})
