import { longestOf } from '@amparo/contract/kernel/fields'
import { inviteSupport, type showSupports } from '@amparo/contract/api/supports/supports'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import {
  supportRoles,
  usualSections,
  type SupportRole,
  type SupportSection,
} from '@amparo/domain/support/support'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords } from '../case/index.ts'
import { changedBySupports } from './changed-by-supports.ts'
import { draftOfInvitation } from './draft-of-invitation.ts'

function emptyInvitation() {
  return {
    supportId: newId<'SupportId'>(),
    userId: undefined as string | undefined,
    role: undefined as SupportRole | undefined,
    task: '',
    sections: [] as SupportSection[],
    from: today() as string | undefined,
    until: undefined as string | undefined,
  }
}

/** Whom, what for, and no more than that needs. */
export function InviteForm(props: {
  readonly caseId: CaseId
  readonly shown: OutputOf<typeof showSupports>
  readonly onDone: () => void
}) {
  const t = useText('support')
  const words = useText('case')
  const ui = useText('ui')
  const say = useToast()
  const { caseId, shown } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'support', name: draftOfInvitation(caseId) },
    emptyInvitation,
    ({ task }) => task !== '',
  )
  const { value, update } = draft
  const command = useCommand(inviteSupport, changedBySupports)
  const notPossible = shown.colleagues.filter(({ isPossible }) => !isPossible).map(({ name }) => name)
  const save = async () => {
    setChecked(true)
    const { userId, role, from, until, ...rest } = value
    if (!userId || !role || !from || value.task.trim() === '') return
    const answer = await command.send({
      caseId,
      userId: userId as UserId,
      role,
      from,
      until: until ?? null,
      ...rest,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('support.invited') })
    props.onDone()
  }
  const choose = (role: SupportRole | undefined) =>
    update({
      role,
      sections: role ? usualSections[role].filter((section) => shown.sections.includes(section)) : [],
    })
  return (
    <DraftForm
      label={t('support.invite')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('support.invite.save')}
      onBack={props.onDone}
    >
      <Select
        label={t('support.who')}
        hint={
          notPossible.length > 0 ? t('support.notPossible', { names: notPossible.join(', ') }) : undefined
        }
        unanswered={ui('ui.choose')}
        choices={shown.colleagues
          .filter(({ isPossible }) => isPossible)
          .map(({ id, name, supports }) => ({
            value: id,
            label: supports > 0 ? t('support.who.supports', { name, n: supports }) : name,
          }))}
        value={value.userId}
        onChange={(userId) => update({ userId })}
        problem={checked && !value.userId ? t('support.who.missing') : undefined}
      />
      <Select
        label={t('support.role')}
        unanswered={ui('ui.choose')}
        choices={supportRoles.map((role) => ({ value: role, label: words(`case.supportRole.${role}`) }))}
        value={value.role}
        onChange={choose}
        problem={checked && !value.role ? t('support.role.missing') : undefined}
      />
      <TextArea
        label={t('support.task')}
        hint={t('support.task.hint')}
        value={value.task}
        onChange={(task) => update({ task })}
        longest={longestOf(inviteSupport.input.shape.task)}
        rows={3}
        problem={checked && value.task.trim() === '' ? t('support.task.missing') : undefined}
      />
      <CheckboxGroup
        label={t('support.sections')}
        hint={t('support.sections.hint')}
        choices={shown.sections.map((section) => ({ value: section, label: sectionWords(section, words) }))}
        value={value.sections}
        onChange={(sections) => update({ sections })}
      />
      <DayField
        label={t('support.from')}
        value={value.from}
        onChange={(from) => update({ from })}
        problem={checked && !value.from ? t('support.from.missing') : undefined}
      />
      <DayField
        label={t('support.until')}
        hint={t('support.until.hint')}
        value={value.until}
        onChange={(until) => update({ until })}
      />
    </DraftForm>
  )
}
