import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { InterpreterId } from '../kernel/brand.ts'
import { isNever, type Objection } from './judge-interpreter.ts'

/** With what an interpreter helped: a talk alone, or one that a record of the case came from. */
export const interpretedKinds = ['talk', 'note', 'consent', 'birth', 'assessment', 'form', 'risk'] as const
export type InterpretedKind = (typeof interpretedKinds)[number]

export const interpretingModes = ['in-person', 'phone', 'video'] as const
export type InterpretingMode = (typeof interpretingModes)[number]

export const childAgreements = ['yes', 'no', 'not-asked'] as const
export type ChildAgreement = (typeof childAgreements)[number]

export const interpretingOutcomes = ['well', 'problem'] as const
export type InterpretingOutcome = (typeof interpretingOutcomes)[number]

/** Of the register, or somebody of whom only the name was written; the name as it was then. */
export type Helper = { readonly interpreterId: InterpreterId | null; readonly name: string }

/** Who interpreted for a child on a day, with which record, and how it went. It is never corrected, only withdrawn. */
export type Interpreting = {
  readonly on: PlainDate
  readonly about: InterpretedKind
  /** The record of that kind; none for a talk. */
  readonly recordId: string | null
  /** The child's language, and that of whoever spoke with her. */
  readonly from: string
  readonly to: string
  /** One, or two one after the other. */
  readonly helpers: readonly Helper[]
  readonly mode: InterpretingMode
  readonly childAgreed: ChildAgreement
  /** Asked and told: of age, no relative, no guard, and bound to tell nobody. */
  readonly stated: boolean
  readonly went: InterpretingOutcome
  readonly words: string
  /** Why somebody whom the rule excludes was asked all the same. */
  readonly despite: string
}

export const mostHelpers = 2

/**
 * What no such record may be: of a day to come, without a name, the same one twice, without the statement, or of
 * somebody who never interprets for this child. For any other objection it needs the reason.
 * Source: data responsibility DR-37; words and languages 2.8 (never a relative, another child, a guard).
 */
export function checkInterpreting(
  interpreting: Interpreting,
  facts: {
    readonly today: PlainDate
    /** Of the helpers together, on that day. */
    readonly objections: readonly Objection[]
    readonly isRecordKnown: boolean
  },
): Problem | undefined {
  const { on, from, to, helpers, about, recordId } = interpreting
  if (on > facts.today) return problem('interpreting.day', wrong('/on', 'future'))
  if (from === to) return problem('interpreting.who', wrong('/to', 'same'))
  if (helpers.length === 0 || helpers.length > mostHelpers || helpers.some(({ name }) => name.trim() === ''))
    return problem('interpreting.who', wrong('/helpers', 'required'))
  if (new Set(helpers.map(({ interpreterId, name }) => interpreterId ?? name.trim())).size < helpers.length)
    return problem('interpreting.who', wrong('/helpers', 'same'))
  if ((about === 'talk') !== (recordId === null) || !facts.isRecordKnown)
    return problem('interpreting.record', wrong('/recordId', 'unknown'))
  if (!interpreting.stated) return problem('interpreting.statement', wrong('/stated', 'required'))
  if (facts.objections.some(isNever)) return problem('interpreting.never', wrong('/helpers', 'never'))
  if (facts.objections.length > 0 && interpreting.despite.trim() === '')
    return problem('interpreting.reason', wrong('/despite', 'required'))
  return undefined
}

function wrong(pointer: string, reason: string) {
  return { fields: [{ pointer, reason }] }
}
