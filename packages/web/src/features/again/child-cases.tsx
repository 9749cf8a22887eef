import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import type { openCase } from '@amparo/contract/api/cases/open-case'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** How often she came, her other cases as far as the reader may open them, and what came over from the one before. */
export function ChildCases(props: {
  readonly caseId: CaseId
  readonly of: NonNullable<OutputOf<typeof openCase>['ofChild']>
}) {
  const t = useText('again')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, of } = props
  const { value, state, problem, refresh } = useQuery(listChildCases, { caseId })
  const often = { nth: of.nth, count: of.count, year: of.since.slice(0, 4) }
  return (
    <Card title={of.nth === of.count ? t('again.nth', often) : t('again.earlierOf', often)}>
      {state === 'loading' ? <Skeleton lines={2} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value && value.items.length > 0 ? (
        <List
          label={t('again.list')}
          items={value.items.map((one) => ({
            id: one.caseId,
            title: t('again.case', { code: one.code }),
            detail: [
              words(`case.state.${one.state}`),
              t('again.line', { date: writeDay(one.openedOn, language) }),
              one.worker ?? '',
            ]
              .filter((part) => part !== '')
              .join(between),
            href: hrefTo('case', { caseId: one.caseId }),
          }))}
        />
      ) : null}
      {value && value.hidden > 0 ? <p className="why">{t('again.hidden', { n: value.hidden })}</p> : null}
      {value?.carried && value.carried.carried.length > 0 ? (
        <p className="soft">
          {t('again.carried', {
            code: value.carried.code,
            fields: value.carried.carried.map((field) => t(`again.field.${field}`)).join(', '),
          })}
        </p>
      ) : null}
    </Card>
  )
}
