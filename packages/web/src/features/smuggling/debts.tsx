import { listDebts } from '@amparo/contract/api/smuggling/smuggling'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DebtEntry } from './debt-entry.tsx'
import { DebtForm, draftOfDebt } from './debt-form.tsx'

type Props = { readonly caseId: CaseId; readonly mayWrite: boolean }

/** The restricted section. Closed at first: whoever is owed may stand behind the worker. */
export function Debts(props: Props) {
  const t = useText('smuggling')
  const [wasWriting] = useOpenForm(draftOfDebt(props.caseId))
  return (
    <DisclosureSection title={t('smuggling.title')} summary={t('smuggling.summary')} startsOpen={wasWriting}>
      <DebtList {...props} />
    </DisclosureSection>
  )
}

function DebtList({ caseId, mayWrite }: Props) {
  const t = useText('smuggling')
  const { value, state, problem, refresh } = useQuery(listDebts, { caseId })
  const [isAdding, setAdding] = useOpenForm(draftOfDebt(caseId))
  const items = value?.items ?? []
  const standing = items.filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = items.filter(({ withdrawnAt }) => withdrawnAt !== null)
  return (
    <div className="stack">
      <p className="soft">{t('smuggling.intro')}</p>
      {state === 'loading' ? <Skeleton lines={3} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value && standing.length === 0 ? <p className="soft">{t('smuggling.none')}</p> : null}
      <ul className="entries" aria-label={t('smuggling.title')}>
        {standing.map((debt) => (
          <li key={debt.id}>
            <DebtEntry debt={debt} caseId={caseId} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {isAdding && mayWrite ? (
        <DebtForm caseId={caseId} before={undefined} onDone={() => setAdding(false)} />
      ) : null}
      {mayWrite && !isAdding ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('smuggling.add')}
          </Button>
        </p>
      ) : null}
      {withdrawn.length > 0 ? (
        <DisclosureSection level={3} title={t('smuggling.withdrawn')}>
          <ul className="entries" aria-label={t('smuggling.withdrawn')}>
            {withdrawn.map((debt) => (
              <li key={debt.id}>
                <DebtEntry debt={debt} caseId={caseId} mayWrite={false} />
              </li>
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </div>
  )
}
