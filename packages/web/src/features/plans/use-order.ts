import { writeAction, type PlanView } from '@amparo/contract/api/plans/plan'
import type { CaseId, Id, PlanActionId } from '@amparo/domain/kernel/brand'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../data/use-command.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import { planChanges } from './plan-changes.ts'

type Move = {
  readonly order: readonly string[]
  readonly moved: string
  /** The plan as it was when all of it was saved; while there is none, saving goes on. */
  readonly savedOver?: PlanView
}

/** The order of the actions: shown at once as it was given, and saved place by place. */
export function useOrder(
  plan: PlanView,
  caseId: CaseId,
): {
  readonly order: readonly string[]
  readonly moved: string | undefined
  readonly problem: WireProblem | undefined
  readonly move: (from: number, to: number) => Promise<void>
} {
  const command = useCommand(writeAction, planChanges)
  const [last, setLast] = useState<Move | undefined>(undefined)
  const known = plan.actions
    .toSorted((one, other) => one.position - other.position || one.id.localeCompare(other.id))
    .map(({ id }) => id)
  const isAnswered = last?.savedOver !== undefined && last.savedOver !== plan
  const order = last && !isAnswered && last.order.length === known.length ? last.order : known

  const latest = useRef(plan)
  useEffect(() => {
    latest.current = plan
  })
  const wanted = useRef<readonly string[] | undefined>(undefined)

  const save = async (moved: string): Promise<void> => {
    const stored = new Map(
      latest.current.actions.map(({ id, position, fieldVersions }) => [
        id,
        { position, base: fieldVersions['position'] ?? 0 },
      ]),
    )
    // What is moved meanwhile joins the same round, on the versions that this round has made.
    for (;;) {
      const next: readonly string[] = wanted.current ?? []
      const position = next.findIndex((id, index) => stored.has(id) && stored.get(id)?.position !== index)
      const id = next[position]
      const before = id === undefined ? undefined : stored.get(id)
      if (id === undefined || !before) return setLast({ order: next, moved, savedOver: latest.current })
      const answer = await command.send({
        caseId,
        planId: plan.id as Id<'PlanId'>,
        actionId: id as PlanActionId,
        edits: { position: { value: position, base: before.base } },
      })
      if (!answer.ok) return setLast(undefined)
      stored.set(id, { position, base: before.base + 1 })
    }
  }

  const move = async (from: number, to: number) => {
    const moved = order[from]
    if (moved === undefined || from === to) return
    const next = [...order]
    next.splice(to, 0, ...next.splice(from, 1))
    const isSaving = wanted.current !== undefined
    wanted.current = next
    setLast({ order: next, moved })
    if (isSaving) return
    await save(moved)
    wanted.current = undefined
  }
  return { order, moved: last?.moved, problem: command.problem, move }
}
