import { listForms } from '@amparo/contract/api/assessments/assessment'
import { typedSheets } from '@amparo/domain/form/typed-sheets'
import { isTakenAfterClosing } from '@amparo/domain/form-record/forms-after-closing'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { List } from '../../ui/list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, type OpenedCase } from '../case/index.ts'
import { latePart } from '../../ui/late-part.tsx'
import { FormToFill } from './form-to-fill.tsx'
import { RecordList } from './record-list.tsx'
import { groupedByUse } from './when-used.ts'

const CaseSheets = latePart(async () => (await import('../sheets/index.ts')).CaseSheets, 4)

/** What has been filled in on a case, and what can be: begun here, typed in from paper, or printed blank. */
export function RecordsScreen({ params }: ScreenProps) {
  const t = useText('form-record')
  const caseId = caseIdOf(params)
  const [showsPast, setShowsPast] = useState(false)
  return (
    <CaseFrame caseId={caseId} part="forms">
      {(opened) => (
        <>
          <Card title={t('record.here')}>
            <RecordList caseId={caseId} show="standing" />
          </Card>
          {showsPast ? (
            <Card title={t('record.past.title')}>
              <RecordList caseId={caseId} show="past" />
            </Card>
          ) : (
            <p>
              <Button icon="down" onPress={() => setShowsPast(true)}>
                {t('record.past')}
              </Button>
            </p>
          )}
          <CaseSheets caseId={caseId} />
          <FormsToFill caseId={caseId} opened={opened} />
          {opened.writes.includes('course') ? <BlankSheets caseId={caseId} /> : null}
        </>
      )}
    </CaseFrame>
  )
}

function FormsToFill({ caseId, opened }: { readonly caseId: CaseId; readonly opened: OpenedCase }) {
  const t = useText('form-record')
  const forms = useQuery(listForms, { use: 'record' })
  const { state } = opened.case
  const hasEnded = state === 'closed' || state === 'transferred'
  const met = (forms.value?.items ?? []).map((form) => ({
    ...form,
    definition: form.definition as FormDefinition,
  }))
  // A form of a part that she may not read is not there.
  const readable = met.filter(({ definition }) => opened.reads.includes(definition.data.section))
  const mayPrint = ({ data }: FormDefinition) =>
    opened.writes.includes('course') && opened.writes.includes(data.section)
  const mayBegin = (definition: FormDefinition) =>
    (!hasEnded || (state === 'closed' && isTakenAfterClosing(definition.form))) && mayPrint(definition)
  return (
    <Card title={t('record.toFill')}>
      {hasEnded ? <p>{t(`record.toFill.${state}`)}</p> : null}
      {forms.problem ? <ProblemNotice problem={forms.problem} onRetry={forms.refresh} /> : null}
      {forms.state === 'loading' ? <Skeleton lines={6} /> : null}
      {groupedByUse(readable).map(({ when, forms: inGroup }) => (
        <section key={when} className="stack" aria-labelledby={`forms-${when}`}>
          <h3 className="entry-title" id={`forms-${when}`}>
            {t(`record.when.${when}`)}
          </h3>
          <ul className="list">
            {inGroup.map((form) => (
              <FormToFill
                key={form.name}
                caseId={caseId}
                form={form}
                mayBegin={mayBegin(form.definition)}
                mayPrint={mayPrint(form.definition)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

function BlankSheets({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('form-record')
  const paper = useText('paper')
  return (
    <DisclosureSection title={t('record.sheets')} summary={t('record.sheets.intro')}>
      <List
        label={t('record.sheets')}
        items={typedSheets.map((form) => ({
          id: form,
          title: paper(`paper.name.${form}`),
          href: hrefTo('case-form-blank', { caseId, form }),
        }))}
      />
    </DisclosureSection>
  )
}
