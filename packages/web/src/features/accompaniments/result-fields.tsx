import { notDoneReasons } from '@amparo/domain/accompaniment/accompaniment'
import { useText } from '../../app/words/words-context.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { DraftPart } from './accompaniment-form.tsx'

const longest = { words: 2000, nextStep: 500 } as const

/** Planned, done, or not done and why; what comes next. */
export function ResultFields({ value, update, missing }: DraftPart) {
  const t = useText('accompaniment')
  const going = useText('going')
  const ui = useText('ui')
  const isDone = value.outcome === 'done'
  return (
    <>
      <RadioGroup
        label={t('accompaniment.result')}
        inline
        choices={(['planned', 'done', 'not-done'] as const).map((one) => ({
          value: one,
          label: going(`going.state.${one}`),
        }))}
        value={value.outcome}
        onChange={(outcome) => update({ outcome })}
      />
      {value.outcome === 'not-done' ? (
        <Select
          label={t('accompaniment.reason')}
          unanswered={ui('ui.choose')}
          choices={notDoneReasons.map((one) => ({ value: one, label: t(`accompaniment.reason.${one}`) }))}
          value={value.reason}
          onChange={(reason) => update({ reason })}
          problem={missing('reason')}
        />
      ) : null}
      {value.outcome === 'planned' ? null : (
        <>
          <TextArea
            label={t(isDone ? 'accompaniment.outcome.words' : 'accompaniment.outcome.why')}
            required={isDone || value.reason === 'other'}
            value={value.happened}
            onChange={(happened) => update({ happened })}
            longest={longest.words}
            rows={3}
            problem={missing('result')}
          />
          <TextArea
            label={t('accompaniment.nextStep')}
            required={false}
            value={value.nextStep}
            onChange={(nextStep) => update({ nextStep })}
            longest={longest.nextStep}
            rows={2}
          />
        </>
      )}
    </>
  )
}
