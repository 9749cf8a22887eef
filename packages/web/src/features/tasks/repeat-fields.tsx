import type { addHandTask } from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { repeatUnits, type RepeatUnit } from '@amparo/domain/task/repeat'
import { useText } from '../../app/words/words-context.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'

export type WrittenRepeat = {
  readonly on: boolean
  readonly every: number | undefined
  readonly unit: RepeatUnit
  readonly end: 'day' | 'times'
  readonly lastOn: string | undefined
  readonly times: number | undefined
}

export const noRepeat: WrittenRepeat = {
  on: false,
  every: 1,
  unit: 'weeks',
  end: 'day',
  lastOn: undefined,
  times: undefined,
}

/** What is sent: null for once, nothing while an answer is missing. */
export function repeatOf(written: WrittenRepeat): InputOf<typeof addHandTask>['repeat'] | undefined {
  const { on, every, unit, end, lastOn, times } = written
  if (!on) return null
  if (every === undefined) return undefined
  if (end === 'day') return lastOn === undefined ? undefined : { every, unit, lastOn }
  return times === undefined ? undefined : { every, unit, times }
}

/** Again every so many days, weeks or months, until a day or so often. */
export function RepeatFields(props: {
  readonly value: WrittenRepeat
  readonly onChange: (value: WrittenRepeat) => void
  readonly checked: boolean
}) {
  const t = useText('task')
  const { value, checked } = props
  const change = (more: Partial<WrittenRepeat>) => props.onChange({ ...value, ...more })
  const missing = (given: unknown) => (checked && given === undefined ? t('task.missing') : undefined)
  return (
    <>
      <Checkbox
        label={t('task.repeat')}
        hint={t('task.repeat.hint')}
        checked={value.on}
        onChange={(on) => change({ on })}
      />
      {value.on ? (
        <>
          <NumberField
            label={t('task.every')}
            least={1}
            most={99}
            value={value.every}
            onChange={(every) => change({ every })}
            problem={missing(value.every)}
          />
          <RadioGroup
            label={t('task.unit')}
            inline
            choices={repeatUnits.map((unit) => ({ value: unit, label: t(`task.unit.${unit}`) }))}
            value={value.unit}
            onChange={(unit) => change({ unit })}
          />
          <RadioGroup
            label={t('task.end')}
            inline
            choices={(['day', 'times'] as const).map((end) => ({ value: end, label: t(`task.end.${end}`) }))}
            value={value.end}
            onChange={(end) => change({ end })}
          />
          {value.end === 'day' ? (
            <DayField
              label={t('task.lastOn')}
              value={value.lastOn}
              onChange={(lastOn) => change({ lastOn })}
              problem={missing(value.lastOn)}
            />
          ) : (
            <NumberField
              label={t('task.times')}
              least={2}
              most={366}
              value={value.times}
              onChange={(times) => change({ times })}
              problem={missing(value.times)}
            />
          )}
        </>
      ) : null}
    </>
  )
}
