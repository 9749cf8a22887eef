import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { dueWords, RiskBadge, turnWords } from '../case/index.ts'
import { hrefToApproval } from './approval-screens.ts'

/** What waits for me as the second person, the longest first; one tap to the evidence. */
export function Approvals() {
  const t = useText('team')
  const ui = useText('ui')
  const words = useText('case')
  const { language } = useLanguage()
  const pages = usePages(supervisorQueue, { limit: 20 })
  const { more } = pages
  return (
    <Card title={t('team.approvals')}>
      {pages.first.state === 'loading' ? <Skeleton lines={4} /> : null}
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {pages.first.state === 'ready' && pages.items.length === 0 ? (
        <EmptyState icon="good">{t('team.approvalsEmpty')}</EmptyState>
      ) : null}
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {pages.items.length > 0 ? (
        <List
          label={t('team.approvals')}
          items={pages.items.map((item) => {
            const who = t('team.who', { name: item.callName, code: item.code })
            const due = item.dueAt === null ? undefined : dueWords(item.dueAt, words, language)
            return {
              id: `${item.caseId} ${item.what} ${item.subjectId ?? ''}`,
              title: t(`team.approve.${item.what}`),
              detail: [
                item.askedBy ? t('team.approvalBy', { who, name: item.askedBy }) : who,
                ...(item.step ? [turnWords(item.step, words)] : []),
              ].join(between),
              state: (
                <span className="row">
                  {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
                  <RiskBadge level={item.riskLevel} />
                </span>
              ),
              href: hrefToApproval(item),
            }
          })}
        />
      ) : null}
      {more ? (
        <p>
          <Button icon="down" busy={pages.asking} onPress={() => void more()}>
            {ui('ui.showMore')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
