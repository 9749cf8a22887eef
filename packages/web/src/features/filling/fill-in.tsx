import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import { attachmentKinds } from '@amparo/domain/attachment/attachment'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import { questionsOf, type FormDefinition, type Question } from '@amparo/domain/form/form-definition'
import type { Operation } from '@amparo/contract/kernel/operation'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { between } from '../../app/words/between.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useData } from '../../data/data-context.tsx'
import { today } from '../../data/today.ts'
import { latePart } from '../../ui/late-part.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNotice, type NoticedProblem } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { OpenedCase } from '../case/index.ts'
import { LateFilesOf } from '../files/index.ts'
import {
  childFacts,
  FormView,
  goToNeeded,
  goToVersions,
  readRows,
  useFormAnswers,
  type FormRow,
  type OpenedForm,
  type SendAnswers,
} from '../forms/index.ts'

/** Few answers have two versions: what shows them is fetched where one does. */
const VersionsOfAnswer = latePart(async () => (await import('../two-versions/index.ts')).VersionsOfAnswer, 0)

/** How a form is finished: what it is called, what it means, and the command. */
export type Finish = {
  readonly label: string
  readonly help: string
  readonly busy: boolean
  readonly problem: NoticedProblem | undefined
  readonly send: () => Promise<unknown>
}

/**
 * Fills in a form of a case, saving at every answer; what cannot be sent stays on the screen and is sent again.
 * Finished, it is only read. The same for what is approved and for what is kept.
 */
export function FillIn(props: {
  readonly opened: OpenedForm & { readonly definition: unknown }
  readonly file: OpenedCase
  readonly caseId: CaseId
  readonly mayWrite: boolean
  readonly send: SendAnswers
  /** The query that opened it: what was fetched before these answers is not what the next opening begins with. */
  readonly opening: Operation
  readonly onNews: () => void
  readonly changed?: (row: string, field: string) => boolean
  readonly finish: Finish
  /** What stands above it and shows its rows. */
  readonly above?: (rows: readonly FormRow[]) => ReactNode
}) {
  const t = useText('form')
  const words = useText('case')
  const files = useText('file')
  const say = useToast()
  const { language } = useLanguage()
  const { answers: cache } = useData()
  const { opened, file, caseId, mayWrite, onNews, opening, finish } = props
  const definition = opened.definition as FormDefinition
  const askAgain = useCallback(() => {
    cache.forget([listTwoVersions.id])
    onNews()
  }, [cache, onNews])
  const hearNews = useCallback(
    (conflicts: number) => {
      if (conflicts > 0) say({ words: words('case.bothKept') })
      askAgain()
    },
    [say, words, askAgain],
  )
  const form = useFormAnswers(opened, props.send, hearNews)
  // After this turn, when nobody shows it any more.
  useEffect(() => () => queueMicrotask(() => cache.forget([opening.id])), [cache, opening])
  const [tried, setTried] = useState(false)
  const [unread, setUnread] = useState<ReadonlyMap<string, string>>(new Map())
  const hearUnread = (row: string, question: Question, isUnread: boolean) =>
    setUnread((before) => {
      const key = `${row} ${question.id}`
      if (before.has(key) === isUnread) return before
      const after = new Map(before)
      if (isUnread) after.set(key, wordsOf(question.label, language))
      else after.delete(key)
      return after
    })

  const context = { today: today() as string, facts: childFacts(file) }
  const missingIn = (rows: readonly FormRow[]) =>
    evaluateForm(definition, readRows(rows), context).missing.length
  const missing = missingIn(form.rows)
  const withVersions = (rows: readonly FormRow[]) => {
    const fields = rows.filter(({ removed }) => !removed).flatMap(({ twoVersions }) => twoVersions)
    return questionsOf(definition)
      .filter(({ question }) => fields.includes(question.id))
      .map(({ question }) => wordsOf(question.label, language))
  }
  const open = withVersions(form.rows)
  // Before the first answer nothing is saved, and nothing says so.
  const hasBegun =
    form.state !== 'saved' || form.rows.length > 1 || Object.keys(form.rows[0]?.values ?? {}).length > 0
  const done = async () => {
    setTried(true)
    const saved = await form.saveAll()
    if (!saved) return
    if (missingIn(saved) > 0) return goToNeeded()
    if (withVersions(saved).length > 0) return goToVersions()
    await finish.send()
  }
  return (
    <>
      {props.above?.(form.rows)}
      {mayWrite && (hasBegun || unread.size > 0) ? (
        <p className="form-state" role="status">
          <Icon name={unread.size > 0 ? 'warning' : form.state === 'saved' ? 'check' : 'clock'} size={18} />
          <span>
            {unread.size > 0
              ? t('form.unread', { what: [...unread.values()].join(between) })
              : t(`form.${form.state}`)}
          </span>
        </p>
      ) : null}
      {form.problem ? <ProblemNotice problem={form.problem} onRetry={form.retry} /> : null}
      <FormView
        definition={definition}
        rows={form.rows}
        context={context}
        readOnly={!mayWrite}
        onAnswer={form.answer}
        onAddRow={form.addRow}
        onRemoveRow={form.removeRow}
        onUnread={hearUnread}
        replaced={form.replaced}
        {...(props.changed ? { changed: props.changed } : {})}
        versionsOf={(row, question) => (
          <VersionsOfAnswer
            caseId={caseId}
            recordId={row}
            definition={definition}
            question={question}
            onChosen={askAgain}
          />
        )}
        filesAt={(row, question, value) => {
          const before = Array.isArray(value) ? value : []
          return (
            <LateFilesOf
              caseId={caseId}
              parent="answer"
              parentId={row as AnswerId}
              question={question.id}
              kinds={attachmentKinds.filter((kind) => question.accepts.includes(kind))}
              mayAdd={mayWrite}
              addLabel={files('file.add')}
              onAdded={(id) => form.answer(row, question.id, [...before, id], value)}
            />
          )
        }}
        doneLabel={finish.label}
        onDone={() => void done()}
        busy={finish.busy}
        notice={
          <>
            {tried && missing > 0 ? (
              <Banner meaning="warning" live>
                {t('form.finish.missing', { n: missing })}
              </Banner>
            ) : null}
            {tried && missing === 0 && open.length > 0 ? (
              <Banner meaning="warning" live>
                {t('form.finish.versions', { what: open.join(between) })}
              </Banner>
            ) : null}
            {finish.problem ? <ProblemNotice problem={finish.problem} /> : null}
            <p className="soft">{finish.help}</p>
          </>
        }
      />
    </>
  )
}
