import { listAssessments, listForms, startAssessment } from '@amparo/contract/api/assessments/assessment'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { navigate } from '../../app/router.tsx'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { assessmentChanges } from './assessment-changes.ts'
import { assessmentMeanings } from './assessment-meanings.ts'

/** The filled forms of a case, and which can be started. */
export function AssessmentsScreen({ params }: ScreenProps) {
  const t = useText('form')
  const words = useText('case')
  const { language } = useLanguage()
  const caseId = caseIdOf(params)
  const list = useQuery(listAssessments, { caseId })
  const forms = useQuery(listForms, { use: 'assessment' })
  const titleOf = (name: string) => {
    const form = forms.value?.items.find((one) => one.name === name)
    return form ? wordsOf((form.definition as FormDefinition).title, language) : name
  }
  return (
    <CaseFrame caseId={caseId} part="assessments">
      {(opened) => {
        const mayStart = mayAdd(opened, 'assessment')
        return (
          <>
            {list.state === 'loading' ? <Skeleton lines={4} /> : null}
            {list.problem ? <ProblemNotice problem={list.problem} onRetry={list.refresh} /> : null}
            {list.value?.items.length === 0 ? (
              <EmptyState icon="document">
                {t(mayStart ? 'assessment.empty' : 'assessment.emptyRead')}
              </EmptyState>
            ) : null}
            {list.value && list.value.items.length > 0 ? (
              <List
                label={t('assessment.list')}
                items={list.value.items.map((one) => ({
                  id: one.answerId,
                  title: titleOf(one.form),
                  detail: t('assessment.by', {
                    by: one.madeBy ?? words('case.someone'),
                    date: writeDay(dayOf(one.updatedAt), language),
                  }),
                  state: (
                    <span className="row">
                      <Badge meaning={assessmentMeanings[one.state]}>
                        {t(`assessment.state.${one.state}`)}
                      </Badge>
                      {one.twoVersions > 0 ? (
                        <Badge meaning="warning">
                          {words('case.waiting.versions', { n: one.twoVersions })}
                        </Badge>
                      ) : null}
                    </span>
                  ),
                  href: hrefTo('case-assessment', { caseId, answerId: one.answerId }),
                }))}
              />
            ) : null}
            {mayStart ? <StartForms caseId={caseId} /> : null}
          </>
        )
      }}
    </CaseFrame>
  )
}

/** Only forms that ask about the child's situation; the screening has a screen of its own. */
function StartForms({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('form')
  const { language } = useLanguage()
  const forms = useQuery(listForms, { use: 'assessment' })
  const command = useCommand(startAssessment, assessmentChanges)
  // Kept, so that a second try after a cut line starts no second form.
  const [answerId] = useState(() => newId<'AnswerId'>())
  const start = async (formVersionId: string) => {
    const answer = await command.send({
      caseId,
      answerId: answerId as AnswerId,
      formVersionId: formVersionId as Parameters<typeof command.send>[0]['formVersionId'],
    })
    if (answer.ok) navigate(hrefTo('case-assessment', { caseId, answerId: answer.value.id }))
  }
  const offered = (forms.value?.items ?? []).filter(
    ({ definition }) => (definition as FormDefinition).data.section === 'assessment',
  )
  return (
    <>
      {forms.problem ? <ProblemNotice problem={forms.problem} onRetry={forms.refresh} /> : null}
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        {offered.map((form) => (
          <Button
            key={form.formVersionId}
            icon="add"
            busy={command.state === 'sending'}
            onPress={() => void start(form.formVersionId)}
          >
            {t('assessment.start', { form: wordsOf((form.definition as FormDefinition).title, language) })}
          </Button>
        ))}
      </div>
    </>
  )
}
