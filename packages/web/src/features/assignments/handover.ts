import type { AssignmentReason, Introducer } from '@amparo/domain/assignment/assignment'

/** What is said with a case that passes on. */
export type Handover = {
  readonly reason: AssignmentReason | undefined
  readonly words: string
  readonly mustKnow: string
  readonly toldChild: string
  readonly introducer: Introducer
  readonly despite: string
}

export function emptyHandover(): Handover {
  return {
    reason: undefined,
    words: '',
    mustKnow: '',
    toldChild: '',
    introducer: 'nobody-yet',
    despite: '',
  }
}

/** What must be said and is not. */
export function missingOfHandover({ reason, words, mustKnow }: Handover) {
  return {
    reason: reason === undefined,
    words: reason === 'other' && words.trim() === '',
    mustKnow: mustKnow.trim() === '',
  }
}
