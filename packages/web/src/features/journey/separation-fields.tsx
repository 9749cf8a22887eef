import { separationFields } from '@amparo/contract/api/journey/journey-fields'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { Separation } from '@amparo/domain/journey/journey-stay'
import { useText } from '../../app/words/words-context.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'

const empty: Separation = { from: '', by: '', why: '', authority: '' }

/** From whom, by whom, why, and by which authority she was parted from somebody there. */
export function SeparationFields(props: {
  readonly value: Separation | undefined
  readonly isNew: boolean
  readonly isMissing: boolean
  readonly onChange: (value: Separation | undefined) => void
}) {
  const t = useText('journey')
  const { value, onChange } = props
  const { shape } = separationFields
  return (
    <FieldGroup label={t('journey.separation')}>
      <Checkbox
        label={t('journey.separation.was')}
        {...(props.isNew ? { hint: t('journey.separation.flagHint') } : {})}
        checked={value !== undefined}
        onChange={(was) => onChange(was ? empty : undefined)}
      />
      {value ? (
        <div className="stack">
          <TextField
            label={t('journey.separation.from')}
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
            longest={longestOf(shape.from)}
            problem={props.isMissing ? t('journey.separation.from.missing') : undefined}
          />
          <TextField
            label={t('journey.separation.by')}
            value={value.by}
            onChange={(by) => onChange({ ...value, by })}
            longest={longestOf(shape.by)}
          />
          <TextField
            label={t('journey.separation.why')}
            value={value.why}
            onChange={(why) => onChange({ ...value, why })}
            longest={longestOf(shape.why)}
          />
          <TextField
            label={t('journey.separation.authority')}
            value={value.authority}
            onChange={(authority) => onChange({ ...value, authority })}
            longest={longestOf(shape.authority)}
          />
        </div>
      ) : null}
    </FieldGroup>
  )
}
