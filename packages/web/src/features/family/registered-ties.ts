import type { RelationKind } from '@amparo/domain/family/family-relation'
import type { Tie } from '@amparo/domain/family/family-ties'

/** What somebody is to the child by how she was registered, where that is a tie of a family. */
const kindOf: Readonly<Record<string, RelationKind>> = {
  mother: 'parent',
  father: 'parent',
  sibling: 'sibling',
  brother: 'sibling',
  sister: 'sibling',
  grandparent: 'grandparent',
  grandmother: 'grandparent',
  grandfather: 'grandparent',
  'aunt-uncle': 'aunt-uncle',
  aunt: 'aunt-uncle',
  uncle: 'aunt-uncle',
  cousin: 'cousin',
  'cousin-female': 'cousin',
  'cousin-male': 'cousin',
  'own-child': 'child',
  daughter: 'child',
  son: 'child',
  partner: 'partner',
  wife: 'partner',
  husband: 'partner',
  'other-relative': 'other-relative',
}

/**
 * The ties that were written down, and of whoever has none with the child what she was registered as. Any tie between
 * the two, also one that was found not to be so, says more than the registration did.
 */
export function tiesOfFamily<Written extends Tie>(
  child: string,
  people: readonly { readonly id: string; readonly relation: string }[],
  written: readonly Written[],
): readonly (Written | Tie)[] {
  const told = new Set(
    written.flatMap(({ from, to }) => (from === child ? [to] : to === child ? [from] : [])),
  )
  const registered = people.flatMap(({ id, relation }): Tie[] => {
    const kind = kindOf[relation]
    return id === child || told.has(id) || !kind ? [] : [{ from: id, kind, to: child, standing: 'claimed' }]
  })
  return [...written, ...registered]
}
