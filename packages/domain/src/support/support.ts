import type { Section } from '../access/vocabulary.ts'
import type { GiveBackReason } from '../assignment/assignment.ts'
import type { CaseId, SupportId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** What a colleague is there for on a case that somebody else leads. */
export const supportRoles = [
  'second-caseworker',
  'health',
  'psychosocial',
  'legal',
  'schooling',
  'accompaniment',
] as const
export type SupportRole = (typeof supportRoles)[number]

/** What she always reads: the card, and the course, which says who leads and what is due. */
export const sectionsOfEverySupport = ['summary', 'course'] as const satisfies readonly Section[]

/** What may be opened to her besides. Consent stays with whoever leads, and what is sealed is never opened. */
export const supportSections = [
  'identity',
  'people',
  'risk',
  'assessment',
  'plan',
  'notes',
  'journey',
  'incidents',
] as const satisfies readonly Section[]
export type SupportSection = (typeof supportSections)[number]

/** What each role usually needs; whoever invites takes away or adds. */
export const usualSections: Readonly<Record<SupportRole, readonly SupportSection[]>> = {
  'second-caseworker': supportSections,
  health: ['identity', 'people', 'risk', 'assessment', 'plan', 'notes'],
  psychosocial: ['identity', 'people', 'risk', 'assessment', 'plan', 'notes', 'journey'],
  legal: ['identity', 'people', 'assessment', 'plan', 'notes', 'journey'],
  schooling: ['identity', 'people', 'plan', 'notes'],
  accompaniment: ['identity', 'people', 'plan', 'notes'],
}

export const supportStates = ['invited', 'accepted', 'declined', 'withdrawn', 'ended'] as const
export type SupportState = (typeof supportStates)[number]

/** Why somebody ends a support, of her own or of a colleague. */
export const supportEndReasons = ['finished', 'own-wish', 'left', 'other'] as const
export type SupportEndReason = (typeof supportEndReasons)[number]
/** What ends it without anybody saying so. */
export const supportEndsItself = ['case-closed', 'case-transferred', 'leads-now', 'day-passed'] as const
export type SupportEnd = SupportEndReason | (typeof supportEndsItself)[number]

/** A colleague of the same organisation who works on a case that somebody else leads, and what she is there for. */
export type Support = {
  readonly id: SupportId
  readonly caseId: CaseId
  readonly userId: UserId
  readonly role: SupportRole
  /** What exactly she is asked to do. */
  readonly task: string
  readonly sections: readonly SupportSection[]
  readonly from: PlainDate
  /** The last day; without one until somebody ends it. */
  readonly until: PlainDate | undefined
  readonly invitedBy: UserId
  readonly invitedAt: string
  readonly state: SupportState
  readonly answeredAt: string | undefined
  readonly declinedBecause: GiveBackReason | undefined
  readonly endedBy: UserId | undefined
  readonly endedAt: string | undefined
  readonly endedBecause: SupportEnd | undefined
  /** What was said when it was declined, withdrawn or ended. */
  readonly words: string
  readonly version: number
}

type Invited = Pick<
  Support,
  'caseId' | 'userId' | 'role' | 'task' | 'sections' | 'from' | 'until' | 'invitedBy' | 'invitedAt'
>

export type SupportEvent =
  | (Invited & { readonly kind: 'SupportInvited'; readonly supportId: SupportId })
  | { readonly kind: 'SupportAccepted'; readonly at: string }
  | {
      readonly kind: 'SupportDeclined'
      readonly because: GiveBackReason
      readonly words: string
      readonly at: string
    }
  | {
      readonly kind: 'SupportWithdrawn'
      readonly by: UserId
      readonly words: string
      readonly at: string
    }
  | {
      readonly kind: 'SupportEnded'
      readonly because: SupportEnd
      readonly by: UserId
      readonly words: string
      readonly at: string
    }

export function evolveSupport(before: Support | undefined, event: SupportEvent): Support {
  if (event.kind === 'SupportInvited') {
    const { kind: _kind, supportId, ...invited } = event
    return {
      id: supportId,
      ...invited,
      state: 'invited',
      answeredAt: undefined,
      declinedBecause: undefined,
      endedBy: undefined,
      endedAt: undefined,
      endedBecause: undefined,
      words: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before anybody was invited`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'SupportAccepted':
      return { ...after, state: 'accepted', answeredAt: event.at }
    case 'SupportDeclined':
      return {
        ...after,
        state: 'declined',
        answeredAt: event.at,
        declinedBecause: event.because,
        words: event.words,
      }
    case 'SupportWithdrawn':
      return { ...after, state: 'withdrawn', endedBy: event.by, endedAt: event.at, words: event.words }
    case 'SupportEnded':
      return {
        ...after,
        state: 'ended',
        endedBy: event.by,
        endedAt: event.at,
        endedBecause: event.because,
        words: event.words,
      }
  }
}

/** Whether it still waits or runs, as far as nobody ended it. */
export function isStanding({ state }: Pick<Support, 'state'>): boolean {
  return state === 'invited' || state === 'accepted'
}

/** The last day that was agreed has gone by: she reads nothing more, whether or not somebody wrote the end down. */
export function isOver({ until }: Pick<Support, 'until'>, today: PlainDate): boolean {
  return until !== undefined && until < today
}
