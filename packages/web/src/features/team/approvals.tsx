import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { dueWords, RiskBadge, turnWords } from '../case/index.ts'
import { hrefToApproval } from './approval-screens.ts'

/** What waits for me as the second person, the longest first; one tap to the evidence. */
export function Approvals() {
  const t = useText('team')
  const words = useText('case')
  const { language } = useLanguage()
  const pages = usePages(supervisorQueue, { limit: 20 })
  return (
    <Card title={t('team.approvals')}>
      <Paged pages={pages} lines={4} empty={<EmptyState icon="good">{t('team.approvalsEmpty')}</EmptyState>}>
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
      </Paged>
    </Card>
  )
}
