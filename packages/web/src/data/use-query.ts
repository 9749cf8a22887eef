import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { questionKey, type Known } from './answer-cache.ts'
import { useData } from './data-context.tsx'
import type { WireProblem } from './wire-problem.ts'

/**
 * `loading`: nothing yet, show a skeleton. `ready`: show the value; `refreshing` says that it is being asked
 * again. `failed`: nothing to show, and why. A value that is there stays when asking again fails: then
 * `problem` stands beside it.
 */
export type Query<Value> = {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly value?: Value
  readonly problem?: WireProblem
  readonly refreshing: boolean
  readonly refresh: () => void
}

/** Asks once per input, and again when the screen is opened again. `undefined` as input: do not ask yet. */
export function useQuery<Op extends Operation>(
  operation: Op,
  input: InputOf<Op> | undefined,
): Query<OutputOf<Op>> {
  const { api, answers } = useData()
  const key = questionKey(operation.id, input)
  const known = useSyncExternalStore(
    useCallback((listener) => answers.listen(key, listener), [answers, key]),
    () => answers.read(key),
  ) as Known<OutputOf<Op>>

  const ask = useCallback(async () => {
    if (input === undefined || answers.read(key).asking) return
    answers.write(key, { ...answers.read(key), asking: true })
    const answer = await api.send(operation, input)
    const before = answers.read(key)
    if (answer.ok) answers.write(key, { value: answer.value, asking: false })
    else answers.write(key, { ...before, problem: answer.problem, asking: false })
    // The key stands for operation and input; listing the input itself would ask at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [api, answers, key])

  const untouched = known.value === undefined && known.problem === undefined
  useEffect(() => {
    void ask()
  }, [ask])
  useEffect(() => {
    if (untouched) void ask()
  }, [ask, untouched])

  const refresh = useCallback(() => void ask(), [ask])
  const more = {
    ...(known.value === undefined ? {} : { value: known.value }),
    ...(known.problem === undefined ? {} : { problem: known.problem }),
    refresh,
  }
  if (known.value !== undefined) return { state: 'ready', refreshing: known.asking, ...more }
  if (known.problem && !known.asking) return { state: 'failed', refreshing: false, ...more }
  return { state: 'loading', refreshing: false, refresh }
}
