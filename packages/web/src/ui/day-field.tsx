import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { useState } from 'react'
import { monthNames } from '../app/words/dates.ts'
import { useLanguage, useText } from '../app/words/words-context.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import { NumberField } from './number-field.tsx'
import { Select } from './select.tsx'
import { useUnreadDate } from './use-unread-date.ts'

type Parts = {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** One exact day; the month is a word, because 03/04 means two days on this corridor. */
export function DayField(
  props: FieldProps & {
    /** `2026-03-14`, or nothing. */
    readonly value: string | undefined
    readonly onChange: (value: string | undefined) => void
  },
) {
  const t = useText('ui')
  const { language } = useLanguage()
  const { value, onChange, ...field } = props
  const [given] = useState(value)
  const [parts, setParts] = useState<Parts>(() => {
    const [year, month, day] = (given ?? '').split('-').map(Number)
    return { year: year || undefined, month, day }
  })
  const unread = useUnreadDate(dayOf(parts) !== undefined)
  const update = (more: Parts) => {
    const next = { ...parts, ...more }
    setParts(next)
    onChange(dayOf(next))
  }
  return (
    <FieldGroup {...field} problem={unread.problem ?? field.problem}>
      <div {...unread.parts}>
        <NumberField
          label={t('ui.day')}
          value={parts.day}
          onChange={(day) => update({ day })}
          least={1}
          most={31}
        />
        <Select
          label={t('ui.month')}
          unanswered={t('ui.choose')}
          choices={monthNames(language).map((label, index) => ({ value: String(index + 1), label }))}
          value={parts.month === undefined ? undefined : String(parts.month)}
          onChange={(month) => update({ month: month === undefined ? undefined : Number(month) })}
        />
        <NumberField
          label={t('ui.year')}
          value={parts.year}
          onChange={(year) => update({ year })}
          least={1901}
          most={2198}
        />
      </div>
    </FieldGroup>
  )
}

function dayOf({ year, month, day }: Parts): string | undefined {
  const two = (number: number | undefined) => String(number ?? 0).padStart(2, '0')
  const text = `${year ?? 0}-${two(month)}-${two(day)}`
  return isPlainDate(text) ? text : undefined
}
