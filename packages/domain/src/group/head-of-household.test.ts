import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, GroupId, GroupMemberId, PersonId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { evolveMember, type GroupKind, type GroupMember } from './group-member.ts'
import { decideHead, isChildHeaded, type HouseholdMember } from './head-of-household.ts'

const today = plainDate('2026-11-23')
const said = { by: 'ana' as UserId, at: '2026-11-23T08:00:00.000Z' }
const joined = (group: GroupKind): GroupMember =>
  evolveMember(undefined, {
    kind: 'GroupJoined',
    memberId: 'lesly' as GroupMemberId,
    groupId: 'house' as GroupId,
    group,
    caseId: 'case' as CaseId,
    personId: 'lesly' as PersonId,
    name: '',
    place: '',
    joinedOn: today,
    ...said,
  })
const codeOf = (result: ReturnType<typeof decideHead>) => (result.ok ? 'ok' : result.problem.code)

describe('who heads a household', () => {
  it.each(['siblings', 'travel-group'] as const)('is said of no %s', (kind) => {
    expect(codeOf(decideHead(joined(kind), true, said))).toBe('record.not-found')
  })

  it('is said once, taken back once, and of nobody who left', () => {
    const before = joined('household')
    expect(codeOf(decideHead(before, false, said))).toBe('group.head-said')
    const named = decideHead(before, true, said)
    if (!named.ok) throw new Error(named.problem.code)
    const after = evolveMember(before, named.value)
    expect(after).toMatchObject({ heads: true, version: 2 })
    expect(codeOf(decideHead(after, true, said))).toBe('group.head-said')
    const ended = decideHead(after, false, said)
    if (!ended.ok) throw new Error(ended.problem.code)
    expect(evolveMember(after, ended.value)).toMatchObject({ heads: false, version: 3 })
    expect(codeOf(decideHead({ ...after, leftOn: today }, false, said))).toBe('written.withdrawn')
  })
})

describe('a household headed by a child', () => {
  const child: HouseholdMember = {
    kind: 'household',
    heads: true,
    leftOn: undefined,
    isChildOfCase: true,
    bornLatest: undefined,
  }
  const aunt: HouseholdMember = { ...child, isChildOfCase: false }
  it.each([
    [[], false],
    [[{ ...child, heads: false }], false],
    [[child], true],
    [[{ ...child, bornLatest: plainDate('2008-11-23') }], false],
    [[{ ...child, bornLatest: plainDate('2008-11-24') }], true],
    // Of a relative without a date nobody says that she is a child; with one it counts.
    [[aunt], false],
    [[{ ...aunt, bornLatest: plainDate('2012-01-01') }], true],
    [[child, aunt], false],
    [[child, { ...aunt, leftOn: today }], true],
    [[{ ...child, kind: 'siblings' as const }], false],
  ] as const)('with %o: %s', (members, expected) => {
    expect(isChildHeaded(members, today)).toBe(expected)
  })

  it('is one whoever else lives there, as long as nobody grown decides', () => {
    const other = fc.record({
      isChildOfCase: fc.boolean(),
      bornLatest: fc.option(
        fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(today, -days)),
        {
          nil: undefined,
        },
      ),
    })
    fc.assert(
      fc.property(fc.array(other), (others) => {
        const around = others.map((one) => ({ ...child, ...one, heads: false }))
        expect(isChildHeaded([child, ...around], today)).toBe(true)
        expect(isChildHeaded([...around, child, aunt], today)).toBe(false)
      }),
    )
  })
})
