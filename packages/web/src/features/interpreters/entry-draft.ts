import type { addInterpreter, InterpreterView } from '@amparo/contract/api/interpreters/register'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type {
  AreaKind,
  InterpreterArea,
  InterpreterGender,
  InterpreterState,
  InterpreterTie,
  LanguagePair,
} from '@amparo/domain/interpreter/interpreter'
import { newId } from '../../data/new-id.ts'
import type { PlaceDraft } from '../services/index.ts'

export const noPlace: PlaceDraft = { country: undefined, code: '', name: '' }

export function emptyEntry() {
  return {
    interpreterId: newId<'InterpreterId'>(),
    name: '',
    phone: '',
    howToReach: '',
    tie: undefined as InterpreterTie | undefined,
    agency: '',
    gender: 'not-said' as InterpreterGender,
    pairs: [] as readonly LanguagePair[],
    areas: [] as readonly InterpreterArea[],
    /** The area that is being chosen. */
    areaKind: 'from' as AreaKind,
    area: noPlace,
    signedOn: undefined as string | undefined,
    signedUntil: undefined as string | undefined,
    isAdult: false,
    state: 'active' as InterpreterState,
  }
}
export type EntryDraft = ReturnType<typeof emptyEntry>

export function draftOfEntry(entry: InterpreterView): EntryDraft {
  return {
    ...emptyEntry(),
    ...entry,
    interpreterId: entry.id as EntryDraft['interpreterId'],
    signedOn: entry.signedOn ?? undefined,
    signedUntil: entry.signedUntil ?? undefined,
  }
}

/** Those that were added, and the one that was chosen and not added yet: nobody loses it by saving at once. */
export function areasOf({ areas, areaKind, area }: EntryDraft): readonly InterpreterArea[] {
  const { country, code, name } = area
  return country ? [...areas, { kind: areaKind, country, code, name }] : areas
}

export function lacksReach({ phone, howToReach }: EntryDraft): boolean {
  return phone.trim() === '' && howToReach.trim() === ''
}

export function signatureWrong({ signedOn, signedUntil }: EntryDraft): boolean {
  return signedUntil !== undefined && (signedOn === undefined || signedUntil < signedOn)
}

/** What is sent; nothing while something that it needs is missing. */
export function contentOf(
  draft: EntryDraft,
): Omit<InputOf<typeof addInterpreter>, 'interpreterId'> | undefined {
  const { name, phone, howToReach, tie, agency, gender, pairs, signedOn, signedUntil, isAdult } = draft
  if (name.trim() === '' || !tie || pairs.length === 0 || !isAdult) return undefined
  if (lacksReach(draft) || signatureWrong(draft)) return undefined
  return {
    name,
    phone,
    howToReach,
    tie,
    agency: tie === 'agency' ? agency : '',
    gender,
    pairs: [...pairs],
    areas: [...areasOf(draft)],
    ...(signedOn ? { signedOn } : {}),
    ...(signedUntil ? { signedUntil } : {}),
    isAdult,
  }
}
