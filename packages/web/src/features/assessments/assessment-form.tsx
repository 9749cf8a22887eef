import {
  approveAssessment,
  askAssessmentChanges,
  completeAssessment,
  openAssessment,
  saveAnswers,
} from '@amparo/contract/api/assessments/assessment'
import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import { questionsOf, type FormDefinition, type Question } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useCallback, useEffect, useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useData } from '../../data/data-context.tsx'
import { dayOf, today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Banner } from '../../ui/banner.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ApprovalPanel, mayAdd, type OpenedCase } from '../case/index.ts'
import {
  FormView,
  goToNeeded,
  goToVersions,
  readRows,
  useFormAnswers,
  type FormRow,
  type OpenedForm,
  type SendAnswers,
} from '../forms/index.ts'
import { VersionsOfAnswer } from '../two-versions/index.ts'
import { assessmentChanges } from './assessment-changes.ts'
import { AssessmentReview, isChanged } from './assessment-review.tsx'

type Assessment = OutputOf<typeof openAssessment>

/** Fills in a form, saving at every answer; finished, it is only read, and a second person answers. */
export function AssessmentForm(props: {
  readonly assessment: Assessment
  readonly file: OpenedCase
  readonly caseId: CaseId
  readonly onNews: () => void
}) {
  const t = useText('form')
  const words = useText('case')
  const say = useToast()
  const { language } = useLanguage()
  const { api, answers: cache } = useData()
  const { assessment, file, caseId } = props
  const answerId = assessment.answerId as AnswerId
  const definition = assessment.definition as FormDefinition
  const send: SendAnswers = useCallback(
    (command, commandId) => api.send(saveAnswers, { caseId, answerId, ...command }, { commandId }),
    [api, caseId, answerId],
  )
  const { onNews } = props
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
  const form = useFormAnswers(assessment as OpenedForm, send, hearNews)
  // What was fetched before the answers given here must not be what the next opening begins with. After this turn,
  // when nobody shows it any more.
  useEffect(() => () => queueMicrotask(() => cache.forget([openAssessment.id])), [cache])
  const complete = useCommand(completeAssessment, assessmentChanges)
  const approve = useCommand(approveAssessment, assessmentChanges)
  const ask = useCommand(askAssessmentChanges, assessmentChanges)
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

  const { ageFrom, ageTo } = file.case
  const sex = file.people.find(({ role }) => role === 'child')?.sex
  const context = {
    today: today() as string,
    // An age that is only about so much is left out, and questions for an age are all asked.
    facts: { ...(ageFrom !== null && ageFrom === ageTo ? { age: ageFrom } : {}), ...(sex ? { sex } : {}) },
  }
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
  const mayWrite = assessment.state === 'draft' && mayAdd(file, 'assessment')
  // Before the first answer nothing is saved, and nothing says so.
  const hasBegun =
    form.state !== 'saved' || form.rows.length > 1 || Object.keys(form.rows[0]?.values ?? {}).length > 0
  const finish = async () => {
    setTried(true)
    const saved = await form.saveAll()
    if (!saved) return
    if (missingIn(saved) > 0) return goToNeeded()
    if (withVersions(saved).length > 0) return goToVersions()
    const answer = await complete.send({ caseId, answerId })
    if (answer.ok) say({ words: t('assessment.completed') })
  }
  return (
    <>
      {assessment.changesAsked && assessment.state === 'draft' ? (
        <Banner meaning="warning" title={words('case.changesAsked')}>
          {assessment.review?.before ? (
            <p>
              {words('case.review.changesAskedBy', {
                by: assessment.review.before.by ?? words('case.someone'),
                date: writeDay(dayOf(assessment.review.before.at), language),
              })}
            </p>
          ) : null}
          <p className="quote">{assessment.changesAsked}</p>
        </Banner>
      ) : null}
      {assessment.state === 'completed' ? (
        <ApprovalPanel
          about={{ caseId, form: 'assessment-changes', of: answerId }}
          standing={assessment.approval}
          approve={approve}
          ask={ask}
          onApprove={() => approve.send({ caseId, answerId })}
          onAskChanges={(changes) => ask.send({ caseId, answerId, changes })}
          approved={t('assessment.approved')}
          changesSent={t('assessment.changesSent')}
        >
          {assessment.review ? (
            <AssessmentReview review={assessment.review} definition={definition} rows={form.rows} />
          ) : null}
        </ApprovalPanel>
      ) : null}
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
        changed={(row, field) => isChanged(assessment, row, field)}
        versionsOf={(row, question) => (
          <VersionsOfAnswer
            caseId={caseId}
            recordId={row}
            definition={definition}
            question={question}
            onChosen={askAgain}
          />
        )}
        doneLabel={t('assessment.complete')}
        onDone={() => void finish()}
        busy={complete.state === 'sending'}
        notice={
          <>
            {tried && missing > 0 ? (
              <Banner meaning="warning" live>
                {t('assessment.missing', { n: missing })}
              </Banner>
            ) : null}
            {tried && missing === 0 && open.length > 0 ? (
              <Banner meaning="warning" live>
                {t('assessment.versions', { what: open.join(between) })}
              </Banner>
            ) : null}
            {complete.problem ? <ProblemNotice problem={complete.problem} /> : null}
            <p className="soft">{t('assessment.completeHelp')}</p>
          </>
        }
      />
    </>
  )
}
