import type { CaseId, UserId } from '../kernel/brand.ts'
import { seededRandom, type Random } from '../kernel/seeded-random.ts'

export type DrawnFile = { readonly caseId: CaseId; readonly workerId: UserId }

/**
 * So many files by lot, each at most once: the same seed and the same files draw the same ones, in whatever order they
 * were listed. Every file has the same chance; by worker, each of them gives as many as any other as far as she has
 * them, and among hers every file has the same chance.
 * Source: case management standard 2.3 (review of a sample of case files).
 */
export function drawSample(
  files: readonly DrawnFile[],
  how: { readonly size: number; readonly seed: number; readonly byWorker: boolean },
): readonly DrawnFile[] {
  const random = seededRandom(how.seed)
  const listed = files.toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1))
  if (!how.byWorker) return shuffled(listed, random).slice(0, how.size)
  const workers = shuffled([...new Set(listed.map(({ workerId }) => workerId))].sort(), random)
  const piles = workers.map((worker) =>
    shuffled(
      listed.filter(({ workerId }) => workerId === worker),
      random,
    ),
  )
  const rounds = Math.max(0, ...piles.map(({ length }) => length))
  const inTurns = Array.from({ length: rounds }, (_, round) => piles.flatMap((pile) => pile[round] ?? []))
  return inTurns.flat().slice(0, how.size)
}

/** Fisher and Yates: every order is equally likely. */
function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  const left = [...values]
  return values.flatMap(() => left.splice(Math.floor(random() * left.length), 1))
}
