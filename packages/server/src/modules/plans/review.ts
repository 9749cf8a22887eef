import { sinceAnswer } from '../../facts/since-answer.ts'
import { listWorkFacts, type WorkFactRow } from '../../facts/store.ts'
import type { OperationContext } from '../../http/route.ts'
import type { PlanRow } from './store.ts'

/** What happened to an action; of several things the last of these is told. */
const hows = ['moved', 'written', 'added', 'ended'] as const
type How = (typeof hows)[number]

const howOf: Readonly<Record<string, How>> = {
  ActionAdded: 'added',
  PlanActionEdited: 'written',
  PlanActionValueChosen: 'written',
  ActionDone: 'ended',
  ActionDropped: 'ended',
}

/** What a second person reads first: what was written in the plan since it was last answered, and by whom. */
export async function reviewOf(context: OperationContext, row: PlanRow) {
  if (row.state !== 'submitted') return null
  const facts = await listWorkFacts(context.tx, row.case_id, { section: 'plan' })
  const { since, ...answered } = sinceAnswer(facts, {
    approved: 'PlanApproved',
    changesAsked: 'PlanChangesAsked',
    judging: ['PlanReviewed', 'PlanStepApproved'],
  })
  const actions = new Map<string, How>()
  for (const fact of since) {
    const isMoved = fact.kind === 'PlanActionEdited' && fieldsOf(fact).every((field) => field === 'position')
    const how = isMoved ? 'moved' : howOf[fact.kind]
    const known = actions.get(fact.stream_id)
    if (how && (!known || hows.indexOf(how) > hows.indexOf(known))) actions.set(fact.stream_id, how)
  }
  return {
    ...answered,
    fields: [...new Set(since.filter((fact) => fact.stream_kind === 'plan').flatMap(fieldsOf))],
    actions: [...actions].map(([id, how]) => ({ id, how })),
  }
}

function fieldsOf({ payload }: WorkFactRow): string[] {
  if (typeof payload?.['field'] === 'string') return [payload['field']]
  const parts = [payload?.['applied'], payload?.['conflicts']].filter(Array.isArray).flat()
  return parts.flatMap((part: { readonly field?: string }) => part.field ?? [])
}
