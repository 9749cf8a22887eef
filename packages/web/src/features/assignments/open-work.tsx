import { showSupports } from '@amparo/contract/api/supports/supports'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { settleLeaver, showOpenWork } from '@amparo/contract/api/team/team-cases'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { changedByAssignments } from './changed-by-assignments.ts'

const counted = [
  'cases',
  'tasks',
  'approvals',
  'reviews',
  'flags',
  'transfers',
  'toAccept',
  'proposals',
  'requests',
] as const

/** Everything that hangs on one person, so that nothing is forgotten when she leaves. */
export function OpenWork({ userId }: { readonly userId: UserId }) {
  const t = useText('assignment')
  const words = useText('case')
  const query = useQuery(showOpenWork, { userId })
  const work = query.value
  const [settled, setSettled] = useState<Settled>()
  return (
    <>
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {work?.left && work.cases + work.supports.length + work.elsewhere.length > 0 ? (
        <Banner meaning="danger">{t('assignment.work.left')}</Banner>
      ) : null}
      {work ? (
        <Card title={t('assignment.work', { name: work.name })}>
          <SummaryList
            rows={counted.map((one) => ({
              id: one,
              label: t(`assignment.work.${one}`),
              value:
                work.left && work[one] > 0
                  ? t('assignment.work.goes', { n: work[one], where: t(`assignment.work.goes.${one}`) })
                  : work[one],
            }))}
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
          {work.maySettle ? <SettleButton userId={userId} onDone={setSettled} /> : null}
        </Card>
      ) : null}
      {work && settled ? (
        <Card title={t('assignment.settled', { name: work.name })}>
          <div role="status">
            <ul className="lines">
              {(['supports', 'tasks', 'offers'] as const).map((one) => (
                <li key={one}>{t(`assignment.settled.${one}`, { n: settled[one] })}</li>
              ))}
            </ul>
          </div>
        </Card>
      ) : null}
    </>
  )
}

type Settled = OutputOf<typeof settleLeaver>

/** Once for all that she had on the cases of others; each of her own cases needs somebody who accepts it. */
function SettleButton(props: { readonly userId: UserId; readonly onDone: (settled: Settled) => void }) {
  const t = useText('assignment')
  const command = useCommand(settleLeaver, changedBySettling)
  return (
    <div className="stack">
      <p className="soft">{t('assignment.settle.hint')}</p>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <p>
        <Button
          busy={command.state === 'sending'}
          onPress={async () => {
            const answer = await command.send({ userId: props.userId })
            if (answer.ok) props.onDone(answer.value)
          }}
        >
          {t('assignment.settle')}
        </Button>
      </p>
    </div>
  )
}

const changedBySettling = [...changedByAssignments, showSupports, listHandTasks]
