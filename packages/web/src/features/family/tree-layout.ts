import { isLive, type Tie } from '@amparo/domain/family/family-ties'

/** Sizes in units of the text, so that the picture grows with it. */
export const box = { width: 8.25, height: 4 } as const
const gap = { across: 0.75, down: 2 } as const
const arch = 1

export type Box = { readonly person: string; readonly x: number; readonly y: number }
export type Line = { readonly key: string; readonly path: string; readonly isChecked: boolean }
export type TreeLayout = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

/** Where each person of the rows stands, every row in the middle, and a line for every two who are tied. */
export function layTree(rows: readonly (readonly string[])[], ties: readonly Tie[]): TreeLayout {
  const widthOf = (count: number) => count * (box.width + gap.across) - gap.across
  const width = Math.max(...rows.map((row) => widthOf(row.length)))
  const boxes = rows.flatMap((row, level) =>
    row.map((person, index) => ({
      person,
      x: (width - widthOf(row.length)) / 2 + index * (box.width + gap.across),
      y: arch + level * (box.height + gap.down),
    })),
  )
  const spots = new Map(boxes.map((one) => [one.person, one]))
  const lines = new Map<string, Line>()
  for (const tie of ties) {
    const [from, to] = [spots.get(tie.from), spots.get(tie.to)]
    if (!isLive(tie) || !from || !to) continue
    const key = [tie.from, tie.to].toSorted().join(' ')
    const isChecked = tie.standing === 'verified' || lines.get(key)?.isChecked === true
    lines.set(key, { key, path: lineBetween(from, to), isChecked })
  }
  return {
    width,
    height: arch + rows.length * (box.height + gap.down) - gap.down,
    boxes,
    lines: [...lines.values()],
  }
}

function lineBetween(one: Box, other: Box): string {
  if (one.y === other.y) {
    const [left, right] = one.x < other.x ? [one, other] : [other, one]
    const isNext = right.x - left.x < box.width + gap.across * 2
    return isNext
      ? `M${left.x + box.width} ${middleOf(left)}H${right.x}`
      : `M${centreOf(left)} ${left.y}C${centreOf(left)} ${left.y - arch} ${centreOf(right)} ${right.y - arch} ${centreOf(right)} ${right.y}`
  }
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one]
  const [from, to] = [upper.y + box.height, lower.y]
  const half = (from + to) / 2
  return `M${centreOf(upper)} ${from}C${centreOf(upper)} ${half} ${centreOf(lower)} ${half} ${centreOf(lower)} ${to}`
}

function centreOf({ x }: Box): number {
  return x + box.width / 2
}

function middleOf({ y }: Box): number {
  return y + box.height / 2
}
