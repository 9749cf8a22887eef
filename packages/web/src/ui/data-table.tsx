// The roles say what the tags say: where a table is drawn as cards, some browsers forget what it is.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Column<Row> = {
  readonly id: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column so that they can be compared. */
  readonly number?: boolean
  /** How the rows stand by this column, where they do. */
  readonly sorted?: 'ascending' | 'descending' | undefined
  /** Makes the heading a button that orders by it, with the words for it. */
  readonly onSort?: () => void
  readonly sortLabel?: string
}

const sortIcons = { ascending: 'up', descending: 'down', none: 'sort' } as const

/**
 * A plain table. On a phone each row becomes a card with the column's name before each value.
 */
export function DataTable<Row>(props: {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly empty?: ReactNode
}) {
  if (props.rows.length === 0 && props.empty) return props.empty
  const [first, ...others] = props.columns
  return (
    <table className="table" role="table">
      <caption className={props.captionHidden ? 'only-read' : 'table-caption'}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map((column) => (
            <th
              role="columnheader"
              scope="col"
              key={column.id}
              data-number={column.number ? '' : undefined}
              aria-sort={column.sorted}
            >
              {column.onSort ? (
                <button
                  type="button"
                  className="table-sort"
                  aria-label={column.sortLabel}
                  onClick={column.onSort}
                >
                  {column.label}
                  <Icon name={sortIcons[column.sorted ?? 'none']} />
                </button>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr role="row" key={props.rowKey(row)}>
            {first ? (
              <th role="rowheader" scope="row">
                {first.cell(row)}
              </th>
            ) : null}
            {others.map((column) => (
              <td role="cell" key={column.id} data-number={column.number ? '' : undefined}>
                <span className="table-label" aria-hidden="true">
                  {column.label}
                </span>
                <span className="table-value">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
