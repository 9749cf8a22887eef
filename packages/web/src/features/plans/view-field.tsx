import { longestOf } from '@amparo/contract/kernel/fields'
import { viewFields } from '@amparo/contract/api/reviews/reviews'
import { viewAnswers, type ViewAnswer } from '@amparo/domain/plan/plan-review'
import { useText } from '../../app/words/words-context.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export type WrittenView = { readonly answer: ViewAnswer | undefined; readonly words: string }
export const noView: WrittenView = { answer: undefined, words: '' }

/** What somebody says of the plan in her own words; not wanting to say is an answer, not asking needs a reason. */
export function ViewField(props: {
  readonly who: 'child' | 'caregiver'
  readonly checked: boolean
  readonly value: WrittenView
  readonly onChange: (value: WrittenView) => void
}) {
  const t = useText('review')
  const { who, checked, value } = props
  const { answer, words } = value
  const needsWords = answer === 'said' || answer === 'not-asked'
  return (
    <>
      <RadioGroup
        label={t(`review.${who}`)}
        inline
        choices={viewAnswers.map((one) => ({ value: one, label: t(`review.answer.${one}`) }))}
        value={answer}
        onChange={(next) => props.onChange({ ...value, answer: next })}
        problem={checked && answer === undefined ? t('review.chooseOne') : undefined}
      />
      {needsWords ? (
        <TextArea
          label={t(answer === 'said' ? `review.${who}Words` : `review.${who}Why`)}
          hint={answer === 'said' ? t('review.words.hint') : undefined}
          value={words}
          onChange={(next) => props.onChange({ ...value, words: next })}
          longest={longestOf(viewFields.words)}
          rows={3}
          problem={checked && words.trim() === '' ? t('review.wordsMissing') : undefined}
        />
      ) : null}
    </>
  )
}
