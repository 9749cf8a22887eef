import { listCaseTransfers } from '@amparo/contract/api/transfers/transfers'
import type { ScreenProps } from '../../app/screen.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, hasRole, mayAdd, type OpenedCase } from '../case/index.ts'
import { TogetherNote } from '../groups/index.ts'
import { draftOfTransfer } from './transfer-draft.ts'
import { TransferEntry } from './transfer-entry.tsx'
import { TransferForm } from './transfer-form.tsx'

/** To whom the responsibility for this child was offered, or from whom it came, and how that stands. */
export function TransferScreen({ params }: ScreenProps) {
  const t = useText('transfer')
  const session = useSession()
  const caseId = caseIdOf(params)
  const query = useQuery(listCaseTransfers, { caseId })
  const [isWriting, setWriting] = useOpenForm(draftOfTransfer(caseId))
  const [latest] = query.value?.items ?? []
  const mayOffer = (opened: OpenedCase) =>
    opened.relation === 'own' &&
    mayAdd(opened, 'referral') &&
    hasRole(session, 'caseworker', 'supervisor') &&
    !opened.transfers.some(
      ({ direction, state }) => direction === 'out' && (state === 'offered' || state === 'asked'),
    )
  return (
    <CaseFrame
      caseId={caseId}
      part="transfer"
      actions={(opened) =>
        mayOffer(opened) && !isWriting ? (
          <Button weight="main" icon="share" onPress={() => setWriting(true)}>
            {t('transfer.begin')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {mayOffer(opened) && isWriting && query.value ? (
            <>
              {opened.reads.includes('people') ? <TogetherNote caseId={caseId} /> : null}
              <TransferForm
                caseId={caseId}
                sentBack={latest?.state === 'sent-back' ? latest : undefined}
                onDone={() => setWriting(false)}
              />
            </>
          ) : null}
          {latest?.state === 'sent-back' && mayOffer(opened) && !isWriting ? (
            <Banner meaning="information">{t('transfer.sentBack.again')}</Banner>
          ) : null}
          {query.state === 'loading' ? <Skeleton lines={4} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.value?.items.length === 0 && !isWriting ? (
            <EmptyState icon="share">{t('transfer.empty')}</EmptyState>
          ) : null}
          <ul className="entries" aria-label={t('transfer.list')}>
            {query.value?.items.map((transfer) => (
              <li key={transfer.id}>
                <TransferEntry transfer={transfer} currentCaseId={caseId} />
              </li>
            ))}
          </ul>
        </>
      )}
    </CaseFrame>
  )
}
