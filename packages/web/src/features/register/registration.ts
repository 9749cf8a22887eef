import type { registerChild } from '@amparo/contract/api/cases/register-child'
import type { searchChildren } from '@amparo/contract/api/search/search-children'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { phases, type Phase } from '@amparo/domain/case/case'
import {
  proposeAddressForm,
  proposePhase,
  type RegisteringOrganisation,
} from '@amparo/domain/case/registration-defaults'
import type { BirthSource } from '@amparo/domain/child/birth'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import type { Language } from '../../app/words/languages.ts'
import { newId } from '../../data/new-id.ts'
import {
  emptyName,
  isEmptyName,
  personInput,
  type NameDraft,
  type OriginDraft,
  type PersonDraft,
} from '../person/index.ts'

export type SearchInput = InputOf<typeof searchChildren>
export type RegistrationInput = InputOf<typeof registerChild>
export const addressForms = ['tu', 'vos', 'usted'] as const
export { phases }

/** Everything that is being written on the screen Register, from the first letter searched for. */
export type RegistrationDraft = {
  readonly step: 'search' | 'form'
  readonly sought: string
  readonly soughtPhone: string
  readonly soughtAge: number | undefined
  readonly asked: SearchInput | undefined
  readonly caseId: CaseId
  readonly childId: PersonId
  /** The earlier case of the same child, where this is a new one. */
  readonly follows: CaseId | undefined
  readonly called: NameDraft
  readonly otherNames: readonly NameDraft[]
  readonly born: ApproximateDate | undefined
  readonly bornFrom: BirthSource | undefined
  /** Somebody's sister, mother or companion on this case, who gets one of her own. */
  readonly wasOn: { readonly caseId: CaseId; readonly personId: PersonId } | undefined
  readonly sex: RegistrationInput['sex'] | undefined
  readonly languages: readonly string[]
  readonly nationalities: readonly string[]
  readonly origin: OriginDraft
  readonly people: readonly PersonDraft[]
  readonly addressForm: (typeof addressForms)[number] | undefined
  readonly phone: string
  /** As long as nobody chose another, what is proposed. */
  readonly phase: Phase | undefined
  readonly placeCountry: string | undefined
  readonly holder: string
  /** Of the printed sheet from which it is typed in. */
  readonly sheetNumber: string
}

export function emptyRegistration(): RegistrationDraft {
  return {
    step: 'search',
    sought: '',
    soughtPhone: '',
    soughtAge: undefined,
    asked: undefined,
    caseId: newId<'CaseId'>(),
    childId: newId<'PersonId'>(),
    follows: undefined,
    called: emptyName('called'),
    otherNames: [],
    born: undefined,
    bornFrom: undefined,
    wasOn: undefined,
    sex: undefined,
    languages: [],
    nationalities: [],
    origin: { words: '' },
    people: [],
    addressForm: undefined,
    phone: '',
    phase: undefined,
    placeCountry: undefined,
    holder: '',
    sheetNumber: '',
  }
}

/** What was searched for, as a question to the server; undefined while there is nothing to ask. */
export function searchOf(draft: RegistrationDraft): SearchInput | undefined {
  const name = draft.sought.trim()
  const phone = draft.soughtPhone.trim()
  if (name === '' && phone === '') return undefined
  return {
    ...(name === '' ? {} : { name }),
    ...(phone === '' ? {} : { phone }),
    ...(draft.soughtAge === undefined ? {} : { age: draft.soughtAge }),
  }
}

/** From the search to a new record: what was typed is the first guess of the name, the phone and the age. */
export function startedFromSearch(
  draft: RegistrationDraft,
  toldOn: Extract<ApproximateDate, { kind: 'about-age' }>['on'],
): Partial<RegistrationDraft> {
  const looksLikeName = /\p{L}{2}/u.test(draft.sought) && !/\d/.test(draft.sought)
  return {
    step: 'form',
    ...(isEmptyName(draft.called) && looksLikeName
      ? { called: emptyName('called', draft.sought.trim()) }
      : {}),
    ...(draft.phone === '' ? { phone: draft.soughtPhone.trim() } : {}),
    ...(draft.born === undefined && draft.soughtAge !== undefined
      ? { born: { kind: 'about-age', years: draft.soughtAge, on: toldOn } as const }
      : {}),
  }
}

/** What is proposed where nothing was chosen: it stands on the screen, and is sent as it stands there. */
export function proposalsFor(draft: RegistrationDraft, here: RegisteringOrganisation, language: Language) {
  const childCountry = draft.nationalities[0] ?? draft.origin.country
  const spoken = /^es-([A-Z]{2})$/.exec(language)?.[1] ?? here.country
  return {
    phase: draft.phase ?? proposePhase(here, childCountry),
    placeCountry: draft.placeCountry ?? here.country,
    addressForm: draft.addressForm ?? proposeAddressForm(spoken),
  }
}

export function registrationInput(
  draft: RegistrationDraft,
  proposed: ReturnType<typeof proposalsFor>,
): RegistrationInput {
  const { origin } = draft
  const saysWhere = origin.country !== undefined || origin.words.trim() !== ''
  return {
    caseId: draft.caseId,
    childId: draft.childId,
    ...(draft.follows ? { follows: draft.follows } : {}),
    names: [draft.called, ...draft.otherNames].filter((name) => !isEmptyName(name)).slice(0, 10),
    ...(draft.wasOn ? { wasOn: draft.wasOn } : {}),
    ...(draft.born ? { born: draft.born } : {}),
    ...(draft.born && draft.bornFrom ? { bornFrom: draft.bornFrom } : {}),
    sex: draft.sex ?? 'unknown',
    nationalities: [...draft.nationalities],
    languages: [...draft.languages],
    ...(saysWhere
      ? {
          origin: {
            words: origin.words,
            ...(origin.country ? { country: origin.country } : {}),
            ...(origin.placeCode ? { placeCode: origin.placeCode } : {}),
          },
        }
      : {}),
    phones: draft.phone.trim() === '' ? [] : [draft.phone.trim()],
    ...proposed,
    holder: draft.holder.trim(),
    ...(draft.sheetNumber.trim() === '' ? {} : { sheetNumber: draft.sheetNumber.trim() }),
    people: draft.people.map((person) => ({
      ...personInput(person),
      ...(person.was ? { was: person.was } : {}),
    })),
  }
}
