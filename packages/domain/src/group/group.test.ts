import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, GroupId, GroupMemberId, PersonId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { decideJoin, decideLeave, type JoinGroup } from './decide-group.ts'
import {
  evolveMember,
  groupKinds,
  isIn,
  isSamePerson,
  oneAtATime,
  type GroupEvent,
  type GroupKind,
  type GroupMember,
} from './group-member.ts'
import { partingsOf, type Companion } from './together.ts'

const today = plainDate('2026-03-14')
const [by, at] = ['ana' as UserId, '2026-03-14T10:00:00.000Z']
const children = ['lesly', 'kevin', 'ana', 'luz', 'tomas'] as const
type Child = (typeof children)[number]

/** Everybody in every group of an organisation, as commands make it. */
class Groups {
  readonly members = new Map<string, GroupMember>()
  #made = 0

  all = () => [...this.members.values()]
  open = (kind: GroupKind) => this.all().filter((one) => one.kind === kind && isIn(one))
  memberId = () => `m${(this.#made += 1)}` as GroupMemberId

  join(
    kind: GroupKind,
    child: Child,
    who: Child | { readonly name: string },
    more: Partial<JoinGroup> & { readonly withHidden?: readonly string[] } = {},
  ) {
    const { withHidden = [], ...command } = more
    const caseId = (typeof who === 'string' ? who : child) as string as CaseId
    const decided = decideJoin(
      {
        kind,
        groupId: undefined,
        ownMemberId: this.memberId(),
        newcomer: {
          memberId: this.memberId(),
          caseId,
          personId: typeof who === 'string' ? (who as string as PersonId) : undefined,
          name: typeof who === 'string' ? '' : who.name,
        },
        place: '',
        joinedOn: plainDate('2026-03-01'),
        ...command,
      },
      {
        child: { caseId: child as string as CaseId, personId: child as string as PersonId },
        members: this.all(),
        withHidden: new Set(withHidden),
        today,
        by,
        at,
      },
    )
    if (decided.ok) this.#apply(decided.value)
    return decided
  }

  leave(member: GroupMember, leftOn = today) {
    const decided = decideLeave(member, { leftOn, because: 'Se fue.' }, today)
    if (decided.ok) this.#apply(decided.value)
    return decided
  }

  #apply(events: readonly GroupEvent[]) {
    for (const event of events)
      this.members.set(event.memberId, evolveMember(this.members.get(event.memberId), event))
  }

  groupOf = (kind: GroupKind, child: Child) =>
    this.open(kind).find(({ personId }) => personId === child)?.groupId
  together = (kind: GroupKind, one: Child, other: Child) =>
    this.groupOf(kind, one) !== undefined && this.groupOf(kind, one) === this.groupOf(kind, other)
}

const refusal = (code: string) => ({ ok: false, problem: { code } })

describe('a group', () => {
  it('begins with the child and somebody else, who may be known by name only', () => {
    const groups = new Groups()
    groups.join('travel-group', 'lesly', { name: 'Doña Elvira' })
    const [lesly, elvira] = groups.all()
    expect(lesly).toMatchObject({ personId: 'lesly', caseId: 'lesly', groupId: lesly?.id, version: 1 })
    expect(elvira).toMatchObject({ personId: undefined, name: 'Doña Elvira', caseId: 'lesly' })
    expect(elvira?.groupId).toBe(lesly?.groupId)
    const more = { groupId: lesly?.groupId }
    expect(groups.join('travel-group', 'lesly', { name: 'dona elvira' }, more)).toMatchObject(
      refusal('group.already-in'),
    )
  })

  it('is joined only by who is in it, and not by herself or on a day to come', () => {
    const groups = new Groups()
    groups.join('travel-group', 'lesly', 'kevin')
    const theirs = groups.groupOf('travel-group', 'lesly')
    expect(groups.join('travel-group', 'luz', 'ana', { groupId: theirs })).toMatchObject(
      refusal('record.not-found'),
    )
    expect(groups.join('siblings', 'lesly', 'kevin', { groupId: theirs })).toMatchObject(
      refusal('record.not-found'),
    )
    expect(groups.join('siblings', 'lesly', 'lesly')).toMatchObject(refusal('relation.with-herself'))
    expect(groups.join('siblings', 'lesly', 'luz', { joinedOn: plainDate('2026-03-15') })).toMatchObject(
      refusal('group.day'),
    )
  })

  it('of travellers may be one of several; another one begins where none is named', () => {
    const groups = new Groups()
    groups.join('travel-group', 'lesly', 'kevin')
    groups.join('travel-group', 'lesly', 'luz')
    expect(new Set(groups.all().map(({ groupId }) => groupId)).size).toBe(2)
  })

  it('is left once, between the day of joining and today', () => {
    const groups = new Groups()
    groups.join('household', 'lesly', 'kevin')
    const [lesly] = groups.all()
    if (!lesly) throw new Error('a member')
    for (const day of ['2026-02-28', '2026-03-15'])
      expect(groups.leave(lesly, plainDate(day))).toMatchObject(refusal('group.day'))
    expect(groups.leave(lesly, plainDate('2026-03-01')).ok).toBe(true)
    const left = groups.members.get(lesly.id)
    expect(left).toMatchObject({ leftOn: '2026-03-01', leftBecause: 'Se fue.', version: 2 })
    expect(left && groups.leave(left)).toMatchObject(refusal('written.withdrawn'))
  })
})

describe('brothers and sisters', () => {
  it('of two sets are one, whoever is joined to whom', () => {
    const groups = new Groups()
    groups.join('siblings', 'lesly', 'kevin')
    groups.join('siblings', 'ana', 'luz')
    groups.join('siblings', 'ana', { name: 'Tomás' })
    expect(groups.join('siblings', 'kevin', 'luz').ok).toBe(true)
    expect(new Set(groups.open('siblings').map(({ groupId }) => groupId)).size).toBe(1)
    expect(groups.open('siblings')).toHaveLength(5)
    expect(groups.join('siblings', 'lesly', 'ana')).toMatchObject(refusal('group.already-in'))
  })

  it('come into the set of the other where the child has none', () => {
    const groups = new Groups()
    groups.join('siblings', 'lesly', 'kevin')
    const theirs = groups.groupOf('siblings', 'lesly')
    groups.join('siblings', 'luz', 'kevin')
    expect(groups.groupOf('siblings', 'luz')).toBe(theirs)
  })

  it('are not joined by who cannot see all of them', () => {
    const groups = new Groups()
    groups.join('siblings', 'lesly', 'kevin')
    groups.join('siblings', 'ana', 'luz')
    const theirs = groups.groupOf('siblings', 'luz') as GroupId
    const hidden = { withHidden: [theirs] }
    expect(groups.join('siblings', 'lesly', 'luz', hidden)).toMatchObject(refusal('group.others-hidden'))
    // One who comes into the set of the other moves nobody.
    expect(groups.join('siblings', 'tomas', 'luz', hidden).ok).toBe(true)
  })
})

describe('a household', () => {
  it('is one at a time: who lives elsewhere leaves first', () => {
    const groups = new Groups()
    groups.join('household', 'lesly', 'kevin')
    groups.join('household', 'ana', 'luz')
    expect(groups.join('household', 'lesly', 'luz')).toMatchObject(refusal('group.other-household'))
    const luz = groups.open('household').find(({ personId }) => personId === 'luz')
    if (luz) groups.leave(luz)
    expect(groups.join('household', 'lesly', 'luz').ok).toBe(true)
    expect(groups.together('household', 'luz', 'kevin')).toBe(true)
  })
})

/** What the model knows: of each kind, which children are in the same group, as sets. */
type Sets = Set<Child>[]
const setOf = (sets: Sets, child: Child) => sets.find((set) => set.has(child))

const commands = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('join' as const),
        one: fc.constantFrom(...children),
        other: fc.constantFrom(...children),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('leave' as const), one: fc.constantFrom(...children) }),
    },
  ),
  { maxLength: 30 },
)

it('any sequence of joining and leaving keeps siblings and households as sets, with nobody twice', () => {
  fc.assert(
    fc.property(fc.constantFrom(...oneAtATime), commands, (kind, sequence) => {
      const groups = new Groups()
      let sets: Sets = []
      for (const command of sequence) {
        if (command.does === 'leave') {
          const member = groups.open(kind).find(({ personId }) => personId === command.one)
          expect(member !== undefined).toBe(setOf(sets, command.one) !== undefined)
          if (member) expect(groups.leave(member).ok).toBe(true)
          setOf(sets, command.one)?.delete(command.one)
          sets = sets.filter((set) => set.size > 0)
          continue
        }
        const { one, other } = command
        const [mine, theirs] = [setOf(sets, one), setOf(sets, other)]
        const apart = mine !== undefined && theirs !== undefined && mine !== theirs
        const may =
          one !== other && !(kind === 'household' && apart) && !(mine !== undefined && mine === theirs)
        expect(groups.join(kind, one, other).ok).toBe(may)
        if (!may) continue
        const joined = new Set([...(mine ?? []), ...(theirs ?? []), one, other])
        sets = [...sets.filter((set) => set !== mine && set !== theirs), joined]
      }
      for (const one of children)
        for (const other of children)
          expect(groups.together(kind, one, other)).toBe(setOf(sets, one)?.has(other) ?? false)
      const open = groups.open(kind)
      for (const one of open) expect(open.filter((other) => isSamePerson(one, other))).toEqual([one])
    }),
    { numRuns: 500 },
  )
})

it('no kind is without a rule of how many there may be', () => {
  expect(groupKinds.filter((kind) => !oneAtATime.includes(kind))).toEqual(['travel-group'])
})

describe('what could part two who belong together', () => {
  const other: Companion = { state: 'open', workerId: 'ana', isClosing: false, isTransferring: false }

  it.each([
    [other, []],
    [{ ...other, workerId: 'rosa' }, ['other-worker']],
    [{ ...other, workerId: undefined }, ['nobody']],
    [{ ...other, isClosing: true, isTransferring: true }, ['closing', 'transfer']],
    [{ ...other, state: 'on-hold', workerId: 'rosa' }, ['other-worker']],
    [{ ...other, state: 'closed', workerId: 'rosa', isClosing: true }, []],
    [{ ...other, state: 'transferred', workerId: 'rosa' }, []],
  ] as const)('%o: %o', (companion, expected) => {
    expect(partingsOf(companion, 'ana')).toEqual(expected)
  })
})
