import { listForms } from '@amparo/contract/api/assessments/assessment'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { parseForm } from '@amparo/domain/form/check-form'
import { questionsOf, type FormDefinition, type Question } from '@amparo/domain/form/form-definition'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { writeBytes } from '../../app/words/sizes.ts'
import { localeOf, type Language } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { wordsOf } from '../../app/words/words-of.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { sectionWords } from '../case/index.ts'
import { backToParts } from './back.ts'
import { PublishForm } from './publish-form.tsx'

type Checked =
  | { readonly form: FormDefinition }
  | { readonly problems: readonly { readonly pointer: string; readonly reason: string }[] }
  | { readonly unreadable: true }

/** The forms in use, as they are asked; and a new definition looked through before anyone is asked by it. */
export function FormsScreen() {
  const t = useText('administration')
  const { language } = useLanguage()
  const query = useQuery(listForms, {})
  return (
    <Page title={t('administration.admin-forms')} back={backToParts(t)} intro={<p>{t('forms.intro')}</p>}>
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value?.items.length === 0 ? <EmptyState icon="document">{t('forms.empty')}</EmptyState> : null}
      <div>
        {(query.value?.items ?? []).map((item) => {
          const checked = parseForm(item.definition)
          const title = checked.ok ? wordsOf(checked.value.title, language) : item.name
          const count = checked.ok ? questionsOf(checked.value).length : 0
          return (
            <DisclosureSection
              key={item.formVersionId}
              title={title}
              summary={t('forms.summary', { version: item.number, n: count })}
            >
              {checked.ok ? (
                <Preview form={checked.value} />
              ) : (
                <Findings problems={checked.problem.fields ?? []} />
              )}
            </DisclosureSection>
          )
        })}
      </div>
      <CheckFile published={query.value?.items ?? []} />
    </Page>
  )
}

function CheckFile({ published }: { readonly published: OutputOf<typeof listForms>['items'] }) {
  const { roles } = useSession()
  const t = useText('administration')
  const { language } = useLanguage()
  const [file, setFile] = useState<File | undefined>(undefined)
  const [checked, setChecked] = useState<Checked | undefined>(undefined)
  const check = async (chosen: File) => {
    setFile(chosen)
    try {
      const read = parseForm(JSON.parse(await chosen.text()))
      setChecked(read.ok ? { form: read.value } : { problems: read.problem.fields ?? [] })
    } catch {
      setChecked({ unreadable: true })
    }
  }
  return (
    <Card title={t('forms.check')}>
      <FileField
        label={t('forms.file')}
        hint={t('forms.checkIntro')}
        accept={['application/json', '.json']}
        file={file}
        size={file ? writeBytes(file.size, language) : ''}
        onChoose={(chosen) => void check(chosen)}
      />
      {checked ? (
        <div role="status" className="stack">
          {'unreadable' in checked ? <Banner meaning="warning">{t('forms.unreadable')}</Banner> : null}
          {'problems' in checked ? <Findings problems={checked.problems} /> : null}
          {'form' in checked ? (
            <>
              <Banner meaning="good">{t('forms.fine', { n: questionsOf(checked.form).length })}</Banner>
              {roles.includes('administrator') ? (
                <PublishForm
                  form={checked.form}
                  published={published}
                  onDone={() => {
                    setChecked(undefined)
                    setFile(undefined)
                  }}
                />
              ) : null}
              <Preview form={checked.form} />
            </>
          ) : null}
        </div>
      ) : null}
    </Card>
  )
}

function Findings({
  problems,
}: {
  readonly problems: readonly { readonly pointer: string; readonly reason: string }[]
}) {
  const t = useText('administration')
  return (
    <Banner meaning="warning" title={t('forms.problems', { n: problems.length })}>
      <ul>
        {problems.map(({ pointer, reason }) => (
          <li key={`${pointer} ${reason}`}>
            <code>{pointer}</code> · <code>{reason}</code>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Preview({ form }: { readonly form: FormDefinition }) {
  const t = useText('administration')
  const words = useText('case')
  const { language } = useLanguage()
  return (
    <div className="case-main">
      <p className="row">
        <Badge meaning="information" icon="language">
          {form.languages.map((code) => spokenName(code, language)).join(', ')}
        </Badge>
        <Badge meaning="neutral" icon="lock">
          {t('forms.readBy', { section: sectionWords(form.data.section, words) })}
        </Badge>
      </p>
      {form.sections.map((section) => (
        <section key={section.id} aria-labelledby={`${form.form}-${section.id}`}>
          <h3 className="entry-title" id={`${form.form}-${section.id}`}>
            {wordsOf(section.title, language)}
          </h3>
          <Questions questions={section.questions} />
        </section>
      ))}
    </div>
  )
}

/** `español`: a form says its languages by their codes for the web, `es`. */
function spokenName(code: string, language: Language): string {
  return new Intl.DisplayNames([localeOf(language)], { type: 'language' }).of(code) ?? code
}

function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const t = useText('administration')
  const { language } = useLanguage()
  return (
    <ul className="outline">
      {questions.map((question) => (
        <li key={question.id}>
          {wordsOf(question.label, language)}
          <span className="cell-small">
            {[
              t(`forms.kind.${question.kind}`),
              'required' in question && question.required ? t('forms.required') : '',
              question.showIf ? t('forms.conditional') : '',
            ]
              .filter((part) => part !== '')
              .join(between)}
          </span>
          {question.kind === 'subform' ? <Questions questions={question.questions} /> : null}
        </li>
      ))}
    </ul>
  )
}
