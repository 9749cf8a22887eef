import { listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { shareableSections, type ShareableSection } from '@amparo/domain/referral/referral'
import { referralUrgencies, type ReferralUrgency } from '@amparo/domain/rule/rule-parameters'
import type { ReactNode } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import type { KeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { sectionWords } from '../case/index.ts'

type Asked = {
  readonly urgency: ReferralUrgency | undefined
  readonly sections: readonly ShareableSection[]
}

/** The organisations of the node that can be asked; the problem of asking for them is shown by the form. */
export function useRecipients() {
  const recipients = useQuery(listRecipients, {})
  return { recipients, organisations: recipients.value?.organisations ?? [] }
}

type Recipient = ReturnType<typeof useRecipients>['organisations'][number]

/** To whom something can go by this way today; the others stand there too, with what is missing. */
export function useRecipientChoices(channel: 'referral' | 'transfer') {
  const t = useText('referral')
  return ({ id, name, protocol, channels }: Pick<Recipient, 'id' | 'name' | 'protocol' | 'channels'>) => {
    if (channels.includes(channel)) return { value: id, label: name }
    const why = protocol === 'in-force' ? 'other' : protocol
    return { value: id, label: t(`referral.protocol.${why}`, { name }), off: true }
  }
}

/** What a referral and a transfer have in common: what is needed, by when, what goes along, and looking once more before it leaves. */
export function AskedOfOthers<Value extends Asked>(props: {
  readonly draft: KeptDraft<Value>
  readonly recipients: ReturnType<typeof useRecipients>['recipients']
  readonly need: {
    readonly label: string
    readonly hint: string
    readonly value: string
    readonly onChange: (words: string) => void
    readonly longest: number
  }
  readonly urgencyLabel: string
  readonly sectionsLabel: string
  readonly sectionsHint?: string | undefined
  /** Which parts may be chosen. */
  readonly sections?: readonly ShareableSection[]
  readonly checkLabel: string
  /** Said once somebody tried without. */
  readonly missing: string | undefined
  readonly tried: boolean
  readonly onCheck: () => void
  readonly onBack: () => void
  /** To whom, for what. */
  readonly children: ReactNode
  /** What is chosen besides the parts. */
  readonly after?: ReactNode
}) {
  const t = useText('referral')
  const words = useText('case')
  const ui = useText('ui')
  const { draft, recipients, need } = props
  const update = draft.update as (more: Partial<Asked>) => void
  // Whoever looks once more before it is known whom she may ask would be sent back without a word.
  if (recipients.state === 'loading' && !recipients.value) return <Skeleton lines={6} />
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        props.onCheck()
      }}
    >
      <FoundDraft found={draft.found} />
      {recipients.problem ? (
        <ProblemNotice problem={recipients.problem} onRetry={recipients.refresh} />
      ) : null}
      {props.children}
      <TextArea
        label={need.label}
        hint={need.hint}
        value={need.value}
        onChange={need.onChange}
        longest={need.longest}
        rows={4}
      />
      <RadioGroup
        label={props.urgencyLabel}
        inline
        choices={referralUrgencies.map((urgency) => ({
          value: urgency,
          label: t(`referral.urgency.${urgency}`),
        }))}
        value={draft.value.urgency}
        onChange={(urgency) => update({ urgency })}
        problem={props.tried && draft.value.urgency === undefined ? t('referral.urgency.missing') : undefined}
      />
      <CheckboxGroup
        label={props.sectionsLabel}
        hint={props.sectionsHint}
        choices={(props.sections ?? shareableSections).map((section) => ({
          value: section,
          label: sectionWords(section, words),
        }))}
        value={draft.value.sections}
        onChange={(sections) => update({ sections })}
      />
      {props.after}
      <DraftNote unsaved={draft.isUnsaved} keptAt={draft.keptAt} />
      {props.tried && props.missing ? <p className="field-problem">{props.missing}</p> : null}
      <div className="row">
        <Button type="submit" weight="main">
          {props.checkLabel}
        </Button>
        <Button weight="quiet" onPress={props.onBack}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
