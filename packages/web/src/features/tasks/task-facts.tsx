import type { HandTaskView } from '@amparo/contract/api/tasks/hand-tasks'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { dueWords, writeHour } from '../case/index.ts'
import type { Waiting } from './wait-form.tsx'

/** What is to be done, by when, whose it is, and how it came to her. */
export function TaskFacts({ task, waiting }: { readonly task: HandTaskView; readonly waiting?: Waiting }) {
  const t = useText('task')
  const words = useText('case')
  const { language } = useLanguage()
  const someone = words('case.someone')
  const due = dueWords(task.dueAt, words, language)
  return (
    <>
      <div className="found-head">
        <h3 className="entry-title">{words(`case.hand.${task.what}`)}</h3>
        {task.state === 'open' ? (
          <Badge meaning={due.meaning}>{due.words}</Badge>
        ) : (
          <Badge meaning={task.state === 'done' ? 'good' : 'neutral'}>{t(`task.state.${task.state}`)}</Badge>
        )}
      </div>
      {task.words ? <p className="written">{task.words}</p> : null}
      <p className="facts">
        <span>{writeDay(task.dueOn, language)}</span>
        {task.hour ? <span>{words('case.hand.at', { hour: writeHour(task.hour, language) })}</span> : null}
        <span>
          {task.bySupport === 'over'
            ? words('case.hand.over', { name: task.assignee ?? someone })
            : t('task.who', { name: task.assignee ?? someone })}
        </span>
        {task.bySupport === 'running' ? <span>{t('task.bySupport')}</span> : null}
        {task.givenBy ? <span>{t('task.from', { name: task.givenBy })}</span> : null}
        {task.repeat ? <RepeatWords task={task} repeat={task.repeat} /> : null}
      </p>
      {task.returnedBy ? (
        <p>
          {task.returnedWords
            ? `${t('task.returned', { name: task.returnedBy })} ${task.returnedWords}`
            : t('task.cameBack', { name: task.returnedBy })}
        </p>
      ) : null}
      {task.outcome ? <p className="quote">{task.outcome}</p> : null}
      {task.endedAt ? (
        <p className="why">
          <span>
            {t('task.endedBy', {
              name: task.endedBy ?? someone,
              date: writeDay(dayOf(task.endedAt), language),
            })}
          </span>
        </p>
      ) : null}
      {waiting?.postponed ? <WaitWords postponed={waiting.postponed} /> : null}
    </>
  )
}

function RepeatWords(props: {
  readonly task: HandTaskView
  readonly repeat: NonNullable<HandTaskView['repeat']>
}) {
  const t = useText('task')
  const { language } = useLanguage()
  const { repeat, task } = props
  return (
    <>
      <span>{t(`task.every.${repeat.unit}`, { n: repeat.every })}</span>
      {repeat.lastOn ? <span>{t('task.until', { date: writeDay(repeat.lastOn, language) })}</span> : null}
      {repeat.times ? <span>{t('task.nth', { n: task.nth, times: repeat.times })}</span> : null}
    </>
  )
}

/** Until when it waits, why, and who said so. */
export function WaitWords({ postponed }: { readonly postponed: NonNullable<Waiting['postponed']> }) {
  const t = useText('task')
  const { language } = useLanguage()
  return (
    <>
      <p>
        {t('task.waiting', { date: writeDay(postponed.until, language) })} {postponed.reason}
      </p>
      {postponed.by ? (
        <p className="why">
          <span>{t('task.waiting.by', { name: postponed.by })}</span>
        </p>
      ) : null}
    </>
  )
}
