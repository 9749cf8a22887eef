import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TaskFacts } from '../tasks/index.ts'
import type { OpenedRecord } from './record-head.tsx'

/** What a filed form asks to be done, and what became of it; whether it asks anything its definition says. */
export function RecordTasks({ caseId, record }: { readonly caseId: CaseId; readonly record: OpenedRecord }) {
  const asks = questionsOf(record.definition as FormDefinition).some(
    ({ question }) => question.kind === 'subform' && question.sets !== undefined,
  )
  return asks && record.state !== 'draft' ? (
    <Tasks caseId={caseId} fromRecord={record.firstVersion as AnswerId} />
  ) : null
}

function Tasks({ caseId, fromRecord }: { readonly caseId: CaseId; readonly fromRecord: AnswerId }) {
  const t = useText('form-record')
  const pages = usePages(listHandTasks, { caseId, state: 'all', fromRecord })
  return (
    <Card title={t('record.tasks')}>
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {pages.first.state === 'ready' && pages.items.length === 0 ? (
        <EmptyState icon="check">{t('record.tasks.empty')}</EmptyState>
      ) : null}
      <ul className="entries" aria-label={t('record.tasks')}>
        {pages.items.map((task) => (
          <li key={task.id}>
            <article className="sub-block">
              <TaskFacts task={task} />
            </article>
          </li>
        ))}
      </ul>
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {pages.more ? (
        <Button icon="down" busy={pages.asking} onPress={pages.more}>
          {t('record.more')}
        </Button>
      ) : null}
      {pages.items.some(({ state }) => state === 'open') ? (
        <p>
          <Link href={hrefTo('case-tasks', { caseId })}>{t('record.tasks.open')}</Link>
        </p>
      ) : null}
    </Card>
  )
}
