import type { InputOf, Operation } from '@amparo/contract/kernel/operation'
import { useCallback, useRef, useState } from 'react'
import { newCommandId, type Answer } from './api-client.ts'
import { questionKey } from './answer-cache.ts'
import { useData } from './data-context.tsx'
import type { WireProblem } from './wire-problem.ts'

/** Longer than this, in milliseconds, nobody is kept waiting for what a screen shows beside what was done. */
const longestWait = 5000

export type Command<Op extends Operation> = {
  /** It counts as sending until the screen shows what it changed: until then nobody can press the same again. */
  readonly state: 'idle' | 'sending' | 'done' | 'refused'
  readonly problem?: WireProblem
  readonly send: (input: InputOf<Op>) => Promise<Answer<Op>>
}

/**
 * Sends a command. Sending the same input again after a cut line keeps its id, also after
 * going elsewhere and coming back, so that the server does it once.
 * `changes` names the queries whose answers are no longer true afterwards.
 */
export function useCommand<Op extends Operation>(
  operation: Op,
  changes: readonly Pick<Operation, 'id'>[] = [],
): Command<Op> {
  const { api, answers } = useData()
  const [outcome, setOutcome] = useState<Pick<Command<Op>, 'state' | 'problem'>>({ state: 'idle' })
  const changed = changes.map(({ id }) => id).join(' ')
  const last = useRef<string>(undefined)

  const send = useCallback(
    async (input: InputOf<Op>): Promise<Answer<Op>> => {
      const key = questionKey(operation.id, input)
      const commandId = answers.attempts.get(key) ?? newCommandId()
      answers.attempts.set(key, commandId)
      last.current = commandId
      setOutcome({ state: 'sending' })
      const answer = await api.send(operation, input, { commandId })
      if (answer.ok || isDecided(answer.problem.status)) answers.attempts.delete(key)
      if (answer.ok) {
        const outdated = changed.split(' ')
        answers.forget(outdated)
        const shown = Promise.race([answers.renewed(outdated), pause(longestWait)])
        void shown.then(() => last.current === commandId && setOutcome({ state: 'done' }))
      } else {
        setOutcome({ state: 'refused', problem: answer.problem })
      }
      return answer
    },
    [api, answers, operation, changed],
  )
  return { ...outcome, send }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}

/** A refusal is an answer; a cut line, a server in trouble or a session that ran out leave it open. */
function isDecided(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401
}
