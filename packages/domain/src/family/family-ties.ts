import type { WhoIsWho } from '../case/people-again.ts'
import type { PersonId } from '../kernel/brand.ts'
import { inverseOf, type FamilyRelation, type RelationKind } from './family-relation.ts'

export type Tie = Pick<FamilyRelation, 'kind' | 'standing'> & { readonly from: string; readonly to: string }

/** A tie that was found not to be so stays written, and nothing follows from it. */
export function isLive({ standing }: Pick<Tie, 'standing'>): boolean {
  return standing !== 'disproved'
}

/** What these two are to each other as seen from the first, whichever way it was written down. */
export function kindSeenFrom(person: string, tie: Pick<Tie, 'from' | 'kind'>): RelationKind {
  return tie.from === person ? tie.kind : inverseOf(tie.kind)
}

const siblingKinds: readonly RelationKind[] = ['sibling', 'twin', 'half-sibling']

/**
 * Brothers and sisters as sets: whoever is tied to one of a set belongs to it, half-siblings as well, because they
 * stay together unless somebody signs why not. Only sets of two or more, each in the order in which they were told.
 * Source: principle of keeping siblings together (best-interests criteria, domain 3).
 */
export function siblingSets(ties: readonly Tie[]): readonly (readonly string[])[] {
  const setOf = new Map<string, string[]>()
  for (const { from, to, kind, standing } of ties) {
    if (!siblingKinds.includes(kind) || !isLive({ standing })) continue
    const joined = [...new Set([...(setOf.get(from) ?? [from]), ...(setOf.get(to) ?? [to])])]
    for (const member of joined) setOf.set(member, joined)
  }
  return [...new Set(setOf.values())]
}

const descent: readonly RelationKind[] = ['parent', 'grandparent']

/** Whom somebody descends from, by what is told of parents and grandparents. */
export function ancestorsOf(person: string, ties: readonly Tie[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [person]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const here = next
    for (const tie of ties) {
      const other = tie.from === here ? tie.to : tie.to === here ? tie.from : undefined
      if (other === undefined || !isLive(tie) || !descent.includes(kindSeenFrom(other, tie))) continue
      if (!found.has(other)) waiting.push(other)
      found.add(other)
    }
  }
  return found
}

/**
 * What goes along where people go from one case to another: every tie between two of them, what was found not to be so as
 * well, because it says from whom she must be kept as much as to whom she belongs.
 */
export function tiesAlong<Along extends Pick<Tie, 'from' | 'to'>>(
  ties: readonly Along[],
  whoIsWho: WhoIsWho,
): readonly (Along & { readonly from: PersonId; readonly to: PersonId })[] {
  return ties.flatMap((tie) => {
    const [from, to] = [whoIsWho.get(tie.from), whoIsWho.get(tie.to)]
    return from && to ? [{ ...tie, from, to }] : []
  })
}
