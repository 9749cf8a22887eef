import type { Section } from '@amparo/domain/access/vocabulary'
import { accept } from '@amparo/domain/kernel/result'
import type { NewFact } from '../../facts/fact.ts'
import { recordFact } from '../../facts/record-fact.ts'

export function formFact(
  caseId: string,
  answerId: string,
  streamVersion: number,
  section: Section,
  event: { readonly kind: string } & Readonly<Record<string, unknown>>,
): NewFact {
  return recordFact({ caseId, streamKind: 'answer', streamId: answerId, streamVersion, section }, event)
}

export function outcomeOf(id: string, version: number) {
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
