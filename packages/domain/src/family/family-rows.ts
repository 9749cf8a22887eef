import { relationKinds, type RelationKind } from './family-relation.ts'
import { isLive, kindSeenFrom, type Tie } from './family-ties.ts'

/** How many generations above the other somebody stands who is this to her; nothing where it says nothing of that. */
const generations: Readonly<Record<RelationKind, number | undefined>> = {
  parent: 1,
  'step-parent': 1,
  guardian: 1,
  godparent: 1,
  'aunt-uncle': 1,
  grandparent: 2,
  child: -1,
  'step-child': -1,
  ward: -1,
  godchild: -1,
  'niece-nephew': -1,
  grandchild: -2,
  sibling: 0,
  twin: 0,
  'half-sibling': 0,
  cousin: 0,
  partner: 0,
  'other-relative': undefined,
}

/** By which tie a generation is known where several tell it: birth before what a household or a court made. */
const byBirthFirst = [...relationKinds].toSorted((one, other) => strength(other) - strength(one))

function strength(kind: RelationKind): number {
  if (kind === 'parent' || kind === 'child') return 3
  if (generations[kind] === undefined) return 0
  return ['sibling', 'twin', 'half-sibling', 'grandparent', 'grandchild'].includes(kind) ? 2 : 1
}

/**
 * Everyone who is tied to the child, however far, by generation: the oldest first, hers among them, and in each those
 * beside each other who belong to the same people above and below. Nothing follows from a tie that was found not to be
 * so. Where what was told contradicts itself, a tie by birth tells the generation, and then the nearer one.
 */
export function familyRows(child: string, ties: readonly Tie[]): readonly (readonly string[])[] {
  const live = ties.filter(isLive)
  const levels = generationsFrom(child, live)
  const rows = [...new Set(levels.values())]
    .toSorted((one, other) => other - one)
    .map((level) => [...levels].filter(([, at]) => at === level).map(([person]) => person))
  return besideTheirOwn(rows, live)
}

function generationsFrom(child: string, ties: readonly Tie[]): ReadonlyMap<string, number> {
  const levels = new Map([[child, 0]])
  for (;;) {
    const next = nextTold(levels, ties)
    if (!next) return levels
    levels.set(next.person, next.level)
  }
}

/** The next person of whom a tie to somebody who has her place tells where she stands. */
function nextTold(levels: ReadonlyMap<string, number>, ties: readonly Tie[]) {
  for (const kind of byBirthFirst)
    for (const [placed, level] of levels)
      for (const tie of ties) {
        const person = tie.from === placed ? tie.to : tie.to === placed ? tie.from : undefined
        if (person === undefined || levels.has(person) || kindSeenFrom(person, tie) !== kind) continue
        return { person, level: level + (generations[kind] ?? 0) }
      }
  return undefined
}

const sweeps = 4

/** Each row in the order of those to whom its people are tied, looked at from above and from below in turn. */
function besideTheirOwn(
  rows: readonly (readonly string[])[],
  ties: readonly Tie[],
): readonly (readonly string[])[] {
  let ordered = rows
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = [...ordered.keys()]
    for (const row of sweep % 2 === 0 ? order : order.toReversed())
      ordered = ordered.map((people, index) => (index === row ? sortedByTies(people, ordered, ties) : people))
  }
  return ordered
}

function sortedByTies(
  people: readonly string[],
  rows: readonly (readonly string[])[],
  ties: readonly Tie[],
): readonly string[] {
  const place = new Map(
    rows.flatMap((row) => row.map((person, index) => [person, middle(index, row)] as const)),
  )
  const wish = (person: string) => {
    const tied = ties.flatMap(({ from, to }) => (from === person ? [to] : to === person ? [from] : []))
    const places = [person, ...tied].flatMap((one) => place.get(one) ?? [])
    return places.reduce((sum, one) => sum + one, 0) / places.length
  }
  return people.toSorted((one, other) => wish(one) - wish(other))
}

/** Where somebody stands from the middle of her row, which all rows share. */
function middle(index: number, row: readonly string[]): number {
  return index - (row.length - 1) / 2
}
