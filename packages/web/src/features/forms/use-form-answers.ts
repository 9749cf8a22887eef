import { jsonEquals, type JsonValue } from '@amparo/domain/kernel/json'
import type { CommandOutcome } from '@amparo/contract/kernel/fields'
import type { Result } from '@amparo/domain/kernel/result'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newCommandId } from '../../data/api-client.ts'
import { useData } from '../../data/data-context.tsx'
import { newId } from '../../data/new-id.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import {
  afterSaving,
  answerKey,
  appliedTo,
  commandOf,
  isNoChange,
  joined,
  newRow,
  noChange,
  takenOver,
  withAnswer,
  type AnswerChange,
  type FormRow,
  type OpenedForm,
} from './form-rows.ts'

export type SendAnswers = (
  command: ReturnType<typeof commandOf>,
  commandId: string,
) => Promise<Result<CommandOutcome, WireProblem>>

export type FormAnswers = {
  readonly rows: readonly FormRow[]
  readonly state: 'saved' | 'saving' | 'waiting'
  readonly problem: WireProblem | undefined
  /** `over`: what stood in the field when this was typed; what was answered there since is not written over. */
  readonly answer: (row: string, field: string, value: JsonValue, over: JsonValue | undefined) => void
  readonly addRow: (upperRowId: string, subform: string) => void
  readonly removeRow: (row: string) => void
  readonly retry: () => void
  /** Sends what is half-typed as well; every answer where the server has them all, nothing where it has not. */
  readonly saveAll: () => Promise<readonly FormRow[] | undefined>
  /** How often an answer was replaced by one from elsewhere: its field is then built anew. */
  readonly replaced: (row: string, field: string) => number
}

/** What a form holds between two drawings. */
type Work = {
  rows: readonly FormRow[]
  saved: readonly FormRow[]
  version: number
  pending: AnswerChange
  /** Sent, and not heard of yet, or never: it is sent again as it was, under its id, before anything that came later. */
  onTheWay: Sent | undefined
  /** What went beside it because the page was about to go away. */
  beside: Pick<Sent, 'command' | 'commandId'> | undefined
  sending: Promise<void> | undefined
}

type Sent = {
  readonly change: AnswerChange
  readonly command: ReturnType<typeof commandOf>
  readonly commandId: string
}

/**
 * Saves at every answer, one command after the other: what is answered while one is on its way goes with the next.
 * What was not heard of is sent again under the same id, for the server may have it; what was refused stays here and
 * goes with the next. When the page is about to go away, everything goes at once. A newer state of the form is taken over without closing anything.
 */
export function useFormAnswers(
  opened: OpenedForm,
  send: SendAnswers,
  /** Something turned up that this screen does not show yet. */
  onNews: (conflicts: number) => void,
): FormAnswers {
  const { unsent } = useData()
  const [rows, setRows] = useState(opened.rows)
  const [state, setState] = useState<FormAnswers['state']>('saved')
  const [problem, setProblem] = useState<WireProblem | undefined>(undefined)
  const [replaced, setReplaced] = useState<Readonly<Record<string, number>>>({})
  const now = useRef<Work>({
    rows: opened.rows,
    saved: opened.rows,
    version: opened.version,
    pending: noChange,
    onTheWay: undefined,
    beside: undefined,
    sending: undefined,
  })

  const flush = useCallback(() => {
    const work = now.current
    const run = async () => {
      let conflicts = 0
      while (work.onTheWay || !isNoChange(work.pending)) {
        const going = work.onTheWay ?? nextOf(work)
        setState('saving')
        const outcome = await send(going.command, going.commandId)
        if (!outcome.ok) {
          if (isRefused(outcome.problem)) putBack(work)
          setProblem(outcome.problem)
          return setState('waiting')
        }
        const { change } = going
        work.onTheWay = undefined
        conflicts += outcome.value.conflicts.length
        work.version = Math.max(work.version, outcome.value.version)
        work.rows = afterSaving(work.rows, change, work.saved)
        work.saved = appliedTo(work.saved, change, work.rows)
        setRows(work.rows)
        setProblem(undefined)
      }
      setState('saved')
      if (conflicts > 0) onNews(conflicts)
    }
    work.sending ??= run().finally(() => {
      work.sending = undefined
    })
  }, [send, onNews])

  /** What waits for the answer of an earlier command goes beside it, as if that one had already arrived. */
  const sendBeforeLeaving = useCallback(() => {
    const work = now.current
    if (!work.sending && !work.onTheWay) return flush()
    const { change = noChange } = work.onTheWay ?? {}
    if (work.onTheWay && !work.sending) void send(work.onTheWay.command, work.onTheWay.commandId)
    if (isNoChange(work.pending)) return
    const later = afterSaving(work.rows, change, work.saved)
    const command = commandOf(work.pending, later, appliedTo(work.saved, change, later))
    // A page that goes says so more than once; the same thing said again keeps its id.
    if (!work.beside || !jsonEquals(work.beside.command, command))
      work.beside = { command, commandId: newCommandId() }
    // It stays pending: where the person comes back after all, it is sent again, and the server sees no difference.
    void send(command, work.beside.commandId)
  }, [flush, send])
  useEffect(
    () => unsent.add(() => (unsent.isLeaving ? sendBeforeLeaving() : undefined)),
    [unsent, sendBeforeLeaving],
  )

  const change = useCallback(
    (next: readonly FormRow[], more: AnswerChange) => {
      now.current.rows = next
      now.current.pending = joined(now.current.pending, more)
      setRows(next)
      if (unsent.isLeaving) sendBeforeLeaving()
      else flush()
    },
    [flush, sendBeforeLeaving, unsent],
  )

  useEffect(() => {
    const work = now.current
    if (work.saved === opened.rows) return
    // What is half-typed becomes an answer first, on what its writer saw.
    unsent.send()
    if (opened.version < work.version || work.sending) return onNews(0)
    putBack(work)
    const taken = takenOver(opened.rows, work.rows, work.pending)
    work.rows = taken.rows
    work.saved = opened.rows
    work.version = opened.version
    setRows(taken.rows)
    setReplaced((before) => {
      const counted = { ...before }
      for (const key of taken.replaced) counted[key] = (counted[key] ?? 0) + 1
      return counted
    })
    // Only a newly fetched state is taken over.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [opened])

  return {
    rows,
    state,
    problem,
    answer: (row, field, value, over) => {
      const target = now.current.rows.find(({ id }) => id === row)
      const stands = (target?.values[field] ?? null) as JsonValue
      if (!target || target.removed || !jsonEquals(stands, over ?? null)) return
      change(withAnswer(now.current.rows, row, field, value), {
        ...noChange,
        fields: [{ row, field, value }],
      })
    },
    addRow: (upperRowId, subform) => {
      const row = newRow(now.current.rows, newId<'AnswerId'>(), upperRowId, subform)
      change([...now.current.rows, row], { ...noChange, addRows: [row] })
    },
    removeRow: (id) => {
      const next = now.current.rows.map((row) => (row.id === id ? { ...row, removed: true } : row))
      change(next, { ...noChange, removeRows: [id] })
    },
    retry: flush,
    saveAll: async () => {
      unsent.send()
      await now.current.sending
      const { pending, onTheWay } = now.current
      return isNoChange(pending) && !onTheWay ? now.current.rows : undefined
    },
    replaced: (row, field) => replaced[answerKey(row, field)] ?? 0,
  }
}

/** Takes what waits on its way. */
function nextOf(work: Work): Sent {
  const change = work.pending
  const going = { change, command: commandOf(change, work.rows, work.saved), commandId: newCommandId() }
  work.pending = noChange
  work.onTheWay = going
  return going
}

/** What was answered meanwhile stands above it. */
function putBack(work: Work): void {
  if (work.onTheWay) work.pending = joined(work.onTheWay.change, work.pending)
  work.onTheWay = undefined
}

/** The server has read it and has not done it. Of anything else nobody knows. */
function isRefused({ status }: WireProblem): boolean {
  return status >= 400 && status < 500
}
