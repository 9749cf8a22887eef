import { joinGroup, listGroups, type GroupView } from '@amparo/contract/api/groups/groups'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { longestOf } from '@amparo/contract/kernel/fields'
import { groupKinds } from '@amparo/domain/group/group-member'
import type { CaseId, GroupId, GroupMemberId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { OpenedCase } from '../case/index.ts'
import { emptyJoining, whoIsChosen } from './joining.ts'
import { WhoFields } from './who-fields.tsx'

export function draftOfJoining(caseId: CaseId): string {
  return `group ${caseId}`
}

/** What two have in common, who the other is, and for those who travel or live together where and since when. */
export function JoinForm(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly groups: readonly GroupView[]
  readonly titles: ReadonlyMap<string, string>
  readonly onDone: () => void
}) {
  const t = useText('group')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, opened, groups, titles } = props
  const draft = useKeptDraft({ caseId, form: 'group', name: draftOfJoining(caseId) }, () =>
    emptyJoining(newId<GroupMemberId>, today()),
  )
  const { value, update } = draft
  const { kind, joinedOn } = value
  const command = useCommand(joinGroup, [listGroups, listHistory])
  const travels = groups.filter((one) => one.kind === 'travel-group' && one.isIn)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const who = whoIsChosen(value)
    if (!kind || !who || !joinedOn) return
    const { ok } = await command.send({
      caseId,
      kind,
      groupId: (kind === 'travel-group' ? (value.groupId ?? null) : null) as GroupId | null,
      ownMemberId: value.ownMemberId as GroupMemberId,
      memberId: value.memberId as GroupMemberId,
      who,
      place: kind === 'siblings' ? '' : value.place,
      joinedOn: kind === 'siblings' ? today() : joinedOn,
    })
    if (!ok) return
    say({ words: t('group.added') })
    leave()
  }
  return (
    <DraftForm
      label={t('group.add')}
      look="stack entry"
      draft={draft}
      command={command}
      onSave={save}
      onBack={leave}
    >
      <RadioGroup
        label={t('group.add.kind')}
        choices={groupKinds.map((one) => ({
          value: one,
          label: t(`group.kind.${one}`),
          hint: t(`group.add.kind.${one}.hint`),
        }))}
        value={kind}
        onChange={(next) => update({ kind: next })}
        problem={checked && !kind ? t('group.add.missing') : undefined}
      />
      {kind === 'travel-group' && travels.length > 0 ? (
        <RadioGroup
          label={t('group.add.which')}
          choices={[
            ...travels.map(({ id }) => ({ value: id, label: titles.get(id) ?? '' })),
            { value: '', label: t('group.add.newGroup') },
          ]}
          value={value.groupId ?? ''}
          onChange={(id) => update({ groupId: id === '' ? undefined : id })}
        />
      ) : null}
      <WhoFields {...{ caseId, opened, value, update, checked }} />
      {kind === 'travel-group' || kind === 'household' ? (
        <>
          <TextField
            label={t(`group.add.place.${kind}`)}
            hint={t(`group.add.place.${kind}.hint`)}
            required={false}
            value={value.place}
            onChange={(place) => update({ place })}
            longest={longestOf(joinGroup.input.shape.place)}
          />
          <DayField
            label={t('group.add.since')}
            value={joinedOn}
            onChange={(next) => update({ joinedOn: next })}
            problem={checked && !joinedOn ? t('group.add.since.missing') : undefined}
          />
        </>
      ) : null}
    </DraftForm>
  )
}
