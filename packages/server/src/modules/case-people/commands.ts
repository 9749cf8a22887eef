import type {
  addPerson,
  changeHolder,
  editPerson,
  putPersonBack,
  takePersonOff,
} from '@amparo/contract/api/people/edit-person'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { requireNotEnded } from '@amparo/domain/case/require-open'
import { decideTakeOff, type OffCaseEvent } from '@amparo/domain/child/off-case'
import { checkPersonField, valuesOfPerson } from '@amparo/domain/child/person-fields'
import type { PersonRegistered } from '@amparo/domain/child/person'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { recordFact } from '../../facts/record-fact.ts'
import { editRecord } from '../../records/edit-record.ts'
import { listOpenConflicts, saveConflicts } from '../../records/store.ts'
import {
  applyCaseEvents,
  casePersonRow,
  lockCase,
  matchKeyRows,
  nameRows,
  personFact,
  personRow,
  phonesRows,
} from '../cases/index.ts'
import { stateFirstBirths } from './first-births.ts'
import { personKind } from './person-kind.ts'
import {
  findCasePlace,
  findChildOf,
  findPersonForEdit,
  insertPerson,
  isPersonKnown,
  moveOffCase,
} from './store.ts'

export async function editPersonCommand(context: OperationContext, input: InputOf<typeof editPerson>) {
  return editRecord(context, personKind, { caseId: input.caseId, recordId: input.personId }, input.edits)
}

/** The date of birth that stands with the facts of the child or of somebody else, as it was chosen under the lock of the case. */
export async function workWithBirth(
  context: OperationContext,
  { caseId, personId }: { readonly caseId: CaseId; readonly personId?: PersonId },
  born: ApproximateDate | undefined,
) {
  const recordId = personId ?? (await findChildOf(context.tx, caseId))
  const person = recordId && (await findPersonForEdit(context.tx, caseId, recordId))
  if (!recordId || !person || !born) return refuse(problem('record.not-found'))
  const edit = { value: born, base: person.field_versions['born'] ?? 0 }
  return editRecord(context, personKind, { caseId, recordId }, { born: edit })
}

export async function addPersonCommand(context: OperationContext, input: InputOf<typeof addPerson>) {
  const { tx, principal } = context
  const { caseId, bornFrom, ...given } = input
  const state = await lockCase(tx, caseId)
  const open = requireNotEnded(state)
  if (!open.ok) return open
  const [today, known] = await Promise.all([todayOf(context), isPersonKnown(tx, input.personId)])
  if (known) return refuse(problem('person.exists'))
  const person: PersonRegistered = {
    ...given,
    kind: 'PersonRegistered',
    born: given.born,
    caregiverBy: given.caregiverBy,
    nationalities: [],
    origin: undefined,
    addressForm: 'usted',
  }
  for (const [field, value] of Object.entries(valuesOfPerson(person))) {
    const wrong = checkPersonField(field, value, today)
    if (wrong) return refuse(wrong)
  }
  await insertPerson(tx, {
    person: personRow(person, principal.organisationId),
    phones: phonesRows(person.personId, person.phones),
    place: casePersonRow(caseId, person),
    names: nameRows(person.personId, person.names),
    keys: matchKeyRows(caseId, person.personId, person.names, person.phones),
  })
  await context.append([personFact(caseId, person)])
  const { born, personId } = person
  if (born && bornFrom) await stateFirstBirths(context, caseId, [{ born, bornFrom, personId }])
  context.touch('person', [caseId, person.personId], ['people'])
  return accept({ id: person.personId, version: 1, outcome: 'applied' as const, conflicts: [] })
}

export async function takePersonOffCommand(context: OperationContext, input: InputOf<typeof takePersonOff>) {
  const { tx, principal, now } = context
  const { caseId, personId } = input
  const open = requireNotEnded(await lockCase(tx, caseId))
  if (!open.ok) return open
  const place = await findCasePlace(tx, caseId, personId)
  if (!place) return refuse(problem('record.not-found'))
  const decided = decideTakeOff(input, { role: place.role, isOff: place.taken_off_at !== null, at: now })
  if (!decided.ok) return decided
  const conflicts = await listOpenConflicts(tx, personId)
  await moveOffCase(tx, { caseId, personId, version: place.version + 1 }, decided.value, [])
  // What waited for a choice waits no longer; both values stay in the facts.
  await saveConflicts(
    tx,
    { caseId, section: 'people', kind: 'person', recordId: personId, values: {} },
    conflicts,
    {},
    { userId: principal.userId, at: now },
  )
  return moved(context, input, place.version + 1, decided.value)
}

export async function putPersonBackCommand(context: OperationContext, input: InputOf<typeof putPersonBack>) {
  const { caseId, personId } = input
  const open = requireNotEnded(await lockCase(context.tx, caseId))
  if (!open.ok) return open
  const place = await findCasePlace(context.tx, caseId, personId)
  if (!place) return refuse(problem('record.not-found'))
  if (place.taken_off_at === null) return refuse(problem('person.not-off'))
  const keys = matchKeyRows(caseId, personId, place.names, place.phones)
  await moveOffCase(context.tx, { caseId, personId, version: place.version + 1 }, undefined, keys)
  return moved(context, input, place.version + 1, { kind: 'PersonPutBack' })
}

async function moved(
  context: OperationContext,
  { caseId, personId }: { readonly caseId: string; readonly personId: string },
  version: number,
  event: OffCaseEvent,
) {
  await context.append([
    recordFact(
      { caseId, streamKind: 'person', streamId: personId, streamVersion: version, section: 'people' },
      event,
    ),
  ])
  context.touch('person', [caseId, personId], ['people'])
  return accept({ id: personId, version, outcome: 'applied' as const, conflicts: [] })
}

export async function changeHolderCommand(context: OperationContext, input: InputOf<typeof changeHolder>) {
  const before = await lockCase(context.tx, input.caseId)
  const open = requireNotEnded(before)
  if (!open.ok) return open
  const after = await applyCaseEvents(context, before, [
    { kind: 'HolderChanged', holder: input.holder, placeCountry: input.placeCountry, phase: input.phase },
  ])
  context.touch('case', [input.caseId], ['course', 'holder'])
  return accept({ id: after.id, version: after.version, outcome: 'applied' as const, conflicts: [] })
}
