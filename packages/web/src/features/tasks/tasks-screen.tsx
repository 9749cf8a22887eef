import { listHandTasks, taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { taskKinds } from '@amparo/domain/clock/task'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { CaseFrame, caseIdOf, dueWords, taskScreens, taskWords, type OpenedCase } from '../case/index.ts'
import { EndedTasks } from './ended-tasks.tsx'
import { TaskEntry } from './task-entry.tsx'
import { WaitWords } from './task-facts.tsx'
import { draftOfTask, TaskForm } from './task-form.tsx'
import { WaitForm, type Waiting } from './wait-form.tsx'

type Choices = OutputOf<typeof taskChoices>
type Due = OpenedCase['tasks'][number]

/** Everything due on a case in one place: what people set themselves, and what the clocks ask for. */
export function TasksScreen({ params }: ScreenProps) {
  const t = useText('task')
  const caseId = caseIdOf(params)
  const [isAdding, setAdding] = useOpenForm(draftOfTask(caseId))
  const mayWork = (opened: OpenedCase) => opened.relation === 'own' && opened.writes.includes('course')
  return (
    <CaseFrame
      caseId={caseId}
      part="tasks"
      actions={(opened) =>
        mayWork(opened) && opened.case.state === 'open' && !isAdding ? (
          <Button icon="add" weight="main" onPress={() => setAdding(true)}>
            {t('task.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <Tasks
          {...{ caseId, opened }}
          mayWork={mayWork(opened)}
          isAdding={isAdding && opened.case.state === 'open'}
          onAdded={() => setAdding(false)}
        />
      )}
    </CaseFrame>
  )
}

function Tasks(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly mayWork: boolean
  readonly isAdding: boolean
  readonly onAdded: () => void
}) {
  const t = useText('task')
  const { caseId, opened, mayWork } = props
  const query = useQuery(taskChoices, mayWork ? { caseId } : undefined)
  const pages = usePages(listHandTasks, { caseId, state: 'open' })
  const choices = query.value
  const waitingOf = (task: Due | undefined, id: string): Waiting => ({
    taskId: task?.id ?? id,
    kind: taskKinds.find((kind) => kind === task?.kind) ?? 'by-hand',
    subjectId: task?.subjectId ?? id,
    last: task && lastDayOf(choices, task),
    postponed: task?.postponed,
  })
  return (
    <>
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {props.isAdding && choices ? (
        <TaskForm caseId={caseId} choices={choices} onDone={props.onAdded} />
      ) : null}
      <Card title={t('task.open')}>
        <Paged pages={pages} lines={3} empty={<EmptyState icon="check">{t('task.open.empty')}</EmptyState>}>
          <ul className="entries" aria-label={t('task.open')}>
            {pages.items.map((task) => (
              <li key={task.id}>
                <TaskEntry
                  {...{ caseId, task, choices }}
                  waiting={waitingOf(
                    opened.tasks.find(({ subjectId }) => subjectId === task.id),
                    task.id,
                  )}
                />
              </li>
            ))}
          </ul>
        </Paged>
      </Card>
      <ClockTasks
        caseId={caseId}
        tasks={opened.tasks.filter(({ kind }) => kind !== 'by-hand')}
        waitingOf={(task) => ({ ...waitingOf(task, task.id), subjectId: task.subjectId })}
      />
      <EndedTasks caseId={caseId} />
      {opened.relation === 'own' && opened.reads.includes('course') ? (
        <p>
          <Link href={hrefTo('case-file-reviews', { caseId })}>{t('task.fileReviews')}</Link>
        </p>
      ) : null}
    </>
  )
}

function lastDayOf(choices: Choices | undefined, task: Due): string | undefined {
  return choices?.mayWait.find(({ kind, subjectId }) => kind === task.kind && subjectId === task.subjectId)
    ?.until
}

/** What the clocks ask for: where it is done, and that it may wait. */
function ClockTasks(props: {
  readonly caseId: CaseId
  readonly tasks: readonly Due[]
  readonly waitingOf: (task: Due) => Waiting
}) {
  const t = useText('task')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, tasks } = props
  return (
    <Card title={t('task.clocks')}>
      {tasks.length === 0 ? <EmptyState icon="good">{t('task.clocks.empty')}</EmptyState> : null}
      <ul className="entries" aria-label={t('task.clocks')}>
        {tasks.map((task) => {
          const waiting = props.waitingOf(task)
          const due = dueWords(task.dueAt, words, language)
          const kind = taskKinds.find((one) => one === task.kind)
          return kind ? (
            <li key={task.id}>
              <article className="sub-block">
                <div className="found-head">
                  <h3 className="entry-title">
                    <Link href={hrefTo(taskScreens[kind], { caseId })}>{taskWords(task, words)}</Link>
                  </h3>
                  <Badge meaning={due.meaning}>{due.words}</Badge>
                </div>
                {waiting.postponed ? <WaitWords postponed={waiting.postponed} /> : null}
                <WaitForm caseId={caseId} waiting={waiting} />
              </article>
            </li>
          ) : null
        })}
      </ul>
    </Card>
  )
}
