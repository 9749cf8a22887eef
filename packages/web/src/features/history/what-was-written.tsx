import type { FieldChange, HistoryEntry } from '@amparo/contract/api/history/list-history'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { useEntryWords } from './use-entry-words.ts'

/** Opens a line of the history for whoever may read that part: each field, what it held before and after. */
export function WhatWasWritten({ entry, title }: { readonly entry: HistoryEntry; readonly title: string }) {
  const t = useText('history')
  const [open, setOpen] = useState(false)
  if (!entry.changes?.length) return null
  return (
    <>
      <button type="button" className="disclosure-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'next'} />
        <span>
          {t('history.show')}
          <span className="only-read"> · {title}</span>
        </span>
      </button>
      {open ? <Written recordKind={entry.recordKind} changes={entry.changes} /> : null}
    </>
  )
}

function Written({
  recordKind,
  changes,
}: {
  readonly recordKind: string
  readonly changes: readonly FieldChange[]
}) {
  const t = useText('history')
  const words = useEntryWords(recordKind)
  const lines = ({ field, before, after, others }: FieldChange): string[] => {
    const said = (value: unknown) => words.describe(field, value)
    const value = (held: unknown) => ({ value: said(held) || t('history.nothing') })
    if (others.length > 0)
      return [t('history.stood', value(after)), ...others.map((other) => t('history.other', value(other)))]
    return said(before) === ''
      ? [said(after)]
      : [t('history.before', value(before)), t('history.after', value(after))]
  }
  return (
    <SummaryList
      rows={changes.map((change) => ({
        id: `${change.recordId} ${change.field}`,
        label: words.label(change.field),
        value: lines(change).map((line) => (
          <div className="written" key={line}>
            {line}
          </div>
        )),
      }))}
    />
  )
}
