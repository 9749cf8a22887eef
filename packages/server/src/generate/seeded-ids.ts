import { makeId, type Id } from '@amparo/domain/kernel/brand'
import type { Random } from '@amparo/domain/kernel/seeded-random'

/** Ids that the same seed gives again. */
export type SeededIds = { readonly next: <Name extends string>(at?: number) => Id<Name> }

export function seededIds(random: Random, at: number): SeededIds {
  return {
    next: (moment) =>
      makeId(
        moment ?? at,
        new Uint8Array(10).map(() => random() * 256),
      ),
  }
}
