import type { OtherDatumView } from '@amparo/contract/api/other-data/other-data'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { knownRelationWords, languageName } from '../person/index.ts'
import { knownFields } from './known-fields.ts'
import { showOtherValue, type OtherValueWords, type ShownValue } from './write-other-value.ts'

type Entry = OtherDatumView['entries'][number]

/** Names and values of what another system sent, as people read them. */
export function useOtherWords() {
  const t = useText('other-data')
  const ui = useText('ui')
  const person = useText('person')
  const { language } = useLanguage()
  const words: OtherValueWords = {
    yesNo: (yes) => ui(yes ? 'ui.yes' : 'ui.no'),
    known: (value) => t(`other-data.value.${value}`),
    relation: (ours) => knownRelationWords(ours, person),
    language: (ours) => {
      const name = languageName(ours, language)
      return name === ours ? undefined : name
    },
    quoted: (text) => t('other-data.quoted', { text }),
  }
  /** A question that a deployment asks as well has seven figures or letters behind its name. */
  const label = (field: string, readable: string) => {
    const name = field.replace(/_(?=[0-9a-f]*\d)[0-9a-f]{7}$/, '')
    const known = knownFields.find((one) => one === name)
    return known ? t(`other-data.field.${known}`) : readable
  }
  const value = (field: string, entry: Entry): ShownValue =>
    showOtherValue(entry.field || field, entry.value, words, language)
  const texts = (datum: OtherDatumView) => [
    label(datum.field, datum.label),
    ...[...datum.entries, ...datum.rows.flat()].flatMap((entry) => [
      entry.label === '' ? '' : label(entry.field, entry.label),
      value(datum.field, entry).text,
      String(entry.value),
    ]),
  ]
  return { label, value, texts }
}
