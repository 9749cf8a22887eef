import type { Session, SignInStep } from '@amparo/contract/api/sign-in/session'
import { createContext, useContext } from 'react'

type SessionInUse = {
  readonly step: SignInStep
  /** The time ran out while somebody was at work; what she was writing is still there. */
  readonly ranOut: boolean
  /** Shows the next step; `ready` opens the program, `signed-out` forgets everything in memory. */
  readonly moveTo: (step: SignInStep) => void
}

export const SessionContext = createContext<SessionInUse | undefined>(undefined)

export function useSignIn(): SessionInUse {
  const inUse = useContext(SessionContext)
  if (!inUse) throw new Error('no session: the screen is outside SessionContext')
  return inUse
}

/** Who is signed in. Only for screens whose audience is not `guest`. */
export function useSession(): Session {
  const { step } = useSignIn()
  if (step.step !== 'ready') throw new Error('nobody is signed in')
  return step.session
}
