import { listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { offerTransfer } from '@amparo/contract/api/transfers/transfers'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { shareableSections } from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import { transferReasons } from '@amparo/domain/transfer/transfer'
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
import { BeforeOffering } from './before-offering.tsx'
import { draftOfTransfer, emptyTransfer } from './transfer-draft.ts'

/** First to whom, why and what would come along; then everything is shown once more before anybody sees it. */
export function TransferForm(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('transfer')
  const referral = useText('referral')
  const words = useText('case')
  const ui = useText('ui')
  const { caseId } = props
  const draft = useKeptDraft({ caseId, form: 'transfer', name: draftOfTransfer(caseId) }, emptyTransfer)
  const { value, update } = draft
  const recipients = useQuery(listRecipients, {})
  const [tried, setTried] = useState(false)
  const organisation = recipients.value?.organisations.find(({ id }) => id === value.to)
  const isComplete = organisation !== undefined && value.reason !== undefined && value.need.trim() !== ''
  if (value.isChecked && organisation)
    return (
      <BeforeOffering caseId={caseId} draft={draft} organisation={organisation.name} onDone={props.onDone} />
    )
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
      <p>{t('transfer.means')}</p>
      {recipients.problem ? (
        <ProblemNotice problem={recipients.problem} onRetry={recipients.refresh} />
      ) : null}
      <Select
        label={t('transfer.to')}
        unanswered={ui('ui.choose')}
        choices={(recipients.value?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.to}
        onChange={(to) => update({ to })}
      />
      <Select
        label={t('transfer.reason')}
        unanswered={ui('ui.choose')}
        choices={transferReasons.map((reason) => ({
          value: reason,
          label: t(`transfer.reason.${reason}`),
        }))}
        value={value.reason}
        onChange={(reason) => update({ reason })}
      />
      <TextArea
        label={t('transfer.need')}
        hint={t('transfer.need.hint')}
        value={value.need}
        onChange={(need) => update({ need })}
        longest={longestOf(offerTransfer.input.shape.need)}
        rows={4}
      />
      <RadioGroup
        label={t('transfer.urgency')}
        inline
        choices={referralUrgencies.map((urgency) => ({
          value: urgency,
          label: referral(`referral.urgency.${urgency}`),
        }))}
        value={value.urgency}
        onChange={(urgency) => update({ urgency })}
      />
      <CheckboxGroup
        label={t('transfer.sections')}
        hint={t('transfer.sections.hint')}
        choices={shareableSections
          .filter((section) => section !== 'identity')
          .map((section) => ({ value: section, label: sectionWords(section, words) }))}
        value={value.sections}
        onChange={(sections) => update({ sections })}
      />
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      {tried && !isComplete ? <p className="field-problem">{t('transfer.incomplete')}</p> : null}
      <div className="row">
        <Button type="submit" weight="main">
          {t('transfer.check')}
        </Button>
        <Button weight="quiet" onPress={props.onDone}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
