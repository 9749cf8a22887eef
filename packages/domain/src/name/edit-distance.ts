/** Whether texts with these letters, as bits, can be so few edits apart: each edit changes two letters at most. */
export function canBeNear(letters: number, others: number, edits: number): boolean {
  let left = letters ^ others
  for (let count = 2 * edits; count >= 0; count -= 1) {
    if (left === 0) return true
    left &= left - 1
  }
  return false
}

/**
 * Optimal string alignment: edits among letters, neighbours swapped counting once (Boytsov 2011, section 2.2).
 * Answers `most + 1` as soon as the distance is known to be greater than `most`.
 */
export function editDistance(first: string, second: string, most: number): number {
  if (first === second) return 0
  const columns = second.length + 1
  if (Math.abs(first.length - second.length) > most) return most + 1
  let beforeLast = new Uint8Array(columns)
  let last = new Uint8Array(columns)
  let row = new Uint8Array(columns)
  for (let j = 0; j < columns; j += 1) last[j] = j
  for (let i = 1; i <= first.length; i += 1) {
    row[0] = i
    let least = i
    const letter = first.charCodeAt(i - 1)
    for (let j = 1; j < columns; j += 1) {
      const other = second.charCodeAt(j - 1)
      let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1)
      cost = Math.min(cost, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && letter === second.charCodeAt(j - 2) && first.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      }
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return Math.min(last[columns - 1] ?? 0, most + 1)
}

/** Jaro–Winkler similarity, 0 to 1 (Winkler 1990), with the usual prefix weight of 0.1 on up to four letters. */
export function jaroWinkler(first: string, second: string): number {
  if (first === second) return 1
  const reach = Math.max(0, Math.floor(Math.max(first.length, second.length) / 2) - 1)
  const taken = new Uint8Array(second.length)
  const matched: number[] = []
  for (let i = 0; i < first.length; i += 1) {
    const letter = first.charCodeAt(i)
    const end = Math.min(second.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (taken[j] === 1 || second.charCodeAt(j) !== letter) continue
      taken[j] = 1
      matched.push(letter)
      break
    }
  }
  const common = matched.length
  if (common === 0) return 0
  let swapped = 0
  let next = 0
  for (let j = 0; j < second.length; j += 1) {
    if (taken[j] !== 1) continue
    if (second.charCodeAt(j) !== matched[next]) swapped += 1
    next += 1
  }
  const jaro = (common / first.length + common / second.length + (common - swapped / 2) / common) / 3
  let prefix = 0
  while (prefix < 4 && prefix < first.length && first[prefix] === second[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}
