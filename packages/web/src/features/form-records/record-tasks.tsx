import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { dueWords } from '../case/index.ts'
import type { OpenedRecord } from './record-head.tsx'

/** What a filed form asks to be done, and what became of it; whether it asks anything its definition says. */
export function RecordTasks({ caseId, record }: { readonly caseId: CaseId; readonly record: OpenedRecord }) {
  const asks = questionsOf(record.definition as FormDefinition).some(
    ({ question }) => question.kind === 'subform' && question.sets !== undefined,
  )
  return asks && record.state !== 'draft' ? <Tasks caseId={caseId} items={record.tasks} /> : null
}

function Tasks({ caseId, items }: { readonly caseId: CaseId; readonly items: OpenedRecord['tasks'] }) {
  const t = useText('form-record')
  return (
    <Card title={t('record.tasks')}>
      {items.length === 0 ? <p className="soft">{t('record.tasks.empty')}</p> : null}
      <ul className="entries" aria-label={t('record.tasks')}>
        {items.map((task) => (
          <li key={task.id}>
            <Asked task={task} />
          </li>
        ))}
      </ul>
      {items.some(({ state }) => state === 'open') ? (
        <p>
          <Link href={hrefTo('case-tasks', { caseId })}>{t('record.tasks.open')}</Link>
        </p>
      ) : null}
    </Card>
  )
}

function Asked({ task }: { readonly task: OpenedRecord['tasks'][number] }) {
  const t = useText('form-record')
  const words = useText('case')
  const { language } = useLanguage()
  const due = dueWords(task.dueAt, words, language)
  return (
    <article className="sub-block">
      <p className="written">{task.words}</p>
      <p className="facts">
        {task.state === 'open' ? (
          <Badge meaning={due.meaning}>{due.words}</Badge>
        ) : (
          <Badge meaning={task.state === 'done' ? 'good' : 'neutral'}>
            {t(`record.tasks.${task.state}`)}
          </Badge>
        )}
        <span>{writeDay(task.dueOn, language)}</span>
        <span>{t('record.tasks.who', { name: task.assignee ?? words('case.someone') })}</span>
      </p>
      {task.outcome ? <p className="quote">{task.outcome}</p> : null}
    </article>
  )
}
