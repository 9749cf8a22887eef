import { openCase } from '@amparo/contract/api/cases/open-case'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { approveClosure, askClosureChanges, showClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { reasonsWithoutCheck } from '@amparo/domain/closure/closure-check'
import type { ClosureId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TogetherNote } from '../groups/index.ts'
import { ApprovalPanel, CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { ClosureChecks } from './closure-checks.tsx'
import { ClosureEntry } from './closure-entry.tsx'
import { ClosureForm, draftOfClosure } from './closure-form.tsx'
import { Reopenings } from './reopenings.tsx'

const changed = [showClosure, openCase, ...caseLists, listHistory]

/** Work ends with a reason and a goodbye, and a second person agrees. */
export function ClosureScreen({ params }: ScreenProps) {
  const t = useText('closure')
  const words = useText('case')
  const { language } = useLanguage()
  const caseId = caseIdOf(params)
  const query = useQuery(showClosure, { caseId })
  const approve = useCommand(approveClosure, changed)
  const ask = useCommand(askClosureChanges, changed)
  const [isAsking, setAsking] = useOpenForm(draftOfClosure(caseId))
  const waiting = query.value?.items.find(({ state }) => state === 'requested')
  const [latest] = query.value?.items ?? []
  const isLookedFor = latest?.state === 'approved' && !reasonsWithoutCheck.includes(latest.reason)
  const closureId = (waiting?.id ?? '') as ClosureId
  return (
    <CaseFrame
      caseId={caseId}
      part="closure"
      actions={(opened) =>
        opened.case.state === 'open' && mayAdd(opened, 'course') && query.value && !waiting && !isAsking ? (
          <Button icon="good" onPress={() => setAsking(true)}>
            {t('closure.ask')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {query.state === 'loading' ? <Skeleton lines={4} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.value && opened.case.state === 'open' ? (
            <Banner
              meaning={query.value.referralsOut > 0 ? 'warning' : 'information'}
              title={t('closure.before')}
              actions={
                opened.relation === 'own' ? (
                  <Link href={hrefTo('case-forms', { caseId })}>{t('closure.forms')}</Link>
                ) : null
              }
            >
              <ul className="lines">
                <li>
                  {query.value.referralsOut > 0
                    ? t('closure.referralsOut', { n: query.value.referralsOut })
                    : t('closure.ready')}
                </li>
                {query.value.attempts > 0 ? (
                  <li>
                    {t('closure.attempts', { n: query.value.attempts, needed: query.value.attemptsNeeded })}
                  </li>
                ) : null}
                {query.value.notContactableFrom ? (
                  <li>
                    {t('closure.notContactableFrom', {
                      date: writeDay(dayOf(query.value.notContactableFrom), language),
                    })}
                  </li>
                ) : null}
              </ul>
            </Banner>
          ) : null}
          {isLookedFor && opened.case.state === 'closed' ? (
            <ClosureChecks caseId={caseId} opened={opened} />
          ) : null}
          {(isAsking || waiting) && opened.case.state === 'open' && opened.reads.includes('people') ? (
            <TogetherNote caseId={caseId} />
          ) : null}
          {isAsking && opened.case.state === 'open' ? (
            <ClosureForm caseId={caseId} onDone={() => setAsking(false)} />
          ) : null}
          {waiting ? (
            <ApprovalPanel
              about={{ caseId, form: 'closure-changes', of: closureId }}
              standing={waiting.approval}
              steps={waiting.approvalSteps}
              approve={approve}
              ask={ask}
              onApprove={(step) => approve.send({ caseId, closureId, step })}
              onAskChanges={(changes) => ask.send({ caseId, closureId, changes })}
              approved={t('closure.approved')}
              changesSent={t('closure.changesSent')}
            >
              <p>
                {t(`closure.reason.${waiting.reason}`)}
                {between}
                {t('closure.askedBy', {
                  by: waiting.requestedBy ?? words('case.someone'),
                  date: writeDay(dayOf(waiting.requestedAt), language),
                })}
              </p>
            </ApprovalPanel>
          ) : null}
          <Reopenings
            caseId={caseId}
            isClosed={opened.case.state === 'closed'}
            mayWrite={opened.relation === 'own' && opened.writes.includes('course')}
          />
          {query.value?.items.length === 0 && !isAsking ? (
            <EmptyState icon="good">{t('closure.none')}</EmptyState>
          ) : null}
          <ul className="entries" aria-label={t('closure.list')}>
            {query.value?.items.map((closure) => (
              <li key={closure.id}>
                <ClosureEntry closure={closure} />
              </li>
            ))}
          </ul>
        </>
      )}
    </CaseFrame>
  )
}
