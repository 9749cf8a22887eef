import { recordShadowing } from '@amparo/contract/api/shadowing/shadowing'
import { longestOf } from '@amparo/contract/kernel/fields'
import { observedAnswers, type ObservedAnswer, type ObservedPoint } from '@amparo/domain/shadowing/shadowing'
import { useText } from '../../app/words/words-context.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Seen = { readonly answer: ObservedAnswer; readonly remark: string }
export type Points = Readonly<Partial<Record<ObservedPoint, Seen>>>

/** One point of a talk; where it was not all there, there is room for what was seen. */
export function PointField(props: {
  readonly point: ObservedPoint
  readonly value: Seen | undefined
  readonly onChange: (seen: Seen) => void
  readonly isChecked: boolean
}) {
  const t = useText('shadowing')
  const { value, onChange } = props
  const point = t(`shadowing.point.${props.point}`)
  const hasMore = value && (value.remark !== '' || value.answer === 'in-part' || value.answer === 'not-done')
  return (
    <div className="stack">
      <RadioGroup
        label={point}
        inline
        choices={observedAnswers.map((one) => ({ value: one, label: t(`shadowing.answer.${one}`) }))}
        value={value?.answer}
        onChange={(answer) => onChange({ answer, remark: value?.remark ?? '' })}
        problem={props.isChecked && !value ? t('shadowing.answer.missing') : undefined}
      />
      {hasMore ? (
        <TextField
          label={t('shadowing.remark', { point })}
          value={value.remark}
          onChange={(remark) => onChange({ ...value, remark })}
          longest={longestOf(recordShadowing.input.shape.observations.def.element.shape.remark)}
        />
      ) : null}
    </div>
  )
}
