import { listTeamOverdue, type TeamTask } from '@amparo/contract/api/team/team'
import { taskKinds } from '@amparo/domain/clock/task'
import type { UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { usePages } from '../../data/use-pages.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { Select } from '../../ui/select.tsx'
import { besideWords, dueWords, taskScreens, taskWords } from '../case/index.ts'

/** Everything late, the longest first; of everybody or of one. */
export function TeamOverdue({
  people,
}: {
  readonly people: readonly { readonly userId: string; readonly displayName: string }[]
}) {
  const t = useText('team')
  const [workerId, setWorkerId] = useState<string | undefined>(undefined)
  return (
    <Card title={t('team.late')}>
      {people.length > 1 ? (
        <div className="toolbar">
          <Select
            label={t('team.lateOf')}
            unanswered={t('team.lateAll')}
            choices={people.map(({ userId, displayName }) => ({ value: userId, label: displayName }))}
            value={workerId}
            onChange={setWorkerId}
          />
        </div>
      ) : null}
      <OverdueList
        label={t('team.late')}
        empty={t('team.lateEmpty')}
        input={workerId === undefined ? {} : { workerId: workerId as UserId }}
      />
    </Card>
  )
}

/** Children with whom nobody has been in touch for longer than their risk allows. */
export function CasesWithoutContact() {
  const t = useText('team')
  const { language } = useLanguage()
  return (
    <Card title={t('team.noContact')}>
      <OverdueList
        label={t('team.noContact')}
        empty={t('team.noContactEmpty')}
        input={{ only: 'contact' }}
        more={(task) =>
          task.lastContactAt === null
            ? t('team.noContactNever')
            : t('team.noContactLast', { date: writeDay(dayOf(task.lastContactAt), language) })
        }
      />
    </Card>
  )
}

function OverdueList(props: {
  readonly label: string
  readonly empty: string
  readonly input: { readonly workerId?: UserId; readonly only?: 'contact' }
  readonly more?: (task: TeamTask) => string
}) {
  const t = useText('team')
  const words = useText('case')
  const { language } = useLanguage()
  const pages = usePages(listTeamOverdue, { ...props.input, limit: 10 })
  return (
    <Paged pages={pages} lines={4} empty={<EmptyState icon="good">{props.empty}</EmptyState>}>
      <List
        label={props.label}
        items={pages.items.map((task) => {
          const kind = taskKinds.find((one) => one === task.kind)
          const due = dueWords(task.dueAt, words, language)
          const who = t('team.who', { name: task.callName, code: task.code })
          return {
            id: task.id,
            title: props.more ? who : (taskWords(task, words) ?? who),
            detail: [
              props.more ? props.more(task) : who,
              task.worker ?? t('team.nobody'),
              ...besideWords(task, words, language),
            ].join(between),
            state: <Badge meaning={due.meaning}>{due.words}</Badge>,
            href: hrefTo(kind ? taskScreens[kind] : 'case', { caseId: task.caseId }),
          }
        })}
      />
    </Paged>
  )
}
