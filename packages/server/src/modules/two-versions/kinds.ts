import type { VersionedKind } from '../../records/versioned-kind.ts'
import { answerKind } from '../forms/index.ts'
import { noteKind } from '../notes/index.ts'
import { personKind } from '../case-people/index.ts'
import { planActionKind, planKind } from '../plans/index.ts'

/** Every kind of record that two people may edit at once, one line each. */
const kinds: readonly VersionedKind[] = [personKind, noteKind, planKind, planActionKind, answerKind]

export function findVersionedKind(name: string): VersionedKind | undefined {
  return kinds.find((kind) => kind.kind === name)
}
