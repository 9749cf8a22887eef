import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { showIntake } from '@amparo/contract/api/intakes/intakes'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useDraft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { emptyRegistration, type RegistrationDraft } from './registration.ts'
import { RegistrationForm } from './registration-form.tsx'
import { SearchFirst } from './search-first.tsx'

/** From a first contact to a registration: the same search and the same questions, with what is known filled in. */
export function IntakeRegistrationScreen({ params }: ScreenProps) {
  const t = useText('register')
  const query = useQuery(showIntake, { intakeId: (params['intakeId'] ?? '') as IntakeId })
  if (query.value) return <Registration intake={query.value} />
  return (
    <Page title={t('register.title')} width="narrow">
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
    </Page>
  )
}

function Registration({ intake }: { readonly intake: IntakeView }) {
  const intakeId = intake.id as IntakeId
  const written = useDraft(
    `registration ${intakeId}`,
    () => startedFromIntake(intake),
    ({ step }) => step === 'form',
  )
  // It begins from the intake at any time: nothing more has to be kept for it.
  const draft = { ...written, keptAt: undefined, found: undefined }
  return draft.value.step === 'search' ? (
    <SearchFirst draft={draft} intakeId={intakeId} />
  ) : (
    <RegistrationForm draft={draft} intakeId={intakeId} />
  )
}

const oldestSought = 25

function startedFromIntake({ callName, approximateAge, language }: IntakeView): RegistrationDraft {
  return {
    ...emptyRegistration(),
    sought: callName,
    soughtAge: approximateAge !== null && approximateAge <= oldestSought ? approximateAge : undefined,
    languages: language === '' ? [] : [language],
  }
}
