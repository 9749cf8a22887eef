import { completeReferral, declineReferral } from '@amparo/contract/api/referrals/answer-referral'
import { longestOf } from '@amparo/contract/kernel/fields'
import { givenAnswers, type GivenAnswer } from '@amparo/domain/referral/referral'
import { unavailableCauses, type UnavailableCause } from '@amparo/domain/service/service-gap'
import { useText } from '../../app/words/words-context.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export type Declining = { readonly cause: UnavailableCause | undefined; readonly reason: string }
export function emptyDecline(): Declining {
  return { cause: undefined, reason: '' }
}

/** Why it is not taken on: a reason that can be counted, and words for whoever looks for other help. */
export function DeclineFields(props: {
  readonly value: Declining
  readonly update: (more: Partial<Declining>) => void
  readonly tried: boolean
}) {
  const t = useText('referral')
  const causes = useText('service')
  const ui = useText('ui')
  const { value, update, tried } = props
  return (
    <>
      <Select
        label={t('referral.cause')}
        unanswered={ui('ui.choose')}
        choices={unavailableCauses.map((cause) => ({
          value: cause,
          label: causes(`service.cause.${cause}`),
        }))}
        value={value.cause}
        onChange={(cause) => update({ cause })}
        problem={tried && !value.cause ? t('referral.cause.missing') : undefined}
      />
      <TextArea
        label={t('received.declineWhy')}
        value={value.reason}
        onChange={(reason) => update({ reason })}
        rows={3}
        longest={longestOf(declineReferral.input.shape.reason)}
        problem={tried && value.reason.trim() === '' ? t('received.declineMissing') : undefined}
      />
    </>
  )
}

export type Completing = { readonly given: GivenAnswer | undefined; readonly outcome: string }
export function emptyOutcome(): Completing {
  return { given: undefined, outcome: '' }
}

/** What became of the service, and what comes next. */
export function OutcomeFields(props: {
  readonly value: Completing
  readonly update: (more: Partial<Completing>) => void
  readonly tried: boolean
}) {
  const t = useText('referral')
  const { value, update, tried } = props
  return (
    <>
      <RadioGroup
        label={t('referral.given')}
        inline
        choices={givenAnswers.map((given) => ({ value: given, label: t(`referral.given.${given}`) }))}
        value={value.given}
        onChange={(given) => update({ given })}
        problem={tried && !value.given ? t('referral.given.missing') : undefined}
      />
      <TextArea
        label={t('received.outcome')}
        required={false}
        value={value.outcome}
        onChange={(outcome) => update({ outcome })}
        rows={3}
        longest={longestOf(completeReferral.input.shape.outcome)}
      />
    </>
  )
}
