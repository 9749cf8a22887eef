import { listFormerIncidents } from '@amparo/contract/api/incidents/incidents'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { IncidentRow } from './incident-row.tsx'

/** Those that came along with the case, with their source: nothing of them is changed here. */
export function FormerIncidents({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('incident')
  const { value, problem, refresh } = useQuery(listFormerIncidents, { caseId })
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  if (!value?.organisation || value.items.length === 0) return null
  const title = t('incident.former', { org: value.organisation })
  return (
    <Card title={title}>
      <p className="soft">{t('incident.former.note')}</p>
      <ul className="entries" aria-label={title}>
        {value.items.map((incident) => (
          <li key={incident.id}>
            <IncidentRow caseId={caseId} incident={incident} mayWrite={false} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
