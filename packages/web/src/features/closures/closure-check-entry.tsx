import type { ClosureCheckView } from '@amparo/contract/api/closure-checks/closure-checks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { HelpAnswer } from './help-answer.tsx'

const meanings = { well: 'good', 'needs-help': 'warning', 'not-reached': 'neutral' } as const

/** One try to learn how she is, and what was done where she needs help. */
export function ClosureCheckEntry(props: { readonly caseId: CaseId; readonly check: ClosureCheckView }) {
  const t = useText('closure-check')
  const words = useText('case')
  const { language } = useLanguage()
  const { check } = props
  const someone = words('case.someone')
  return (
    <article className="sub-block">
      <div className="found-head">
        <h3 className="entry-title">{writeDay(check.checkedOn, language)}</h3>
        <Badge meaning={meanings[check.outcome]}>{t(`closure-check.outcome.${check.outcome}`)}</Badge>
      </div>
      <p className="facts">
        <span>{t(`closure-check.how.${check.how}`)}</span>
        {check.reached ? <span>{t('closure-check.reachedYes')}</span> : null}
      </p>
      {check.words ? <p className="written">{check.words}</p> : null}
      <p className="why">
        <span>{t('closure-check.by', { by: check.by ?? someone })}</span>
      </p>
      {check.answeredAt ? (
        <>
          <p className="quote">{check.answer}</p>
          <p className="why">
            <span>
              {t('closure-check.answeredBy', {
                by: check.answeredBy ?? someone,
                date: writeDay(dayOf(check.answeredAt), language),
              })}
            </span>
          </p>
        </>
      ) : null}
      {check.outcome === 'needs-help' && !check.answeredAt ? (
        <HelpAnswer caseId={props.caseId} checkId={check.id} />
      ) : null}
    </article>
  )
}
