import type { InputOf, Operation } from '@amparo/contract/kernel/operation'
import { useCallback, useRef, useState } from 'react'
import { newCommandId, type Answer } from './api-client.ts'
import { questionKey } from './answer-cache.ts'
import { useData } from './data-context.tsx'
import type { WireProblem } from './wire-problem.ts'

export type Command<Op extends Operation> = {
  readonly state: 'idle' | 'sending' | 'done' | 'refused'
  readonly problem?: WireProblem
  readonly send: (input: InputOf<Op>) => Promise<Answer<Op>>
}

/**
 * Sends a command. Sending the same input again after a cut line keeps its id, so that the server does it once.
 * `changes` names the queries whose answers are no longer true afterwards.
 */
export function useCommand<Op extends Operation>(
  operation: Op,
  changes: readonly Operation[] = [],
): Command<Op> {
  const { api, answers } = useData()
  const [outcome, setOutcome] = useState<Pick<Command<Op>, 'state' | 'problem'>>({ state: 'idle' })
  const attempt = useRef<{ key: string; commandId: string } | undefined>(undefined)
  const changed = changes.map(({ id }) => id).join(' ')

  const send = useCallback(
    async (input: InputOf<Op>): Promise<Answer<Op>> => {
      const key = questionKey(operation.id, input)
      if (attempt.current?.key !== key) attempt.current = { key, commandId: newCommandId() }
      setOutcome({ state: 'sending' })
      const answer = await api.send(operation, input, { commandId: attempt.current.commandId })
      if (answer.ok) {
        attempt.current = undefined
        answers.forget(changed.split(' '))
        setOutcome({ state: 'done' })
      } else {
        setOutcome({ state: 'refused', problem: answer.problem })
      }
      return answer
    },
    [api, answers, operation, changed],
  )
  return { ...outcome, send }
}
