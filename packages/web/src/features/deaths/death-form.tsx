import { deathFields, writeDeath, type DeathView } from '@amparo/contract/api/deaths/deaths'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  deathSources,
  deathStandings,
  identifyingSources,
  type DeathSource,
  type DeathStanding,
} from '@amparo/domain/death/death'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId, DeathId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByDeath } from './changed-by-death.ts'
import { draftOfDeath } from './draft-names.ts'

const { shape } = deathFields
const lines = ['place', 'reference', 'whereNow'] as const

/** Who says so first: without somebody who identified her it stays news. */
export function DeathForm(props: {
  readonly caseId: CaseId
  readonly before: DeathView | undefined
  readonly onDone: () => void
}) {
  const t = useText('death')
  const say = useToast()
  const { caseId, before } = props
  const draft = useKeptDraft(
    { caseId, form: 'death', of: before?.id ?? '', name: draftOfDeath(caseId) },
    () => ({
      deathId: (before?.id as DeathId | undefined) ?? newId<'DeathId'>(),
      base: before?.version ?? 0,
      standing: (before?.standing ?? 'reported') as DeathStanding,
      source: before?.source as DeathSource | undefined,
      died: (before?.died ?? undefined) as ApproximateDate | undefined,
      place: before?.place ?? '',
      cause: before?.cause ?? '',
      reference: before?.reference ?? '',
      whereNow: before?.whereNow ?? '',
      wishes: before?.wishes ?? '',
    }),
  )
  const { value, update } = draft
  const command = useCommand(writeDeath, changedByDeath)
  const mayConfirm = value.source !== undefined && identifyingSources.includes(value.source)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    const { deathId, base, source, died, standing, ...words } = value
    if (!source) return
    const fields = {
      ...words,
      source,
      died: died ?? null,
      standing: mayConfirm ? standing : 'reported',
    } as const
    const { ok } = await command.send({ caseId, deathId, base, fields })
    if (!ok) return
    say({ words: t('death.saved') })
    leave()
  }
  return (
    <DraftForm
      label={before ? t('death.edit') : t('death.add')}
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
      mayNotSave={!value.source}
    >
      <Select
        label={t('death.source')}
        unanswered={t('death.choose')}
        choices={deathSources.map((source) => ({ value: source, label: t(`death.source.${source}`) }))}
        value={value.source}
        onChange={(source) => update({ source })}
      />
      {mayConfirm ? (
        <RadioGroup
          label={t('death.standing')}
          choices={deathStandings.map((one) => ({ value: one, label: t(`death.standing.${one}`) }))}
          value={value.standing}
          onChange={(standing) => update({ standing })}
        />
      ) : null}
      <ApproximateDateField
        label={t('death.died')}
        required={false}
        kinds={['day', 'month', 'year']}
        toldOn={today()}
        value={value.died}
        onChange={(died) => update({ died })}
      />
      {lines.map((field) => (
        <TextField
          key={field}
          label={t(`death.${field}`)}
          required={false}
          value={value[field]}
          onChange={(text) => update({ [field]: text })}
          longest={longestOf(shape[field])}
        />
      ))}
      <TextArea
        label={t('death.cause')}
        required={false}
        value={value.cause}
        onChange={(cause) => update({ cause })}
        longest={longestOf(shape.cause)}
        rows={2}
      />
      <TextArea
        label={t('death.wishes')}
        hint={t('death.wishes.hint')}
        required={false}
        value={value.wishes}
        onChange={(wishes) => update({ wishes })}
        longest={longestOf(shape.wishes)}
        rows={3}
      />
    </DraftForm>
  )
}
