import { recordFeedback } from '@amparo/contract/api/referrals/feedback'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  helpedAnswers,
  wentAnswers,
  type HelpedAnswer,
  type WentAnswer,
} from '@amparo/domain/referral/feedback'
import type { CaseId, ReferralId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'

const { shape } = recordFeedback.input

function emptyFeedback() {
  return {
    feedbackId: newId<'ReferralFeedbackId'>(),
    went: undefined as WentAnswer | undefined,
    helped: undefined as HelpedAnswer | undefined,
    accompaniedBy: '',
    words: '',
    saidOn: today() as string | undefined,
  }
}

/** How it went, as the child tells it; whoever gave the service never reads it. */
export function FeedbackForm(props: {
  readonly caseId: CaseId
  readonly referralId: ReferralId
  readonly onDone: () => void
}) {
  const t = useText('referral')
  const say = useToast()
  const { caseId, referralId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'referral-feedback', of: referralId, name: `referral-feedback ${referralId}` },
    emptyFeedback,
    ({ words, accompaniedBy }) => words !== '' || accompaniedBy !== '',
  )
  const { value, update } = draft
  const hasGone = value.went === 'went'
  const command = useCommand(recordFeedback, [listCaseReferrals, listHistory])
  const missing = (isMissing: boolean) => (checked && isMissing ? t('feedback.missing') : undefined)
  const save = async () => {
    setChecked(true)
    const { feedbackId, went, helped, accompaniedBy, words, saidOn } = value
    if (!went || !saidOn || (hasGone && !helped)) return
    const answer = await command.send({
      caseId,
      referralId,
      feedbackId,
      went,
      ...(hasGone && helped ? { helped } : {}),
      accompaniedBy,
      words,
      saidOn,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('feedback.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('feedback.add')}
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('feedback.save')}
      onBack={props.onDone}
    >
      <RadioGroup
        label={t('feedback.went')}
        inline
        choices={wentAnswers.map((one) => ({ value: one, label: t(`feedback.went.${one}`) }))}
        value={value.went}
        onChange={(went) => update({ went })}
        problem={missing(!value.went)}
      />
      {hasGone ? (
        <RadioGroup
          label={t('feedback.helped')}
          inline
          choices={helpedAnswers.map((one) => ({ value: one, label: t(`feedback.helped.${one}`) }))}
          value={value.helped}
          onChange={(helped) => update({ helped })}
          problem={missing(!value.helped)}
        />
      ) : null}
      <TextField
        label={t('feedback.with')}
        required={false}
        value={value.accompaniedBy}
        onChange={(accompaniedBy) => update({ accompaniedBy })}
        longest={longestOf(shape.accompaniedBy)}
      />
      <TextArea
        label={t('feedback.words')}
        hint={t('feedback.words.hint')}
        required={false}
        rows={3}
        value={value.words}
        onChange={(words) => update({ words })}
        longest={longestOf(shape.words)}
      />
      <DayField
        label={t('feedback.on')}
        value={value.saidOn}
        onChange={(saidOn) => update({ saidOn })}
        problem={missing(!value.saidOn)}
      />
    </DraftForm>
  )
}
