import type { OffCaseEvent } from '@amparo/domain/child/off-case'
import type { PersonRegistered } from '@amparo/domain/child/person'
import { valuesOfPerson } from '@amparo/domain/child/person-fields'
import type { JsonValue } from '@amparo/domain/kernel/json'
import {
  offCaseColumns,
  personColumns,
  replaceNames,
  replacePhones,
  updateCasePlace,
  updatePerson,
} from '../modules/case-people/index.ts'
import { phonesOf, updateCaseFace } from '../modules/cases/index.ts'
import { matchKeyRows, nameRows } from '../modules/cases/registration-rows.ts'
import { eventOf, findWithoutFacts, foldEdits, type StateStream, type WholeFact } from './state-stream.ts'

type PersonFold = ReturnType<typeof foldPerson>

export function foldPerson(facts: readonly WholeFact[]) {
  const [first, ...edits] = facts
  if (!first) throw new Error('a person without facts')
  const registered = eventOf<PersonRegistered>(first)
  const moves = edits.filter(({ kind }) => kind === 'PersonTakenOff' || kind === 'PersonPutBack')
  const record = foldEdits(
    valuesOfPerson(registered) as Record<string, JsonValue>,
    edits.filter((fact) => !moves.includes(fact)),
  )
  const off = moves.map((fact) => eventOf<OffCaseEvent>(fact)).at(-1)
  const { person, place, names, phones, face } = personColumns(record.values)
  return {
    ...person,
    ...place,
    ...offCaseColumns(off?.kind === 'PersonTakenOff' ? off : undefined),
    names,
    phones,
    version: facts.length,
    field_versions: record.versions,
    // What lists show of a child; nobody else has a card.
    face: registered.role === 'child' ? face : null,
  }
}

/** A person lies in her row, her names and numbers, her place on the case and, for a child, in the card of the case. */
export const personStream: StateStream = {
  kind: 'person',
  fold: foldPerson,
  load: async (scope, ids) => {
    const rows = await scope.sql<{ id: string }[]>`
      select p.id, p.sex, p.born, p.born_earliest, p.born_latest, p.nationalities, p.languages, p.origin,
        p.address_form, p.version, p.field_versions, cp.relation, cp.travels_with, cp.lives_with,
        cp.caregiver_by, cp.taken_off_at, cp.taken_off_because, cp.taken_off_words,
        (select coalesce(json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
            'surname2', n.surname2, 'married', n.married) order by n.position), '[]')
          from amparo.person_names n where n.person_id = p.id) as names, ${phonesOf(scope)} as phones,
        case when cp.role = 'child' then json_build_object('call_name', c.call_name, 'born_earliest', c.born_earliest,
          'born_latest', c.born_latest) end as face
      from amparo.persons p
      join amparo.case_people cp on cp.person_id = p.id
      join amparo.cases c on c.id = cp.case_id
      where p.id = any (${[...ids]}::uuid[])`
    return new Map(rows.map((row) => [row.id, row]))
  },
  write: async (tx, id, columns, facts) => {
    const caseId = facts[0]?.caseId ?? ''
    const { names, phones, version, field_versions, face, ...columnsOfBoth } = columns as PersonFold
    const { relation, travels_with, lives_with, caregiver_by, ...rest } = columnsOfBoth
    const { taken_off_at, taken_off_because, taken_off_words, ...person } = rest
    await updatePerson(tx, id, person, { version, field_versions })
    await updateCasePlace(tx, caseId, id, {
      relation,
      travels_with,
      lives_with,
      caregiver_by,
      taken_off_at,
      taken_off_because,
      taken_off_words,
    })
    const keys = taken_off_at === null ? matchKeyRows(caseId, id, names, phones) : []
    await replacePhones(tx, id, phones)
    await replaceNames(tx, id, nameRows(id, names), keys)
    if (face) await updateCaseFace(tx, caseId, face)
  },
  findWithoutFacts: (scope) => findWithoutFacts(scope, 'amparo.persons', 'person'),
}
