import { moveReport, type ReportView } from '@amparo/contract/api/incidents/incidents'
import { longestOf } from '@amparo/contract/kernel/fields'
import { reportMoves } from '@amparo/domain/incident/decide-incident-step'
import {
  childTolds,
  reportWays,
  type ChildTold,
  type ReportState,
  type ReportWay,
} from '@amparo/domain/incident/incident-words'
import type { CaseId, IncidentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByIncidents } from './changed-by-incidents.ts'

export function draftOfReport(incidentId: string, to: string): string {
  return `incident-report ${incidentId} ${to}`
}

function emptyMove() {
  return {
    state: undefined as ReportState | undefined,
    madeOn: today() as string | undefined,
    way: undefined as ReportWay | undefined,
    told: undefined as ChildTold | undefined,
    reference: '',
    words: '',
  }
}

/** That a notice was made and with which number, answered, is not required, or why it is not made yet. */
export function ReportForm(props: {
  readonly caseId: CaseId
  readonly incidentId: string
  readonly report: ReportView
  readonly onDone: () => void
}) {
  const t = useText('incident')
  const say = useToast()
  const { caseId, incidentId, report } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    {
      caseId,
      form: 'incident-step',
      of: `report ${incidentId} ${report.to}`,
      name: draftOfReport(incidentId, report.to),
    },
    emptyMove,
    ({ words, reference }) => words + reference !== '',
  )
  const { value, update } = draft
  const { state, madeOn, way, told, reference, words } = value
  const { shape } = moveReport.input
  const command = useCommand(moveReport, changedByIncidents)
  const isMade = state === 'made'
  const isAnswered = state === 'acknowledged'
  const needsWords = isAnswered ? reference.trim() === '' : !isMade || told !== 'told-before'
  const missing = (isMissing: boolean) => (checked && isMissing ? t('incident.missing') : undefined)
  const save = async () => {
    setChecked(true)
    if (!state || (needsWords && words.trim() === '')) return
    if (isMade && (!madeOn || !way || !told)) return
    const answer = await command.send({
      caseId,
      incidentId: incidentId as IncidentId,
      to: report.to,
      state,
      madeOn: isMade ? (madeOn ?? null) : null,
      way: isMade ? (way ?? null) : null,
      told: isMade ? (told ?? null) : null,
      reference: isMade || isAnswered ? reference : '',
      words,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('incident.report.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('incident.report.write')}
      draft={draft}
      command={command}
      onSave={save}
      onBack={props.onDone}
    >
      <RadioGroup
        label={t('incident.report.what')}
        choices={reportMoves[report.state].map((one) => ({
          value: one,
          label: t(`incident.report.move.${one}`),
        }))}
        value={state}
        onChange={(next) => update({ state: next })}
        problem={missing(state === undefined)}
      />
      {isMade ? (
        <>
          <DayField
            label={t('incident.report.on')}
            value={madeOn}
            onChange={(next) => update({ madeOn: next })}
            problem={missing(madeOn === undefined)}
          />
          <RadioGroup
            label={t('incident.report.way')}
            inline
            choices={reportWays.map((one) => ({ value: one, label: t(`incident.report.way.${one}`) }))}
            value={way}
            onChange={(next) => update({ way: next })}
            problem={missing(way === undefined)}
          />
          <RadioGroup
            label={t('incident.report.told')}
            choices={childTolds.map((one) => ({ value: one, label: t(`incident.report.told.${one}`) }))}
            value={told}
            onChange={(next) => update({ told: next })}
            problem={missing(told === undefined)}
          />
        </>
      ) : null}
      {isMade || isAnswered ? (
        <TextField
          label={t('incident.report.number')}
          required={false}
          value={reference}
          onChange={(next) => update({ reference: next })}
          longest={longestOf(shape.reference)}
        />
      ) : null}
      {state ? (
        <TextArea
          label={t(`incident.report.words.${state}`)}
          required={needsWords}
          value={words}
          onChange={(next) => update({ words: next })}
          longest={longestOf(shape.words)}
          rows={2}
          problem={missing(needsWords && words.trim() === '')}
        />
      ) : null}
    </DraftForm>
  )
}
