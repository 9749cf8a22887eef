import type { CaseId, ConsentId } from '@amparo/domain/kernel/brand'

/** What was said aloud, or signed on paper: the voice first, for who cannot read or write. */
export function filesOfConsent(caseId: CaseId, consentId: ConsentId) {
  return { caseId, parent: 'consent', parentId: consentId, kinds: ['audio', 'document'] } as const
}
