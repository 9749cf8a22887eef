import { myTasks, type TaskView } from '@amparo/contract/api/tasks/tasks'
import { taskKinds } from '@amparo/domain/clock/task'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { Badge } from '../../ui/badge.tsx'
import { List } from '../../ui/list.tsx'
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
  const pages = usePages(myTasks, {})
  return (
    <>
      <Paged pages={pages} lines={6}>
        <TaskList label={t('today.all')} tasks={pages.items} />
      </Paged>
      <WhyDates tasks={pages.items} />
    </>
  )
}
