import type { recordConsent } from '@amparo/contract/api/consents/record-consent'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, ConsentId } from '@amparo/domain/kernel/brand'
import { newId } from '../../data/new-id.ts'

/** What was said aloud, or signed on paper: the voice first, for who cannot read or write. */
export function filesOfConsent(caseId: CaseId, consentId: ConsentId) {
  return { caseId, parent: 'consent', parentId: consentId, kinds: ['audio', 'document'] } as const
}

/** The voice that was recorded while this answer was written. */
export function voiceOf(
  { caseId, consentId, givenOn }: Pick<InputOf<typeof recordConsent>, 'caseId' | 'consentId' | 'givenOn'>,
  title: string,
) {
  return {
    caseId,
    attachmentId: newId<'AttachmentId'>(),
    what: 'audio',
    parent: 'consent',
    parentId: consentId,
    title,
    takenOn: givenOn,
    agreed: true,
  } as const
}
