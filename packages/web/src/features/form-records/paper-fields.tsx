import { paperSource } from '@amparo/contract/api/form-records/form-records'
import { longestOf } from '@amparo/contract/kernel/fields'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { DayField } from '../../ui/day-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What stands on a sheet besides its answers, while it is being typed. */
export type TypedSource = {
  readonly filledOn: string | undefined
  readonly filledBy: string
  readonly place: string
  readonly sheetNumber: string
}

export const emptySource: TypedSource = { filledOn: undefined, filledBy: '', place: '', sheetNumber: '' }

/** As the command takes it; nothing while something is missing. */
export function sourceOf({ filledOn, filledBy, place, sheetNumber }: TypedSource) {
  if (filledOn === undefined || filledOn > today() || filledBy.trim() === '') return undefined
  return { filledOn, filledBy, place, sheetNumber }
}

/** Number, day, hand and place, in the order in which they stand on a sheet. */
export function PaperFields(props: {
  readonly value: TypedSource
  readonly update: (more: Partial<TypedSource>) => void
  /** What is missing is said. */
  readonly checked: boolean
  /** Of a sheet that cannot be of this case or form. */
  readonly numberProblem?: string | undefined
}) {
  const t = useText('form-record')
  const { value, update, checked } = props
  const { filledOn } = value
  const isDayWrong = checked && (filledOn === undefined || filledOn > today())
  return (
    <>
      <TextField
        label={t('record.source.number')}
        hint={t('record.source.number.hint')}
        value={value.sheetNumber}
        onChange={(sheetNumber) => update({ sheetNumber })}
        longest={longestOf(paperSource.shape.sheetNumber)}
        problem={props.numberProblem}
      />
      <DayField
        label={t('record.source.on')}
        value={filledOn}
        onChange={(on) => update({ filledOn: on })}
        problem={isDayWrong ? t('record.source.on.missing') : undefined}
      />
      <TextField
        label={t('record.source.by')}
        hint={t('record.source.by.hint')}
        value={value.filledBy}
        onChange={(filledBy) => update({ filledBy })}
        longest={longestOf(paperSource.shape.filledBy)}
        problem={checked && value.filledBy.trim() === '' ? t('record.source.by.missing') : undefined}
      />
      <TextField
        label={t('record.source.place')}
        value={value.place}
        onChange={(place) => update({ place })}
        longest={longestOf(paperSource.shape.place)}
      />
    </>
  )
}
