import { consentNeededFor } from '@amparo/contract/api/consents/consent-needed'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** Who is asked at this age, and why. */
export function ConsentNeeded({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('consent')
  const { language } = useLanguage()
  const { value, problem, refresh } = useQuery(consentNeededFor, { caseId })
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  if (!value) return null
  const lines = [
    value.ageUnsure ? t('consent.ageUnsure') : '',
    t(`consent.child.${value.child}`),
    t(`consent.caregiver.${value.caregiver}`),
    value.caregiver === 'none' ? '' : t(`consent.otherwise.${value.otherwise}`),
    t(`consent.form.${value.form}`),
    value.validUntil ? t('consent.until', { date: writeDay(value.validUntil, language) }) : '',
  ].filter((line) => line !== '')
  return (
    <Banner meaning="information" title={t('consent.needed')}>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="why">
        {t('consent.rule', { version: value.rule.version, text: wordsOf(value.rule.text, language) })}
      </p>
    </Banner>
  )
}
