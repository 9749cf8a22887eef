import { myTasks, type TaskView } from '@amparo/contract/api/tasks/tasks'
import { taskKinds } from '@amparo/domain/clock/task'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { besideWords, dueWords, RiskBadge, taskScreens, taskWords, WhyDates } from '../case/index.ts'

/** What to do, for whom and by when; the whole row leads to where it is done. */
export function TaskList(props: { readonly label: string; readonly tasks: readonly TaskView[] }) {
  const t = useText('today')
  const words = useText('case')
  const { language } = useLanguage()
  return (
    <List
      label={props.label}
      items={props.tasks.map((task) => {
        const kind = taskKinds.find((one) => one === task.kind)
        const due = dueWords(task.dueAt, words, language)
        const who = t('today.who', { name: task.callName, code: task.code })
        const what = taskWords(task, words)
        return {
          id: task.id,
          title: what ?? who,
          detail: [...(what ? [who] : []), ...besideWords(task, words, language)].join(between) || null,
          state: (
            <span className="row">
              <Badge meaning={due.meaning}>{due.words}</Badge>
              <RiskBadge level={task.riskLevel} />
            </span>
          ),
          href: hrefTo(kind ? taskScreens[kind] : 'case', { caseId: task.caseId }),
        }
      })}
    />
  )
}

/** The same without an end, for whoever wants to see all of it. */
export function AllTasks() {
  const t = useText('today')
  const ui = useText('ui')
  const pages = usePages(myTasks, {})
  const { more } = pages
  return (
    <>
      {pages.first.state === 'loading' ? <Skeleton lines={6} /> : null}
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      <TaskList label={t('today.all')} tasks={pages.items} />
      {more ? (
        <p>
          <Button icon="down" busy={pages.asking} onPress={() => void more()}>
            {ui('ui.showMore')}
          </Button>
        </p>
      ) : null}
      <WhyDates tasks={pages.items} />
    </>
  )
}
