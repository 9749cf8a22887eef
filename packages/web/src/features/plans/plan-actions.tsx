import type { PlanView } from '@amparo/contract/api/plans/plan'
import { listProposals } from '@amparo/contract/api/supports/proposals'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useEffect, useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ActionEntry } from './action-entry.tsx'
import { ActionForm, draftOfAction } from './action-form.tsx'
import { handleIdOf, MovableAction } from './movable-action.tsx'
import { useOrder } from './use-order.ts'

/** Who does what by when, in the order that the child and the worker gave it; what is to do can be moved. */
export function PlanActions(props: {
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly mayWrite: boolean
  /** Of a case that the reader supports, what is hers to carry out is asked for. */
  readonly isShared: boolean
}) {
  const t = useText('plan')
  const { plan, caseId } = props
  const [isAdding, setAdding] = useOpenForm(draftOfAction(plan))
  const [dragged, setDragged] = useState<string | undefined>(undefined)
  const { order, moved, problem, move } = useOrder(plan, caseId)
  const shared = useQuery(listProposals, props.isShared ? { caseId } : undefined)
  const mine = shared.value?.mine ?? []
  const actions = order.flatMap((id) => plan.actions.find((action) => action.id === id) ?? [])
  const mayChange = props.mayWrite && plan.state !== 'submitted'
  const indexOf = (id: string) => actions.findIndex((action) => action.id === id)
  const movedAction = actions.find(({ id }) => id === moved)
  // Who moved it with the keyboard goes on from it at its new place.
  useEffect(() => {
    if (moved) document.getElementById(handleIdOf(moved))?.focus()
  }, [moved, order])
  return (
    <Card title={t('plan.actions')}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p className="only-read" role="status">
        {movedAction
          ? t('plan.action.moved', {
              what: movedAction.what,
              n: indexOf(movedAction.id) + 1,
              of: actions.length,
            })
          : ''}
      </p>
      {actions.length === 0 ? <p className="soft">{t('plan.actions.empty')}</p> : null}
      <ol className="entries" aria-label={t('plan.actions')}>
        {actions.map((action, index) => (
          <MovableAction
            key={action.id}
            action={action}
            place={index + 1}
            mayMove={mayChange && action.state === 'planned' && actions.length > 1}
            dragged={dragged}
            onDragged={setDragged}
            onTaken={(id) => void move(indexOf(id), index)}
          >
            {(handle) => (
              <ActionEntry
                action={action}
                plan={plan}
                caseId={caseId}
                mayChange={mayChange}
                mayEnd={props.mayWrite || mine.includes(action.id)}
                mayDrop={props.mayWrite}
                handle={handle}
                onUp={mayChange && index > 0 ? () => void move(index, index - 1) : undefined}
                onDown={
                  mayChange && index < actions.length - 1 ? () => void move(index, index + 1) : undefined
                }
              />
            )}
          </MovableAction>
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
