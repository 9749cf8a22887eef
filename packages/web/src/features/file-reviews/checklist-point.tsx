import { saveChecklist } from '@amparo/contract/api/file-reviews/file-reviews'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  checklistAnswers,
  type ChecklistAnswer,
  type ChecklistItem,
} from '@amparo/domain/file-review/checklist'
import { useText } from '../../app/words/words-context.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Point = { readonly answer: ChecklistAnswer; readonly remark: string }

/** One point: what the file says stands beside it, and a word is asked for where she sees it otherwise. */
export function ChecklistPoint(props: {
  readonly item: ChecklistItem
  readonly proposed: ChecklistAnswer | undefined
  readonly value: Point | undefined
  readonly onChange: (point: Point) => void
  readonly isChecked: boolean
}) {
  const t = useText('file-review')
  const { proposed, value, onChange, isChecked } = props
  const item = t(`file-review.item.${props.item}`)
  const differs = value !== undefined && proposed !== undefined && value.answer !== proposed
  const asksWhy = differs || value?.answer === 'no' || value?.answer === 'in-part'
  return (
    <div className="stack">
      <RadioGroup
        label={item}
        {...(proposed
          ? { hint: t('file-review.proposed', { answer: t(`file-review.answer.${proposed}`) }) }
          : {})}
        inline
        choices={checklistAnswers.map((one) => ({ value: one, label: t(`file-review.answer.${one}`) }))}
        value={value?.answer}
        onChange={(answer) => onChange({ answer, remark: value?.remark ?? '' })}
        problem={isChecked && !value ? t('file-review.answer.missing') : undefined}
      />
      {value && (asksWhy || value.remark !== '') ? (
        <TextField
          label={t(differs ? 'file-review.remark.why' : 'file-review.remark', { item })}
          value={value.remark}
          onChange={(remark) => onChange({ ...value, remark })}
          longest={longestOf(saveChecklist.input.shape.items.def.element.shape.remark)}
          problem={
            isChecked && differs && value.remark.trim() === '' ? t('file-review.remark.missing') : undefined
          }
        />
      ) : null}
    </div>
  )
}
