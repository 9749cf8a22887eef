import type { CaseState } from '../case/case.ts'
import type { NamedPart } from '../child/person.ts'
import type { ConsentPurpose } from '../consent/consent.ts'
import type { ApproximateDate } from '../kernel/approximate-date.ts'
import { jsonEquals } from '../kernel/json.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { ConcernCode, RiskLevel } from '../risk/concerns.ts'
import {
  importedPurposes,
  isClosedHere,
  noteBody,
  noteDay,
  noteFrame,
  phonesHere,
  relationHere,
  relativeBorn,
  relativeNames,
  relativeRole,
  sexHere,
  type IdOf,
} from './imported-case.ts'
import type { ImportWords } from './import-words.ts'
import type { PrimeroNote, PrimeroRelative, PrimeroTyped } from './primero-case.ts'

/** A case as it stands here, as far as Primero has a field for it. */
export type CaseHere = {
  readonly state: CaseState
  readonly closedOn: PlainDate | null
  readonly openedOn: PlainDate
  readonly child: PersonHere
  readonly people: readonly PersonHere[]
  /** Who was taken off the case here. */
  readonly takenOff: readonly string[]
  /** The last level that a person decided, and the concerns it rests on; null where nobody has screened here. */
  readonly risk: { readonly level: RiskLevel | null; readonly concerns: readonly ConcernCode[] } | null
  /** The last answer for each purpose that has no recipient. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, boolean>>>
  readonly notes: readonly { readonly id: string; readonly occurredOn: string; readonly body: string }[]
}

export type PersonHere = {
  readonly id: string
  readonly role: string
  readonly relation: string
  readonly names: readonly NamedPart[]
  readonly born: ApproximateDate | null
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  readonly nationalities: readonly string[]
  readonly languages: readonly string[]
  readonly phones: readonly string[]
  readonly originCountry: string | null
}

export type ExportSetting = {
  readonly idOf: IdOf
  /** The day, and in whose words, the case was brought here. */
  readonly importedOn: PlainDate
  readonly words: ImportWords
}

/**
 * The properties as an export writes them: where a record here still says what was read from the case, the value
 * stays as it was read, so that it goes out in its exact form; where somebody changed it here, the new value goes.
 */
export function typedOfCaseHere(came: PrimeroTyped, here: CaseHere, setting: ExportSetting): PrimeroTyped {
  const { child } = here
  const stateStands = isClosedHere(came) === (here.state === 'closed')
  const consents = importedPurposes.map(([property, purpose]) => {
    const now = here.consents[purpose]
    return [property, now === undefined ? came[property] : now] as const
  })
  return {
    ...came,
    names: child.names,
    born: child.born,
    sex: changed(sexHere(came.sex), child.sex) ? codeOfSex(child.sex) : came.sex,
    nationalities: child.nationalities,
    languages: child.languages,
    phone: changed(phonesHere(came.phone), child.phones) ? (child.phones[0] ?? null) : came.phone,
    originCountry: child.originCountry,
    state: stateStands ? came.state : here.state === 'closed' ? 'closed' : 'open',
    closedOn: stateStands ? came.closedOn : here.closedOn,
    riskLevel: here.risk?.level ?? came.riskLevel,
    concerns: here.risk?.concerns ?? came.concerns,
    ...Object.fromEntries(consents),
    relatives: relativesHere(came.relatives, here, setting),
    notes: notesHere(came, here, setting),
  }
}

function changed(imported: unknown, now: unknown): boolean {
  return !jsonEquals(imported, now)
}

/** Primero has two sexes and an empty field. */
function codeOfSex(sex: PersonHere['sex']): 'female' | 'male' | null {
  return sex === 'female' || sex === 'male' ? sex : null
}

function relativesHere(
  came: readonly PrimeroRelative[],
  here: CaseHere,
  { idOf }: ExportSetting,
): readonly PrimeroRelative[] {
  const ids = new Map(came.map((relative) => [idOf(`person/${relative.id}`) as string, relative]))
  const stays = came.filter((relative) => !here.takenOff.includes(idOf(`person/${relative.id}`)))
  const known = stays.map((relative): PrimeroRelative => {
    const person = here.people.find(({ id }) => ids.get(id) === relative)
    if (!person) return relative
    const role = person.role === 'caregiver' ? 'caregiver' : 'relative'
    const born = relativeBorn(relative, here.openedOn)
    return {
      ...relative,
      ...(changed(relativeNames(relative), person.names) ? namesOfPerson(person.names) : {}),
      ...(changed(relationHere(relative.relation), person.relation) ? { relation: person.relation } : {}),
      ...(changed(relativeRole(relative), role) ? { isCaregiver: role === 'caregiver' } : {}),
      ...(changed(sexHere(relative.sex), person.sex) ? { sex: codeOfSex(person.sex) } : {}),
      ...(changed(born, person.born) ? birthOfPerson(person) : {}),
      // A relative's phone is not read, so one that is here was written here.
      ...(person.phones[0] === undefined ? {} : { phone: person.phones[0] }),
    }
  })
  const added = here.people.filter((person) => !ids.has(person.id))
  return [...known, ...added.map(newRelative)]
}

function newRelative(person: PersonHere): PrimeroRelative {
  return {
    id: person.id,
    ...namesOfPerson(person.names),
    ...birthOfPerson(person),
    relation: person.relation,
    isCaregiver: person.role === 'caregiver',
    alive: null,
    sex: codeOfSex(person.sex),
    languages: person.languages,
    nationalities: person.nationalities,
    address: null,
    placeCode: null,
    phone: person.phones[0] ?? null,
  }
}

function namesOfPerson(names: readonly NamedPart[]): Pick<PrimeroRelative, 'name' | 'nickname'> {
  const whole = (name: NamedPart | undefined) =>
    [name?.given, name?.surname1, name?.surname2, name?.married].filter(Boolean).join(' ') || null
  return {
    name: whole(names.find((name) => name.role !== 'nickname')),
    nickname: whole(names.find((name) => name.role === 'nickname')),
  }
}

function birthOfPerson(person: PersonHere): Pick<PrimeroRelative, 'bornOn' | 'age'> {
  if (person.born?.kind === 'day') return { bornOn: person.born.day, age: null }
  return { bornOn: null, age: person.born?.kind === 'about-age' ? person.born.years : null }
}

function notesHere(came: PrimeroTyped, here: CaseHere, { idOf, importedOn, words }: ExportSetting) {
  const ids = new Map(came.notes.map((note) => [idOf(`note/${note.id}`) as string, note]))
  const services = new Set(came.services.map((service) => idOf(`service/${service.id}`) as string))
  const known = came.notes.map((note): PrimeroNote => {
    const now = here.notes.find(({ id }) => ids.get(id) === note)
    if (!now) return note
    return {
      ...note,
      ...(now.body === noteBody(note, words) ? {} : { words: wordsOf(now.body, note, words) }),
      ...(now.occurredOn === noteDay(note, here.openedOn, importedOn) ? {} : { writtenOn: now.occurredOn }),
    }
  })
  const added = here.notes.filter(({ id }) => !ids.has(id) && !services.has(id))
  return [
    ...known,
    ...added.map(({ id, occurredOn, body }) => ({
      id,
      writtenOn: occurredOn,
      subject: null,
      words: body,
      writtenBy: null,
    })),
  ]
}

/** What somebody wrote, without the subject and the author's line that an import put around it. */
function wordsOf(body: string, note: PrimeroNote, words: ImportWords): string {
  const { before, after } = noteFrame(note, words)
  let text = body
  if (before !== '' && text.startsWith(`${before}\n\n`)) text = text.slice(before.length + 2)
  if (after !== '' && text.endsWith(`\n\n${after}`)) text = text.slice(0, -after.length - 2)
  return text
}
