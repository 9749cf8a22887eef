import type { OtherDatumView } from '@amparo/contract/api/other-data/other-data'
import { useText } from '../../app/words/words-context.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { useOtherWords } from './use-other-words.ts'

/** What came, name by name; a subform as the list of its rows. */
export function OtherDataList({ items }: { readonly items: readonly OtherDatumView[] }) {
  const words = useOtherWords()
  return (
    <SummaryList
      rows={items.map((datum) => ({
        id: datum.field,
        label: words.label(datum.field, datum.label),
        value: <OtherValue datum={datum} />,
      }))}
    />
  )
}

function OtherValue({ datum }: { readonly datum: OtherDatumView }) {
  const t = useText('other-data')
  const words = useOtherWords()
  const inside = (entry: OtherDatumView['entries'][number]) =>
    entry.label === '' ? '' : `${words.label(entry.field, entry.label)}: `
  return (
    <div className="stack">
      {datum.entries.length > 0 ? (
        <span className="written">
          {datum.entries.map((entry) => inside(entry) + words.value(datum.field, entry)).join(', ')}
        </span>
      ) : null}
      {datum.rows.length > 0 ? (
        <ol className="entries">
          {datum.rows.map((row, index) => (
            // The rows of another system have no id that is sure to be there; they never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <li className="form-row" key={index}>
              <p className="entry-sub">{t('other-data.row', { n: index + 1 })}</p>
              <dl className="child-facts">
                {row.map((entry) => (
                  <div key={`${entry.label} ${String(entry.value)}`}>
                    <dt>{words.label(entry.field, entry.label)}</dt>
                    <dd>{words.value(datum.field, entry)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
