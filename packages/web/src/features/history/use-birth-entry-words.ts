import type { AgeFinding, BirthSource } from '@amparo/domain/child/birth'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'

const birthKinds: readonly string[] = ['birth', 'birth-decision', 'person-birth', 'person-birth-decision']
const birthFields = ['born', 'source', 'seenOn', 'words', 'because', 'found', 'why'] as const

/** What was said and decided of a birth, as people read it; nothing of other records. */
export function useBirthEntryWords(recordKind: string): {
  readonly label: (field: string) => string | undefined
  readonly describe: (field: string, value: unknown) => string | undefined
} {
  const t = useText('birth')
  const source = useText('birth-source')
  const ui = useText('ui')
  const { language } = useLanguage()
  const isBirth = birthKinds.includes(recordKind)
  return {
    label: (field) => {
      const known = isBirth ? birthFields.find((one) => one === field) : undefined
      return known && t(`birth.field.${known}`)
    },
    describe: (field, value) => {
      if (!isBirth) return undefined
      if (!value) return ''
      const born = parseApproximateDate(value)
      if (born.ok) return writeApproximateDate(born.value, ui, language)
      if (field === 'source') return source(`birth-source.${value as BirthSource}`)
      if (field === 'found') return t(`birth.find.${value as AgeFinding}`)
      return field === 'seenOn' ? writeDay(String(value), language) : String(value)
    },
  }
}
