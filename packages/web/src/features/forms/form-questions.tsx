import type { AnswerDocument } from '@amparo/domain/form/answer-tree'
import type { EvaluatedRow, FormContext } from '@amparo/domain/form/evaluate-form'
import type {
  AttachmentQuestion,
  FormDefinition,
  Question,
  SubformQuestion,
} from '@amparo/domain/form/form-definition'
import { isUnanswered } from '@amparo/domain/form/parse-answer'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReactNode } from 'react'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { writeAnswer } from './answer-words.ts'
import type { FormRow } from './form-rows.ts'
import { QuestionField } from './question-field.tsx'
import { Unanswered } from './unanswered.tsx'

export type FormActions = {
  readonly readOnly?: boolean
  /** `over`: the answer that the person saw when giving this one. */
  readonly onAnswer: (row: string, field: string, value: JsonValue, over: JsonValue | undefined) => void
  readonly onAddRow: (upperRowId: string, subform: string) => void
  readonly onRemoveRow: (row: string) => void
  /** Something stands in a field that is no answer and is not kept, or no longer. */
  readonly onUnread?: (row: string, question: Question, isUnread: boolean) => void
  /** How often an answer was replaced from elsewhere. */
  readonly replaced?: (row: string, field: string) => number
  /** Whether an answer changed since a second person last answered the form. */
  readonly changed?: (row: string, field: string) => boolean
  /** Shown under an answer that holds two versions: both values and the choice. */
  readonly versionsOf?: (row: string, question: Question) => ReactNode
  /** The files that answer a question, and one more. */
  readonly filesAt?: (row: string, question: AttachmentQuestion, value: JsonValue | undefined) => ReactNode
}

type Level = FormActions & {
  readonly definition: FormDefinition
  readonly context: FormContext
  readonly rows: readonly FormRow[]
  readonly questions: readonly Question[]
  readonly row: AnswerDocument
  readonly evaluated: EvaluatedRow
  readonly missing: readonly string[]
  readonly pointer: string
}

/** The questions of one level that are asked now, in their order; a subform brings its rows, each a level again. */
export function FormQuestions(level: Level) {
  const shown = level.questions.filter((question) => level.evaluated.shown.includes(question.id))
  return (
    <div className="form-level">
      {shown.map((question) => (
        <FormItem key={question.id} level={level} question={question} />
      ))}
    </div>
  )
}

function FormItem({ level, question }: { readonly level: Level; readonly question: Question }) {
  const t = useText('form')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { row, evaluated, definition } = level
  const label = wordsOf(question.label, language)
  if (question.kind === 'note') return <Banner meaning="information">{label}</Banner>
  if (question.kind === 'calculated') {
    const value = evaluated.calculated[question.id]
    const text = writeAnswer(definition, question, value, ui, language)
    return text === '' ? null : (
      <p className="form-calculated">
        <span>{label}</span> <strong>{text}</strong>
      </p>
    )
  }
  const value = row.values[question.id]
  const isNeeded = !level.readOnly && level.missing.includes(`${level.pointer}/${question.id}`)
  const versions = level.rows.find(({ id }) => id === row.id)?.twoVersions.includes(question.id)
  const content =
    question.kind === 'subform' ? (
      <Subform level={level} question={question} label={label} />
    ) : question.kind === 'attachment' && level.readOnly ? (
      <div className="form-read">
        <span className="soft">{label}</span>
        {level.filesAt?.(row.id, question, value)}
      </div>
    ) : level.readOnly ? (
      <div className="form-read">
        <span className="soft">{label}</span>
        <span>{writeAnswer(definition, question, value, ui, language) || t('form.unanswered')}</span>
        {level.changed?.(row.id, question.id) ? (
          <Badge meaning="information">{t('form.changed')}</Badge>
        ) : null}
      </div>
    ) : (
      <QuestionField
        key={level.replaced?.(row.id, question.id) ?? 0}
        definition={definition}
        question={question}
        label={label}
        offered={evaluated.options[question.id] ?? []}
        value={value}
        today={level.context.today}
        onAnswer={(next) => level.onAnswer(row.id, question.id, next, value)}
        onUnread={(isUnread) => level.onUnread?.(row.id, question, isUnread)}
        {...(question.kind === 'attachment' ? { files: level.filesAt?.(row.id, question, value) } : {})}
      />
    )
  // That there is no file needs no reason.
  const isAsked = question.kind !== 'attachment' || isNeeded || isUnanswered(value)
  return (
    <div
      className="form-item"
      data-needed={isNeeded ? '' : undefined}
      data-versions={versions ? '' : undefined}
    >
      {content}
      {isNeeded ? <p className="field-hint">{t('form.needed')}</p> : null}
      {level.readOnly || !isAsked ? null : (
        <Unanswered
          label={label}
          value={isUnanswered(value) ? value : undefined}
          onChange={(next) => level.onAnswer(row.id, question.id, next, value)}
        />
      )}
      {versions && level.versionsOf ? level.versionsOf(row.id, question) : null}
    </div>
  )
}

function Subform(props: {
  readonly level: Level
  readonly question: SubformQuestion
  readonly label: string
}) {
  const t = useText('form')
  const { language } = useLanguage()
  const { level, question } = props
  const rows = level.row.rows[question.id] ?? []
  const evaluated = level.evaluated.rows[question.id] ?? []
  const rowTitle = wordsOf(question.rowTitle, language)
  return (
    <fieldset className="form-subform">
      <legend className="field-label">{props.label}</legend>
      {question.guidance ? <p className="field-hint">{wordsOf(question.guidance, language)}</p> : null}
      {rows.map((row, index) => {
        const found = evaluated.find(({ id }) => id === row.id)
        if (!found) return null
        const named = t('form.row', { row: rowTitle, n: index + 1 })
        return (
          <fieldset className="form-row" key={row.id}>
            <legend className="entry-title">{named}</legend>
            <FormQuestions
              {...level}
              questions={question.questions}
              row={row}
              evaluated={found}
              pointer={`${level.pointer}/${question.id}/${row.id}`}
            />
            {level.readOnly ? null : (
              <Button weight="quiet" icon="close" onPress={() => level.onRemoveRow(row.id)}>
                {t('form.removeRow', { row: named })}
              </Button>
            )}
          </fieldset>
        )
      })}
      {level.readOnly || rows.length >= (question.mostRows ?? 200) ? null : (
        <p>
          <Button icon="add" onPress={() => level.onAddRow(level.row.id, question.id)}>
            {t('form.addRow', { row: rowTitle.toLocaleLowerCase() })}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
