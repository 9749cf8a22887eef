import { longestOf } from '@amparo/contract/kernel/fields'
import { planActionFields, addAction, writeAction, type PlanView } from '@amparo/contract/api/plans/plan'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, Id, PlanActionId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { FoundDraft } from '../../ui/found-draft.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOutcomeWords } from '../case/index.ts'
import { planChanges } from './plan-changes.ts'

export function draftOfAction(plan: PlanView, action?: PlanView['actions'][number]): string {
  return `action ${plan.id} ${action?.id ?? 'new'}`
}

/** What was on the screen when writing began stays with it, whatever arrives meanwhile. */
function beginWriting(seen: PlanView['actions'][number] | undefined) {
  return {
    seen,
    actionId: (seen?.id as PlanActionId | undefined) ?? newId<'PlanActionId'>(),
    what: seen?.what ?? '',
    owner: seen?.owner ?? '',
    dueOn: seen?.dueOn ?? undefined,
  }
}

/** One promise: what, who, by when. A new one, or another wording of one that stands. */
export function ActionForm(props: {
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly position: number
  readonly action?: PlanView['actions'][number]
  readonly onDone: () => void
}) {
  const t = useText('plan')
  const sayOutcome = useOutcomeWords()
  const { plan, caseId } = props
  const planId = plan.id as Id<'PlanId'>
  const [tried, setTried] = useState(false)
  const { action } = props
  const draft = useKeptDraft(
    { caseId, form: 'action', of: `${plan.id} ${action?.id ?? 'new'}`, name: draftOfAction(plan, action) },
    () => beginWriting(action),
  )
  const add = useCommand(addAction, planChanges)
  const write = useCommand(writeAction, planChanges)
  const { seen, actionId, what, owner, dueOn } = draft.value
  const written = { what: what.trim(), owner, dueOn: dueOn ?? null }
  const save = async () => {
    setTried(true)
    if (written.what === '') return
    const answer = seen
      ? await write.send({ caseId, planId, actionId, edits: editsOf(seen, written) })
      : await add.send({ caseId, planId, actionId, ...written, position: props.position })
    if (!answer.ok) return
    draft.discard()
    sayOutcome(answer.value, t('plan.action.saved'))
    props.onDone()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <FoundDraft found={draft.found} />
      <TextField
        label={t('plan.action.what')}
        value={what}
        onChange={(next) => draft.update({ what: next })}
        longest={longestOf(planActionFields.what)}
        problem={tried && written.what === '' ? t('plan.action.whatMissing') : undefined}
      />
      <TextField
        label={t('plan.action.owner')}
        hint={t('plan.action.owner.hint')}
        required={false}
        value={owner}
        onChange={(next) => draft.update({ owner: next })}
        longest={longestOf(planActionFields.owner)}
      />
      <DayField
        label={t('plan.action.dueOn')}
        required={false}
        value={dueOn}
        onChange={(next) => draft.update({ dueOn: next })}
      />
      <FormFoot
        busy={add.state === 'sending' || write.state === 'sending'}
        problem={add.problem ?? write.problem}
        unsaved={draft.isUnsaved}
        keptAt={draft.keptAt}
        onBack={props.onDone}
      />
    </form>
  )
}

type Written = { readonly what: string; readonly owner: string; readonly dueOn: string | null }

/** Only what differs travels; an edit of nothing names the wording again, which the server leaves as it is. */
function editsOf(seen: PlanView['actions'][number], written: Written): InputOf<typeof writeAction>['edits'] {
  const changed = Object.entries(written).filter(([field, value]) => seen[field as keyof Written] !== value)
  const named = changed.length > 0 ? changed : [['what', written.what] as const]
  return Object.fromEntries(
    named.map(([field, value]) => [field, { value, base: seen.fieldVersions[field] ?? 0 }]),
  ) as InputOf<typeof writeAction>['edits']
}
