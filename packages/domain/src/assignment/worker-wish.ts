import type { CaseId, UserId, WorkerWishId } from '../kernel/brand.ts'

/** Whom the child would rather speak with. */
export const workerWishes = ['woman', 'man', 'no-wish'] as const
export type WorkerWish = (typeof workerWishes)[number]

/** What the child said about it, and when; the latest counts. */
export type RecordedWish = {
  readonly kind: 'WorkerWishRecorded'
  readonly wishId: WorkerWishId
  readonly caseId: CaseId
  readonly wish: WorkerWish
  readonly words: string
  readonly by: UserId
  readonly at: string
}

export function evolveWish(_before: RecordedWish | undefined, event: RecordedWish): RecordedWish {
  return event
}
