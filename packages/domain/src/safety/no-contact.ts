import type { CaseId, NoContactId, PersonId, UserId } from '../kernel/brand.ts'
import { soundAlike } from '../name/name-code.ts'
import { splitName } from '../name/normalise-name.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

/** What nobody may do with this person. */
export const noContactRules = ['not-told', 'not-met', 'not-handed-over'] as const
export type NoContactRule = (typeof noContactRules)[number]

/**
 * Somebody who could harm the child: must not be told, met, or given her. It lies in a section of its own that only
 * those open who need it. Source: sealing by section (domain 11, DR-09), safety constraints (domain 13).
 */
export type NoContact = {
  readonly id: NoContactId
  readonly caseId: CaseId
  /** Where it is somebody of the case. */
  readonly personId: PersonId | null
  readonly name: string
  readonly phones: readonly string[]
  readonly rules: readonly NoContactRule[]
  readonly why: string
  readonly saidBy: string
  /** The code of the earlier case of the same child from which it came; empty where it was written here. */
  readonly fromCase: string
  readonly by: UserId
  readonly at: string
  /** Why it holds no longer; empty while it holds. */
  readonly endedBecause: string
  readonly endedBy: UserId | undefined
  readonly endedAt: string | undefined
  readonly version: number
}

export type NoContactRecorded = Omit<
  NoContact,
  'id' | 'fromCase' | 'endedBecause' | 'endedBy' | 'endedAt' | 'version'
> & {
  readonly kind: 'NoContactRecorded'
  readonly noContactId: NoContactId
  readonly fromCase?: string
}

export type NoContactEnded = {
  readonly kind: 'NoContactEnded'
  readonly because: string
  readonly by: UserId
  readonly at: string
}

export type NoContactEvent = NoContactRecorded | NoContactEnded

export function evolveNoContact(before: NoContact | undefined, event: NoContactEvent): NoContact {
  if (event.kind === 'NoContactRecorded') {
    const { kind: _kind, noContactId, ...recorded } = event
    return {
      id: noContactId,
      ...recorded,
      fromCase: recorded.fromCase ?? '',
      endedBecause: '',
      endedBy: undefined,
      endedAt: undefined,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was anybody`)
  return {
    ...before,
    endedBecause: event.because,
    endedBy: event.by,
    endedAt: event.at,
    version: before.version + 1,
  }
}

/** A warning ends once, with the reason; what was written stays. */
export function decideNoContactEnd(
  before: Pick<NoContact, 'endedAt'>,
  command: { readonly because: string },
  facts: { readonly by: UserId; readonly at: string },
): Result<readonly [NoContactEnded], Problem> {
  return before.endedAt === undefined
    ? accept([{ kind: 'NoContactEnded', because: command.because, ...facts }])
    : refuse(problem('no-contact.ended'))
}

/** As many digits as tell one phone from another, without the code of the country. */
const tellingDigits = 8

/**
 * Whether a person may be the one of whom the list warns: she is named there, or has a phone or a name of it. A name
 * that is only part of the other counts as well: too many warnings cost a look, one too few may cost a life.
 */
export function mayBeSame(
  listed: Pick<NoContact, 'name' | 'phones'> & { readonly personId: string | null },
  person: { readonly id?: string; readonly names: readonly string[]; readonly phones: readonly string[] },
): boolean {
  if (listed.personId && listed.personId === person.id) return true
  const phones = new Set(listed.phones.flatMap(phoneEnd))
  if (person.phones.flatMap(phoneEnd).some((phone) => phones.has(phone))) return true
  const sought = wordsOf(listed.name)
  return person.names.some((name) => isPartOf(wordsOf(name), sought))
}

function wordsOf(name: string): readonly string[] {
  const { tokens, married } = splitName(name)
  return [...tokens, ...married]
}

function isPartOf(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return (
    short.length > 0 && short.every((word) => long.some((each) => each === word || soundAlike(each, word)))
  )
}

function phoneEnd(phone: string): readonly string[] {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length >= tellingDigits ? [digits.slice(-tellingDigits)] : []
}
