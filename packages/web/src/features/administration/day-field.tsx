import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { useState } from 'react'
import { monthNames } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'

type Parts = {
  readonly day?: number | undefined
  readonly month?: string | undefined
  readonly year?: number | undefined
}

/** A day with its month in words, because 03/04 means two days on this corridor; `''` until it is one. */
export function DayField(props: {
  readonly label: string
  readonly hint?: string
  readonly onChange: (day: string) => void
}) {
  const t = useText('ui')
  const { language } = useLanguage()
  const [parts, setParts] = useState<Parts>({})
  const update = (more: Parts) => {
    const next = { ...parts, ...more }
    setParts(next)
    props.onChange(dayOf(next))
  }
  return (
    <FieldGroup label={props.label} hint={props.hint}>
      <div className="date-parts">
        <NumberField
          label={t('ui.day')}
          value={parts.day}
          onChange={(day) => update({ day })}
          least={1}
          most={31}
          maxLength={2}
        />
        <Select
          label={t('ui.month')}
          unanswered={t('ui.choose')}
          choices={monthNames(language).map((label, index) => ({ value: String(index + 1), label }))}
          value={parts.month}
          onChange={(month) => update({ month })}
        />
        <NumberField
          label={t('ui.year')}
          value={parts.year}
          onChange={(year) => update({ year })}
          least={2020}
          most={2198}
          maxLength={4}
        />
      </div>
    </FieldGroup>
  )
}

function dayOf({ day, month, year }: Parts): string {
  const text = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${String(day ?? '').padStart(2, '0')}`
  return isPlainDate(text) ? text : ''
}
