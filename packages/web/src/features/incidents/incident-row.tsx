import type { IncidentView } from '@amparo/contract/api/incidents/incidents'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { IncidentEntry } from './incident-entry.tsx'

/** What is sealed stays closed, under a neutral title: whoever stands behind the worker reads no heading. */
export function IncidentRow(props: {
  readonly caseId: CaseId
  readonly incident: IncidentView
  readonly mayWrite: boolean
}) {
  const t = useText('incident')
  const { language } = useLanguage()
  const { incident } = props
  if (incident.section === 'incidents') return <IncidentEntry {...props} />
  return (
    <DisclosureSection
      level={3}
      title={t('incident.sealed')}
      summary={[
        ...(incident.dangerSince ? [t('incident.danger')] : []),
        writeDay(dayOf(incident.recordedAt), language),
      ].join(between)}
    >
      <IncidentEntry {...props} />
    </DisclosureSection>
  )
}
