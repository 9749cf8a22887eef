import { listChildJoins } from '@amparo/contract/api/child-joins/child-joins'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { ChildRecord } from './child-record.tsx'
import { draftOfJoin, JoinForm } from './join-form.tsx'
import { JoinEntry } from './join-entry.tsx'

/** What each case of one child says of who she is, and that two cases are of one child. */
export function SameChildScreen({ params }: ScreenProps) {
  const t = useText('same-child')
  const caseId = caseIdOf(params)
  const [isAdding, setAdding] = useOpenForm(draftOfJoin(caseId))
  return (
    <CaseFrame
      caseId={caseId}
      part="people"
      title={t('same-child.title')}
      actions={(opened) =>
        mayAdd(opened, 'course') && !isAdding ? (
          <Button weight="main" icon="add" onPress={() => setAdding(true)}>
            {t('same-child.propose')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {isAdding && mayAdd(opened, 'course') ? (
            <JoinForm caseId={caseId} onDone={() => setAdding(false)} />
          ) : null}
          <OneChild caseId={caseId} mayWrite={mayAdd(opened, 'course')} />
        </>
      )}
    </CaseFrame>
  )
}

function OneChild({ caseId, mayWrite }: { readonly caseId: CaseId; readonly mayWrite: boolean }) {
  const t = useText('same-child')
  const { value, state, problem, refresh } = useQuery(listChildJoins, { caseId })
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  if (!value) return state === 'loading' ? <Skeleton lines={4} /> : null
  return (
    <>
      {value.disputed ? (
        <Banner meaning="warning" title={t('same-child.disputed')}>
          <p>{t('same-child.disputed.words')}</p>
        </Banner>
      ) : null}
      <Card title={t('same-child.joins')}>
        <p className="soft">{t('same-child.intro')}</p>
        {value.joins.length === 0 ? <EmptyState icon="people">{t('same-child.none')}</EmptyState> : null}
        <ul className="entries" aria-label={t('same-child.joins')}>
          {value.joins.map((one) => (
            <li key={one.id}>
              <JoinEntry caseId={caseId} one={one} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('same-child.records')}>
        <ul className="entries" aria-label={t('same-child.records')}>
          {value.records.map((one) => (
            <li key={one.caseId}>
              <ChildRecord one={one} isHere={one.caseId === caseId} />
            </li>
          ))}
        </ul>
        {value.hidden > 0 ? <p className="why">{t('same-child.hidden', { n: value.hidden })}</p> : null}
      </Card>
    </>
  )
}
