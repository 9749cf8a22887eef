import { writeLeg, type LegView } from '@amparo/contract/api/journey/journey'
import { legFields } from '@amparo/contract/api/journey/journey-fields'
import { longestOf } from '@amparo/contract/kernel/fields'
import { phases, type Phase } from '@amparo/domain/case/case'
import {
  isPlaceKnown,
  journeyHazards,
  travelCompany,
  travelMeans,
  type JourneyHazard,
  type TravelCompany,
  type TravelMeans,
} from '@amparo/domain/journey/journey-leg'
import { proposeLegPhase } from '@amparo/domain/journey/propose-leg-phase'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId, GroupId, JourneyLegId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { OpenedCase } from '../case/index.ts'
import { OriginFields, type OriginDraft } from '../person/index.ts'
import { changedByJourney } from './changed-by-journey.ts'
import { draftOfLeg } from './draft-names.ts'
import { GroupField } from './leg-company.tsx'
import { legsOf, type JourneyEntry } from './journey-entries.ts'
import { OrderField, positionOf, type OrderDraft } from './order-field.tsx'
import { whenKinds } from './when-kinds.ts'
import type { JourneyWords } from './use-journey-words.ts'

type LegDraft = {
  readonly legId: JourneyLegId
  readonly base: number
  readonly from: OriginDraft
  readonly to: OriginDraft
  readonly when: ApproximateDate | undefined
  readonly order: OrderDraft
  /** Nothing while the proposal stands. */
  readonly phase: Phase | undefined
  readonly means: readonly TravelMeans[]
  readonly company: readonly TravelCompany[]
  readonly groupId: string | null
  readonly hazards: readonly JourneyHazard[]
  readonly words: string
}

function legDraft(before: LegView | undefined, entries: readonly JourneyEntry[]): LegDraft {
  if (before) {
    const { id, version, when, from, to, phase, means, company, hazards, words } = before
    const groupId = before.groupId ?? null
    const told = { from, to, phase, means, company, groupId, hazards, words }
    return { ...told, legId: id as JourneyLegId, base: version, when: when ?? undefined, order: undefined }
  }
  return {
    legId: newId<'JourneyLegId'>(),
    base: 0,
    from: legsOf(entries).at(-1)?.one.to ?? { words: '' },
    to: { words: '' },
    when: undefined,
    order: undefined,
    phase: undefined,
    means: [],
    company: [],
    groupId: null,
    hazards: [],
    words: '',
  }
}

/** From one place to the next, as far as it is known. */
export function LegForm(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly entries: readonly JourneyEntry[]
  readonly words: JourneyWords
  readonly before: LegView | undefined
  readonly onDone: () => void
}) {
  const t = useText('journey')
  const written = useText('written')
  const phaseWords = useText('case')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, entries, before } = props
  const draft = useKeptDraft(
    { caseId, form: 'journey-leg', of: before?.id ?? '', name: draftOfLeg(caseId, before?.id) },
    () => legDraft(before, entries),
  )
  const { value, update } = draft
  const command = useCommand(writeLeg, changedByJourney)
  const ends = { from: value.from.country, to: value.to.country }
  const phase =
    value.phase ?? proposeLegPhase(ends, ownCountries(props.opened)) ?? props.opened.case.phase ?? 'transit'
  const isMissing = checked && !isPlaceKnown(told(value.from)) && !isPlaceKnown(told(value.to))
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const [from, to] = [told(value.from), told(value.to)]
    if (!isPlaceKnown(from) && !isPlaceKnown(to)) return
    const { legId, base, means, company, groupId, hazards, words } = value
    const { ok } = await command.send({
      caseId,
      legId,
      base,
      fields: {
        from,
        to,
        when: value.when ?? null,
        position: positionOf(value.order, entries, before),
        phase,
        means: [...means],
        company: [...company],
        groupId: groupId as GroupId | null,
        hazards: [...hazards],
        words,
      },
    })
    if (!ok) return
    say({ words: t('journey.saved') })
    leave()
  }
  return (
    <DraftForm
      label={before ? written('written.edit') : t('journey.addLeg')}
      look="stack entry"
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
    >
      <FieldGroup label={t('journey.from')} problem={isMissing ? t('journey.place.missing') : undefined}>
        <OriginFields value={value.from} onChange={(from) => update({ from })} />
      </FieldGroup>
      <FieldGroup label={t('journey.to')}>
        <OriginFields value={value.to} onChange={(to) => update({ to })} />
      </FieldGroup>
      <ApproximateDateField
        label={t('journey.when')}
        kinds={whenKinds}
        toldOn={today()}
        value={value.when}
        onChange={(when) => update({ when })}
      />
      <OrderField
        entries={entries}
        words={props.words}
        own={before?.id}
        value={value.order}
        onChange={(order) => update({ order })}
      />
      <RadioGroup
        label={phaseWords('case.phase')}
        hint={t('journey.phase.hint')}
        inline
        choices={phases.map((one) => ({ value: one, label: phaseWords(`case.phase.${one}`) }))}
        value={phase}
        onChange={(chosen) => update({ phase: chosen })}
      />
      <CheckboxGroup
        label={t('journey.means')}
        choices={travelMeans.map((one) => ({ value: one, label: t(`journey.means.${one}`) }))}
        value={value.means}
        onChange={(means) => update({ means })}
      />
      <CheckboxGroup
        label={t('journey.company')}
        choices={travelCompany.map((one) => ({ value: one, label: t(`journey.company.${one}`) }))}
        value={value.company}
        onChange={(company) => update({ company })}
      />
      <GroupField caseId={caseId} value={value.groupId} onChange={(groupId) => update({ groupId })} />
      <DisclosureSection level={3} title={t('journey.hazards')} startsOpen={value.hazards.length > 0}>
        <CheckboxGroup
          label={t('journey.hazards')}
          labelHidden
          hint={t('journey.hazards.hint')}
          choices={journeyHazards.map((one) => ({ value: one, label: t(`journey.hazard.${one}`) }))}
          value={value.hazards}
          onChange={(hazards) => update({ hazards })}
        />
      </DisclosureSection>
      <TextArea
        label={t('journey.words')}
        value={value.words}
        onChange={(words) => update({ words })}
        rows={3}
        longest={longestOf(legFields.shape.words)}
      />
    </DraftForm>
  )
}

/** A place as it is sent: what was only white space says nothing. */
export function told(place: OriginDraft): OriginDraft {
  return { ...place, words: place.words.trim() }
}

function ownCountries(opened: OpenedCase): readonly string[] {
  const child = opened.people.find(({ role }) => role === 'child')
  const origin = child?.origin as { readonly country?: string } | null | undefined
  return [...(child?.nationalities ?? []), ...(origin?.country ? [origin.country] : [])]
}
