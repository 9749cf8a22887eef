import { longestOf } from '@amparo/contract/kernel/fields'
import { planActionFields, planFields, type PlanView } from '@amparo/contract/api/plans/plan'
import { proposeChange } from '@amparo/contract/api/supports/proposals'
import type { CaseId, PlanActionId } from '@amparo/domain/kernel/brand'
import { proposalKinds, type ProposedChange } from '@amparo/domain/support/proposal'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByProposals } from './changed-by-supports.ts'
import { draftOfProposal } from './draft-of-proposal.ts'

function emptyProposal() {
  return {
    proposalId: newId<'ProposalId'>(),
    kind: 'new-action' as ProposedChange['kind'],
    actionId: undefined as string | undefined,
    what: '',
    goal: '',
    dueOn: undefined as string | undefined,
    isHers: true,
    owner: '',
    why: '',
  }
}
type Written = ReturnType<typeof emptyProposal>

function changeOf({ kind, actionId, what, goal, dueOn, isHers, owner }: Written) {
  if (kind === 'goal') return goal.trim() === '' ? undefined : { kind, goal }
  if (what.trim() === '') return undefined
  const written = { what, dueOn: dueOn ?? null }
  if (kind === 'new-action') return { kind, ...written, isHers, owner: isHers ? '' : owner }
  return actionId ? { kind, actionId: actionId as PlanActionId, ...written } : undefined
}

/** What would change in the plan, and why. */
export function ProposalForm(props: {
  readonly caseId: CaseId
  readonly plan: PlanView
  readonly onDone: () => void
}) {
  const t = useText('proposal')
  const ui = useText('ui')
  const say = useToast()
  const { caseId, plan } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'proposal', name: draftOfProposal(caseId) },
    emptyProposal,
    ({ what, goal, why }) => what !== '' || goal !== '' || why !== '',
  )
  const { value, update } = draft
  const command = useCommand(proposeChange, changedByProposals)
  const save = async () => {
    setChecked(true)
    const { proposalId, why } = value
    const change = changeOf(value)
    if (!change || why.trim() === '') return
    const answer = await command.send({ caseId, proposalId, change, why })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('proposal.made') })
    props.onDone()
  }
  const planned = plan.actions.filter(({ state }) => state === 'planned')
  const missing = (text: string) => (checked && text.trim() === '' ? t('proposal.missing') : undefined)
  const choose = (actionId: string | undefined) => {
    const action = planned.find(({ id }) => id === actionId)
    update({ actionId, what: action?.what ?? '', dueOn: action?.dueOn ?? undefined })
  }
  return (
    <DraftForm
      label={t('proposal.make')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('proposal.save')}
      onBack={props.onDone}
    >
      <RadioGroup
        label={t('proposal.kind')}
        choices={proposalKinds
          .filter((kind) => kind !== 'change-action' || planned.length > 0)
          .map((kind) => ({ value: kind, label: t(`proposal.kind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => update({ kind })}
      />
      {value.kind === 'change-action' ? (
        <Select
          label={t('proposal.which')}
          unanswered={ui('ui.choose')}
          choices={planned.map(({ id, what }) => ({ value: id, label: what }))}
          value={value.actionId}
          onChange={choose}
          problem={checked && !value.actionId ? t('proposal.missing') : undefined}
        />
      ) : null}
      {value.kind === 'goal' ? (
        <TextArea
          label={t('proposal.goal')}
          value={value.goal}
          onChange={(goal) => update({ goal })}
          longest={longestOf(planFields.goal)}
          rows={3}
          problem={missing(value.goal)}
        />
      ) : (
        <>
          <TextArea
            label={t('proposal.action')}
            value={value.what}
            onChange={(what) => update({ what })}
            longest={longestOf(planActionFields.what)}
            rows={3}
            problem={missing(value.what)}
          />
          <DayField label={t('proposal.day')} value={value.dueOn} onChange={(dueOn) => update({ dueOn })} />
        </>
      )}
      {value.kind === 'new-action' ? (
        <Checkbox
          label={t('proposal.isHers')}
          hint={t('proposal.isHers.hint')}
          checked={value.isHers}
          onChange={(isHers) => update({ isHers })}
        />
      ) : null}
      {value.kind === 'new-action' && !value.isHers ? (
        <TextField
          label={t('proposal.owner')}
          value={value.owner}
          onChange={(owner) => update({ owner })}
          longest={longestOf(planActionFields.owner)}
        />
      ) : null}
      <TextArea
        label={t('proposal.why')}
        value={value.why}
        onChange={(why) => update({ why })}
        longest={longestOf(proposeChange.input.shape.why)}
        rows={3}
        problem={missing(value.why)}
      />
    </DraftForm>
  )
}
