import { listClosureChecks } from '@amparo/contract/api/closure-checks/closure-checks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { OpenedCase } from '../case/index.ts'
import { ClosureCheckEntry } from './closure-check-entry.tsx'
import { ClosureCheckForm, draftOfCheck } from './closure-check-form.tsx'

/** How the child is after the work ended: by when to ask, what is known, and a need that waits for an answer. */
export function ClosureChecks({ caseId, opened }: { readonly caseId: CaseId; readonly opened: OpenedCase }) {
  const t = useText('closure-check')
  const { language } = useLanguage()
  const { value } = useQuery(listClosureChecks, { caseId })
  const pages = usePages(listClosureChecks, { caseId })
  const [isWriting, setWriting] = useOpenForm(draftOfCheck(caseId))
  const due = opened.tasks.find(({ kind }) => kind === 'check-after-closure')
  const mayWrite = opened.relation === 'own' && opened.writes.includes('course')
  const triedOn = value?.triedOn ?? []
  const tries = value?.tries ?? undefined
  const [latest] = pages.items
  return (
    <Card title={t('closure-check.title')}>
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {due ? <p>{t('closure-check.next', { date: writeDay(dayOf(due.dueAt), language) })}</p> : null}
      {due && tries !== undefined && triedOn.length > 0 ? (
        <p className="soft">{t('closure-check.tries', { n: triedOn.length, most: tries })}</p>
      ) : null}
      {latest?.ends && latest.outcome === 'not-reached' ? <p>{t('closure-check.ended')}</p> : null}
      {pages.first.state === 'ready' && !latest ? <p className="soft">{t('closure-check.none')}</p> : null}
      {isWriting && mayWrite ? (
        <ClosureCheckForm caseId={caseId} triedOn={triedOn} tries={tries} onDone={() => setWriting(false)} />
      ) : null}
      {mayWrite && !isWriting ? (
        <p>
          <Button icon="add" {...(due ? { weight: 'main' } : {})} onPress={() => setWriting(true)}>
            {t('closure-check.write')}
          </Button>
        </p>
      ) : null}
      <ul className="entries" aria-label={t('closure-check.list')}>
        {pages.items.map((check) => (
          <li key={check.id}>
            <ClosureCheckEntry caseId={caseId} check={check} />
          </li>
        ))}
      </ul>
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {pages.more ? (
        <Button busy={pages.asking} onPress={pages.more}>
          {t('closure-check.more')}
        </Button>
      ) : null}
    </Card>
  )
}
