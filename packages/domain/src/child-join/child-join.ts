import type { CaseId, ChildJoinId, UserId } from '../kernel/brand.ts'

export const childJoinStates = ['proposed', 'declined', 'withdrawn', 'standing', 'parted'] as const
export type ChildJoinState = (typeof childJoinStates)[number]

/** A case that came under another first case, and under which it was known before; none where it was itself the first. */
export type MovedCase = { readonly caseId: CaseId; readonly before: CaseId | undefined }

/**
 * That two cases which were begun as if of two children are of one. Nothing of either is written into the other: they
 * come under one first case, as the cases of a child who comes again do, and leave it again when it turns out otherwise.
 */
export type ChildJoin = {
  readonly id: ChildJoinId
  readonly caseId: CaseId
  readonly otherCaseId: CaseId
  readonly why: string
  readonly state: ChildJoinState
  readonly proposedBy: UserId
  readonly proposedAt: string
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  /** Why it was declined, withdrawn or undone. */
  readonly words: string
  /** The first case of the one child. */
  readonly first: CaseId | undefined
  readonly moved: readonly MovedCase[]
  readonly version: number
}

type Said = { readonly by: UserId; readonly at: string }

export type ChildJoinEvent =
  | (Said & {
      readonly kind: 'ChildJoinProposed'
      readonly joinId: ChildJoinId
      readonly caseId: CaseId
      readonly otherCaseId: CaseId
      readonly why: string
    })
  | (Said & { readonly kind: 'ChildJoinDeclined' | 'ChildJoinWithdrawn'; readonly words: string })
  | (Said & { readonly kind: 'ChildrenParted'; readonly words: string })
  | (Said & {
      readonly kind: 'ChildrenJoined'
      readonly first: CaseId
      readonly moved: readonly { readonly caseId: CaseId; readonly before: CaseId | null }[]
    })

export function evolveJoin(before: ChildJoin | undefined, event: ChildJoinEvent): ChildJoin {
  if (event.kind === 'ChildJoinProposed')
    return {
      id: event.joinId,
      caseId: event.caseId,
      otherCaseId: event.otherCaseId,
      why: event.why,
      state: 'proposed',
      proposedBy: event.by,
      proposedAt: event.at,
      answeredBy: undefined,
      answeredAt: undefined,
      words: '',
      first: undefined,
      moved: [],
      version: 1,
    }
  if (before === undefined) throw new Error(`${event.kind} before anything was proposed`)
  const answered = { ...before, answeredBy: event.by, answeredAt: event.at, version: before.version + 1 }
  switch (event.kind) {
    case 'ChildJoinDeclined':
      return { ...answered, state: 'declined', words: event.words }
    case 'ChildJoinWithdrawn':
      return { ...answered, state: 'withdrawn', words: event.words }
    case 'ChildrenParted':
      return { ...answered, state: 'parted', words: event.words }
    case 'ChildrenJoined':
      return {
        ...answered,
        state: 'standing',
        first: event.first,
        moved: event.moved.map(({ caseId, before: was }) => ({ caseId, before: was ?? undefined })),
      }
  }
}
