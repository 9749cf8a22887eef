import { decideJoin, type Newcomer } from '@amparo/domain/group/decide-group'
import { evolveMember, type GroupKind, type GroupMember } from '@amparo/domain/group/group-member'
import { makeId, type CaseId, type GroupId, type PersonId } from '@amparo/domain/kernel/brand'
import { addHours, localDay } from '@amparo/domain/kernel/instant'
import { addDays } from '@amparo/domain/kernel/plain-date'
import { recordFact } from '../facts/record-fact.ts'
import { freshBytes } from '../ids.ts'
import { groupMemberRow } from '../modules/groups/store.ts'
import type { LoadedRows, Row } from './case-file.ts'
import { add, addFacts, allowed } from './demonstration-forms.ts'
import type { Actor } from './step.ts'
import { Calendar, zone } from './demonstration-calendar.ts'

const newMemberId = () => makeId<'GroupMemberId'>(Date.now(), freshBytes(10))

/** A sister and a brother with two workers and a third of whom only the name is known; three who came together. */
export function makeDemonstrationGroups(
  invented: LoadedRows,
  staff: { readonly workers: readonly [Actor, Actor]; readonly supervisor: Actor },
  now: Date,
): LoadedRows {
  const tables: LoadedRows = new Map()
  const at = new Calendar(now).at(0.6)
  const open = (invented.get('cases') ?? []).filter(
    (row) => row['state'] === 'open' && String(row['registered_at']) < addHours(at, -24),
  )
  const surnames = new Map(
    (invented.get('person_names') ?? []).map((row) => [row['person_id'], row['surname1']]),
  )
  const of = ({ userId }: Actor) => open.filter((row) => row['worker_id'] === userId)
  const [ofFirst, ofSecond] = [of(staff.workers[0]), of(staff.workers[1])]
  const pairs = ofFirst.flatMap((one) => ofSecond.map((other) => [one, other] as const))
  const surname = (row: Row) => surnames.get(row['child_id'])
  const [sister, brother] = pairs.find(([one, other]) => surname(one) === surname(other)) ?? pairs[0] ?? []
  const members: GroupMember[] = []
  const join = (kind: GroupKind, child: Row, newcomer: Row | string, place: string, daysAgo: number) => {
    const today = localDay(at, zone)
    const facts = {
      child: { caseId: child['id'] as CaseId, personId: child['child_id'] as PersonId },
      withHidden: new Set<string>(),
      by: staff.supervisor.userId,
    }
    const hers = members.find((one) => one.kind === kind && one.caseId === child['id'])?.groupId
    const command = { kind, place, joinedOn: addDays(today, -daysAgo), ownMemberId: newMemberId() }
    const groupId = hers as GroupId | undefined
    const events = allowed(
      decideJoin(
        { ...command, groupId, newcomer: newcomerOf(child, newcomer) },
        { ...facts, members, today, at },
      ),
    )
    for (const event of events) {
      const member = evolveMember(undefined, event)
      members.push(member)
      const stream = { streamKind: 'group-member', streamId: member.id, streamVersion: 1 } as const
      const fact = recordFact({ caseId: member.caseId, ...stream, section: 'people' }, event)
      addFacts(tables, staff.supervisor, at, [fact])
      add(tables, 'group_members', groupMemberRow(member))
    }
  }
  if (sister && brother) {
    join('siblings', sister, brother, '', 6)
    join('siblings', sister, 'Yesenia, la menor; viene con su abuela', '', 6)
  }
  const [first, second, third] = ofFirst.filter((row) => row !== sister)
  const stretch = 'De Tecún Umán a Tapachula'
  if (first && second && third)
    for (const one of [second, third]) join('travel-group', first, one, stretch, 9)
  return tables
}

function newcomerOf(child: Row, newcomer: Row | string): Newcomer {
  return typeof newcomer === 'string'
    ? { memberId: newMemberId(), caseId: child['id'] as CaseId, personId: undefined, name: newcomer }
    : {
        memberId: newMemberId(),
        caseId: newcomer['id'] as CaseId,
        personId: newcomer['child_id'] as PersonId,
        name: '',
      }
}
