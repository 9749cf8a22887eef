import type { OtherDatumView } from '@amparo/contract/api/other-data/other-data'
import { useText } from '../../app/words/words-context.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { useOtherWords } from './use-other-words.ts'

type Entry = OtherDatumView['entries'][number]

/** What came, name by name; a subform as the list of its rows. `exact` puts beside each value what it is exactly. */
export function OtherDataList(props: {
  readonly items: readonly OtherDatumView[]
  readonly exact?: boolean
}) {
  const words = useOtherWords()
  return (
    <SummaryList
      rows={props.items.map((datum) => ({
        id: datum.field,
        label: words.label(datum.field, datum.label),
        value: <OtherValue datum={datum} exact={props.exact ?? false} />,
      }))}
    />
  )
}

function OtherValue({ datum, exact }: { readonly datum: OtherDatumView; readonly exact: boolean }) {
  const t = useText('other-data')
  const words = useOtherWords()
  return (
    <div className="stack">
      {exact ? <code className="cell-small">{datum.field}</code> : null}
      {datum.entries.length > 0 ? (
        <span className="written">
          {datum.entries.map((entry, index) => (
            // Values of another system have no id that is sure to be there; they never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index}>
              {index > 0 ? ', ' : ''}
              {entry.label === '' ? '' : `${words.label(entry.field, entry.label)}: `}
              <Shown datum={datum} entry={entry} exact={exact} />
            </span>
          ))}
        </span>
      ) : null}
      {datum.rows.length > 0 ? (
        <ol className="entries">
          {datum.rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li className="form-row" key={index}>
              <p className="entry-sub">{t('other-data.row', { n: index + 1 })}</p>
              <dl className="child-facts">
                {row.map((entry) => (
                  <div key={`${entry.label} ${String(entry.value)}`}>
                    <dt>{words.label(entry.field, entry.label)}</dt>
                    <dd>
                      <Shown datum={datum} entry={entry} exact={exact} />
                    </dd>
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

function Shown(props: { readonly datum: OtherDatumView; readonly entry: Entry; readonly exact: boolean }) {
  const words = useOtherWords()
  const { datum, entry } = props
  const shown = words.value(datum.field, entry)
  const whole = String(entry.value)
  return (
    <>
      {shown.look === 'words' ? shown.text : <code>{props.exact ? whole : shown.text}</code>}
      {props.exact && shown.look === 'words' && shown.text !== whole ? (
        <>
          {' '}
          <code className="soft">{whole}</code>
        </>
      ) : null}
      {shown.look === 'cut' ? (
        <CopyButton of={words.label(entry.field || datum.field, entry.label || datum.label)} value={whole} />
      ) : null}
    </>
  )
}
