import { findArrived } from '@amparo/contract/api/sign-in/arrived'
import { isId, type CommandId } from '@amparo/domain/kernel/brand'
import type { ApiClient } from './api-client.ts'

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The commands that this window has sent and heard nothing of, by their ids alone: what they say is never kept on the
 * device. Where the page goes away meanwhile, the one that comes after it waits for them, or it would read what was
 * there before them and show that the last words are lost.
 */
export type OnItsWay = {
  readonly begin: (commandId: string) => void
  readonly end: (commandId: string) => void
  /** When the server has answered what an earlier page of this window sent, or after a while. */
  readonly arrived: (api: Pick<ApiClient, 'send'>) => Promise<void>
  readonly forget: () => void
}

const key = 'amparo.on-its-way'
/** As many as the server is asked for at once; a window that waits for more has no line. */
const most = 50
const longestWait = 3000
const pauseBetween = 100

export function makeOnItsWay(keeper: Keeper): OnItsWay {
  const before = read(keeper)
  const now = new Set<string>()
  const keep = () => {
    if (now.size === 0) keeper.removeItem(key)
    else keeper.setItem(key, [...now].slice(-most).join(' '))
  }
  keep()
  return {
    begin(commandId) {
      now.add(commandId)
      keep()
    },
    end(commandId) {
      if (now.delete(commandId)) keep()
    },
    async arrived(api) {
      let missing = before
      const until = Date.now() + longestWait
      while (missing.length > 0 && Date.now() < until) {
        const answer = await api.send(findArrived, { commandIds: missing })
        if (!answer.ok) return
        const { commandIds } = answer.value
        missing = missing.filter((commandId) => !commandIds.includes(commandId))
        if (missing.length > 0) await new Promise((resolve) => setTimeout(resolve, pauseBetween))
      }
    },
    forget() {
      now.clear()
      keep()
    },
  }
}

function read(keeper: Keeper): CommandId[] {
  const words = (keeper.getItem(key) ?? '').split(' ')
  return words.filter((word): word is CommandId => isId(word)).slice(-most)
}
