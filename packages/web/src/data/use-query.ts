import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { questionKey, type Known } from './answer-cache.ts'
import { useData } from './data-context.tsx'
import { withoutWords, type WireProblem } from './wire-problem.ts'

/**
 * `loading`: nothing yet, show a skeleton. `ready`: show the value; `refreshing` says that it is being asked
 * again. `failed`: nothing to show, and why. A value that is there stays while it is asked again, and when that
 * fails: then `problem` stands beside it and says that what is shown may be old.
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
    const { asking, outdated } = answers.read(key)
    if (input === undefined || (asking && !outdated)) return
    const round = answers.beginAsking(key)
    answers.hear(key, round, await api.send(operation, input))
    // The key stands for operation and input; listing the input itself would ask at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [api, answers, key])

  const isOutdated = known.outdated === true
  const isUnknown = known.value === undefined && known.problem === undefined
  useEffect(() => {
    void ask()
  }, [ask])
  useEffect(() => {
    if (isOutdated || isUnknown) void ask()
  }, [ask, isOutdated, isUnknown])

  const refresh = useCallback(() => void ask(), [ask])
  const { value, problem } = known
  if (value !== undefined) {
    const failed = problem ? { problem: notRenewed(problem) } : {}
    return { state: 'ready', value, refreshing: known.asking, refresh, ...failed }
  }
  if (problem && !known.asking) return { state: 'failed', problem, refreshing: false, refresh }
  return { state: 'loading', refreshing: false, refresh }
}

/** Beside a value that is still shown, what matters is that it may be old; the code still says why. */
function notRenewed({ status, helpCode }: WireProblem): WireProblem {
  return { ...withoutWords('answer.not-renewed', status), helpCode }
}
