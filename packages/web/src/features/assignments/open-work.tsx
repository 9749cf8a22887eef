import { showOpenWork } from '@amparo/contract/api/team/team-cases'
import type { UserId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'

const counted = ['cases', 'tasks', 'approvals', 'reviews', 'flags', 'transfers', 'toAccept'] as const

/** Everything that hangs on one person, so that nothing is forgotten when she leaves. */
export function OpenWork({ userId }: { readonly userId: UserId }) {
  const t = useText('assignment')
  const words = useText('case')
  const query = useQuery(showOpenWork, { userId })
  const work = query.value
  return (
    <>
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {work?.left && work.cases + work.supports.length > 0 ? (
        <Banner meaning="danger">{t('assignment.work.left')}</Banner>
      ) : null}
      {work ? (
        <Card title={t('assignment.work', { name: work.name })}>
          <SummaryList
            rows={counted.map((one) => ({ id: one, label: t(`assignment.work.${one}`), value: work[one] }))}
          />
          {work.supports.length > 0 ? (
            <>
              <h3 className="entry-title">{t('assignment.work.supports')}</h3>
              <List
                label={t('assignment.work.supports')}
                items={work.supports.map((one) => ({
                  id: one.id,
                  title: t('assignment.work.open', { code: one.code }),
                  detail: words(`case.supportRole.${one.role}`),
                  href: hrefTo('case-supports', { caseId: one.caseId }),
                }))}
              />
            </>
          ) : null}
          {work.elsewhere.length > 0 ? (
            <>
              <h3 className="entry-title">{t('assignment.work.elsewhere')}</h3>
              <List
                label={t('assignment.work.elsewhere')}
                items={work.elsewhere.map((task) => ({
                  id: task.id,
                  title: task.words || t('assignment.work.open', { code: task.code }),
                  detail: task.code,
                  href: hrefTo('case-tasks', { caseId: task.caseId }),
                }))}
              />
            </>
          ) : null}
        </Card>
      ) : null}
    </>
  )
}
