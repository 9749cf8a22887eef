import type { AnswerDocument } from '@amparo/domain/form/answer-tree'
import { evaluateForm, type EvaluatedRow } from '@amparo/domain/form/evaluate-form'
import { dataRulesOf, type FormDefinition, type Question } from '@amparo/domain/form/form-definition'
import { paperNumbers } from '@amparo/domain/form/paper'
import { writeDay } from '../../app/words/dates.ts'
import { localeOf } from '../../app/words/languages.ts'
import type { WordStore } from '../../app/words/word-store.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import type { OpenedCase } from '../case/index.ts'
import { childFacts, readRows, writeAnswer, type FormRow } from '../forms/index.ts'
import type { OpenedRecord } from './record-head.tsx'

type Said = {
  readonly words: WordStore
  readonly definition: FormDefinition
  /** Asked by its conditions, of a part that the reader may read, or answered all the same. */
  readonly isShown: (question: Question, row: AnswerDocument) => boolean
}

/** What was filled in, as paper: the numbers of the blank sheet, the answers under them, the code and no name on top. */
export function FilledSheet(props: {
  readonly record: OpenedRecord
  readonly file: OpenedCase
  readonly words: WordStore
}) {
  const { record, file, words } = props
  const sheet = words.text('paper')
  const t = words.text('form-record')
  const definition = record.definition as FormDefinition
  const document = readRows(record.rows as readonly FormRow[])
  const { paper } = record
  const evaluated = evaluateForm(definition, document, { today: record.on, facts: childFacts(file) })
  const shownIn = rowsById(evaluated.root)
  const isShown = (question: Question, row: AnswerDocument) =>
    file.reads.includes(dataRulesOf(definition, question).section) &&
    (question.id in row.values || (shownIn.get(row.id)?.shown.includes(question.id) ?? true))
  const head = [
    `${sheet('sheet.code')}: ${record.code}`,
    t('record.on', { date: writeDay(record.on, words.language) }),
    ...(paper ? [t('record.paper.by', { name: paper.filledBy })] : []),
    ...(paper?.place ? [t('record.paper.at', { place: paper.place })] : []),
    ...(paper?.sheetNumber ? [t('record.paper.number', { number: paper.sheetNumber })] : []),
    t('record.print.state', { state: t(`record.state.${record.state}`) }),
  ]
  return (
    <article className="sheet" lang={localeOf(words.language)} aria-labelledby="sheet-title">
      <header className="sheet-head">
        <h2 className="sheet-title" id="sheet-title">
          {wordsOf(definition.title, words.language)}
        </h2>
        <p className="sheet-small">{sheet('sheet.version', { version: record.number })}</p>
        {head.map((line) => (
          <p key={line} className="sheet-small">
            {line}
          </p>
        ))}
        <p className="sheet-keep">{sheet('sheet.keep.filled')}</p>
      </header>
      {definition.sections.map((section, index) => (
        <section key={section.id} className="sheet-part" aria-labelledby={`sheet-${section.id}`}>
          <h3 className="sheet-part-title" id={`sheet-${section.id}`}>
            {index + 1}. {wordsOf(section.title, words.language)}
          </h3>
          <Answers questions={section.questions} row={document} {...{ words, definition, isShown }} />
        </section>
      ))}
    </article>
  )
}

function Answers(props: Said & { readonly questions: readonly Question[]; readonly row: AnswerDocument }) {
  const { questions, row, words, definition, isShown } = props
  const t = words.text('form-record')
  const sheet = words.text('paper')
  const numbers = paperNumbers(definition)
  return questions.map((question) => {
    if (question.kind === 'note' || question.kind === 'calculated' || !isShown(question, row)) return null
    const inside = row.rows[question.id] ?? []
    return (
      <div className="sheet-answer" key={question.id}>
        <p className="sheet-label">
          <span className="sheet-number">{numbers.get(question.id)}</span>{' '}
          {wordsOf(question.label, words.language)}
        </p>
        {question.kind === 'subform' ? (
          inside.map((one, index) => (
            <div className="sheet-block" key={one.id}>
              <p className="sheet-block-title">
                {sheet('sheet.row', { row: wordsOf(question.rowTitle, words.language), n: index + 1 })}
              </p>
              <Answers questions={question.questions} row={one} {...{ words, definition, isShown }} />
            </div>
          ))
        ) : (
          <p className="written">
            {writeAnswer(definition, question, row.values[question.id], words.text('ui'), words.language) ||
              t('record.print.unanswered')}
          </p>
        )}
        {question.kind === 'subform' && inside.length === 0 ? <p>{t('record.print.unanswered')}</p> : null}
      </div>
    )
  })
}

function rowsById(root: EvaluatedRow): ReadonlyMap<string, EvaluatedRow> {
  const below = Object.values(root.rows).flat()
  return new Map([[root.id, root] as const, ...below.flatMap((row) => [...rowsById(row)])])
}
