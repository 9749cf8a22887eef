import { listForms } from '@amparo/contract/api/assessments/assessment'
import { listFormVersions } from '@amparo/contract/api/form-records/form-records'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { FromPaperForm } from './from-paper-form.tsx'

/** A sheet that was filled in by hand: first what it says of itself, then its answers. */
export function FromPaperScreen({ params }: ScreenProps) {
  const t = useText('form-record')
  const { language } = useLanguage()
  const caseId = caseIdOf(params)
  const name = params['form'] ?? ''
  const forms = useQuery(listForms, { use: 'record' })
  const versions = useQuery(listFormVersions, { form: name })
  const form = forms.value?.items.find((one) => one.name === name)
  const problem = forms.problem ?? versions.problem
  return (
    <CaseFrame caseId={caseId} part="forms">
      {(opened) => (
        <>
          <p>
            <Link href={hrefTo('case-forms', { caseId })}>{t('record.back')}</Link>
          </p>
          {problem ? <ProblemNotice problem={problem} onRetry={forms.refresh} /> : null}
          {forms.value && !form ? <Banner meaning="information">{t('record.unknown')}</Banner> : null}
          {!problem && (!forms.value || !versions.value) ? <Skeleton lines={6} /> : null}
          {form && versions.value ? (
            <>
              <h2 className="found-name">{wordsOf((form.definition as FormDefinition).title, language)}</h2>
              <Card title={t('record.source.title')}>
                <p>{t('record.source.intro')}</p>
                <FromPaperForm
                  caseId={caseId}
                  code={opened.case.code}
                  form={form}
                  versions={versions.value.items}
                />
              </Card>
            </>
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}
