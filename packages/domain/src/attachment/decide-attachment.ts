import type { Case } from '../case/case.ts'
import { requireNotEnded } from '../case/require-open.ts'
import type { Section } from '../access/vocabulary.ts'
import type { AttachmentId, CaseId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  lengthOfPart,
  mostBytes,
  mostBytesOfOrganisation,
  mostFilesOfCase,
  type Attachment,
  type AttachmentAnnounced,
  type AttachmentEvent,
  type AttachmentKind,
  type AttachmentParent,
} from './attachment.ts'
import type { ExaminedFile } from './examine-file.ts'

export type AnnounceAttachment = {
  readonly attachmentId: AttachmentId
  readonly caseId: CaseId
  readonly what: AttachmentKind
  readonly parent: AttachmentParent
  readonly parentId: string | undefined
  readonly question: string
  /** Only for a paper of the case: the part of the case to which it belongs. */
  readonly section: Section | undefined
  readonly title: string
  readonly takenOn: PlainDate
  readonly size: number
  /** That she, or whoever answers for her, agreed to the recording or the photo. */
  readonly agreed: boolean
}

/** The record that a file is added to, as far as the writer may read it. */
export type ParentFound = { readonly section: Section; readonly accepts: readonly AttachmentKind[] }

export type AnnounceFacts = {
  readonly case: Pick<Case, 'state'>
  readonly parent: ParentFound | undefined
  readonly writes: readonly Section[]
  readonly filesOfCase: number
  readonly bytesOfOrganisation: number
  readonly organisationId: OrganisationId
  readonly today: PlainDate
  readonly by: UserId
  readonly at: string
}

/**
 * A file is told of before it is sent: what it is, how large, and where it belongs. Nobody is recorded and no person's
 * photo is kept without her yes; a paper needs none of its own beside the consent to keep a file at all.
 * Source: consent and assent may be audio (case management 2.4); separate consent for photos and sound (DR-22).
 */
export function decideAnnounce(
  command: AnnounceAttachment,
  facts: AnnounceFacts,
): Result<AttachmentAnnounced, Problem> {
  const open = requireNotEnded(facts.case)
  if (!open.ok) return open
  const { agreed, section: chosen, ...rest } = command
  const section = command.parent === 'case' ? chosen : facts.parent?.section
  if (!section || !facts.parent) return refuse(problem('attachment.parent'))
  if (!facts.writes.includes(section))
    return refuse(problem('attachment.section', { fields: [{ pointer: '/section', reason: 'section' }] }))
  if (!facts.parent.accepts.includes(command.what)) return refuse(problem('attachment.format'))
  if ((command.what === 'audio' || command.parent === 'person') && !agreed)
    return refuse(problem('attachment.not-agreed', { fields: [{ pointer: '/agreed', reason: 'required' }] }))
  if (command.takenOn > facts.today)
    return refuse(problem('attachment.day', { fields: [{ pointer: '/takenOn', reason: 'future' }] }))
  if (command.size < 1) return refuse(problem('attachment.empty'))
  if (command.size > mostBytes[command.what])
    return refuse(
      problem('attachment.too-large', {
        values: { most: String(mostBytes[command.what] / 1024 / 1024) },
      }),
    )
  if (facts.filesOfCase >= mostFilesOfCase)
    return refuse(problem('attachment.case-full', { values: { most: String(mostFilesOfCase) } }))
  if (facts.bytesOfOrganisation + command.size > mostBytesOfOrganisation)
    return refuse(problem('attachment.organisation-full'))
  const { organisationId, by, at } = facts
  return accept({ ...rest, kind: 'AttachmentAnnounced', section, organisationId, by, at })
}

/** A piece is taken while its file is coming, at its own place and at its full length; sent again it takes its own place again. */
export function checkPart(
  file: Pick<Attachment, 'state' | 'size'>,
  part: number,
  length: number,
): Result<'fits', Problem> {
  if (file.state !== 'coming') return refuse(problem('attachment.not-coming'))
  return length > 0 && length === lengthOfPart(file.size, part)
    ? accept('fits')
    : refuse(problem('attachment.part'))
}

export function decideArrival(
  file: Pick<Attachment, 'state'>,
  examined: ExaminedFile,
  at: string,
): Result<AttachmentEvent, Problem> {
  if (file.state !== 'coming') return refuse(problem('attachment.not-coming'))
  const { format, carriesMore, bytes } = examined
  return accept({ kind: 'AttachmentArrived', size: bytes.length, format, carriesMore, at })
}

/** Takes the file away for good and keeps that there was one, and why it went. Possible on a closed case too. */
export function decideRemoval(
  file: Pick<Attachment, 'state' | 'section'>,
  command: { readonly because: string },
  facts: { readonly writes: readonly Section[]; readonly by: UserId; readonly at: string },
): Result<AttachmentEvent, Problem> {
  if (!facts.writes.includes(file.section)) return refuse(problem('attachment.section'))
  if (file.state === 'removed') return refuse(problem('attachment.removed'))
  const { by, at } = facts
  return accept({ kind: 'AttachmentRemoved', because: command.because, by, at })
}
