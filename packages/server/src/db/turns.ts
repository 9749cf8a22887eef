/**
 * So many at once; the others wait in the order in which they came. `take` answers what gives the turn on.
 */
export type Turns = { readonly take: () => Promise<() => void> }

export function makeTurns(most: number): Turns {
  let free = most
  const waiting: (() => void)[] = []
  const giveOn = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return {
    take: async () => {
      if (free > 0) free -= 1
      else await new Promise<void>((go) => waiting.push(go))
      return giveOn
    },
  }
}
