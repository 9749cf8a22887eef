import { writeAction, type PlanView } from '@amparo/contract/api/plans/plan'
import type { CaseId, Id, PlanActionId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ActionEntry } from './action-entry.tsx'
import { ActionForm } from './action-form.tsx'
import { planChanges } from './plan-changes.ts'

/** Who does what by when, in the order that the child and the worker gave it; buttons move what is to do. */
export function PlanActions(props: {
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly mayWrite: boolean
}) {
  const t = useText('plan')
  const { plan, caseId } = props
  const [isAdding, setAdding] = useState(false)
  const command = useCommand(writeAction, planChanges)
  const actions = plan.actions.toSorted(
    (one, other) => one.position - other.position || one.id.localeCompare(other.id),
  )
  const mayChange = props.mayWrite && plan.state !== 'submitted'
  const move = async (at: number, to: number) => {
    const moved = [...actions]
    moved.splice(to, 0, ...moved.splice(at, 1))
    for (const [position, action] of moved.entries()) {
      if (action.position === position) continue
      const answer = await command.send({
        caseId,
        planId: plan.id as Id<'PlanId'>,
        actionId: action.id as PlanActionId,
        edits: { position: { value: position, base: action.fieldVersions['position'] ?? 0 } },
      })
      if (!answer.ok) return
    }
  }
  return (
    <Card title={t('plan.actions')}>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {actions.length === 0 ? <p className="soft">{t('plan.actions.empty')}</p> : null}
      <ol className="entries" aria-label={t('plan.actions')}>
        {actions.map((action, index) => (
          <li key={action.id}>
            <ActionEntry
              action={action}
              plan={plan}
              caseId={caseId}
              mayChange={mayChange}
              mayEnd={props.mayWrite}
              onUp={mayChange && index > 0 ? () => void move(index, index - 1) : undefined}
              onDown={mayChange && index < actions.length - 1 ? () => void move(index, index + 1) : undefined}
            />
          </li>
        ))}
      </ol>
      {isAdding ? (
        <ActionForm plan={plan} caseId={caseId} position={actions.length} onDone={() => setAdding(false)} />
      ) : mayChange ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('plan.action.add')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
