import type { OpenedCase } from '../case/index.ts'

/** Whether the clocks of this case run, and the reader sees what they say. */
export function isCountedHere({ case: { state }, reads }: OpenedCase): boolean {
  return (state === 'open' || state === 'on-hold') && reads.includes('course')
}
