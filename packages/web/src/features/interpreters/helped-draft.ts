import type { recordInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type {
  ChildAgreement,
  InterpretedKind,
  InterpretingMode,
  InterpretingOutcome,
} from '@amparo/domain/interpreter/interpreting'
import type { Objection } from '@amparo/domain/interpreter/judge-interpreter'
import type { InterpreterId } from '@amparo/domain/kernel/brand'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import type { KnownInterpreters } from './who-can.tsx'

/** In the list of who it was: nobody of the register. */
export const outside = 'outside'
/** In the list of what it was: no record. */
export const onlyTalk = 'talk'

export type HelperDraft = { readonly id: string | undefined; readonly name: string }
export const nobody: HelperDraft = { id: undefined, name: '' }

export type HelpedDraft = {
  readonly interpretingId: ReturnType<typeof newId<'InterpretingId'>>
  readonly on: string | undefined
  /** `kind id` of a record of the case. */
  readonly record: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly helpers: readonly HelperDraft[]
  readonly mode: InterpretingMode
  readonly childAgreed: ChildAgreement | undefined
  readonly went: InterpretingOutcome | undefined
  readonly words: string
  readonly despite: string
  readonly stated: boolean
}

export function emptyHelp(from: string | undefined, to: string, chosen: readonly string[]): HelpedDraft {
  return {
    interpretingId: newId<'InterpretingId'>(),
    on: today(),
    record: onlyTalk,
    from,
    to,
    helpers: chosen.length === 0 ? [nobody] : chosen.map((id) => ({ id, name: '' })),
    mode: 'in-person',
    childAgreed: undefined,
    went: undefined,
    words: '',
    despite: '',
    stated: false,
  }
}

/** What is known to speak against the people that were chosen. */
export function objectionsOf(draft: HelpedDraft, { judged }: KnownInterpreters): readonly Objection[] {
  const found = judged.filter(({ id }) => draft.helpers.some((one) => one.id === id))
  return [...new Set(found.flatMap(({ objections }) => objections))]
}

export function isNamed({ id, name }: HelperDraft): boolean {
  return id === outside ? name.trim() !== '' : id !== undefined
}

/** What is sent; nothing while something that it needs is missing. */
export function fieldsOf(draft: HelpedDraft): InputOf<typeof recordInterpreting>['fields'] | undefined {
  const { on, from, to, childAgreed, went, helpers, stated } = draft
  if (!on || !from || !to || from === to || !childAgreed || !went || !stated) return undefined
  if (!helpers.every(isNamed)) return undefined
  const [about, recordId] = draft.record.split(' ')
  return {
    on,
    about: about as InterpretedKind,
    recordId: (recordId ?? null) as InputOf<typeof recordInterpreting>['fields']['recordId'],
    from,
    to,
    helpers: helpers.map(({ id, name }) =>
      id === outside ? { interpreterId: null, name } : { interpreterId: id as InterpreterId, name: '' },
    ),
    mode: draft.mode,
    childAgreed,
    stated,
    went,
    words: draft.words,
    despite: draft.despite,
  }
}
