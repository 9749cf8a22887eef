import { listMissing } from '@amparo/contract/api/missing/missing'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, type OpenedCase } from '../case/index.ts'
import { EpisodeEntry } from './episode-entry.tsx'
import { draftOfMissing, MissingForm } from './missing-form.tsx'

/** The search for a child of whom nobody knows where she is, and those that came before. */
export function MissingScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="missing">
      {(opened) => <Searches opened={opened} caseId={caseId} />}
    </CaseFrame>
  )
}

function Searches({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: CaseId }) {
  const t = useText('missing')
  const { value, state, problem, refresh } = useQuery(listMissing, { caseId })
  const [isAdding, setAdding] = useOpenForm(draftOfMissing(caseId))
  const items = value?.items ?? []
  const now = items.filter(({ ended }) => ended === null)
  const earlier = items.filter(({ ended }) => ended !== null)
  const mayWrite = opened.relation === 'own' && opened.writes.includes('course')
  const mayBegin =
    mayWrite && now.length === 0 && (opened.case.state === 'open' || opened.case.state === 'on-hold')
  return (
    <>
      {state === 'loading' ? <Skeleton lines={4} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value && now.length === 0 && mayBegin && !isAdding ? (
        <Card title={t('missing.title')}>
          <p>{t('missing.intro')}</p>
          <p>
            <Button weight="main" icon="search" onPress={() => setAdding(true)}>
              {t('missing.add')}
            </Button>
          </p>
        </Card>
      ) : null}
      {value && items.length === 0 && !mayBegin ? (
        <EmptyState icon="good">{t('missing.none')}</EmptyState>
      ) : null}
      {mayBegin && isAdding ? <MissingForm caseId={caseId} onDone={() => setAdding(false)} /> : null}
      {now.map((episode) => (
        <Card key={episode.id} title={t('missing.search')}>
          <EpisodeEntry caseId={caseId} episode={episode} mayWrite={mayWrite} />
        </Card>
      ))}
      {earlier.length > 0 ? (
        <Card title={t('missing.earlier')}>
          {earlier.map((episode) => (
            <EpisodeEntry key={episode.id} caseId={caseId} episode={episode} mayWrite={false} />
          ))}
        </Card>
      ) : null}
    </>
  )
}
