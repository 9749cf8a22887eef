import type { BirthSource } from '@amparo/domain/child/birth'
import { useText } from '../../app/words/words-context.tsx'
import type { Whose } from './birth-operations.ts'

/** Who or what says so, as people read it: who says it herself is the child, or somebody else. */
export function useSourceWords({ personId }: Whose): (source: BirthSource) => string {
  const t = useText('birth-source')
  return (source) =>
    source === 'said-herself' && personId ? t('birth-source.person') : t(`birth-source.${source}`)
}
