import { listForms } from '@amparo/contract/api/assessments/assessment'
import { listScreenings, type ScreeningView } from '@amparo/contract/api/screenings/screenings'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Paged } from '../../ui/paged.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { WhereHelped, type OpenedCase } from '../case/index.ts'
import { FormToFill } from '../form-records/index.ts'
import { ScreeningEntry } from './screening-entry.tsx'

const form = 'trafficking-screening'

/** Talks alone in which somebody listened for signs of trafficking; their titles say nothing of it. */
export function Screenings({ caseId, opened }: { readonly caseId: CaseId; readonly opened: OpenedCase }) {
  const t = useText('screening')
  const words = useText('case')
  const { language } = useLanguage()
  const pages = usePages(listScreenings, { caseId })
  const { state } = opened.case
  const mayWrite = opened.writes.includes('sealed-incidents') && state !== 'transferred'
  const summaryOf = ({ phase, on, waits }: ScreeningView) =>
    [...(waits ? [t('screening.waits')] : []), writeDay(on, language), words(`case.phase.${phase}`)].join(
      between,
    )
  return (
    <Card title={t('screening.title')}>
      <p className="soft">{t('screening.intro')}</p>
      <Paged pages={pages} lines={3} empty={<p>{t('screening.empty')}</p>} moreLabel={t('screening.more')}>
        <ul className="entries" aria-label={t('screening.title')}>
          {pages.items.map((screening) => (
            <li key={screening.id}>
              <DisclosureSection level={3} title={t('screening.sealed')} summary={summaryOf(screening)}>
                <ScreeningEntry caseId={caseId} screening={screening} mayWrite={mayWrite} />
              </DisclosureSection>
            </li>
          ))}
        </ul>
      </Paged>
      {mayWrite && state !== 'closed' ? <ToFill caseId={caseId} /> : null}
    </Card>
  )
}

function ToFill({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('screening')
  const { value, problem, refresh } = useQuery(listForms, { use: 'record' })
  const found = value?.items.find(({ name }) => name === form)
  return (
    <>
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      <WhereHelped caseId={caseId} />
      {found ? (
        <ul className="list" aria-label={t('screening.fill')}>
          <FormToFill
            caseId={caseId}
            form={{ ...found, definition: found.definition as FormDefinition }}
            title={t('screening.sheet')}
            mayBegin
          />
        </ul>
      ) : null}
    </>
  )
}
