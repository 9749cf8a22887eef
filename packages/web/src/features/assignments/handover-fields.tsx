import { assignCase } from '@amparo/contract/api/assignments/assignments'
import { longestOf } from '@amparo/contract/kernel/fields'
import { assignmentReasons, introducers } from '@amparo/domain/assignment/assignment'
import { useText } from '../../app/words/words-context.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { missingOfHandover, type Handover } from './handover.ts'

const limits = assignCase.input.shape

/** Why it changes, and the note for whoever receives it. */
export function HandoverFields(props: {
  readonly value: Handover
  readonly onChange: (more: Partial<Handover>) => void
  readonly checked: boolean
}) {
  const t = useText('assignment')
  const ui = useText('ui')
  const { value, onChange, checked } = props
  const missing = missingOfHandover(value)
  return (
    <>
      <Select
        label={t('assignment.reason')}
        unanswered={ui('ui.choose')}
        choices={assignmentReasons.map((reason) => ({
          value: reason,
          label: t(`assignment.reason.${reason}`),
        }))}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
        problem={checked && missing.reason ? t('assignment.reason.missing') : undefined}
      />
      {value.reason === 'other' ? (
        <TextArea
          label={t('assignment.words')}
          value={value.words}
          onChange={(words) => onChange({ words })}
          longest={longestOf(limits.words)}
          rows={2}
          problem={checked && missing.words ? t('assignment.words.missing') : undefined}
        />
      ) : null}
      <TextArea
        label={t('assignment.mustKnow')}
        hint={t('assignment.mustKnow.hint')}
        value={value.mustKnow}
        onChange={(mustKnow) => onChange({ mustKnow })}
        longest={longestOf(limits.mustKnow)}
        rows={4}
        problem={checked && missing.mustKnow ? t('assignment.words.missing') : undefined}
      />
      <TextArea
        label={t('assignment.toldChild')}
        hint={t('assignment.toldChild.hint')}
        value={value.toldChild}
        onChange={(toldChild) => onChange({ toldChild })}
        longest={longestOf(limits.toldChild)}
        rows={2}
      />
      <RadioGroup
        label={t('assignment.introducer')}
        choices={introducers.map((one) => ({ value: one, label: t(`assignment.introducer.${one}`) }))}
        value={value.introducer}
        onChange={(introducer) => onChange({ introducer })}
      />
    </>
  )
}
