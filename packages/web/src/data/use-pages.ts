import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import { useState } from 'react'
import { questionKey } from './answer-cache.ts'
import { useData } from './data-context.tsx'
import { useQuery, type Query } from './use-query.ts'
import type { WireProblem } from './wire-problem.ts'

type Paged<Op extends Operation> =
  OutputOf<Op> extends { items: readonly (infer Item)[]; next: string | null } ? Item : never

export type Pages<Item> = {
  readonly first: Query<unknown>
  readonly items: readonly Item[]
  /** Absent where everything is shown. */
  readonly more: (() => Promise<void>) | undefined
  readonly asking: boolean
  readonly problem?: WireProblem
}

type Further = { readonly key: string; readonly items: readonly unknown[]; readonly next: string | null }

/** A list that goes on: the first page as any question, the others on demand, never twice the same. */
export function usePages<Op extends Operation>(operation: Op, input: InputOf<Op>): Pages<Paged<Op>> {
  const { api } = useData()
  const key = questionKey(operation.id, input)
  const first = useQuery(operation, input)
  const [further, setFurther] = useState<Further | undefined>(undefined)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<WireProblem | undefined>(undefined)
  const start = first.value as { items: readonly unknown[]; next: string | null } | undefined
  const beyond = further?.key === key ? further : undefined
  const next = beyond ? beyond.next : (start?.next ?? null)

  const more = async () => {
    setAsking(true)
    const answer = await api.send(operation, { ...(input as object), cursor: next } as InputOf<Op>)
    setAsking(false)
    if (!answer.ok) return setProblem(answer.problem)
    const page = answer.value as { items: readonly unknown[]; next: string | null }
    setProblem(undefined)
    setFurther({ key, items: [...(beyond?.items ?? []), ...page.items], next: page.next })
  }
  return {
    first,
    items: [...(start?.items ?? []), ...(beyond?.items ?? [])] as Paged<Op>[],
    more: next === null ? undefined : more,
    asking,
    ...(problem ? { problem } : {}),
  }
}
