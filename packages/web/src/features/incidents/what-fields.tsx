import { recordIncident } from '@amparo/contract/api/incidents/incidents'
import { longestOf } from '@amparo/contract/kernel/fields'
import { alwaysDanger } from '@amparo/domain/incident/decide-incident'
import { sectionOfIncident } from '@amparo/domain/incident/incident-routing'
import { actorTypes, incidentTypes } from '@amparo/domain/incident/incident-words'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { agencyChoices } from './agency-words.ts'
import { actorsOf, hasAgency, type IncidentDraft } from './incident-draft.ts'

export type StepProps = {
  readonly value: IncidentDraft
  readonly update: (more: Partial<IncidentDraft>) => void
  readonly checked: boolean
}

/** What happened and who did it; who will read it, and whether somebody acts today. */
export function WhatFields({ value, update, checked }: StepProps) {
  const t = useText('incident')
  const { language } = useLanguage()
  const { shape } = recordIncident.input
  const { type, actors, agencies } = value
  const missing = (isMissing: boolean) => (checked && isMissing ? t('incident.missing') : undefined)
  const isSealed =
    type !== undefined && sectionOfIncident({ type, actors: actorsOf(value) }) === 'sealed-incidents'
  const isAlarm = type !== undefined && alwaysDanger.includes(type)
  return (
    <>
      <Select
        label={t('incident.type')}
        unanswered={t('incident.choose')}
        choices={incidentTypes.map((one) => ({ value: one, label: t(`incident.type.${one}`) }))}
        value={type}
        onChange={(next) => update({ type: next })}
        problem={missing(type === undefined)}
      />
      {isSealed ? <Banner meaning="information">{t('incident.type.seals')}</Banner> : null}
      {isAlarm ? (
        <Banner meaning="danger">{t('incident.type.alarm')}</Banner>
      ) : (
        <Checkbox
          label={t('incident.danger.ask')}
          checked={value.danger}
          onChange={(danger) => update({ danger })}
        />
      )}
      <CheckboxGroup
        label={t('incident.actors')}
        choices={actorTypes.map((one) => ({ value: one, label: t(`incident.actor.${one}`) }))}
        value={actors}
        onChange={(next) => update({ actors: next })}
        problem={missing(actors.length === 0)}
      />
      {actors.filter(hasAgency).map((actor) => (
        <Select
          key={actor}
          label={t('incident.agency', { actor: t(`incident.actor.${actor}`) })}
          hint={t('incident.agency.hint')}
          unanswered={t('incident.agency.none')}
          choices={agencyChoices(language)}
          value={agencies[actor]}
          onChange={(agency) => {
            const { [actor]: _before, ...others } = agencies
            update({ agencies: agency === undefined ? others : { ...others, [actor]: agency } })
          }}
        />
      ))}
      <TextField
        label={t('incident.actorWords')}
        required={false}
        value={value.actorWords}
        onChange={(actorWords) => update({ actorWords })}
        longest={longestOf(shape.sourceWords)}
      />
      <TextArea
        label={t('incident.what')}
        required
        value={value.what}
        onChange={(what) => update({ what })}
        longest={longestOf(shape.what)}
        rows={3}
        problem={missing(value.what.trim() === '')}
      />
    </>
  )
}
