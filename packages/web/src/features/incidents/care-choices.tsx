import { chooseCare, type IncidentView } from '@amparo/contract/api/incidents/incidents'
import { windowChoices, type CareWindow, type WindowChoice } from '@amparo/domain/incident/incident-words'
import type { CaseId, IncidentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMoment } from '../case/index.ts'
import { changedByIncidents } from './changed-by-incidents.ts'

const answers = windowChoices.filter((choice) => choice !== 'not-asked')

/** What she wants of the care that helps only within hours: her own choice, which may change. */
export function CareChoices(props: {
  readonly caseId: CaseId
  readonly incident: IncidentView
  readonly mayWrite: boolean
}) {
  const t = useText('incident')
  const say = useToast()
  const moment = useMoment()
  const { caseId, incident, mayWrite } = props
  const command = useCommand(chooseCare, changedByIncidents)
  /** What was pressed and is under way; what the server has takes its place. */
  const [pressed, setPressed] = useState<Partial<Record<CareWindow, WindowChoice>>>({})
  const choose = async (window: CareWindow, choice: WindowChoice) => {
    setPressed({ ...pressed, [window]: choice })
    const incidentId = incident.id as IncidentId
    const { ok } = await command.send({ caseId, incidentId, window, choice })
    if (ok) say({ words: t('incident.choice.saved') })
    else setPressed({})
  }
  return (
    <section className="stack" aria-label={t('incident.care.title')}>
      <h4 className="entry-title">{t('incident.care.title')}</h4>
      <p className="soft">{t('incident.care.intro')}</p>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {incident.windows.map(({ window, choice: kept, until }) => {
        const choice = pressed[window] ?? kept
        const label = t(`incident.window.${window}`)
        const hint = until ? t('incident.window.until', { moment: moment(until) }) : t('incident.window.now')
        return mayWrite ? (
          <RadioGroup
            key={window}
            label={label}
            hint={hint}
            inline
            choices={answers.map((one) => ({ value: one, label: t(`incident.choice.${one}`) }))}
            value={choice === 'not-asked' ? undefined : choice}
            onChange={(next) => void choose(window, next)}
          />
        ) : (
          <p className="why" key={window}>
            <span>{label}</span>
            <span>{t(`incident.choice.${choice}`)}</span>
          </p>
        )
      })}
    </section>
  )
}
