import { useText } from '../../app/words/words-context.tsx'
import { deathFieldNames, tellingFieldNames, useDeathWords } from '../deaths/index.ts'

/** What was written of a death and of telling the family, as people read it; nothing of other records. */
export function useDeathEntryWords(recordKind: string): {
  readonly label: (field: string) => string | undefined
  readonly describe: (field: string, value: unknown) => string | undefined
} {
  const t = useText('death')
  const { labelOf, labelOfTelling, valueOf, valueOfTelling } = useDeathWords()
  const ofDeath = (field: string) =>
    recordKind === 'death' ? deathFieldNames.find((one) => one === field) : undefined
  const ofTelling = (field: string) =>
    recordKind === 'family-told' ? tellingFieldNames.find((one) => one === field) : undefined
  const isReason = (field: string) =>
    field === 'because' && (recordKind === 'death' || recordKind === 'family-told')
  return {
    label: (field) => {
      if (isReason(field)) return t('death.withdraw.why')
      const [death, telling] = [ofDeath(field), ofTelling(field)]
      return death ? labelOf(death) : telling && labelOfTelling(telling)
    },
    describe: (field, value) => {
      if (isReason(field)) return String(value)
      const [death, telling] = [ofDeath(field), ofTelling(field)]
      return death ? valueOf(death, value) : telling && valueOfTelling(telling, value)
    },
  }
}
