import { actOnIncident, withdrawIncident, type IncidentView } from '@amparo/contract/api/incidents/incidents'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, IncidentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Link } from '../../ui/link.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { CareChoices } from './care-choices.tsx'
import { changedByIncidents } from './changed-by-incidents.ts'
import { AskedBecause } from './asked-because.tsx'
import { IncidentFacts } from './incident-facts.tsx'
import { ReportEntry } from './report-entry.tsx'

/** One incident: what is known, what must be done at an hour, and what was done. */
export function IncidentEntry(props: {
  readonly caseId: CaseId
  readonly incident: IncidentView
  readonly mayWrite: boolean
}) {
  const t = useText('incident')
  const words = useText('case')
  const { language } = useLanguage()
  const { caseId, incident } = props
  const isWithdrawn = incident.withdrawnBecause !== ''
  const mayWrite = props.mayWrite && !isWithdrawn
  const someone = words('case.someone')
  return (
    <article className="sub-block">
      <h3 className="entry-title">{t(`incident.type.${incident.type}`)}</h3>
      {incident.dangerSince ? (
        <p className="facts">
          <Badge meaning="danger">{t('incident.danger')}</Badge>
        </p>
      ) : null}
      {isWithdrawn ? (
        <Banner meaning="neutral">{t('incident.withdrawn', { why: incident.withdrawnBecause })}</Banner>
      ) : null}
      {incident.dangerSince ? <Banner meaning="danger">{t('incident.danger.since')}</Banner> : null}
      <p className="written">{incident.what}</p>
      <IncidentFacts incident={incident} />
      {incident.windows.length > 0 ? (
        <CareChoices caseId={caseId} incident={incident} mayWrite={mayWrite} />
      ) : null}
      {incident.reports.length > 0 ? (
        <section className="stack" aria-label={t('incident.reports')}>
          <h4 className="entry-title">{t('incident.reports')}</h4>
          <p className="soft">{t('incident.reports.basis')}</p>
          {incident.reports.map((report) => (
            <ReportEntry
              key={report.to}
              caseId={caseId}
              incidentId={incident.id}
              report={report}
              mayWrite={mayWrite}
            />
          ))}
        </section>
      ) : null}
      {incident.referrals.length > 0 ? <AskedBecause caseId={caseId} incident={incident} /> : null}
      {incident.steps.length > 0 ? (
        <section className="stack" aria-label={t('incident.steps')}>
          <h4 className="entry-title">{t('incident.steps')}</h4>
          {incident.steps.map((step) => (
            <div key={step.at}>
              <p className="written">{step.words}</p>
              <p className="why">
                <span>
                  {t('incident.stepBy', {
                    by: step.by ?? someone,
                    date: writeDay(dayOf(step.at), language),
                  })}
                </span>
                {step.dangerOver ? <span>{t('incident.stepOver')}</span> : null}
              </p>
            </div>
          ))}
        </section>
      ) : null}
      <p className="why">
        <span>
          {t('incident.by', {
            by: incident.by ?? someone,
            date: writeDay(dayOf(incident.recordedAt), language),
          })}
        </span>
      </p>
      {mayWrite ? <Doing caseId={caseId} incident={incident} /> : null}
      {props.mayWrite && !isWithdrawn ? (
        <p>
          <Link
            href={hrefTo('case-incident-referral', { caseId, incidentId: incident.id })}
            look="button"
            icon="share"
          >
            {t('incident.refer')}
            <span className="only-read"> · {t(`incident.type.${incident.type}`)}</span>
          </Link>
        </p>
      ) : null}
    </article>
  )
}

/** What was done about it, and that it was a mistake. */
function Doing({ caseId, incident }: { readonly caseId: CaseId; readonly incident: IncidentView }) {
  const t = useText('incident')
  const say = useToast()
  const [acts, withdraws] = [`incident-act ${incident.id}`, `incident-withdraw ${incident.id}`]
  const [isActing, setActing] = useOpenForm(acts)
  const [isWithdrawing, setWithdrawing] = useOpenForm(withdraws)
  const [dangerOver, setDangerOver] = useState(false)
  const act = useCommand(actOnIncident, changedByIncidents)
  const withdraw = useCommand(withdrawIncident, changedByIncidents)
  const incidentId = incident.id as IncidentId
  if (isActing)
    return (
      <WordsForm
        {...{ caseId, name: acts, command: act }}
        form="incident-step"
        of={`act ${incident.id}`}
        label={t('incident.act.words')}
        longest={longestOf(actOnIncident.input.shape.words)}
        required
        saveLabel={t('incident.act')}
        onSave={async (words) => {
          const { ok } = await act.send({ caseId, incidentId, words, dangerOver })
          if (ok) {
            say({ words: t('incident.act.saved') })
            setActing(false)
          }
          return ok
        }}
        onBack={() => setActing(false)}
      >
        {incident.dangerSince ? (
          <Checkbox label={t('incident.act.over')} checked={dangerOver} onChange={setDangerOver} />
        ) : null}
      </WordsForm>
    )
  if (isWithdrawing)
    return (
      <WordsForm
        {...{ caseId, name: withdraws, command: withdraw }}
        form="incident-step"
        of={`withdraw ${incident.id}`}
        label={t('incident.withdraw.why')}
        longest={longestOf(withdrawIncident.input.shape.because)}
        required
        saveLabel={t('incident.withdraw')}
        onSave={async (because) => {
          const { ok } = await withdraw.send({ caseId, incidentId, because })
          if (ok) say({ words: t('incident.withdraw.saved') })
          return ok
        }}
        onBack={() => setWithdrawing(false)}
      />
    )
  return (
    <div className="row">
      <Button onPress={() => setActing(true)}>{t('incident.act')}</Button>
      <Button weight="quiet" onPress={() => setWithdrawing(true)}>
        {t('incident.withdraw')}
      </Button>
    </div>
  )
}
