import { writeStay, type StayView } from '@amparo/contract/api/journey/journey'
import { stayFields } from '@amparo/contract/api/journey/journey-fields'
import { longestOf } from '@amparo/contract/kernel/fields'
import { isPlaceKnown } from '@amparo/domain/journey/journey-leg'
import { closedStays, overlapping, stayKinds, type JourneyStay } from '@amparo/domain/journey/journey-stay'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { typedHour } from '../case/index.ts'
import { OriginFields } from '../person/index.ts'
import { changedByJourney } from './changed-by-journey.ts'
import { draftOfStay } from './draft-names.ts'
import type { JourneyEntry } from './journey-entries.ts'
import { OrderField, positionOf } from './order-field.tsx'
import { OverlapNotice } from './overlap-notice.tsx'
import { SeparationFields } from './separation-fields.tsx'
import { asksHour, mostFlagReason, stayDraft, stayGoingOn, stayOf } from './stay-draft.ts'
import { whenKinds } from './when-kinds.ts'
import type { JourneyWords } from './use-journey-words.ts'

/** Where she was held or stayed; what contradicts another stay is said before it is saved. */
export function StayForm(props: {
  readonly caseId: CaseId
  readonly entries: readonly JourneyEntry[]
  readonly words: JourneyWords
  readonly before: StayView | undefined
  /** The stay of the former case that this one goes on with. */
  readonly goesOnWith?: StayView
  readonly onDone: () => void
}) {
  const t = useText('journey')
  const written = useText('written')
  const ui = useText('ui')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, entries, before, goesOnWith } = props
  const of = before?.id ?? goesOnWith?.id
  const draft = useKeptDraft(
    { caseId, form: 'journey-stay', of: of ?? '', name: draftOfStay(caseId, of) },
    () => (goesOnWith ? stayGoingOn(goesOnWith) : stayDraft(before)),
  )
  const { value, update } = draft
  const { shape } = stayFields
  const command = useCommand(writeStay, changedByJourney)
  const stay: JourneyStay = stayOf(value, positionOf(value.order, entries, before))
  const others = entries.flatMap((entry) =>
    entry.kind === 'stay' && entry.id !== before?.id ? [{ id: entry.id, content: entry.one }] : [],
  )
  const contradicted = overlapping(stay, others, today())
  const isPlaceMissing = !isPlaceKnown(stay.place) && stay.heldBy.trim() === ''
  const isSeparationMissing = stay.separation !== null && stay.separation.from.trim() === ''
  const isHourWrong = asksHour(value) && typedHour(value.hour) === undefined
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    if (!value.kind || isPlaceMissing || isSeparationMissing || isHourWrong) return
    const { separation } = stay
    const isNewSeparation = separation !== null && !(before ?? goesOnWith)?.separation
    const { ok } = await command.send({
      caseId,
      stayId: value.stayId,
      base: value.base,
      fields: { ...stay, disputedWith: [...stay.disputedWith] },
      flag: isNewSeparation
        ? {
            flagId: value.flagId,
            reason: t('journey.separation.flag', { from: separation.from }).slice(0, mostFlagReason),
          }
        : null,
    })
    if (!ok) return
    say({ words: t('journey.saved') })
    leave()
  }
  return (
    <DraftForm
      label={before ? written('written.edit') : t('journey.addStay')}
      look="stack entry"
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
    >
      <Select
        label={t('journey.stay.kind')}
        unanswered={ui('ui.choose')}
        choices={stayKinds.map((kind) => ({ value: kind, label: t(`journey.stay.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => update({ kind })}
        problem={checked && !value.kind ? t('journey.stay.kind.missing') : undefined}
      />
      <TextField
        label={t('journey.stay.heldBy')}
        hint={t('journey.stay.heldBy.hint')}
        value={value.heldBy}
        onChange={(heldBy) => update({ heldBy })}
        longest={longestOf(shape.heldBy)}
        problem={checked && isPlaceMissing ? t('journey.stay.place.missing') : undefined}
      />
      <FieldGroup label={t('journey.stay.where')}>
        <OriginFields value={value.place} onChange={(place) => update({ place })} />
      </FieldGroup>
      <ApproximateDateField
        label={t('journey.stay.from')}
        kinds={whenKinds}
        toldOn={today()}
        value={value.from}
        onChange={(from) => update({ from })}
      />
      {asksHour(value) ? (
        <TextField
          label={t('journey.stay.fromHour')}
          hint={t('journey.stay.fromHour.hint')}
          required={false}
          width="short"
          value={value.hour}
          onChange={(hour) => update({ hour })}
          problem={checked && isHourWrong ? t('journey.stay.fromHour.wrong') : undefined}
        />
      ) : null}
      <Checkbox
        label={t('journey.stay.still')}
        checked={value.isStillThere}
        onChange={(isStillThere) => update({ isStillThere })}
      />
      {value.isStillThere ? null : (
        <ApproximateDateField
          label={t('journey.stay.until')}
          kinds={whenKinds}
          toldOn={today()}
          value={value.until}
          onChange={(until) => update({ until })}
        />
      )}
      <NumberField
        label={t('journey.stay.hours')}
        hint={t('journey.stay.hours.hint')}
        value={value.hours}
        onChange={(hours) => update({ hours })}
        most={87_600}
      />
      {contradicted.length > 0 ? (
        <OverlapNotice
          contradicted={contradicted}
          words={props.words}
          kept={value.disputedWith}
          onChange={(disputedWith) => update({ disputedWith })}
        />
      ) : null}
      <OrderField
        entries={entries}
        words={props.words}
        own={before?.id}
        value={value.order}
        onChange={(order) => update({ order })}
      />
      {value.kind && closedStays.includes(value.kind) ? (
        <RadioGroup
          label={t('journey.stay.adults')}
          inline
          choices={(['yes', 'no', 'not-known'] as const).map((one) => ({
            value: one,
            label: t(`journey.stay.adults.${one}`),
          }))}
          value={value.withAdults}
          onChange={(withAdults) => update({ withAdults })}
        />
      ) : null}
      <SeparationFields
        value={value.separation}
        isNew={!before?.separation}
        isMissing={checked && isSeparationMissing}
        onChange={(separation) => update({ separation })}
      />
      <TextArea
        label={t('journey.words')}
        value={value.words}
        onChange={(words) => update({ words })}
        rows={3}
        longest={longestOf(shape.words)}
      />
    </DraftForm>
  )
}
