import type { Section } from '@amparo/domain/access/vocabulary'
import type { NewFact } from './fact.ts'

/** The fact of one event: its kind apart, the rest as payload. */
export function recordFact(
  of: {
    readonly caseId: string
    readonly streamKind: string
    readonly streamId: string
    readonly streamVersion: number
    readonly section: Section
  },
  event: { readonly kind: string },
): NewFact {
  const { kind, ...payload } = event
  return { ...of, kind, payload }
}
