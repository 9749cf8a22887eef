import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { CaseFrame, caseIdOf, type OpenedCase } from '../case/index.ts'
import { draftOfIncident, IncidentForm } from './incident-form.tsx'
import { IncidentRow } from './incident-row.tsx'

/** Only for a case that came from another organisation. */
const FormerIncidents = latePart(async () => (await import('./former-incidents.tsx')).FormerIncidents, 0)
/** Only for who may read of it. */
const Screenings = latePart(async () => (await import('../screenings/index.ts')).Screenings, 0)

/** What happened to the child, as far as the reader may know it, with what must be done about it. */
export function IncidentsScreen({ params }: ScreenProps) {
  const t = useText('incident')
  const words = useText('case')
  const caseId = caseIdOf(params)
  const [isAdding, setAdding] = useOpenForm(draftOfIncident(caseId))
  const mayWrite = (opened: OpenedCase) =>
    opened.writes.includes('sealed-incidents') && opened.case.state !== 'transferred'
  return (
    <CaseFrame
      caseId={caseId}
      part="incidents"
      actions={(opened) =>
        mayWrite(opened) && !isAdding ? (
          <Button icon="add" weight="main" onPress={() => setAdding(true)}>
            {t('incident.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          {isAdding && mayWrite(opened) ? (
            <IncidentForm caseId={caseId} onDone={() => setAdding(false)} />
          ) : null}
          {opened.reads.includes('sealed-incidents') ? (
            <p>
              <Link href={hrefTo('case-care-today', { caseId })} look="button">
                {words('case.part.care-today')}
              </Link>
            </p>
          ) : null}
          {opened.reads.includes('sealed-incidents') ? <Screenings caseId={caseId} opened={opened} /> : null}
          <Incidents caseId={caseId} mayWrite={mayWrite(opened)} />
          {opened.transfers.some(({ direction }) => direction === 'in') ? (
            <FormerIncidents caseId={caseId} />
          ) : null}
          <p>
            <Link href={hrefTo('case-death', { caseId })}>{words('case.part.death')}</Link>
          </p>
        </>
      )}
    </CaseFrame>
  )
}

function Incidents({ caseId, mayWrite }: { readonly caseId: CaseId; readonly mayWrite: boolean }) {
  const t = useText('incident')
  const pages = usePages(listIncidents, { caseId })
  return (
    <Card title={t('incident.title')}>
      <Paged pages={pages} lines={4} empty={<EmptyState icon="document">{t('incident.empty')}</EmptyState>}>
        <ul className="entries" aria-label={t('incident.title')}>
          {pages.items.map((incident) => (
            <li key={incident.id}>
              <IncidentRow caseId={caseId} incident={incident} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      </Paged>
    </Card>
  )
}
