import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { emptyRegistration } from './registration.ts'
import { RegistrationForm } from './registration-form.tsx'
import { SearchFirst } from './search-first.tsx'

/** Search first; then the minimum in under a minute. What is written survives going elsewhere and coming back. */
export function RegisterScreen() {
  const draft = useKeptDraft(
    { form: 'registration', name: 'registration' },
    emptyRegistration,
    ({ step }) => step === 'form',
  )
  return draft.value.step === 'search' ? <SearchFirst draft={draft} /> : <RegistrationForm draft={draft} />
}
