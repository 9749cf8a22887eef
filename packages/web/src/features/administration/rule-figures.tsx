import type { Duration } from '@amparo/domain/rule/duration'
import { useText } from '../../app/words/words-context.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { durationUnits, levelWords, parameterNames } from './rule-parameters.tsx'

type Figures = Readonly<Record<string, unknown>>

/** The figures of a rule to be changed one by one; what is no figure stays as it is. */
export function RuleFigures(props: {
  readonly parameters: Figures
  readonly onChange: (parameters: Record<string, unknown>) => void
}) {
  const t = useText('administration')
  return Object.entries(props.parameters).map(([name, value]) => {
    const known = parameterNames.find((one) => one === name)
    const label = known ? t(`rules.parameter.${known}`) : name
    const change = (to: unknown) => props.onChange({ ...props.parameters, [name]: to })
    if (isRecord(value) && !isDuration(value))
      return Object.entries(value).map(([key, inner]) => (
        <Figure
          key={`${name} ${key}`}
          label={`${label} · ${levelWords(key, t)}`}
          value={inner}
          onChange={(to) => change({ ...value, [key]: to })}
        />
      ))
    return <Figure key={name} label={label} value={value} onChange={change} />
  })
}

function Figure(props: {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}) {
  const { value } = props
  if (typeof value === 'number')
    return (
      <NumberField
        label={props.label}
        value={value}
        onChange={(n) => props.onChange(n ?? value)}
        most={10_000}
      />
    )
  if (!isRecord(value) || !isDuration(value)) return null
  return <DurationField label={props.label} value={value as Duration} onChange={props.onChange} />
}

/** How long: a figure and its unit. */
export function DurationField(props: {
  readonly label: string
  readonly value: Duration
  readonly onChange: (value: Duration) => void
}) {
  const t = useText('publishing')
  const { value } = props
  return (
    <FieldGroup label={props.label}>
      <div className="date-parts">
        <NumberField
          label={t('publishing.amount')}
          value={value.amount}
          onChange={(n) => props.onChange({ ...value, amount: n ?? value.amount })}
          most={10_000}
        />
        <Select
          label={t('publishing.unit')}
          unanswered={t('publishing.unit')}
          choices={durationUnits.map((unit) => ({ value: unit, label: t(`publishing.unit.${unit}`) }))}
          value={value.unit}
          onChange={(unit) => props.onChange({ ...value, unit: unit ?? value.unit })}
        />
      </div>
    </FieldGroup>
  )
}

function isRecord(value: unknown): value is Figures {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDuration(value: Figures): boolean {
  return 'amount' in value && 'unit' in value
}
