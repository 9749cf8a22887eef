import { comprehensiveAssessment } from '@amparo/domain/form/definitions/comprehensive-assessment'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import { mergeEdit, type EditAnswers } from '@amparo/domain/form/merge-edit'
import type { AnswerRow } from '@amparo/domain/form/answer-tree'
import { newAnswerRow } from '@amparo/domain/form/answer-tree'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { describe, expect, test } from 'vitest'
import {
  afterSaving,
  answerKey,
  commandOf,
  joined,
  newRow,
  noChange,
  readRows,
  rowsInside,
  takenOver,
  withAnswer,
  type AnswerChange,
  type FormRow,
} from './form-rows.ts'

const root = '01900000-0000-7000-8000-000000000001' as AnswerId
const other = (n: number) => `01900000-0000-7000-8000-00000000010${n}` as AnswerId
const mark = { edit: 'e', actor: 'a', madeAt: '2026-03-01T10:00:00.000Z' }
const context = { today: '2026-03-01', facts: {} }

/** What the server holds, changed by the domain's own rule: the screen must keep in step with it. */
function serverOf(rows: readonly AnswerRow[]) {
  let held = rows
  return {
    take(command: ReturnType<typeof commandOf>) {
      const merged = mergeEdit(comprehensiveAssessment, held, command as EditAnswers, mark, context)
      if (!merged.ok) throw new Error(JSON.stringify(merged.problem))
      held = merged.value.rows
      return merged.value
    },
    versionOf: (id: string, field: string) => held.find((row) => row.id === id)?.versions[field] ?? 0,
    rows: () => held,
  }
}

const emptyRoot: AnswerRow = newAnswerRow({
  id: root,
  formVersionId: 'v',
  rootId: root,
  upperRowId: null,
  subform: '',
  position: 0,
})
const onScreen: readonly FormRow[] = [{ ...emptyRoot, twoVersions: [] }]
const answered = (row: string, field: string, value: string | number | boolean): AnswerChange => ({
  ...noChange,
  fields: [{ row, field, value }],
})

describe('answers on a screen', () => {
  test('stay in step with the versions of the server over two levels of rows, and meet no conflict with themselves', () => {
    const server = serverOf([emptyRoot])
    let saved = onScreen
    let rows = onScreen
    const save = (change: AnswerChange) => {
      const merged = server.take(commandOf(change, rows, saved))
      expect(merged.conflicts).toEqual([])
      rows = afterSaving(rows, change, saved)
      saved = rows
    }
    const member = newRow(rows, other(1), root, 'members')
    rows = [...rows, member]
    save({ ...noChange, addRows: [member] })
    const concern = newRow(rows, other(2), member.id, 'member-concerns')
    rows = [...rows, concern]
    save({ ...noChange, addRows: [concern] })
    for (const age of [41, 42, 42]) {
      rows = withAnswer(rows, member.id, 'member-age', age)
      save(answered(member.id, 'member-age', age))
    }
    rows = withAnswer(rows, concern.id, 'concern-urgent', true)
    save(answered(concern.id, 'concern-urgent', true))
    for (const row of rows)
      for (const [field, version] of Object.entries(row.versions))
        expect(server.versionOf(row.id, field)).toBe(version)
    const evaluated = evaluateForm(comprehensiveAssessment, readRows(rows), context)
    expect(evaluated.root.calculated['urgent-members']).toBe(1)
    expect(evaluated.root.calculated['people-count']).toBe(2)

    save({ ...noChange, removeRows: [member.id] })
    expect(server.rows().find(({ id }) => id === member.id)?.removed).toBe(true)
  })

  test('meet what somebody else wrote meanwhile as a second version, never over it', () => {
    const server = serverOf([emptyRoot])
    server.take(commandOf(answered(root, 'sleeps-where', 'con su tía'), onScreen, onScreen))
    const late = server.take(commandOf(answered(root, 'sleeps-where', 'en el albergue'), onScreen, onScreen))
    expect(late.conflicts.map(({ field }) => field)).toEqual(['sleeps-where'])
    expect(server.rows()[0]?.values['sleeps-where']).toBe('con su tía')
  })

  test('are sent once, with the last value, when the same answer changes twice before it could go', () => {
    const both = joined(answered(root, 'sleeps-where', 'a'), answered(root, 'sleeps-where', 'b'))
    expect(both.fields).toEqual([{ row: root, field: 'sleeps-where', value: 'b' }])
  })

  test('take over a newer state without losing what waits, which then meets the other answer as a second version', () => {
    const server = serverOf([emptyRoot])
    server.take(commandOf(answered(root, 'sleeps-where', 'con su tía'), onScreen, onScreen))
    server.take(commandOf(answered(root, 'strengths', 'canta'), onScreen, onScreen))
    const waiting = answered(root, 'sleeps-where', 'en el albergue')
    const shown = withAnswer(onScreen, root, 'sleeps-where', 'en el albergue')
    const fetched = server.rows().map((row): FormRow => ({ ...row, twoVersions: [] }))
    const taken = takenOver(fetched, shown, waiting)
    expect(taken.rows[0]?.values).toEqual({ 'sleeps-where': 'en el albergue', strengths: 'canta' })
    // Only what changed under the hands is built anew, never the field that is being written.
    expect(taken.replaced).toEqual([answerKey(root, 'strengths')])
    const late = server.take(commandOf(waiting, taken.rows, fetched))
    expect(late.conflicts.map(({ field }) => field)).toEqual(['sleeps-where'])
  })

  test('keep a row that begins here and one that was just taken out, whatever is fetched', () => {
    const member = newRow(onScreen, other(1), root, 'members')
    const taken = takenOver(onScreen, [...onScreen, member], { ...noChange, addRows: [member] })
    expect(taken.rows.map(({ id }) => id)).toEqual([root, member.id])
    const without = takenOver([...onScreen, member], onScreen, { ...noChange, removeRows: [member.id] })
    expect(without.rows.find(({ id }) => id === member.id)?.removed).toBe(true)
  })

  test('know every row inside one that is taken out', () => {
    const member = newRow(onScreen, other(1), root, 'members')
    const concern = newRow([...onScreen, member], other(2), member.id, 'member-concerns')
    const all = [...onScreen, member, concern]
    expect(rowsInside(all, member.id).map(({ id }) => id)).toEqual([member.id, concern.id])
    expect(newRow(all, other(3), root, 'members').position).toBe(1)
  })
})
