import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TaskFacts } from './task-facts.tsx'

/** What was done or not needed, the latest first; asked for when somebody wants to see it. */
export function EndedTasks({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('task')
  const [isShown, setShown] = useState(false)
  return isShown ? (
    <Card title={t('task.ended')}>
      <List caseId={caseId} />
    </Card>
  ) : (
    <p>
      <Button icon="down" onPress={() => setShown(true)}>
        {t('task.ended.show')}
      </Button>
    </p>
  )
}

function List({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('task')
  const pages = usePages(listHandTasks, { caseId, state: 'ended' })
  return (
    <Paged pages={pages} lines={3} empty={<EmptyState icon="check">{t('task.ended.empty')}</EmptyState>}>
      <ul className="entries" aria-label={t('task.ended')}>
        {pages.items.map((task) => (
          <li key={task.id}>
            <article className="sub-block">
              <TaskFacts task={task} />
            </article>
          </li>
        ))}
      </ul>
    </Paged>
  )
}
