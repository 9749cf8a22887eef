import { familyToldFields, writeFamilyTold, type FamilyToldView } from '@amparo/contract/api/deaths/deaths'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  tellingOutcomes,
  tellingWays,
  type TellingOutcome,
  type TellingWay,
} from '@amparo/domain/death/family-told'
import type { CaseId, FamilyToldId, PersonId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { OpenedCase } from '../case/index.ts'
import { wholeName, type NameDraft } from '../person/index.ts'
import { changedByDeath } from './changed-by-death.ts'
import { draftOfTelling } from './draft-names.ts'

const { shape } = familyToldFields
const somebodyElse = 'somebody-else'

/** Whom, how, by whom, and who stayed with them. */
export function TellingForm(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly before: FamilyToldView | undefined
  readonly onDone: () => void
}) {
  const t = useText('death')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, before } = props
  const draft = useKeptDraft(
    { caseId, form: 'family-told', of: before?.id ?? '', name: draftOfTelling(caseId, before?.id) },
    () => ({
      tellingId: (before?.id as FamilyToldId | undefined) ?? newId<'FamilyToldId'>(),
      base: before?.version ?? 0,
      outcome: (before?.outcome ?? 'told') as TellingOutcome,
      person: before ? (before.personId ?? somebodyElse) : undefined,
      who: before?.who ?? '',
      on: (before?.on ?? today()) as string | undefined,
      way: (before?.way ?? undefined) as TellingWay | undefined,
      toldBy: before?.toldBy ?? '',
      support: before?.support ?? '',
      words: before?.words ?? '',
    }),
  )
  const { value, update } = draft
  const command = useCommand(writeFamilyTold, changedByDeath)
  const isTold = value.outcome === 'told'
  const missing = (isMissing: boolean) => (checked && isMissing ? t('death.telling.missing') : undefined)
  const lacks = {
    person: value.person === undefined,
    who: value.person === somebodyElse && value.who.trim() === '',
    on: value.on === undefined,
    way: isTold && value.way === undefined,
    toldBy: isTold && value.toldBy.trim() === '',
    words: !isTold && value.words.trim() === '',
  }
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const { tellingId, base, person, on, way, ...told } = value
    if (Object.values(lacks).includes(true) || !on) return
    const personId = person === somebodyElse ? null : (person as PersonId)
    const fields = { ...told, personId, on, way: isTold ? (way ?? null) : null }
    const { ok } = await command.send({ caseId, tellingId, base, fields })
    if (!ok) return
    say({ words: t('death.saved') })
    leave()
  }
  const family = props.opened.people.filter(({ role }) => role !== 'child')
  return (
    <DraftForm label={t('death.family.add')} draft={draft} command={command} onSave={save} onBack={leave}>
      <RadioGroup
        label={t('death.telling.outcome')}
        choices={tellingOutcomes.map((one) => ({ value: one, label: t(`death.telling.outcome.${one}`) }))}
        value={value.outcome}
        onChange={(outcome) => update({ outcome })}
      />
      <Select
        label={t('death.telling.person')}
        unanswered={t('death.choose')}
        choices={[
          ...family.map(({ id, names }) => ({
            value: id as string,
            label: wholeName((names as readonly NameDraft[])[0]),
          })),
          { value: somebodyElse, label: t('death.telling.other') },
        ]}
        value={value.person}
        onChange={(person) => update({ person })}
        problem={missing(lacks.person)}
      />
      {value.person === somebodyElse ? (
        <TextField
          label={t('death.telling.who')}
          value={value.who}
          onChange={(who) => update({ who })}
          longest={longestOf(shape.who)}
          problem={missing(lacks.who)}
        />
      ) : null}
      <DayField
        label={t('death.telling.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={missing(lacks.on)}
      />
      {isTold ? (
        <>
          <Select
            label={t('death.telling.way')}
            unanswered={t('death.choose')}
            choices={tellingWays.map((one) => ({ value: one, label: t(`death.telling.way.${one}`) }))}
            value={value.way}
            onChange={(way) => update({ way })}
            problem={missing(lacks.way)}
          />
          <TextField
            label={t('death.telling.toldBy')}
            value={value.toldBy}
            onChange={(toldBy) => update({ toldBy })}
            longest={longestOf(shape.toldBy)}
            problem={missing(lacks.toldBy)}
          />
          <TextArea
            label={t('death.telling.support')}
            required={false}
            value={value.support}
            onChange={(support) => update({ support })}
            longest={longestOf(shape.support)}
            rows={2}
          />
        </>
      ) : null}
      <TextArea
        label={isTold ? t('death.telling.words') : t('death.telling.why')}
        required={!isTold}
        value={value.words}
        onChange={(words) => update({ words })}
        longest={longestOf(shape.words)}
        rows={3}
        problem={missing(lacks.words)}
      />
    </DraftForm>
  )
}
