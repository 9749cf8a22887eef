import { evaluateForm, type EvaluatedRow, type FormContext } from '@amparo/domain/form/evaluate-form'
import {
  isAnswered,
  type FormDefinition,
  type FormSection,
  type Question,
} from '@amparo/domain/form/form-definition'
import type { AnswerDocument } from '@amparo/domain/form/answer-tree'
import { useState, type ReactNode } from 'react'
import { between } from '../../app/words/between.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { QuestionPage } from '../../ui/question-page.tsx'
import { readRows, type FormRow } from './form-rows.ts'
import { FormQuestions, type FormActions } from './form-questions.tsx'

export type FormViewProps = FormActions & {
  readonly definition: FormDefinition
  readonly rows: readonly FormRow[]
  readonly context: FormContext
  readonly doneLabel: string
  readonly onDone: () => void
  readonly busy?: boolean
  readonly notice?: ReactNode
}

/**
 * Any form from its definition: conditions, calculations, rows within rows. A part of the form is a page on a phone
 * and a section with an index at a desk; nothing has to be answered to go on. What can only be read is one page.
 */
export function FormView(props: FormViewProps) {
  const t = useText('form')
  const { language } = useLanguage()
  const { definition, rows } = props
  const document = readRows(rows)
  const evaluated = evaluateForm(definition, document, props.context)
  const parts = definition.sections
    .filter((section) => evaluated.shownSections.includes(section.id))
    .map((section) => {
      const { answered, asked } = countAnswers(section, document, evaluated.root)
      const missing = countMissing(section, evaluated.missing)
      const progress = [
        t('form.answered', { n: answered, of: asked }),
        missing > 0 ? t('form.missing', { n: missing }) : '',
      ]
        .filter(Boolean)
        .join(between)
      return {
        id: section.id,
        title: wordsOf(section.title, language),
        progress,
        isWhole: answered === asked,
        isChanged: section.questions.some(({ id }) => props.changed?.(document.id, id)),
        ...(answered > 0 || missing > 0 ? { answer: progress } : {}),
        mayBeSkipped: missing === 0,
        content: (
          <>
            {section.guidance ? <p className="soft">{wordsOf(section.guidance, language)}</p> : null}
            <FormQuestions
              {...props}
              questions={section.questions}
              row={document}
              evaluated={evaluated.root}
              missing={evaluated.missing}
              pointer=""
            />
          </>
        ),
      }
    })
  if (props.readOnly) return <ReadAnswers parts={parts} />
  return (
    <QuestionPage
      doneLabel={props.doneLabel}
      onDone={props.onDone}
      mayFinishEarly
      {...(props.busy === undefined ? {} : { busy: props.busy })}
      notice={props.notice}
      countWords={(n, of) => t('form.partCount', { n, of })}
      questions={parts}
    />
  )
}

/** Every part of a form on one page, closed until it is wanted; open is what changed. */
function ReadAnswers({
  parts,
}: {
  readonly parts: readonly {
    readonly id: string
    readonly title: string
    readonly progress: string
    readonly isChanged: boolean
    readonly content: ReactNode
  }[]
}) {
  const t = useText('form')
  const [isOpen, setOpen] = useState<boolean | undefined>(undefined)
  return (
    <section className="stack" aria-label={t('form.all')}>
      <div className="found-head wide">
        <h2 className="question-title">{t('form.all')}</h2>
        <Button onPress={() => setOpen(!isOpen)}>{t(isOpen ? 'form.closeAll' : 'form.openAll')}</Button>
      </div>
      <div className="wide">
        {parts.map((part) => (
          <DisclosureSection
            key={`${part.id} ${String(isOpen)}`}
            level={3}
            title={part.title}
            summary={part.isChanged ? `${part.progress}${between}${t('form.changed')}` : part.progress}
            startsOpen={isOpen ?? part.isChanged}
          >
            {part.content}
          </DisclosureSection>
        ))}
      </div>
    </section>
  )
}

/** The necessary answers that a part still lacks, in its rows as well. */
function countMissing(section: FormSection, missing: readonly string[]): number {
  const here = section.questions.map(({ id }) => `/${id}`)
  return missing.filter((at) => here.some((start) => at === start || at.startsWith(`${start}/`))).length
}

/** How much of a part is answered; rows of a subform count as one answer, none of them says how many are right. */
function countAnswers(section: FormSection, document: AnswerDocument, evaluated: EvaluatedRow) {
  const asked = section.questions.filter(
    (question) =>
      question.kind !== 'attachment' &&
      (isAnswered(question) || question.kind === 'subform') &&
      evaluated.shown.includes(question.id),
  )
  const has = (question: Question) => {
    const value = document.values[question.id]
    const given =
      value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
    return given || (question.kind === 'subform' && (document.rows[question.id] ?? []).length > 0)
  }
  return { answered: asked.filter(has).length, asked: asked.length }
}
