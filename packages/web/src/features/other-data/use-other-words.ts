import type { OtherDatumView } from '@amparo/contract/api/other-data/other-data'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { knownFields } from './known-fields.ts'
import { writeOtherValue } from './write-other-value.ts'

type Entry = OtherDatumView['entries'][number]

/** Names and values of what another system sent, as people read them. */
export function useOtherWords() {
  const t = useText('other-data')
  const ui = useText('ui')
  const { language } = useLanguage()
  const label = (field: string, readable: string) => {
    const known = knownFields.find((one) => one === field)
    return known ? t(`other-data.field.${known}`) : readable
  }
  const value = (field: string, entry: Entry) =>
    writeOtherValue(entry.field || field, entry.value, (yes) => ui(yes ? 'ui.yes' : 'ui.no'), language)
  const texts = (datum: OtherDatumView) => [
    label(datum.field, datum.label),
    ...[...datum.entries, ...datum.rows.flat()].flatMap((entry) => [
      entry.label === '' ? '' : label(entry.field, entry.label),
      value(datum.field, entry),
      String(entry.value),
    ]),
  ]
  return { label, value, texts }
}
