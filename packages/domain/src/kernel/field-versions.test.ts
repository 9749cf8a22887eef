import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chooseValue,
  emptyRecord,
  mergeFields,
  versionOf,
  type FieldEdit,
  type MergeRule,
  type VersionedRecord,
} from './field-versions.ts'
import { jsonEquals, type JsonValue } from './json.ts'

const whole = (): MergeRule => ({ kind: 'whole' })
const set = (): MergeRule => ({ kind: 'set', exclusive: ['none'] })
const mark = (edit: string) => ({ edit, actor: 'alma', madeAt: '2026-03-14T10:00:00Z' })
const one = (value: JsonValue, base: number, more: Partial<FieldEdit> = {}): FieldEdit => ({
  value,
  base,
  ...more,
})

/** Everything that is kept for a field: what stands and what waits beside it. */
function kept(record: VersionedRecord, field: string): JsonValue[] {
  return [
    record.values[field] ?? null,
    ...(record.conflicts[field]?.others ?? []).map((other) => other.value),
  ]
}
const holds = (values: readonly JsonValue[], value: JsonValue) => values.some((it) => jsonEquals(it, value))

test('a fresh value applies and moves the version', () => {
  const merged = mergeFields(emptyRecord, { school: one('sexto', 0) }, mark('e1'), whole)
  expect(merged.applied).toEqual([{ field: 'school', version: 1, value: 'sexto' }])
  expect(versionOf(merged.record, 'school')).toBe(1)
})

test('the second of two people is shown both values, and a person chooses', () => {
  const first = mergeFields(emptyRecord, { school: one('sexto', 0) }, mark('e1'), whole).record
  const second = mergeFields(first, { school: one('quinto', 0) }, mark('e2'), whole)
  expect(second.applied).toEqual([])
  expect(second.conflicts).toMatchObject([{ standing: 'sexto', others: [{ value: 'quinto', edit: 'e2' }] }])
  const chosen = chooseValue(second.record, { field: 'school', value: 'quinto', base: 2 })
  expect(chosen).toMatchObject({
    ok: true,
    value: { values: { school: 'quinto' }, versions: { school: 3 }, conflicts: {} },
  })
})

test('nobody chooses about a value that joined after they looked', () => {
  let record = mergeFields(emptyRecord, { school: one('sexto', 0) }, mark('e1'), whole).record
  record = mergeFields(record, { school: one('quinto', 0) }, mark('e2'), whole).record
  record = mergeFields(record, { school: one('cuarto', 1) }, mark('e3'), whole).record
  expect(chooseValue(record, { field: 'school', value: 'quinto', base: 2 })).toMatchObject({
    ok: false,
    problem: { code: 'edit.not-seen' },
  })
  expect(chooseValue(record, { field: 'grade', value: 'quinto', base: 0 }).ok).toBe(false)
})

test('a writer who goes on from an earlier kept value replaces that value only', () => {
  let record = mergeFields(emptyRecord, { note: one('A', 0) }, mark('a1'), whole).record
  record = mergeFields(record, { note: one('B', 0) }, mark('b1'), whole).record
  record = mergeFields(record, { note: one('B, longer', 2, { after: 'b1' }) }, mark('b2'), whole).record
  expect(kept(record, 'note')).toEqual(['A', 'B, longer'])
  record = mergeFields(record, { note: one('A', 3, { after: 'b2' }) }, mark('b3'), whole).record
  expect(kept(record, 'note')).toEqual(['A'])
  expect(record.conflicts).toEqual({})
})

test('an exclusive answer beside another is left to a person', () => {
  const base = mergeFields(emptyRecord, { help: one(['school'], 0) }, mark('e1'), set).record
  const none = mergeFields(
    base,
    { help: one(['none'], 1, { baseValue: ['school'] }) },
    mark('e2'),
    set,
  ).record
  const edit = one(['school', 'health'], 1, { baseValue: ['school'] })
  const late = mergeFields(none, { help: edit }, mark('e3'), set)
  expect(late.conflicts).toHaveLength(1)
  expect(kept(late.record, 'help')).toEqual([['none'], ['school', 'health']])
})

test('field ids from outside find nothing that Object has of itself', () => {
  const edits = JSON.parse(
    '{"__proto__": {"value": "x", "base": 0}, "constructor": {"value": "y", "base": 0}}',
  )
  const merged = mergeFields(emptyRecord, edits, mark('e1'), whole)
  expect(merged.applied.map((field) => field.version)).toEqual([1, 1])
  expect(Object.keys(merged.record.values)).toEqual(['__proto__', 'constructor'])
  expect(Object.getPrototypeOf(merged.record.values)).toBe(Object.prototype)
})

const fields = ['a', 'b'] as const
const value = fc.constantFrom<JsonValue>(null, 'x', 'y', 'z', 7, { unanswered: 'unknown' })
const step = fc.record({
  who: fc.nat(2),
  field: fc.constantFrom(...fields),
  act: fc.constantFrom('edit', 'edit', 'edit', 'pull', 'choose'),
  value,
})

test('over any history no value vanishes, and nobody overwrites what they have not seen', () => {
  let conflicts = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let server: VersionedRecord = emptyRecord
      const seen: VersionedRecord[] = [emptyRecord, emptyRecord, emptyRecord]
      for (const [index, { who, field, act, value }] of steps.entries()) {
        const view = seen[who] ?? emptyRecord
        const before = kept(server, field)
        if (act === 'pull') seen[who] = server
        else if (act === 'choose') {
          const chosen = chooseValue(server, { field, value, base: versionOf(view, field) })
          if (!chosen.ok) continue
          expect(kept(view, field)).toEqual(before)
          server = chosen.value
        } else {
          const edits = { [field]: one(value, versionOf(view, field)) }
          const merged = mergeFields(server, edits, mark(`e${index}`), whole)
          server = merged.record
          conflicts += merged.conflicts.length
          expect(holds(kept(server, field), value)).toBe(true)
          if (merged.applied.length > 0) expect(before).toEqual(kept(view, field))
          else for (const old of before) expect(holds(kept(server, field), old)).toBe(true)
        }
      }
    }),
    { numRuns: 2000 },
  )
  expect(conflicts).toBeGreaterThan(1000)
})

test('one writer never meets a conflict', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 40 }), (writes) => {
      let record: VersionedRecord = emptyRecord
      for (const [field, value] of writes) {
        const merged = mergeFields(
          record,
          { [field]: one(value, versionOf(record, field)) },
          mark('e'),
          whole,
        )
        expect(merged.conflicts).toEqual([])
        record = merged.record
        expect(record.values[field] ?? null).toEqual(value)
      }
    }),
  )
})

test('edits of different fields give the same record in either order', () => {
  fc.assert(
    fc.property(value, value, value, fc.nat(2), fc.nat(2), (start, left, right, base, other) => {
      const record = mergeFields(
        emptyRecord,
        { a: one(start, 0), b: one(start, 0) },
        mark('e0'),
        whole,
      ).record
      const edits = [{ a: one(left, base) }, { b: one(right, other) }]
      const results = [
        [0, 1],
        [1, 0],
      ].map((order) =>
        order.reduce((it, at) => mergeFields(it, edits[at] ?? {}, mark(`e${at}`), whole).record, record),
      )
      expect(results[0]).toEqual(results[1])
    }),
  )
})

test('edits of one field from the same base keep the same values in any order', () => {
  fc.assert(
    fc.property(value, fc.array(value, { minLength: 2, maxLength: 5 }), fc.gen(), (start, drawn, gen) => {
      // Writing what already stands is no edit: it neither moves the version nor asks to be kept.
      const values = drawn.filter((it) => !jsonEquals(it, start))
      const record = mergeFields(emptyRecord, { a: one(start, 0) }, mark('e'), whole).record
      const base = versionOf(record, 'a')
      const play = (order: readonly JsonValue[]) => {
        const last = order.reduce<VersionedRecord>(
          (it, value, index) => mergeFields(it, { a: one(value, base) }, mark(`e${index}`), whole).record,
          record,
        )
        return new Set(kept(last, 'a').map((value) => JSON.stringify(value)))
      }
      const [there, back] = [
        play(values),
        play(gen(fc.shuffledSubarray, values, { minLength: values.length })),
      ]
      for (const value of values) expect(there).toContain(JSON.stringify(value))
      expect(there).toEqual(back)
    }),
  )
})

const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))

test('sets merge three ways: every addition and every removal of both counts, in any order', () => {
  fc.assert(
    fc.property(codes, codes, codes, (base, left, right) => {
      const start = mergeFields(emptyRecord, { s: one(base, 0) }, mark('e0'), set).record
      const version = versionOf(start, 's')
      const edits = [left, right].map((value) => ({ s: one(value, version, { baseValue: base }) }))
      for (const order of [
        [0, 1],
        [1, 0],
      ]) {
        const end = order.reduce(
          (it, at) => mergeFields(it, edits[at] ?? {}, mark(`e${at}`), set).record,
          start,
        )
        const expected = [...new Set([...base, ...left, ...right])].filter(
          (code) => !base.includes(code) || (left.includes(code) && right.includes(code)),
        )
        expect(end.conflicts).toEqual({})
        expect([...((end.values['s'] ?? []) as string[])].sort()).toEqual(expected.sort())
      }
    }),
  )
})
