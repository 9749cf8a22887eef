import { useText } from '../app/words/words-context.tsx'
import { Icon } from './icon.tsx'
import type { Question } from './question-page.tsx'

/** Where one is in a long form, and what of it is still open; each step leads there. */
export function QuestionSteps(props: {
  readonly questions: readonly Question[]
  readonly current: number | undefined
  /** Without it, the steps lead down the same page. */
  readonly onGo?: (index: number) => void
}) {
  const t = useText('ui')
  const { onGo } = props
  return (
    <ol className="steps">
      {props.questions.map((question, index) => {
        const { id, title, answer, progress } = question
        const isWhole = question.isWhole ?? answer !== undefined
        const here = index === props.current ? { 'aria-current': 'step' as const } : {}
        const words = (
          <>
            <span className="step-mark" data-whole={isWhole ? '' : undefined} aria-hidden="true">
              {isWhole ? <Icon name="check" size={18} /> : index + 1}
            </span>
            <span className="step-words">
              <span>{title}</span>
              <span className="cell-small">
                {progress ?? t(answer === undefined ? 'ui.notAnswered' : 'ui.answered')}
              </span>
            </span>
          </>
        )
        return (
          <li key={id}>
            {onGo ? (
              <button type="button" className="step" {...here} onClick={() => onGo(index)}>
                {words}
              </button>
            ) : (
              <a className="step" href={`#question-${id}`} {...here}>
                {words}
              </a>
            )}
          </li>
        )
      })}
    </ol>
  )
}
