import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import type { KnownIdentity } from '../child/identity.ts'
import type { CaseId, OrganisationId } from '../kernel/brand.ts'
import {
  carriedFields,
  decideFollowing,
  firstCaseOf,
  isOpenCase,
  mayFollow,
  requireLast,
  type FollowingFacts,
} from './decide-following.ts'

const [ours, theirs] = ['ours' as OrganisationId, 'theirs' as OrganisationId]
const registered = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`
const earlier: FollowingFacts['earlier'] = {
  id: 'first' as CaseId,
  code: 'GT-26-AAAA-A',
  state: 'closed',
  organisationId: ours,
  firstCaseId: undefined,
  registeredAt: registered(1),
}
const facts: FollowingFacts = {
  earlier,
  organisationId: ours,
  reads: ['identity', 'people', 'threats'],
  closedBecause: 'goal-met',
  erased: false,
  onTheWay: false,
  ofChild: [earlier],
}
const lesly: KnownIdentity = {
  names: [{ role: 'called', given: 'Lesly', surname1: 'Caal', surname2: '', married: '' }],
  born: undefined,
  sex: 'female',
  nationalities: ['GT'],
  languages: [],
  origin: { country: 'GT', placeCode: undefined, words: 'Cobán' },
  phones: [],
}
const codeOf = (given: Partial<FollowingFacts>) => {
  const may = mayFollow({ ...facts, ...given })
  return may.ok ? 'may' : may.problem.code
}

describe('a new case of the same child', () => {
  it.each([
    [{}, 'may'],
    [{ closedBecause: undefined }, 'may'],
    [{ closedBecause: 'turned-18' }, 'may'],
    [{ earlier: { ...earlier, state: 'transferred' } }, 'may'],
    [{ organisationId: theirs }, 'record.not-found'],
    [{ organisationId: theirs, reads: [] }, 'record.not-found'],
    [{ reads: ['identity', 'people'] }, 'following.not-yours'],
    [{ reads: [] }, 'following.not-yours'],
    [{ ofChild: [{ ...earlier, state: 'open' }] }, 'following.open'],
    [{ ofChild: [{ ...earlier, state: 'on-hold' }] }, 'following.open'],
    [{ ofChild: [earlier, { ...earlier, state: 'open', registeredAt: registered(2) }] }, 'following.open'],
    [{ ofChild: [earlier, { ...earlier, registeredAt: registered(2) }] }, 'following.later'],
    [{ ofChild: [{ ...earlier, registeredAt: registered(0) }, earlier] }, 'may'],
    [{ onTheWay: true }, 'following.on-the-way'],
    [{ erased: true }, 'following.erased'],
    [{ closedBecause: 'duplicate' }, 'following.no-case'],
    [{ closedBecause: 'opened-in-error' }, 'following.no-case'],
    [{ closedBecause: 'death' }, 'following.no-case'],
  ] as const)('with %o: %s', (given, code) => {
    expect(codeOf(given)).toBe(code)
  })

  it('says which case it follows, by which one she is known, and what stands as it stood there', () => {
    const now = { ...lesly, sex: 'unknown', phones: ['50255551234'] } as const
    expect(decideFollowing(facts, lesly, now)).toEqual({
      ok: true,
      value: {
        kind: 'EarlierCaseLinked',
        follows: 'first',
        first: 'first',
        code: 'GT-26-AAAA-A',
        carried: ['names', 'nationalities', 'origin'],
      },
    })
    const second = { ...earlier, id: 'second' as CaseId, firstCaseId: earlier.id }
    expect(decideFollowing({ ...facts, earlier: second }, lesly, lesly)).toMatchObject({
      value: { follows: 'second', first: 'first' },
    })
    expect(decideFollowing({ ...facts, erased: true }, lesly, lesly)).toMatchObject({ ok: false })
  })

  it('calls nothing carried over that was not known, and nothing that was corrected', () => {
    const names = fc.array(fc.record({ role: fc.constant('called' as const), given: fc.string() }))
    const whole = (given: { role: 'called'; given: string }[]) =>
      given.map((one) => ({ ...one, surname1: '', surname2: '', married: '' }))
    fc.assert(
      fc.property(names, names, (before, after) => {
        const carried = carriedFields(
          { ...lesly, names: whole(before) },
          { ...lesly, names: whole(after), born: undefined },
        )
        const same = JSON.stringify(before) === JSON.stringify(after)
        expect(carried.includes('names')).toBe(before.length > 0 && same)
        expect(carried).not.toContain('born')
        expect(carried).toContain('origin')
      }),
    )
  })
})

/** The cases of one child at two organisations, as commands of both would leave them. */
type Held = Omit<FollowingFacts['earlier'], 'state'> & {
  state: FollowingFacts['earlier']['state']
  onTheWay: boolean
  to: number | undefined
}
const step = fc.record({
  what: fc.constantFrom('follow', 'reopen', 'close', 'offer', 'accept', 'arrive', 'take-back'),
  which: fc.nat({ max: 20 }),
  by: fc.constantFrom(ours, theirs),
})

it('never opens two at once nor lets two follow one, over generated sequences of commands at two organisations', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const cases: Held[] = [{ ...earlier, state: 'open', onTheWay: false, to: undefined }]
      const followed: string[] = []
      let day = 1
      const at = () => registered((day += 1) % 28).replace('2026', String(2026 + Math.floor(day / 28)))
      const begin = (after: Held, organisationId: OrganisationId) => {
        const id = `case-${cases.length}` as CaseId
        followed.push(after.id)
        cases.push({
          ...after,
          id,
          code: id,
          state: 'open',
          organisationId,
          firstCaseId: firstCaseOf(after),
          registeredAt: at(),
          onTheWay: false,
          to: undefined,
        })
        return cases.length - 1
      }
      for (const { what, which, by } of steps) {
        const one = cases[which % cases.length]
        if (!one) continue
        const ofChild = cases.filter((other) => other.organisationId === by)
        const isHere = one.organisationId === by
        const taken = one.to === undefined ? undefined : cases[one.to]
        if (what === 'follow') {
          const may = mayFollow({
            ...facts,
            earlier: one,
            organisationId: by,
            onTheWay: one.onTheWay,
            ofChild,
          })
          if (may.ok) begin(one, by)
        } else if (what === 'reopen' && isHere && one.state === 'closed') {
          if (requireLast(one, ofChild).ok) one.state = 'open'
        } else if (what === 'close' && isHere && one.state === 'open') one.state = 'closed'
        else if (what === 'offer' && isHere && one.state === 'open') one.onTheWay = true
        else if (what === 'accept' && !isHere && one.state === 'open' && one.onTheWay) {
          if (ofChild.some(isOpenCase)) continue
          one.state = 'transferred'
          one.to = begin(one, by)
        } else if (what === 'arrive' && one.state === 'transferred') one.onTheWay = false
        else if (what === 'take-back' && isHere && one.onTheWay && one.state === 'transferred') {
          if (taken?.state !== 'open') continue
          taken.state = 'transferred'
          one.state = 'open'
          one.onTheWay = false
        }
        for (const organisationId of [ours, theirs]) {
          const open = cases.filter((other) => other.organisationId === organisationId && isOpenCase(other))
          expect(open.length).toBeLessThanOrEqual(1)
        }
        expect(new Set(cases.map(firstCaseOf))).toEqual(new Set(['first']))
      }
    }),
    { numRuns: inject('modelRuns') },
  )
}, 600_000)
