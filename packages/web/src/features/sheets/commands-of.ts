import type { SheetOutcome } from '@amparo/domain/sheet/sheet'
import type { NoticedProblem } from '../../ui/problem-notice.tsx'
import type { SheetCommands } from './sheet-entry.tsx'

type Sent<Which, Said> = {
  readonly state: string
  readonly problem?: NoticedProblem
  readonly send: (input: Which & Said) => Promise<{ readonly ok: boolean }>
}

/** What may be said of one sheet, of a case or of the organisation, each answering whether it was taken. */
export function commandsOf<Which extends object>(
  which: Which,
  sent: {
    readonly account: Sent<Which, { outcome: SheetOutcome; because: string }>
    readonly turnUp: Sent<Which, { because: string }>
    readonly answerLoss: Sent<Which, { words: string }>
  },
): SheetCommands {
  const all = [sent.account, sent.turnUp, sent.answerLoss]
  return {
    command: all.find(({ state }) => state === 'sending' || state === 'refused') ?? sent.account,
    account: async (said) => (await sent.account.send({ ...which, ...said })).ok,
    turnUp: async (because) => (await sent.turnUp.send({ ...which, because })).ok,
    answerLoss: async (words) => (await sent.answerLoss.send({ ...which, words })).ok,
  }
}
