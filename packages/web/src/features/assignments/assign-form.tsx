import { assignCase, type showAssignment } from '@amparo/contract/api/assignments/assignments'
import { receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AskedFor } from '../case-requests/index.ts'
import { Candidates } from './candidates.tsx'
import { changedByAssignments } from './changed-by-assignments.ts'
import { HandoverFields } from './handover-fields.tsx'
import { emptyHandover, missingOfHandover } from './handover.ts'

export function draftOfAssignment(caseId: CaseId): string {
  return `assignment ${caseId}`
}

function emptyAssignment() {
  return {
    assignmentId: newId<'AssignmentId'>(),
    to: undefined as string | undefined,
    ...emptyHandover(),
  }
}

/** To whom, why, and what she must know first. Who asked for it is shown and chosen in advance; assigning is the answer. */
export function AssignForm(props: {
  readonly caseId: CaseId
  readonly shown: OutputOf<typeof showAssignment>
  readonly onDone: () => void
}) {
  const t = useText('assignment')
  const say = useToast()
  const { caseId, shown } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'assignment', name: draftOfAssignment(caseId) },
    emptyAssignment,
    ({ mustKnow, toldChild }) => mustKnow !== '' || toldChild !== '',
  )
  const { value, update } = draft
  const command = useCommand(assignCase, changedByAssignments)
  const requests = useQuery(receivedRequests, { of: caseId, only: 'waiting' })
  const asking = (requests.value?.items ?? []).filter(({ isInside, isMine }) => isInside && !isMine)
  const asked = asking.flatMap(({ byId }) => byId ?? [])
  const preferred = asked.find((one) =>
    shown.candidates.some(({ id, standing }) => id === one && standing !== 'not-possible'),
  )
  const to = value.to ?? preferred
  const chosen = shown.candidates.find(({ id }) => id === to)
  const needsWhy = (chosen?.against.length ?? 0) > 0
  const lacksWhy = needsWhy && value.despite.trim() === ''
  const save = async () => {
    setChecked(true)
    const { to: _to, reason, ...rest } = value
    if (!to || !reason || lacksWhy || Object.values(missingOfHandover(value)).includes(true)) return
    const answer = await command.send({ caseId, to: to as UserId, reason, ...rest })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('assignment.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('assignment.assign')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('assignment.save')}
      onBack={props.onDone}
    >
      {asking.length > 0 ? <AskedFor requests={asking} /> : null}
      <Candidates
        candidates={shown.candidates}
        limit={shown.limit}
        asked={asked}
        value={to}
        onChange={(next) => update({ to: next })}
        problem={checked && !to ? t('assignment.who.missing') : undefined}
      />
      {needsWhy ? (
        <TextArea
          label={t('assignment.despite')}
          value={value.despite}
          onChange={(despite) => update({ despite })}
          longest={longestOf(assignCase.input.shape.despite)}
          rows={2}
          problem={checked && lacksWhy ? t('assignment.despite.missing') : undefined}
        />
      ) : null}
      <HandoverFields value={value} onChange={update} checked={checked} />
    </DraftForm>
  )
}
