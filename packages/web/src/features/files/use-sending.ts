import { listAttachments } from '@amparo/contract/api/attachments/attachments'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { partsOf } from '@amparo/domain/attachment/attachment'
import { useState } from 'react'
import { useData } from '../../data/data-context.tsx'
import type { WireProblem } from '../../data/wire-problem.ts'
import { send, type Sending } from './send-file.ts'

export type SendingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly arrived: number; readonly parts: number }
  | { readonly kind: 'broken'; readonly problem: WireProblem; readonly again: () => Promise<boolean> }

/** Sends a file piece by piece and says how far it is; a broken one goes on where it broke. */
export function useSending(): {
  readonly state: SendingState
  readonly start: (sending: Sending) => Promise<boolean>
} {
  const { api, answers } = useData()
  const [state, setState] = useState<SendingState>({ kind: 'idle' })
  const start = async (sending: Sending): Promise<boolean> => {
    const parts = partsOf(sending.bytes.length)
    setState({ kind: 'sending', arrived: sending.here.size, parts })
    const sent = await send(api, sending, (arrived) => setState({ kind: 'sending', arrived, parts }))
    answers.forget([listAttachments.id, listHistory.id])
    setState(
      sent.ok ? { kind: 'idle' } : { kind: 'broken', problem: sent.problem, again: () => start(sending) },
    )
    return sent.ok
  }
  return { state, start }
}
