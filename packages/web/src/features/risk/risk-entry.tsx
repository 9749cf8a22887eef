import type { RiskView } from '@amparo/contract/api/risk/risk'
import { protectiveFactorWords } from '@amparo/domain/risk/concern-words'
import { riskReasonWords } from '@amparo/domain/risk/risk-words'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { RiskBadge } from '../case/index.ts'

const meanings: Readonly<Record<RiskView['state'], Meaning>> = {
  proposed: 'warning',
  decided: 'warning',
  approved: 'good',
  'changes-asked': 'warning',
  superseded: 'neutral',
  unanswered: 'neutral',
}

/** A level with its reasons in words, and who proposed, decided and approved it. */
export function RiskEntry({ risk }: { readonly risk: RiskView }) {
  const t = useText('risk')
  const words = useText('case')
  const { language } = useLanguage()
  const said = (by: string | null, at: string) => ({
    by: by ?? words('case.someone'),
    date: writeDay(dayOf(at), language),
  })
  const protects = risk.protectiveFactors.flatMap((code) => {
    const text = protectiveFactorWords[code as keyof typeof protectiveFactorWords]
    return text ? [wordsOf(text, language)] : []
  })
  return (
    <section className="entry" aria-label={t(risk.decidedLevel ? 'risk.current' : 'risk.proposed')}>
      <h2 className="entry-title">{t(risk.decidedLevel ? 'risk.current' : 'risk.proposed')}</h2>
      <p className="row">
        <RiskBadge level={risk.decidedLevel ?? risk.proposedLevel} />
        <Badge meaning={meanings[risk.state]}>{t(`risk.state.${risk.state}`)}</Badge>
      </p>
      <h3 className="entry-sub">{t('risk.because')}</h3>
      {risk.reasons.length === 0 ? <p>{t('risk.noReasons')}</p> : null}
      <ul className="points">
        {risk.reasons.map(({ code, level }) => (
          <li key={code}>
            {wordsOf(riskReasonWords[code] ?? {}, language) || code}
            <span className="soft"> {words(`case.risk.${level}`)}</span>
          </li>
        ))}
      </ul>
      {protects.length > 0 ? (
        <>
          <h3 className="entry-sub">{t('risk.protects')}</h3>
          <p>{protects.join(between)}</p>
        </>
      ) : null}
      {risk.decidedReason ? <p className="quote">{risk.decidedReason}</p> : null}
      <p className="why">
        {risk.imported ? (
          <span>{t('risk.imported', said(null, risk.proposedAt))}</span>
        ) : (
          <span>{t('risk.proposedBy', said(risk.proposedBy, risk.proposedAt))}</span>
        )}
        {risk.decidedAt ? <span>{t('risk.decidedBy', said(risk.decidedBy, risk.decidedAt))}</span> : null}
        {risk.approvedAt ? <span>{t('risk.approvedBy', said(risk.approvedBy, risk.approvedAt))}</span> : null}
      </p>
    </section>
  )
}
