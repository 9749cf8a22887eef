import { openCase, type PersonView } from '@amparo/contract/api/cases/open-case'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useDraft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { caseIdOf } from '../case/index.ts'
import { wholeName } from '../person/index.ts'
import { startedFromPerson } from './again-draft.ts'
import { RegistrationForm } from './registration-form.tsx'
import { SearchFirst } from './search-first.tsx'

/** A case of her own for somebody who is on another's: search first, then the usual questions with what is known of her. */
export function OwnCaseScreen({ params }: ScreenProps) {
  const t = useText('register')
  const again = useText('again')
  const caseId = caseIdOf(params)
  const opened = useQuery(openCase, { caseId })
  const person = opened.value?.people.find(({ id, role }) => id === params['personId'] && role !== 'child')
  if (person) return <Registration caseId={caseId} person={person} />
  return (
    <Page
      title={t('register.title')}
      width="narrow"
      back={{ href: hrefTo('case-people', { caseId }), label: again('again.back') }}
    >
      {opened.problem ? <ProblemNotice problem={opened.problem} onRetry={opened.refresh} /> : null}
      {opened.state === 'loading' ? <Skeleton lines={4} /> : null}
    </Page>
  )
}

function Registration({ caseId, person }: { readonly caseId: CaseId; readonly person: PersonView }) {
  const written = useDraft(
    `registration of ${person.id}`,
    () => {
      const started = startedFromPerson(person, { caseId, personId: person.id as PersonId })
      return { ...started, sought: wholeName(started.called) }
    },
    ({ step }) => step === 'form',
  )
  // It begins from her place on the other case at any time: nothing more has to be kept for it.
  const draft = { ...written, keptAt: undefined, found: undefined }
  return draft.value.step === 'search' ? <SearchFirst draft={draft} /> : <RegistrationForm draft={draft} />
}
