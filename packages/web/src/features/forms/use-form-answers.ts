import type { JsonValue } from '@amparo/domain/kernel/json'
import type { CommandOutcome } from '@amparo/contract/kernel/fields'
import type { Result } from '@amparo/domain/kernel/result'
import { useCallback, useRef, useState } from 'react'
import { newCommandId } from '../../data/api-client.ts'
import { newId } from '../../data/new-id.ts'
import type { WireProblem } from '../../data/wire-problem.ts'
import {
  afterSaving,
  commandOf,
  isNoChange,
  joined,
  newRow,
  noChange,
  withAnswer,
  type AnswerChange,
  type FormRow,
} from './form-rows.ts'

export type SendAnswers = (
  command: ReturnType<typeof commandOf>,
  commandId: string,
) => Promise<Result<CommandOutcome, WireProblem>>

export type FormAnswers = {
  readonly rows: readonly FormRow[]
  readonly state: 'saved' | 'saving' | 'waiting'
  readonly problem: WireProblem | undefined
  readonly answer: (row: string, field: string, value: JsonValue) => void
  readonly addRow: (upperRowId: string, subform: string) => void
  readonly removeRow: (row: string) => void
  readonly retry: () => void
}

/**
 * Saves at every answer, one command after the other: what is answered while one is on its way goes with the next.
 * What could not be sent stays here and is sent again, under the same id where it is the same.
 */
export function useFormAnswers(
  opened: readonly FormRow[],
  send: SendAnswers,
  onConflict: () => void,
): FormAnswers {
  const [rows, setRows] = useState(opened)
  const [state, setState] = useState<FormAnswers['state']>('saved')
  const [problem, setProblem] = useState<WireProblem | undefined>(undefined)
  const now = useRef({ rows: opened, saved: opened, pending: noChange, isSending: false })
  const sent = useRef<{ readonly key: string; readonly commandId: string } | undefined>(undefined)

  const flush = useCallback(async () => {
    const work = now.current
    if (work.isSending) return
    work.isSending = true
    let conflicts = 0
    while (!isNoChange(work.pending)) {
      const change = work.pending
      work.pending = noChange
      setState('saving')
      const command = commandOf(change, work.rows, work.saved)
      const key = JSON.stringify(command)
      if (sent.current?.key !== key) sent.current = { key, commandId: newCommandId() }
      const outcome = await send(command, sent.current.commandId)
      if (!outcome.ok) {
        // What was answered meanwhile stands above what could not be sent.
        work.pending = joined(change, work.pending)
        work.isSending = false
        setProblem(outcome.problem)
        return setState('waiting')
      }
      conflicts += outcome.value.conflicts.length
      work.rows = afterSaving(work.rows, change, work.saved)
      work.saved = appliedTo(work.saved, change, work.rows)
      setRows(work.rows)
      setProblem(undefined)
    }
    work.isSending = false
    setState('saved')
    if (conflicts > 0) onConflict()
  }, [send, onConflict])

  const change = useCallback(
    (next: readonly FormRow[], more: AnswerChange) => {
      now.current.rows = next
      now.current.pending = joined(now.current.pending, more)
      setRows(next)
      void flush()
    },
    [flush],
  )
  return {
    rows,
    state,
    problem,
    answer: (row, field, value) =>
      change(withAnswer(now.current.rows, row, field, value), {
        ...noChange,
        fields: [{ row, field, value }],
      }),
    addRow: (upperRowId, subform) => {
      const row = newRow(now.current.rows, newId<'AnswerId'>(), upperRowId, subform)
      change([...now.current.rows, row], { ...noChange, addRows: [row] })
    },
    removeRow: (id) => {
      const next = now.current.rows.map((row) => (row.id === id ? { ...row, removed: true } : row))
      change(next, { ...noChange, removeRows: [id] })
    },
    retry: () => void flush(),
  }
}

/** What the server has now, as far as this screen wrote it: the measure of what the next change changes. */
function appliedTo(
  saved: readonly FormRow[],
  change: AnswerChange,
  rows: readonly FormRow[],
): readonly FormRow[] {
  const withRows = [...saved, ...change.addRows.filter((row) => !saved.some(({ id }) => id === row.id))]
  return change.fields
    .reduce<readonly FormRow[]>((all, { row, field, value }) => withAnswer(all, row, field, value), withRows)
    .map((row) => ({ ...row, versions: rows.find(({ id }) => id === row.id)?.versions ?? row.versions }))
}
