import { offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, OrganisationId } from '@amparo/domain/kernel/brand'
import { shareableSections } from '@amparo/domain/referral/referral'
import { transferReasons } from '@amparo/domain/transfer/transfer'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Select } from '../../ui/select.tsx'
import { AskedOfOthers, useRecipientChoices, useRecipients } from '../referrals/index.ts'
import { BeforeOffering } from './before-offering.tsx'
import { ChooseIncidents } from './choose-incidents.tsx'
import { draftOfTransfer, transferLike } from './transfer-draft.ts'

/** First to whom, why and what would come along; then everything is shown once more before anybody sees it. */
export function TransferForm(props: {
  readonly caseId: CaseId
  /** What was sent back and is asked for anew. */
  readonly sentBack?: TransferView | undefined
  readonly onDone: () => void
}) {
  const t = useText('transfer')
  const ui = useText('ui')
  const { caseId } = props
  const draft = useKeptDraft({ caseId, form: 'transfer', name: draftOfTransfer(caseId) }, () =>
    transferLike(props.sentBack),
  )
  const { value, update } = draft
  const { recipients, organisations } = useRecipients()
  const choiceOf = useRecipientChoices('transfer')
  const [tried, setTried] = useState(false)
  const organisation = organisations.find(({ id }) => id === value.to)
  const isComplete =
    organisation !== undefined &&
    value.reason !== undefined &&
    value.urgency !== undefined &&
    value.need.trim() !== ''
  if (value.isChecked && organisation)
    return (
      <BeforeOffering caseId={caseId} draft={draft} organisation={organisation.name} onDone={props.onDone} />
    )
  return (
    <AskedOfOthers
      draft={draft}
      recipients={recipients}
      need={{
        label: t('transfer.need'),
        hint: t('transfer.need.hint'),
        value: value.need,
        onChange: (need) => update({ need }),
        longest: longestOf(offerTransfer.input.shape.need),
      }}
      urgencyLabel={t('transfer.urgency')}
      sectionsLabel={t('transfer.sections')}
      sectionsHint={t('transfer.sections.hint')}
      sections={shareableSections.filter((section) => section !== 'identity')}
      checkLabel={t('transfer.check')}
      missing={isComplete ? undefined : t('transfer.incomplete')}
      tried={tried}
      onCheck={() => {
        setTried(true)
        if (isComplete) update({ isChecked: true })
      }}
      onBack={props.onDone}
      after={
        value.to ? (
          <ChooseIncidents
            caseId={caseId}
            to={value.to as OrganisationId}
            chosen={value.incidents}
            onChange={(incidents) => update({ incidents })}
          />
        ) : null
      }
    >
      <p>{t('transfer.means')}</p>
      <Select
        label={t('transfer.to')}
        unanswered={ui('ui.choose')}
        choices={organisations.map(choiceOf)}
        value={value.to}
        // What may go to one house may not go to another.
        onChange={(to) => update({ to, incidents: [] })}
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
    </AskedOfOthers>
  )
}
