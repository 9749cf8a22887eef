import type { ReportView } from '@amparo/contract/api/incidents/incidents'
import { reportMoves } from '@amparo/domain/incident/decide-incident-step'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useMoment } from '../case/index.ts'
import { agencyName } from './agency-words.ts'
import { draftOfReport, ReportForm } from './report-form.tsx'

/** One notice to an authority: to whom, until when, how it was made and what number came back. */
export function ReportEntry(props: {
  readonly caseId: CaseId
  readonly incidentId: string
  readonly report: ReportView
  readonly mayWrite: boolean
}) {
  const t = useText('incident')
  const { language } = useLanguage()
  const moment = useMoment()
  const { caseId, incidentId, report } = props
  const name = draftOfReport(incidentId, report.to)
  const [isWriting, setWriting] = useOpenForm(name)
  const isOpen = props.mayWrite && reportMoves[report.state].length > 0
  return (
    <div className="stack">
      <p className="facts">
        <span>{t(`incident.report.to.${report.to}`)}</span>
        <Badge meaning={report.state === 'due' ? 'warning' : 'good'}>
          {t(`incident.report.state.${report.state}`)}
        </Badge>
        {report.dueAt ? <span>{t('incident.report.due', { moment: moment(report.dueAt) })}</span> : null}
      </p>
      {report.rerouted ? <p className="soft">{t('incident.report.rerouted')}</p> : null}
      {report.institutions.length > 0 ? (
        <p>{report.institutions.map((id) => agencyName(id, language)).join('; ')}</p>
      ) : null}
      {report.madeOn || report.reference ? (
        <p className="why">
          {report.madeOn ? (
            <span>{t('incident.report.madeOn', { date: writeDay(report.madeOn, language) })}</span>
          ) : null}
          {report.way ? <span>{t(`incident.report.way.${report.way}`)}</span> : null}
          {report.told ? (
            <span>
              {t('incident.report.told')} {t(`incident.report.told.${report.told}`)}
            </span>
          ) : null}
          {report.reference ? (
            <span>{t('incident.report.reference', { number: report.reference })}</span>
          ) : null}
        </p>
      ) : null}
      {report.words ? <p className="written">{report.words}</p> : null}
      {isOpen && isWriting ? (
        <ReportForm
          caseId={caseId}
          incidentId={incidentId}
          report={report}
          onDone={() => setWriting(false)}
        />
      ) : null}
      {isOpen && !isWriting ? (
        <p>
          <Button onPress={() => setWriting(true)}>
            {t('incident.report.write')}
            <span className="only-read"> · {t(`incident.report.to.${report.to}`)}</span>
          </Button>
        </p>
      ) : null}
    </div>
  )
}
