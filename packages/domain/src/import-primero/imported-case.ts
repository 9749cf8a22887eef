import type { RegisterChild } from '../case/decide-registration.ts'
import type { Phase } from '../case/case.ts'
import type { NamedPart } from '../child/person.ts'
import type { ConsentPurpose } from '../consent/consent.ts'
import { parseApproximateDate, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { Id } from '../kernel/brand.ts'
import { isPlainDate, type PlainDate } from '../kernel/plain-date.ts'
import type { ConcernCode, RiskLevel } from '../risk/concerns.ts'
import type { ImportWords } from './import-words.ts'
import type { PrimeroNote, PrimeroRelative, PrimeroService, PrimeroTyped } from './primero-case.ts'

/** The id of a part of a case (`case`, `note/…`): the same each time the same case is read. */
export type IdOf = <Name extends string>(part: string) => Id<Name>

export type ImportSetting = {
  readonly idOf: IdOf
  readonly today: PlainDate
  readonly phase: Phase
  /** Where the holding organisation works; nobody else says where the child is. */
  readonly placeCountry: string
  readonly words: ImportWords
}

/** A case of another system as the commands that bring it here; nothing of it is decided yet. */
export type ImportedCase = {
  readonly registration: RegisterChild
  /** When it was opened there; ages at registration are counted on that day. */
  readonly openedOn: PlainDate
  readonly consents: readonly { readonly purpose: ConsentPurpose; readonly given: boolean }[]
  readonly risk: { readonly concerns: readonly ConcernCode[]; readonly level: RiskLevel | null } | undefined
  readonly notes: readonly ImportedNote[]
  /** Set where it came closed; its other system may have closed it or passed it on. */
  readonly closedOn: PlainDate | undefined
}

export type ImportedNote = {
  readonly noteId: Id<'NoteId'>
  readonly occurredOn: PlainDate
  readonly body: string
}

/** Permissions with no recipient; one for sharing names whom in Primero nowhere, so it stays other data. */
export const importedPurposes = [
  ['consentToServices', 'case-management'],
  ['consentToStore', 'collect-and-store'],
  ['consentToReporting', 'reporting-without-identity'],
  ['consentToTracing', 'tracing'],
] as const satisfies readonly (readonly [keyof PrimeroTyped, ConsentPurpose])[]

export function importedCase(typed: PrimeroTyped, setting: ImportSetting): ImportedCase {
  const { idOf, today } = setting
  const openedOn = dayUpTo(typed.registeredOn, today) ?? today
  return {
    registration: {
      caseId: idOf('case'),
      childId: idOf('child'),
      names: typed.names,
      born: typed.born ?? undefined,
      sex: sexHere(typed.sex),
      nationalities: typed.nationalities,
      languages: typed.languages,
      origin:
        typed.originCountry === null
          ? undefined
          : { country: typed.originCountry, placeCode: undefined, words: '' },
      phones: phonesHere(typed.phone),
      addressForm: 'tu',
      phase: setting.phase,
      placeCountry: setting.placeCountry,
      holder: '',
      people: typed.relatives.flatMap((relative) => {
        const names = relativeNames(relative)
        if (names.length === 0) return []
        return [
          {
            personId: idOf<'PersonId'>(`person/${relative.id}`),
            names,
            born: relativeBorn(relative, openedOn) ?? undefined,
            sex: sexHere(relative.sex),
            role: relativeRole(relative),
            relation: relationHere(relative.relation),
            travelsWith: false,
            caregiverBy: undefined,
          },
        ]
      }),
    },
    openedOn,
    consents: importedPurposes.flatMap(([property, purpose]) => {
      const given = typed[property]
      return given === null ? [] : [{ purpose, given }]
    }),
    risk:
      typed.riskLevel === null && typed.concerns.length === 0
        ? undefined
        : { concerns: typed.concerns, level: typed.riskLevel },
    notes: [
      ...typed.notes.map((note) => ({
        noteId: idOf<'NoteId'>(`note/${note.id}`),
        occurredOn: noteDay(note, openedOn, today),
        body: noteBody(note, setting.words),
      })),
      ...typed.services.map((service) => ({
        noteId: idOf<'NoteId'>(`service/${service.id}`),
        occurredOn:
          dayUpTo(service.doneOn, today) ??
          dayUpTo(service.appointmentOn ?? service.neededBy, today) ??
          openedOn,
        body: serviceBody(service, setting.words),
      })),
    ].filter((note) => note.body !== ''),
    closedOn: isClosedHere(typed) ? (dayUpTo(typed.closedOn, today) ?? today) : undefined,
  }
}

export function sexHere(sex: 'female' | 'male' | null): 'female' | 'male' | 'unknown' {
  return sex ?? 'unknown'
}

export function phonesHere(phone: string | null): readonly string[] {
  const text = phone?.trim() ?? ''
  return text === '' ? [] : [text]
}

/** A case that was passed on is nobody's open work here. */
export function isClosedHere(typed: Pick<PrimeroTyped, 'state'>): boolean {
  return typed.state === 'closed' || typed.state === 'transferred'
}

export function relationHere(relation: string | null): string {
  return relation ?? 'other-relative'
}

export function relativeRole(relative: PrimeroRelative): 'caregiver' | 'relative' {
  return relative.isCaregiver === true ? 'caregiver' : 'relative'
}

export function relativeNames(relative: Pick<PrimeroRelative, 'name' | 'nickname'>): readonly NamedPart[] {
  return [
    ['legal', relative.name],
    ['nickname', relative.nickname],
  ].flatMap(([role, name]) => {
    const given = name?.trim() ?? ''
    return given === ''
      ? []
      : [{ role: role as NamedPart['role'], given, surname1: '', surname2: '', married: '' }]
  })
}

export function relativeBorn(relative: PrimeroRelative, on: PlainDate): ApproximateDate | null {
  const given =
    relative.bornOn !== null
      ? { kind: 'day', day: relative.bornOn }
      : relative.age !== null
        ? { kind: 'about-age', years: relative.age, on }
        : undefined
  const born = given && parseApproximateDate(given)
  return born?.ok ? born.value : null
}

export function noteDay(note: PrimeroNote, openedOn: PlainDate, today: PlainDate): PlainDate {
  return dayUpTo(note.writtenOn, today) ?? openedOn
}

/** Subject, words, and who wrote them: the author here is only who holds the case. */
export function noteBody(note: PrimeroNote, words: ImportWords): string {
  const { before, after } = noteFrame(note, words)
  const text = note.words?.trim() ?? ''
  if (note.subject === null && text === '') return ''
  return [before, text, after].filter((part) => part !== '').join('\n\n')
}

export function noteFrame(note: PrimeroNote, words: ImportWords) {
  return {
    before: note.subject?.trim() ?? '',
    after: note.writtenBy === null ? '' : `${words.writtenBy}: ${note.writtenBy.trim()}`,
  }
}

/** Primero's words for kinds and places stay as they are: what they stand for, only its configuration says. */
function serviceBody(service: PrimeroService, words: ImportWords): string {
  const kind = [service.kind, service.kindWords].filter((part) => part !== null && part !== '').join(' · ')
  const where = [service.organisation, service.person]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
  return [
    `${words.service}: ${kind}`.trim(),
    where,
    service.neededBy === null ? '' : `${words.neededBy}: ${service.neededBy}`,
    service.state === 'done' ? [words.done, service.doneOn ?? ''].join(' ').trim() : '',
    service.words ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function dayUpTo(text: string | null, last: PlainDate): PlainDate | undefined {
  return text !== null && isPlainDate(text) && text <= last ? text : undefined
}
