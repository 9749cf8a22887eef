import { recordIncident } from '@amparo/contract/api/incidents/incidents'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Button } from '../../ui/button.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { useToast } from '../../ui/toast.tsx'
import { typedHour } from '../case/index.ts'
import { changedByIncidents } from './changed-by-incidents.ts'
import { actorsOf, emptyIncident, isWritten, missingStep } from './incident-draft.ts'
import { ToldFields } from './told-fields.tsx'
import { WhatFields } from './what-fields.tsx'
import { WhenFields } from './when-fields.tsx'

export function draftOfIncident(caseId: CaseId): string {
  return `incident ${caseId}`
}

const steps = ['what', 'when', 'told'] as const

/** What happened, in three short steps; what was written stays where one goes back. */
export function IncidentForm(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('incident')
  const say = useToast()
  const { caseId } = props
  const [at, setAt] = useState(0)
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'incident', name: draftOfIncident(caseId) },
    emptyIncident,
    isWritten,
  )
  const { value, update } = draft
  const command = useCommand(recordIncident, changedByIncidents)
  const step = steps[at] ?? 'what'
  const isLast = at === steps.length - 1
  const go = (next: number) => {
    setChecked(false)
    setAt(next)
  }
  const next = () => {
    setChecked(true)
    const missing = missingStep(value)
    if ((missing === undefined || missing > at) && (at !== 1 || typedHour(value.hour) !== undefined))
      go(at + 1)
  }
  const save = async () => {
    setChecked(true)
    const hour = typedHour(value.hour)
    const missing = missingStep(value)
    if (missing !== undefined && missing < at) setAt(missing)
    const { type, phase, care, source, childAnswer } = value
    if (hour === undefined || !type || !phase || !care || !source || !childAnswer) return
    if (missing !== undefined) return
    const { incidentId, what, danger, place, harm, aids, witnesses, sourceWords, done, childWords } = value
    const answer = await command.send({
      caseId,
      incidentId,
      type,
      actors: actorsOf(value),
      happened: value.happened ?? null,
      hour,
      phase,
      place,
      what,
      harm,
      care,
      aids,
      witnesses,
      child: { answer: childAnswer, words: childAnswer === 'said' ? childWords : '' },
      source,
      sourceWords,
      done,
      danger,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('incident.saved') })
    props.onDone()
  }
  const fields = { value, update, checked }
  return (
    <form
      className="entry"
      aria-label={t('incident.add')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isLast) void save()
        else next()
      }}
    >
      <FoundDraft found={draft.found} />
      <p className="soft">{t('incident.intro')}</p>
      <h2 className="entry-title">
        {t('incident.step', { n: at + 1, of: steps.length, title: t(`incident.step.${step}`) })}
      </h2>
      {step === 'what' ? <WhatFields {...fields} /> : null}
      {step === 'when' ? <WhenFields {...fields} /> : null}
      {step === 'told' ? <ToldFields {...fields} /> : null}
      {at > 0 ? (
        <p>
          <Button weight="quiet" onPress={() => go(at - 1)}>
            {t('incident.back')}
          </Button>
        </p>
      ) : null}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        keptAt={draft.keptAt}
        {...(isLast ? {} : { saveLabel: t('incident.next') })}
        onBack={props.onDone}
      />
    </form>
  )
}
