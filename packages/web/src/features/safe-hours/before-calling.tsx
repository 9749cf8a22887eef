import type { PersonView } from '@amparo/contract/api/cases/open-case'
import { listSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { wholeName, type NameDraft } from '../person/index.ts'
import { SafeHoursFacts } from './safe-hours-facts.tsx'

/** Where a contact is written down: when and how each person of the case may be reached. */
export function BeforeCalling(props: { readonly caseId: CaseId; readonly people: readonly PersonView[] }) {
  const t = useText('safe-hours')
  const { value } = useQuery(listSafeHours, { caseId: props.caseId })
  const known = (value?.items ?? []).flatMap((one) => {
    const person = props.people.find(({ id }) => id === one.personId)
    return person && one.withdrawnAt === null ? [{ one, person }] : []
  })
  if (known.length === 0) return null
  return (
    <DisclosureSection title={t('safe-hours.before')} startsOpen>
      <ul className="entries" aria-label={t('safe-hours.before')}>
        {known.map(({ one, person }) => (
          <li key={one.id}>
            <h3 className="entry-title">{wholeName((person.names as readonly NameDraft[])[0])}</h3>
            <SafeHoursFacts one={one} />
          </li>
        ))}
      </ul>
    </DisclosureSection>
  )
}
