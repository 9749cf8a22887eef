import type { UserId } from '../kernel/brand.ts'
import { checklistItems, type ChecklistItem } from './checklist.ts'
import type { ReviewedFile } from './file-review.ts'

/** How often the answer was yes, of those where the point applies. */
export type YesShare = { readonly yes: number; readonly of: number }

export type ReviewResult = {
  readonly items: readonly (YesShare & { readonly item: ChecklistItem })[]
  readonly workers: readonly (YesShare & {
    readonly workerId: UserId
    readonly files: number
    readonly items: readonly (YesShare & { readonly item: ChecklistItem })[]
  })[]
}

/** What a review found so far, by point and by worker: to see what a team must learn, not to rank people. */
export function shareOfYes(files: readonly Pick<ReviewedFile, 'workerId' | 'checklist'>[]): ReviewResult {
  const reviewed = files.filter(({ checklist }) => checklist !== undefined)
  const workers = [...new Set(reviewed.map(({ workerId }) => workerId))].sort()
  return {
    items: byItem(reviewed),
    workers: workers.map((workerId) => {
      const hers = reviewed.filter((file) => file.workerId === workerId)
      const items = byItem(hers)
      const sum = (which: 'yes' | 'of') => items.reduce((total, one) => total + one[which], 0)
      return { workerId, files: hers.length, yes: sum('yes'), of: sum('of'), items }
    }),
  }
}

function byItem(files: readonly Pick<ReviewedFile, 'checklist'>[]) {
  const checked = files.flatMap(({ checklist }) => checklist?.items ?? [])
  return checklistItems.map((item) => {
    const applies = checked.filter((one) => one.item === item && one.answer !== 'not-applicable')
    return { item, yes: applies.filter(({ answer }) => answer === 'yes').length, of: applies.length }
  })
}
