import { signInWithPasskey, startPasskey } from '@amparo/contract/api/sign-in/passkeys'
import { useState } from 'react'
import { useSignIn } from '../../app/session-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import { askForPasskey } from './passkey.ts'

export type PasskeyUse = {
  readonly busy: boolean
  readonly problem: WireProblem | undefined
  /** The device gave none: closed, or none made here yet. */
  readonly gaveNone: boolean
  readonly use: () => void
}

/** Signs in with a passkey, alone or as the second factor: challenge, device, answer. */
export function usePasskey(): PasskeyUse {
  const { moveTo } = useSignIn()
  const start = useCommand(startPasskey)
  const finish = useCommand(signInWithPasskey)
  const [waiting, setWaiting] = useState(false)
  const [gaveNone, setGaveNone] = useState(false)
  const run = async () => {
    setGaveNone(false)
    const begun = await start.send({})
    if (!begun.ok) return
    setWaiting(true)
    const response = await askForPasskey(begun.value.options)
    setWaiting(false)
    if (!response) return setGaveNone(true)
    const answer = await finish.send({ challengeId: begun.value.challengeId, response })
    if (answer.ok) moveTo(answer.value)
  }
  return {
    busy: waiting || start.state === 'sending' || finish.state === 'sending',
    problem: finish.problem ?? start.problem,
    gaveNone,
    use: () => void run(),
  }
}
