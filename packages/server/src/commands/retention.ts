import { timeOfId } from '@amparo/domain/kernel/brand'

/**
 * For how long the outcome of a command is remembered. A device may be without a network for weeks and then sends
 * again what it never heard an answer to; what comes later than this is refused, because nobody could tell any more
 * whether it was done. The id tells when the command was made, so that the refusal needs no row.
 *
 * It is no setting: a time that was once shorter, or is shorter on another machine of the node, would have
 * forgotten commands that this one still takes.
 */
const keptDays = 180
const day = 86_400_000

/** A command that is refused whether or not it was carried out. An id that tells no time is never too old. */
export function isTooOld(commandId: string, now: Date): boolean {
  const madeAt = timeOfId(commandId)
  return madeAt !== undefined && madeAt < now.getTime() - keptDays * day
}

/** Ids that tell a time before this one are refused for sure, also by a machine whose clock is a little behind. */
export function forgottenBefore(now: Date): number {
  return now.getTime() - (keptDays + 1) * day
}
