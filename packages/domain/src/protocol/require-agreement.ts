import type { Section } from '../access/vocabulary.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { refuse, type Result } from '../kernel/result.ts'
import { coveringProtocol, type ProtocolQuestion } from './covering-protocol.ts'
import type { SharingProtocol } from './sharing-protocol.ts'

/** What sharing with one other organisation is asked with. */
export type AgreementFacts = {
  readonly protocols: readonly SharingProtocol[]
  readonly days: ProtocolQuestion['days']
  /** What the sender reads of the case; absent where somebody else chose what goes, and she only answers. */
  readonly readable?: readonly Section[] | undefined
}

/**
 * What leaves lies within what the protocol names and within what whoever sends it reads herself. What the child agreed to
 * is asked besides, by itself.
 * Source: outbound data by an allow-list per purpose and recipient (DR-04), an active protocol for each pair (DR-29).
 */
export function requireAgreement(
  { protocols, days, readable }: AgreementFacts,
  question: Omit<ProtocolQuestion, 'days'>,
): Result<SharingProtocol, Problem> {
  const isUnread = readable !== undefined && !question.sections.every((section) => readable.includes(section))
  if (isUnread)
    return refuse(
      problem('protocol.unread', { fields: [{ pointer: '/sharedSections', reason: 'not-read' }] }),
    )
  return coveringProtocol(protocols, { ...question, days })
}
