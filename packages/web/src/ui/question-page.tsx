import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useText } from '../app/words/words-context.tsx'
import { Button } from './button.tsx'
import { DisclosureSection } from './disclosure-section.tsx'
import { QuestionSteps } from './question-steps.tsx'
import { SummaryList } from './summary-list.tsx'
import { useInSight } from './use-in-sight.ts'
import { useNarrow } from './use-narrow.ts'
import { goToUnread } from './use-unread-date.ts'

export type Question = {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
  /** The answer in words, for the summary; absent while there is none. */
  readonly answer?: ReactNode
  readonly mayBeSkipped?: boolean
  /** How much of it is answered, in words, where it is more than one question. */
  readonly progress?: string
  /** Nothing of it is left to answer; without it, one answer is all. */
  readonly isWhole?: boolean
}

export type QuestionPageProps = {
  readonly questions: readonly Question[]
  readonly doneLabel: string
  readonly onDone: () => void
  /** On a phone: goes to the summary from any question, where the rest may be skipped all at once. */
  readonly mayFinishEarly?: boolean
  readonly busy?: boolean
  /** “Part 2 of 9”, where the pages are not single questions. */
  readonly countWords?: (n: number, of: number) => string
  /** Shown above the last button: a refusal, a warning. */
  readonly notice?: ReactNode
}

/** A long form: one question at a time with a summary at the end on a phone, one page with an index beside it. */
export function QuestionPage(props: QuestionPageProps) {
  return useNarrow() ? <OneAtATime {...props} /> : <AllAtOnce {...props} />
}

function OneAtATime(props: QuestionPageProps) {
  const { questions, doneLabel, onDone, busy, notice } = props
  const t = useText('ui')
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const go = (next: number) => {
    if (goToUnread(heading.current?.closest('form'))) return
    flushSync(() => setAt(next))
    heading.current?.focus()
  }
  const question = questions[at]
  if (!question) {
    return (
      <div className="questions">
        <h2 className="question-title" tabIndex={-1} ref={heading}>
          {t('ui.summaryTitle')}
        </h2>
        <SummaryList
          rows={questions.map(({ id, title, answer }, index) => ({
            id,
            label: title,
            value: answer ?? <span className="soft">{t('ui.notAnswered')}</span>,
            change: { label: t('ui.change'), onPress: () => go(index) },
          }))}
        />
        {notice}
        <div className="question-actions">
          <Button weight="main" onPress={onDone} busy={busy ?? false}>
            {doneLabel}
          </Button>
          <Button weight="quiet" icon="back" onPress={() => go(questions.length - 1)}>
            {t('ui.back')}
          </Button>
        </div>
      </div>
    )
  }
  const answered = question.answer !== undefined
  const count = props.countWords ?? ((n: number, of: number) => t('ui.questionCount', { n, of }))
  return (
    <form
      className="questions"
      onSubmit={(event) => {
        event.preventDefault()
        go(at + 1)
      }}
    >
      <DisclosureSection
        key={at}
        level={2}
        title={count(at + 1, questions.length)}
        summary={t('ui.allParts')}
      >
        <QuestionSteps questions={questions} current={at} onGo={go} />
      </DisclosureSection>
      <h2 className="question-title" tabIndex={-1} ref={heading}>
        {question.title}
      </h2>
      {question.content}
      <div className="question-actions">
        <Button type="submit" weight="main">
          {answered || !question.mayBeSkipped ? t('ui.continue') : t('ui.skip')}
        </Button>
        {props.mayFinishEarly && at < questions.length - 1 ? (
          <Button onPress={() => go(questions.length)}>{t('ui.toSummary')}</Button>
        ) : null}
        {at > 0 ? (
          <Button weight="quiet" icon="back" onPress={() => go(at - 1)}>
            {t('ui.back')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

function AllAtOnce({ questions, doneLabel, onDone, busy, notice }: QuestionPageProps) {
  const t = useText('ui')
  const inSight = useInSight(questions.map(({ id }) => `question-${id}`))
  return (
    <div className="questions-wide">
      <nav className="question-index" aria-label={t('ui.questionIndex')}>
        <QuestionSteps questions={questions} current={inSight} />
      </nav>
      <form
        className="questions"
        onSubmit={(event) => {
          event.preventDefault()
          if (!goToUnread(event.currentTarget)) onDone()
        }}
      >
        {questions.map(({ id, title, content }) => (
          <section
            className="question"
            key={id}
            id={`question-${id}`}
            aria-labelledby={`question-${id}-title`}
          >
            <h2 className="question-title" id={`question-${id}-title`} tabIndex={-1}>
              {title}
            </h2>
            {content}
          </section>
        ))}
        {notice}
        <div className="question-actions">
          <Button type="submit" weight="main" busy={busy ?? false}>
            {doneLabel}
          </Button>
        </div>
      </form>
    </div>
  )
}
