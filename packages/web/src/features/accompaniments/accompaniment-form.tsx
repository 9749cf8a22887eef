import {
  accompanimentFields,
  writeAccompaniment,
  type AccompanimentView,
} from '@amparo/contract/api/accompaniments/accompaniments'
import { taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import { longestOf } from '@amparo/contract/kernel/fields'
import { accompaniedPlaces, accompanimentMeans } from '@amparo/domain/accompaniment/accompaniment'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { draftOf, readDraft, somebodyElse, type AccompanimentDraft } from './accompaniment-draft.ts'
import { draftOfAccompaniment } from './accompaniment-entry.tsx'
import { changedByAccompaniment } from './changed-by-accompaniment.ts'
import { InterpreterChoice } from './interpreter-choice.tsx'
import { ResultFields } from './result-fields.tsx'
import { useWhatFor } from './use-what-for.ts'

const { shape } = accompanimentFields

export type DraftPart = {
  readonly value: AccompanimentDraft
  readonly update: (more: Partial<AccompanimentDraft>) => void
  readonly missing: (field: string) => string | undefined
}

/** Who goes with the child, where to and how; and, once it is over, what happened. */
export function AccompanimentForm(props: {
  readonly caseId: CaseId
  readonly before: AccompanimentView | undefined
  readonly onDone: () => void
}) {
  const t = useText('accompaniment')
  const ui = useText('ui')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, before } = props
  const draft = useKeptDraft(
    { caseId, form: 'accompaniment', of: before?.id ?? '', name: draftOfAccompaniment(caseId, before?.id) },
    () => draftOf(before),
  )
  const { value, update } = draft
  const choices = useQuery(taskChoices, { caseId })
  const records = useWhatFor(caseId)
  const command = useCommand(writeAccompaniment, changedByAccompaniment)
  const { fields, lacking } = readDraft(value)
  const missing = (field: string) =>
    checked && lacking.includes(field) ? t('accompaniment.missing') : undefined
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    if (!fields) return
    const { accompanimentId, base, taskId } = value
    const { ok } = await command.send({ caseId, accompanimentId, base, taskId, fields })
    if (!ok) return
    say({ words: t('accompaniment.saved') })
    leave()
  }
  const { colleagues = [], supporters = [] } = choices.value ?? {}
  const dayProblem = () => {
    if (!missing('on')) return undefined
    if (!value.on) return t('accompaniment.missing')
    return t(value.outcome === 'planned' ? 'accompaniment.day.ahead' : 'accompaniment.day.past')
  }
  return (
    <DraftForm
      label={t(before ? 'accompaniment.edit' : 'accompaniment.add')}
      look="stack entry"
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
    >
      <ResultFields {...{ value, update, missing }} />
      {records.length > 0 ? (
        <Select
          label={t('accompaniment.of')}
          required={false}
          unanswered={t('accompaniment.of.none')}
          choices={records}
          value={records.some((one) => one.value === value.of) ? value.of : undefined}
          onChange={(of) => update({ of: of ?? 'alone' })}
        />
      ) : null}
      <Select
        label={t('accompaniment.userId')}
        hint={t('accompaniment.userId.hint')}
        unanswered={ui('ui.choose')}
        choices={[
          ...[...colleagues, ...supporters].map(({ id, name }) => ({ value: id, label: name })),
          { value: somebodyElse, label: t('accompaniment.userId.other') },
        ]}
        value={value.who}
        onChange={(who) => update({ who })}
        problem={missing('userId')}
      />
      {value.who === somebodyElse ? (
        <TextField
          label={t('accompaniment.companion')}
          value={value.companion}
          onChange={(companion) => update({ companion })}
          longest={longestOf(shape.companion)}
          problem={missing('companion')}
        />
      ) : null}
      <Select
        label={t('accompaniment.place')}
        unanswered={ui('ui.choose')}
        choices={accompaniedPlaces.map((one) => ({ value: one, label: t(`accompaniment.place.${one}`) }))}
        value={value.place}
        onChange={(place) => update({ place })}
        problem={missing('place')}
      />
      <TextField
        label={t('accompaniment.where')}
        required={value.place === 'other'}
        value={value.where}
        onChange={(where) => update({ where })}
        longest={longestOf(shape.where)}
        problem={value.place ? missing('where') : undefined}
      />
      <DayField
        label={t('accompaniment.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={dayProblem()}
      />
      <TextField
        label={t('accompaniment.hour')}
        hint={t('accompaniment.hour.hint')}
        required={false}
        width="short"
        value={value.hour}
        onChange={(hour) => update({ hour })}
        problem={missing('hour') && t('accompaniment.hour.wrong')}
      />
      <TextField
        label={t('accompaniment.from')}
        required={false}
        value={value.from}
        onChange={(from) => update({ from })}
        longest={longestOf(shape.from)}
      />
      <Select
        label={t('accompaniment.means')}
        required={false}
        unanswered={ui('ui.choose')}
        choices={accompanimentMeans.map((one) => ({ value: one, label: t(`accompaniment.means.${one}`) }))}
        value={value.means}
        onChange={(means) => update({ means })}
      />
      <InterpreterChoice {...{ caseId, value, update, missing }} />
      <TextArea
        label={t('accompaniment.words')}
        required={false}
        value={value.words}
        onChange={(words) => update({ words })}
        longest={longestOf(shape.words)}
        rows={2}
      />
    </DraftForm>
  )
}
