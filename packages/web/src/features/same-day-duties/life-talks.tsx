import { listForms } from '@amparo/contract/api/assessments/assessment'
import type { LifeTalkView } from '@amparo/contract/api/same-day-duties/same-day-duties'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { WhereHelped } from '../case/index.ts'
import { FormToFill } from '../form-records/index.ts'

const form = 'suicide-screening'

/** Each talk with what the program makes of it, and the form of today. */
export function LifeTalks(props: {
  readonly caseId: CaseId
  readonly talks: readonly LifeTalkView[]
  readonly mayFill: boolean
}) {
  const t = useText('duty')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId } = props
  const { value, problem, refresh } = useQuery(listForms, { use: 'record' })
  const found = value?.items.find(({ name }) => name === form)
  return (
    <Card title={t('duty.talks')}>
      <p className="soft">{t('duty.talks.intro')}</p>
      <ul className="entries" aria-label={t('duty.talks')}>
        {props.talks.map(({ answerId, on, finding, reasons, by }) => (
          <li key={answerId}>
            <p>
              {[t(`duty.finding.${finding}`), ...reasons.map((reason) => t(`duty.reason.${reason}`))].join(
                between,
              )}
            </p>
            <p className="facts">
              <Link href={hrefTo('case-form', { caseId, answerId: answerId as AnswerId })}>
                {t('duty.by', { by: by ?? words('case.someone'), date: writeDay(on, language) })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {props.mayFill ? <WhereHelped caseId={caseId} /> : null}
      {props.mayFill && found ? (
        <ul className="list" aria-label={t('duty.talks.fill')}>
          <FormToFill
            caseId={caseId}
            form={{ ...found, definition: found.definition as FormDefinition }}
            title={t('duty.talks.sheet')}
            mayBegin
          />
        </ul>
      ) : null}
    </Card>
  )
}
