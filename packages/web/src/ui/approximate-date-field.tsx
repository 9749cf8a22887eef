import type { ApproximateDate, ApproximateDateKind } from '@amparo/domain/kernel/approximate-date'
import { isPlainDate, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { seasons, type Season } from '@amparo/domain/kernel/season'
import { useState } from 'react'
import { monthNames } from '../app/words/dates.ts'
import { useLanguage, useText } from '../app/words/words-context.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import { NumberField } from './number-field.tsx'
import { Select } from './select.tsx'
import { useUnreadDate } from './use-unread-date.ts'

/** What has been typed so far, whether or not it is a date already. */
type Parts = {
  readonly kind: ApproximateDateKind
  readonly day?: number | undefined
  readonly month?: number | undefined
  readonly year?: number | undefined
  readonly years?: number | undefined
  readonly months?: number | undefined
  readonly season?: Season | undefined
}

/**
 * A date as people know it: first how well it is known, then only what is known. Months are words, never
 * digits, because 03/04 means two days on this corridor.
 */
export function ApproximateDateField(
  props: FieldProps & {
    readonly value: ApproximateDate | undefined
    readonly onChange: (value: ApproximateDate | undefined) => void
    /** The day on which an age is told: today, or the day of the interview. */
    readonly toldOn: PlainDate
    readonly kinds?: readonly ApproximateDateKind[]
  },
) {
  const t = useText('ui')
  const { language } = useLanguage()
  const { value, onChange, toldOn, kinds = allKinds, ...field } = props
  const [parts, setParts] = useState<Parts>(() => partsOf(value))
  const unread = useUnreadDate(dateOf(parts, toldOn) !== undefined)
  const update = (more: Partial<Parts>) => {
    const next = { ...parts, ...more }
    setParts(next)
    onChange(dateOf(next, toldOn))
  }
  const month = (
    <Select
      label={t('ui.month')}
      unanswered={t('ui.choose')}
      choices={monthNames(language).map((label, index) => ({ value: String(index + 1), label }))}
      value={parts.month === undefined ? undefined : String(parts.month)}
      onChange={(chosen) => update({ month: chosen === undefined ? undefined : Number(chosen) })}
    />
  )
  const year = (
    <NumberField
      label={t('ui.year')}
      value={parts.year}
      onChange={(typed) => update({ year: typed })}
      least={1901}
      most={2198}
    />
  )
  return (
    <FieldGroup {...field} problem={unread.problem ?? field.problem}>
      <Select
        label={t('ui.dateKnown')}
        unanswered={t('ui.choose')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`ui.date.${kind}`) }))}
        value={parts.kind}
        onChange={(kind) => {
          unread.forget()
          update({ kind: kind ?? 'day' })
        }}
      />
      <div {...unread.parts}>
        {parts.kind === 'day' ? (
          <NumberField
            label={t('ui.day')}
            value={parts.day}
            onChange={(typed) => update({ day: typed })}
            least={1}
            most={31}
          />
        ) : null}
        {parts.kind === 'day' || parts.kind === 'month' ? month : null}
        {parts.kind === 'season' ? (
          <Select
            label={t('ui.season')}
            unanswered={t('ui.choose')}
            choices={seasons.map((season) => ({ value: season, label: t(`ui.season.${season}`) }))}
            value={parts.season}
            onChange={(season) => update({ season })}
          />
        ) : null}
        {parts.kind === 'about-age' ? (
          <>
            <NumberField
              label={t('ui.ageYears')}
              value={parts.years}
              onChange={(typed) => update({ years: typed })}
              most={120}
            />
            {parts.years !== undefined && parts.years < 3 ? (
              <NumberField
                label={t('ui.ageMonths')}
                required={false}
                value={parts.months}
                onChange={(typed) => update({ months: typed })}
                most={11}
              />
            ) : null}
          </>
        ) : (
          year
        )}
      </div>
    </FieldGroup>
  )
}

const allKinds = ['day', 'month', 'year', 'about-age', 'about-year', 'season'] as const

/** The date that the parts make, once they make one. */
export function dateOf(parts: Parts, toldOn: PlainDate): ApproximateDate | undefined {
  const { kind, day, month, year, years, months, season } = parts
  if (kind === 'about-age') {
    if (years === undefined) return undefined
    return { kind, years, on: toldOn, ...(months === undefined || years >= 3 ? {} : { months }) }
  }
  if (year === undefined) return undefined
  if (kind === 'year' || kind === 'about-year') return { kind, year }
  if (kind === 'season') return season ? { kind, season, year } : undefined
  if (month === undefined) return undefined
  if (kind === 'month') return { kind, year, month }
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day ?? 0).padStart(2, '0')}`
  return isPlainDate(text) ? { kind, day: text } : undefined
}

export function partsOf(date: ApproximateDate | undefined): Parts {
  if (!date) return { kind: 'day' }
  if (date.kind === 'day') {
    const [year, month, day] = date.day.split('-').map(Number)
    return { kind: 'day', year, month, day }
  }
  return date
}
