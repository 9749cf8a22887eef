import type { Section } from '../access/vocabulary.ts'
import type { AttachmentId, CaseId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { FileFormat } from './file-format.ts'

export const attachmentKinds = ['photo', 'document', 'audio'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** What a file belongs to. A paper of the case as a whole is told its section; everything else lies where its parent lies. */
export const attachmentParents = ['case', 'consent', 'person', 'answer'] as const
export type AttachmentParent = (typeof attachmentParents)[number]

/** A file is sent in pieces of this size, so that a bad line goes on where it broke; the last one may be smaller. */
export const partSize = 256 * 1024

const megabyte = 1024 * 1024
/** The field's reference system takes 20 MB of each; a photo needs less and travels over a telephone. */
export const mostBytes: Readonly<Record<AttachmentKind, number>> = {
  photo: 10 * megabyte,
  document: 20 * megabyte,
  audio: 20 * megabyte,
}
/** What stands on one case at a time, and what all cases of an organisation may hold together. */
export const mostFilesOfCase = 200
export const mostBytesOfOrganisation = 50 * 1024 * megabyte
/** Pieces of a file that nobody went on sending are thrown away after so many days; the record of it stays. */
export const daysOfUnfinished = 14

export function partsOf(size: number): number {
  return Math.ceil(size / partSize)
}

/** How long one piece of a file of this size is; zero where there is no such piece. */
export function lengthOfPart(size: number, part: number): number {
  if (part < 1 || part > partsOf(size)) return 0
  return Math.min(partSize, size - (part - 1) * partSize)
}

/**
 * A file of a case: what it is, what it belongs to, and whether its bytes are here. The bytes lie elsewhere, sealed. A
 * file that was removed stays as the word that there was one; its bytes are destroyed.
 */
export type Attachment = {
  readonly id: AttachmentId
  readonly caseId: CaseId
  readonly organisationId: OrganisationId
  readonly section: Section
  readonly what: AttachmentKind
  readonly parent: AttachmentParent
  /** The consent, the person or the answers; absent for a paper of the case. */
  readonly parentId: string | undefined
  /** The question of the form that it answers. */
  readonly question: string
  readonly title: string
  readonly takenOn: PlainDate
  readonly state: 'coming' | 'here' | 'removed'
  /** As announced while it is coming, as kept once it is here. */
  readonly size: number
  readonly format: FileFormat | undefined
  /** A document with programs or other files inside: whoever opens it is told before. */
  readonly carriesMore: boolean
  readonly addedBy: UserId
  readonly addedAt: string
  readonly arrivedAt: string | undefined
  readonly removedBy: UserId | undefined
  readonly removedAt: string | undefined
  readonly removedBecause: string
  readonly version: number
}

export type AttachmentAnnounced = {
  readonly kind: 'AttachmentAnnounced'
  readonly attachmentId: AttachmentId
} & Pick<
  Attachment,
  | 'caseId'
  | 'organisationId'
  | 'section'
  | 'what'
  | 'parent'
  | 'parentId'
  | 'question'
  | 'title'
  | 'takenOn'
  | 'size'
> & { readonly by: UserId; readonly at: string }

export type AttachmentEvent =
  | AttachmentAnnounced
  | {
      readonly kind: 'AttachmentArrived'
      readonly size: number
      readonly format: FileFormat
      readonly carriesMore: boolean
      readonly at: string
    }
  | {
      readonly kind: 'AttachmentRemoved'
      readonly because: string
      readonly by: UserId
      readonly at: string
    }

export function evolveAttachment(before: Attachment | undefined, event: AttachmentEvent): Attachment {
  if (event.kind === 'AttachmentAnnounced') {
    const { kind: _kind, attachmentId, by, at, ...rest } = event
    return {
      ...rest,
      id: attachmentId,
      state: 'coming',
      format: undefined,
      carriesMore: false,
      addedBy: by,
      addedAt: at,
      arrivedAt: undefined,
      removedBy: undefined,
      removedAt: undefined,
      removedBecause: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error('something happened to a file before it was announced')
  const version = before.version + 1
  if (event.kind === 'AttachmentArrived') {
    const { size, format, carriesMore, at } = event
    return { ...before, state: 'here', size, format, carriesMore, arrivedAt: at, version }
  }
  return {
    ...before,
    state: 'removed',
    removedBy: event.by,
    removedAt: event.at,
    removedBecause: event.because,
    version,
  }
}
