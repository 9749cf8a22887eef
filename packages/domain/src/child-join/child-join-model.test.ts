import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { CaseId, ChildJoinId, OrganisationId, UserId } from '../kernel/brand.ts'
import { firstCaseOf, isOpenCase } from '../case/decide-following.ts'
import { evolveJoin, type ChildJoin } from './child-join.ts'
import {
  decideJoin,
  decideJoinProposal,
  decideJoinRefusal,
  decideParting,
  type JoinedCase,
} from './decide-join.ts'

const organisationId = 'refuge' as OrganisationId
const elsewhere = 'abroad' as CaseId
const [ana, berta] = ['ana' as UserId, 'berta' as UserId]
const most = 6

type Step =
  | { readonly propose: readonly [number, number]; readonly by: UserId }
  | { readonly answer: 'join' | 'refuse' | 'part'; readonly at: number; readonly by: UserId }
  | { readonly follow: number }
  | { readonly close: number }

const anyBy = fc.constantFrom(ana, berta)
const anyCase = fc.nat(most - 1)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ propose: fc.tuple(anyCase, anyCase), by: anyBy }),
  fc.record({
    answer: fc.constantFrom('join' as const, 'join', 'part', 'part', 'refuse'),
    at: fc.nat(5),
    by: anyBy,
  }),
  fc.record({ follow: anyCase }),
  fc.record({ close: anyCase }),
)

/** Four cases as if of four children; of the fourth the first case lies with another organisation. */
function begun(): JoinedCase[] {
  return [0, 1, 2, 3].map((at) => ({
    id: `case-${at}` as CaseId,
    code: `C${at}`,
    state: at === 0 ? 'open' : 'closed',
    organisationId,
    firstCaseId: at === 3 ? elsewhere : undefined,
    follows: at === 3 ? elsewhere : undefined,
    registeredAt: `2026-01-0${at + 1}`,
  }))
}

/** Under which first case each would stand if nothing had ever been joined: by what it follows, and by nothing else. */
function ownFirst(cases: readonly JoinedCase[], id: CaseId): CaseId {
  const one = cases.find((each) => each.id === id)
  return one?.follows === undefined ? id : ownFirst(cases, one.follows)
}

function play(steps: readonly Step[]) {
  let cases = begun()
  let joins: ChildJoin[] = []
  let clock = 100
  const seen = { joined: 0, parted: 0, twoOpen: 0, later: 0 }
  const set = (id: CaseId, first: CaseId | undefined) => {
    cases = cases.map((one) => (one.id === id ? { ...one, firstCaseId: first } : one))
  }
  const firstOf = (id: CaseId) => {
    const one = cases.find((each) => each.id === id)
    return one ? firstCaseOf(one) : id
  }
  for (const step of steps) {
    const at = `2026-02-01T00:00:${String((clock += 1))}`
    if ('follow' in step) {
      const before = cases[step.follow]
      const ofChild = before && cases.filter((one) => firstCaseOf(one) === firstCaseOf(before))
      if (!before || !ofChild || ofChild.some(isOpenCase) || cases.length >= most) continue
      const id = `case-${cases.length}` as CaseId
      cases = [
        ...cases,
        {
          id,
          code: id,
          state: 'open',
          organisationId,
          follows: before.id,
          firstCaseId: firstCaseOf(before),
          registeredAt: at,
        },
      ]
    } else if ('close' in step) {
      cases = cases.map((one, index) => (index === step.close ? { ...one, state: 'closed' } : one))
    } else if ('propose' in step) {
      const [one, other] = step.propose.map((index) => cases[index]?.id)
      if (!one || !other) continue
      const decided = decideJoinProposal(
        { joinId: `j${joins.length}` as ChildJoinId, caseId: one, otherCaseId: other, why: 'w' },
        {
          by: step.by,
          at,
          firsts: [firstOf(one), firstOf(other)],
          waiting: joins.filter((join) => join.caseId === one && join.otherCaseId === other),
        },
      )
      if (decided.ok) joins = [...joins, evolveJoin(undefined, decided.value)]
    } else {
      const join = joins[step.at]
      if (!join) continue
      const mine = cases.map((one) => ({ ...one, mayWrite: true }))
      const put = (next: ChildJoin) => {
        joins = joins.map((each) => (each.id === next.id ? next : each))
      }
      if (step.answer === 'join') {
        const firsts = [firstOf(join.caseId), firstOf(join.otherCaseId)] as const
        const ofBoth = mine.filter((one) => firsts.includes(firstCaseOf(one)))
        const decided = decideJoin(join, { by: step.by, at, organisationId, firsts, cases: ofBoth })
        if (!decided.ok) {
          if (decided.problem.code === 'child-join.two-open') seen.twoOpen += 1
          continue
        }
        expect(step.by).not.toBe(join.proposedBy)
        for (const { caseId } of decided.value.moved) set(caseId, decided.value.first)
        put(evolveJoin(join, decided.value))
        seen.joined += 1
        expect(firstOf(join.caseId)).toBe(firstOf(join.otherCaseId))
      } else if (step.answer === 'refuse') {
        const decided = decideJoinRefusal(join, { words: 'w' }, { by: step.by, at })
        if (decided.ok) put(evolveJoin(join, decided.value))
      } else {
        const decided = decideParting(
          join,
          { words: 'w' },
          {
            by: step.by,
            at,
            cases: mine.filter((one) => firstCaseOf(one) === join.first),
            standing: joins.filter((one) => one.state === 'standing' && one.id !== join.id),
          },
        )
        if (!decided.ok) {
          if (decided.problem.code === 'child-join.later') seen.later += 1
          continue
        }
        for (const { caseId, before } of decided.value.back) set(caseId, before)
        put(evolveJoin(join, decided.value.event))
        seen.parted += 1
      }
    }
    for (const first of new Set(cases.map(firstCaseOf)))
      expect(cases.filter((one) => firstCaseOf(one) === first && isOpenCase(one)).length).toBeLessThanOrEqual(
        1,
      )
    for (const { id, follows } of cases) if (follows) expect(firstOf(id)).toBe(firstOf(follows))
    for (const join of joins)
      if (join.state === 'standing') expect(firstOf(join.caseId)).toBe(firstOf(join.otherCaseId))
    // With nothing joined any more each stands where it stood, and what came since stands with what it follows.
    if (joins.every(({ state }) => state !== 'standing'))
      for (const { id } of cases) expect(firstOf(id)).toBe(ownFirst(cases, id))
  }
  return seen
}

it('joins and parts children in any order, with one open case of each, and back to where each was', () => {
  const seen = { joined: 0, parted: 0, twoOpen: 0, later: 0 }
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 10, maxLength: 60, size: 'max' }), (steps) => {
      const one = play(steps)
      for (const key of Object.keys(seen) as (keyof typeof seen)[]) seen[key] += one[key]
    }),
    { numRuns: inject('modelRuns') },
  )
  for (const [what, count] of Object.entries(seen)) expect([what, count > 0]).toEqual([what, true])
})
