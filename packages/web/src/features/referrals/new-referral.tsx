import { longestOf } from '@amparo/contract/kernel/fields'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { services, shareableSections } from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { sectionWords } from '../case/index.ts'
import { BeforeSending } from './before-sending.tsx'
import { emptyReferral } from './referral-draft.ts'

export function draftOfReferral(caseId: CaseId): string {
  return `referral ${caseId}`
}

/** First what is asked and what would go along; then everything is shown once more before it leaves. */
export function NewReferral(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('referral')
  const words = useText('case')
  const ui = useText('ui')
  const { caseId } = props
  const draft = useKeptDraft({ caseId, form: 'referral', name: draftOfReferral(caseId) }, emptyReferral)
  const { value, update } = draft
  const recipients = useQuery(listRecipients, {})
  const [tried, setTried] = useState(false)
  const organisation = recipients.value?.organisations.find(({ id }) => id === value.to)
  const isComplete = organisation !== undefined && value.service !== undefined && value.reason.trim() !== ''
  if (value.isChecked && organisation) {
    return (
      <BeforeSending caseId={caseId} draft={draft} organisation={organisation.name} onDone={props.onDone} />
    )
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isComplete) update({ isChecked: true })
      }}
    >
      <FoundDraft found={draft.found} />
      {recipients.problem ? (
        <ProblemNotice problem={recipients.problem} onRetry={recipients.refresh} />
      ) : null}
      <Select
        label={t('referral.to')}
        unanswered={ui('ui.choose')}
        choices={(recipients.value?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.to}
        onChange={(to) => update({ to })}
      />
      <Select
        label={t('referral.service')}
        unanswered={ui('ui.choose')}
        choices={services.map((service) => ({ value: service, label: t(`referral.service.${service}`) }))}
        value={value.service}
        onChange={(service) => update({ service })}
      />
      <TextArea
        label={t('referral.reason')}
        hint={t('referral.reason.hint')}
        value={value.reason}
        onChange={(reason) => update({ reason })}
        longest={longestOf(sendReferral.input.shape.reason)}
        rows={4}
      />
      <RadioGroup
        label={t('referral.urgency')}
        inline
        choices={referralUrgencies.map((urgency) => ({
          value: urgency,
          label: t(`referral.urgency.${urgency}`),
        }))}
        value={value.urgency}
        onChange={(urgency) => update({ urgency })}
      />
      <CheckboxGroup
        label={t('referral.sections')}
        choices={shareableSections.map((section) => ({
          value: section,
          label: sectionWords(section, words),
        }))}
        value={value.sections}
        onChange={(sections) => update({ sections })}
      />
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      {tried && !isComplete ? <p className="field-problem">{t('referral.incomplete')}</p> : null}
      <div className="row">
        <Button type="submit" weight="main">
          {t('referral.check')}
        </Button>
        <Button weight="quiet" onPress={props.onDone}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
