import { listNoContacts } from '@amparo/contract/api/no-contacts/no-contacts'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { latePart } from '../../ui/late-part.tsx'
import type { OpenedCase } from '../case/index.ts'
import { NoContactEntry } from './no-contact-entry.tsx'
import { draftOfNoContact } from './draft-of-no-contact.ts'

const NoContactForm = latePart(async () => (await import('./no-contact-form.tsx')).NoContactForm)

type Props = { readonly opened: OpenedCase; readonly caseId: CaseId }

/** The restricted section. Closed at first: whoever stands behind the worker may be one of those it names. */
export function NoContacts(props: Props) {
  const t = useText('no-contact')
  const words = useText('case')
  const [wasWriting] = useOpenForm(draftOfNoContact(props.caseId))
  return (
    <DisclosureSection
      title={words('case.section.threats')}
      summary={t('no-contact.title')}
      startsOpen={wasWriting}
    >
      <NoContactList {...props} />
    </DisclosureSection>
  )
}

/** Who must not be told, met or given the child, and who no longer is. */
function NoContactList({ opened, caseId }: Props) {
  const t = useText('no-contact')
  const { value, state, problem, refresh } = useQuery(listNoContacts, { caseId })
  const [isAdding, setAdding] = useOpenForm(draftOfNoContact(caseId))
  const mayWrite = opened.writes.includes('threats')
  const items = value?.items ?? []
  const inForce = items.filter(({ endedAt }) => endedAt === null)
  const ended = items.filter(({ endedAt }) => endedAt !== null)
  return (
    <div className="stack">
      <p className="soft">{t('no-contact.intro')}</p>
      {state === 'loading' ? <Skeleton lines={3} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value && inForce.length === 0 ? <p className="soft">{t('no-contact.none')}</p> : null}
      <ul className="entries" aria-label={t('no-contact.title')}>
        {inForce.map((one) => (
          <li key={one.id}>
            <NoContactEntry one={one} caseId={caseId} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {isAdding && mayWrite ? (
        <NoContactForm caseId={caseId} people={opened.people} onDone={() => setAdding(false)} />
      ) : null}
      {mayWrite && !isAdding ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('no-contact.add')}
          </Button>
        </p>
      ) : null}
      {ended.length > 0 ? (
        <DisclosureSection level={3} title={t('no-contact.ended')}>
          <ul className="entries" aria-label={t('no-contact.ended')}>
            {ended.map((one) => (
              <li key={one.id}>
                <NoContactEntry one={one} caseId={caseId} mayWrite={false} />
              </li>
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </div>
  )
}
