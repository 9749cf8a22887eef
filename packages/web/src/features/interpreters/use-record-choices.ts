import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import type { Choice } from '../../ui/choice.ts'
import { onlyTalk } from './helped-draft.ts'
import type { KnownInterpreters } from './who-can.tsx'

/** The records of the case by kind and day; of the same kind and day told apart by a number. */
export function useRecordChoices(records: KnownInterpreters['records']): readonly Choice[] {
  const t = useText('interpreter')
  const { language } = useLanguage()
  const times = new Map<string, number>()
  return [
    { value: onlyTalk, label: t('interpreting.about.talk') },
    ...records.map(({ about, id, on }) => {
      const name = `${t(`interpreting.about.${about}`)} · ${writeDay(on, language)}`
      const nth = (times.get(name) ?? 0) + 1
      times.set(name, nth)
      return { value: `${about} ${id}`, label: nth === 1 ? name : `${name} (${nth})` }
    }),
  ]
}
