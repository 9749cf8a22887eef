import { longestOf } from '@amparo/contract/kernel/fields'
import {
  findRelation,
  listRelations,
  type FamilyRelationView,
} from '@amparo/contract/api/family-relations/family-relations'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { relationBases, type RelationBasis, type RelationResult } from '@amparo/domain/family/family-relation'
import type { CaseId, FamilyRelationId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

export function draftOfFinding(relationId: string): string {
  return `relation-finding ${relationId}`
}

/** What looking into a tie showed, by what and when; the claim and earlier findings stay. */
export function FindingForm(props: {
  readonly caseId: CaseId
  readonly tie: FamilyRelationView
  readonly onDone: () => void
}) {
  const t = useText('family')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, tie } = props
  const place = { caseId, form: 'relation-finding', of: tie.id, name: draftOfFinding(tie.id) } as const
  const draft = useKeptDraft(
    place,
    () => ({
      standing: undefined as RelationResult | undefined,
      basis: tie.basis as RelationBasis,
      how: '',
      foundOn: today() as string | undefined,
    }),
    (value) => value.how !== '',
  )
  const { value, update } = draft
  const command = useCommand(findRelation, [listRelations, listHistory])
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const { standing, foundOn, how, basis } = value
    if (!standing || !foundOn || how.trim() === '') return
    const relationId = tie.id as FamilyRelationId
    const { ok } = await command.send({ caseId, relationId, standing, foundOn, how, basis })
    if (!ok) return
    say({ words: t('family.found') })
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      <RadioGroup
        label={t('family.find.what')}
        inline
        choices={(['verified', 'disproved'] as const).map((standing) => ({
          value: standing,
          label: t(`family.find.${standing}`),
        }))}
        value={value.standing}
        onChange={(standing) => update({ standing })}
        problem={checked && !value.standing ? t('family.chooseOne') : undefined}
      />
      <TextArea
        label={t('family.find.how')}
        hint={t('family.find.how.hint')}
        value={value.how}
        onChange={(how) => update({ how })}
        rows={2}
        longest={longestOf(findRelation.input.shape.how)}
        problem={checked && value.how.trim() === '' ? t('family.find.how.missing') : undefined}
      />
      <RadioGroup
        label={t('family.basis')}
        inline
        choices={relationBases.map((basis) => ({ value: basis, label: t(`family.basis.${basis}`) }))}
        value={value.basis}
        onChange={(basis) => update({ basis })}
      />
      <DayField
        label={t('family.find.on')}
        value={value.foundOn}
        onChange={(foundOn) => update({ foundOn })}
        problem={checked && !value.foundOn ? t('family.find.on.missing') : undefined}
      />
    </DraftForm>
  )
}
