import { listForms } from '@amparo/contract/api/assessments/assessment'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { hrefTo } from '../../app/screens.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { List, type ListItem } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { typedSheets } from '@amparo/domain/form/typed-sheets'

/** In the order of the work; what an organisation added of its own comes last. */
const order = [
  'intake',
  'registration',
  'registration-additions',
  'separated-children',
  'consent-0',
  'consent-6',
  'consent-12',
  'consent-15',
  'risk',
  'comprehensive-assessment',
  'plan',
  'safety-plan',
  'trafficking-screening',
  'suicide-screening',
  'follow-up-visit',
  'review',
  'hold',
  'case-conference',
  'closing-checklist',
  'closure',
  'child-feedback',
  'caregiver-feedback',
  'closure-check',
  'reopening',
  'incident',
  'missing-child',
]
/** The risk is asked on paper as its screen asks it. */
const askedOtherwise = ['risk-screening']

/** Every form that there is on paper: those that are data, and those of the screens. */
export function FormsScreen() {
  const t = useText('paper')
  const { language } = useLanguage()
  const forms = useQuery(listForms, {})
  const ofData = (forms.value?.items ?? [])
    .filter(({ name }) => !askedOtherwise.includes(name))
    .map(({ name, number, definition }): ListItem => ({
      id: name,
      title: wordsOf((definition as FormDefinition).title, language),
      detail: t('paper.version', { version: number }),
      href: hrefTo('form-paper', { form: name }),
    }))
  const typed = typedSheets.map((id): ListItem => ({
    id,
    title: t(`paper.name.${id}`),
    href: hrefTo('form-paper', { form: id }),
  }))
  const place = ({ id }: ListItem) => (order.includes(id) ? order.indexOf(id) : order.length)
  return (
    <Page title={t('paper.title')} intro={<p>{t('paper.intro')}</p>}>
      {forms.problem ? <ProblemNotice problem={forms.problem} onRetry={forms.refresh} /> : null}
      {forms.state === 'loading' ? <Skeleton lines={8} /> : null}
      {forms.value ? (
        <List
          label={t('paper.list')}
          items={[...ofData, ...typed].toSorted((one, other) => place(one) - place(other))}
        />
      ) : null}
    </Page>
  )
}
