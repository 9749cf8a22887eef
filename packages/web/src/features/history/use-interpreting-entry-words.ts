import type { Helper, InterpretedKind, InterpretingOutcome } from '@amparo/domain/interpreter/interpreting'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { languageName } from '../person/index.ts'

const fields = ['on', 'helpers', 'from', 'to', 'about', 'went', 'words', 'despite', 'because'] as const

/** Who interpreted, as people read it; nothing of other records. */
export function useInterpretingEntryWords(recordKind: string): {
  readonly label: (field: string) => string | undefined
  readonly describe: (field: string, value: unknown) => string | undefined
} {
  const t = useText('interpreter')
  const { language } = useLanguage()
  const isInterpreting = recordKind === 'interpreting'
  return {
    label: (field) => {
      const known = isInterpreting ? fields.find((one) => one === field) : undefined
      return known && t(`interpreting.field.${known}`)
    },
    describe: (field, value) => {
      if (!isInterpreting) return undefined
      if (!value) return ''
      switch (field) {
        case 'on':
          return writeDay(String(value), language)
        case 'helpers':
          return (value as readonly Helper[]).map(({ name }) => name).join(' → ')
        case 'from':
        case 'to':
          return languageName(String(value), language)
        case 'about':
          return t(`interpreting.about.${value as InterpretedKind}`)
        case 'went':
          return t(`interpreting.went.${value as InterpretingOutcome}`)
        default:
          return String(value)
      }
    },
  }
}
