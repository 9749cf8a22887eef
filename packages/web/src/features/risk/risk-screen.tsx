import { showRisk } from '@amparo/contract/api/risk/risk'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { RiskDecision } from './risk-decision.tsx'
import { RiskEntry } from './risk-entry.tsx'
import { draftOfScreening, RiskScreening } from './risk-screening.tsx'

/** The program proposes with reasons, a person decides, another approves. */
export function RiskScreen({ params }: ScreenProps) {
  const t = useText('risk')
  const caseId = caseIdOf(params)
  const query = useQuery(showRisk, { caseId })
  const [isScreening, setScreening] = useOpenForm(draftOfScreening(caseId))
  const [newest, ...others] = query.value?.items ?? []
  // After a re-opening nothing counts yet: what was found before is history.
  const current = newest?.state === 'superseded' ? undefined : newest
  const before = newest && !current ? [newest, ...others] : others
  const waits = current?.state === 'decided'
  const decision = (opened: OpenedCase) =>
    current ? (
      <RiskDecision
        key={current.version}
        risk={current}
        before={before.find(({ approvedAt }) => approvedAt !== null)}
        opened={opened}
        caseId={caseId}
      />
    ) : null
  return (
    <CaseFrame
      caseId={caseId}
      part="risk"
      actions={(opened) =>
        mayAdd(opened, 'risk') && query.value && !isScreening && current?.state !== 'proposed' ? (
          <Button weight={current ? 'plain' : 'main'} icon="edit" onPress={() => setScreening(true)}>
            {t(current ? 'risk.again' : 'risk.screen')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {query.state === 'loading' ? <Skeleton lines={5} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {isScreening ? <RiskScreening caseId={caseId} onDone={() => setScreening(false)} /> : null}
          {query.value && !current && !isScreening ? (
            <EmptyState icon="warning">{t('risk.empty')}</EmptyState>
          ) : null}
          {current && !isScreening ? (
            <>
              {waits ? decision(opened) : null}
              <RiskEntry risk={current} />
              {waits ? null : decision(opened)}
            </>
          ) : null}
          {before.length > 0 ? (
            <DisclosureSection title={t('risk.before')} summary={t('risk.beforeCount', { n: before.length })}>
              <div className="entries">
                {before.map((risk) => (
                  <RiskEntry key={risk.id} risk={risk} />
                ))}
              </div>
            </DisclosureSection>
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}
