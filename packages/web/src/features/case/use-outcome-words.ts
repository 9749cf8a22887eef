import type { CommandOutcome } from '@amparo/contract/kernel/fields'
import { useText } from '../../app/words/words-context.tsx'
import { useToast } from '../../ui/toast.tsx'

/** After an edit: that it was saved, or that somebody else wrote the same and both values were kept. */
export function useOutcomeWords(): (outcome: Pick<CommandOutcome, 'outcome'>, saved: string) => void {
  const t = useText('case')
  const say = useToast()
  return ({ outcome }, saved) => say({ words: outcome === 'conflict' ? t('case.bothKept') : saved })
}
