import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { useMoment } from './use-moment.ts'

/** What the rule says, with each reason; it never decides. */
export function IntakeProposal({ intake }: { readonly intake: IntakeView }) {
  const t = useText('intake')
  const { proposed, reasons } = intake.proposal
  return (
    <Banner meaning="information" title={`${t('intake.proposal')}: ${t(`intake.proposed.${proposed}`)}`}>
      <ul className="lines">
        {reasons.map((reason) => (
          <li key={reason}>{t(`intake.reason.${reason}`)}</li>
        ))}
      </ul>
      <p className="soft">{t('intake.proposal.hint')}</p>
    </Banner>
  )
}

/** What a person decided, and why; what she was given where there is no case. */
export function IntakeDecision({ intake }: { readonly intake: IntakeView }) {
  const t = useText('intake')
  const moment = useMoment()
  const { screening } = intake
  if (!screening) return null
  return (
    <Card title={t(`intake.decision.${screening.decision}`)}>
      <p className="written">{screening.reason}</p>
      {intake.given ? (
        <>
          <h3 className="entry-sub">{t('intake.given')}</h3>
          <p className="written">{intake.given}</p>
        </>
      ) : null}
      <p className="why">
        {t('intake.decidedBy', { by: screening.by ?? t('intake.someone'), when: moment(screening.at) })}
      </p>
    </Card>
  )
}
