import { leaveGroup, listGroups, type GroupMemberView } from '@amparo/contract/api/groups/groups'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, GroupMemberId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

export function draftOfLeaving(memberId: string): string {
  return `group-leaving ${memberId}`
}

/** Since when and why somebody is no longer in a group; it is written on the case on which that person stands. */
export function LeaveForm({
  member,
  onDone,
}: {
  readonly member: GroupMemberView
  readonly onDone: () => void
}) {
  const t = useText('group')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const caseId = member.caseId as CaseId
  const draft = useKeptDraft(
    { caseId, form: 'group-leaving', of: member.id, name: draftOfLeaving(member.id) },
    () => ({ leftOn: today() as string | undefined, because: '' }),
    (value) => value.because !== '',
  )
  const { leftOn, because } = draft.value
  const command = useCommand(leaveGroup, [listGroups, listHistory])
  const leave = () => {
    draft.discard()
    onDone()
  }
  const save = async () => {
    setChecked(true)
    if (!leftOn || because.trim() === '') return
    const { ok } = await command.send({ caseId, memberId: member.id as GroupMemberId, leftOn, because })
    if (!ok) return
    say({ words: t('group.left') })
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      <DayField
        label={t('group.leave.on')}
        value={leftOn}
        onChange={(next) => draft.update({ leftOn: next })}
        problem={checked && !leftOn ? t('group.add.since.missing') : undefined}
      />
      <TextArea
        label={t('group.leave.why')}
        hint={t('group.leave.why.hint')}
        value={because}
        onChange={(next) => draft.update({ because: next })}
        rows={2}
        longest={longestOf(leaveGroup.input.shape.because)}
        problem={checked && because.trim() === '' ? t('group.leave.why.missing') : undefined}
      />
    </DraftForm>
  )
}
