import { longestOf } from '@amparo/contract/kernel/fields'
import { claimRelation, listRelations } from '@amparo/contract/api/family-relations/family-relations'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { relationBases, relationKinds, type RelationKind } from '@amparo/domain/family/family-relation'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { useState, type ReactNode } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { NamedPerson } from './people-names.ts'
import { draftOfTie } from './draft-of-tie.ts'

function emptyTie() {
  return {
    relationId: newId<'FamilyRelationId'>(),
    from: undefined as string | undefined,
    tie: undefined as RelationKind | undefined,
    to: undefined as string | undefined,
    basis: 'not-known' as (typeof relationBases)[number],
    claimedBy: '',
  }
}

/** Who is whose, as somebody tells it; the words for the tie follow the sex of the first. */
export function TieForm(props: {
  readonly caseId: CaseId
  readonly people: readonly NamedPerson[]
  readonly warnOf: (personId: string) => ReactNode
  readonly onDone: () => void
}) {
  const t = useText('family')
  const ui = useText('ui')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, people } = props
  const draft = useKeptDraft({ caseId, form: 'relation', name: draftOfTie(caseId) }, emptyTie)
  const { value, update } = draft
  const command = useCommand(claimRelation, [listRelations, listHistory])
  const sex = people.find(({ id }) => id === value.from)?.sex ?? 'other'
  const choices = people.map(({ id, name }) => ({ value: id, label: name }))
  const chosen = t('family.chooseOne')
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const { from, tie, to, claimedBy } = value
    if (!from || !tie || !to || from === to || claimedBy.trim() === '') return
    const { ok } = await command.send({
      ...value,
      caseId,
      from: from as PersonId,
      to: to as PersonId,
      tie,
    })
    if (!ok) return
    say({ words: t('family.saved') })
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      <Select
        label={t('family.from')}
        unanswered={ui('ui.choose')}
        choices={choices}
        value={value.from}
        onChange={(from) => update({ from })}
        problem={checked && !value.from ? chosen : undefined}
      />
      {value.from ? props.warnOf(value.from) : null}
      <Select
        label={t('family.what')}
        unanswered={ui('ui.choose')}
        choices={relationKinds.map((kind) => ({ value: kind, label: t(`family.kind.${kind}`, { sex }) }))}
        value={value.tie}
        onChange={(tie) => update({ tie })}
        problem={checked && !value.tie ? chosen : undefined}
      />
      <Select
        label={t('family.to')}
        unanswered={ui('ui.choose')}
        choices={choices}
        value={value.to}
        onChange={(to) => update({ to })}
        problem={
          checked && (!value.to || value.to === value.from)
            ? value.to
              ? t('family.same')
              : chosen
            : undefined
        }
      />
      {value.to && value.to !== value.from ? props.warnOf(value.to) : null}
      <RadioGroup
        label={t('family.basis')}
        inline
        choices={relationBases.map((basis) => ({ value: basis, label: t(`family.basis.${basis}`) }))}
        value={value.basis}
        onChange={(basis) => update({ basis })}
      />
      <TextField
        label={t('family.claimedBy')}
        hint={t('family.claimedBy.hint')}
        value={value.claimedBy}
        onChange={(claimedBy) => update({ claimedBy })}
        longest={longestOf(claimRelation.input.shape.claimedBy)}
        problem={checked && value.claimedBy.trim() === '' ? t('family.claimedBy.missing') : undefined}
      />
    </DraftForm>
  )
}
