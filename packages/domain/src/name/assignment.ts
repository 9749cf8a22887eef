/**
 * Gives each row at most one column so that the sum of gains is greatest; -1 where nothing is gained. When
 * every row's own best column is free the answer is at once known, which is nearly always; otherwise all
 * subsets of columns are tried (at most nine), row by row.
 */
export function assign(gains: readonly (readonly number[])[], columns: number): readonly number[] {
  const own = gains.map(bestColumn)
  const distinct = new Set(own.filter((column) => column >= 0))
  if (distinct.size === own.filter((column) => column >= 0).length) return own
  return assignBySubsets(gains, columns)
}

function bestColumn(row: readonly number[]): number {
  let best = -1
  let most = 0
  for (const [column, gain] of row.entries()) {
    if (gain > most) {
      most = gain
      best = column
    }
  }
  return best
}

function assignBySubsets(gains: readonly (readonly number[])[], columns: number): readonly number[] {
  const subsets = 1 << columns
  let sums = new Float64Array(subsets).fill(Number.NEGATIVE_INFINITY)
  sums[0] = 0
  const choices: Int8Array[] = []
  for (const row of gains) {
    const next = Float64Array.from(sums)
    const choice = new Int8Array(subsets).fill(-1)
    for (const [column, gain] of row.entries()) {
      if (gain <= 0) continue
      const bit = 1 << column
      for (let used = 0; used < subsets; used += 1) {
        if ((used & bit) !== 0) continue
        const sum = (sums[used] ?? 0) + gain
        if (sum > (next[used | bit] ?? 0)) {
          next[used | bit] = sum
          choice[used | bit] = column
        }
      }
    }
    choices.push(choice)
    sums = next
  }
  let used = sums.reduce((best, sum, subset) => (sum > (sums[best] ?? 0) ? subset : best), 0)
  const places = gains.map(() => -1)
  for (let row = gains.length - 1; row >= 0; row -= 1) {
    const column = choices[row]?.[used] ?? -1
    places[row] = column
    if (column >= 0) used &= ~(1 << column)
  }
  return places
}
