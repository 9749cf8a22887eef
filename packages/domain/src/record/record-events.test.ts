import * as fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import {
  chooseValue,
  emptyRecord,
  mergeFields,
  versionOf,
  type VersionedRecord,
} from '../kernel/field-versions.ts'
import { evolveRecord, type RecordEvent } from './record-events.ts'

const step = fc.record({
  field: fc.constantFrom('names', 'phones'),
  value: fc.constantFrom<string | readonly string[]>('Ana', 'Anita', ['a'], ['a', 'b']),
  lag: fc.integer({ min: 0, max: 2 }),
  choose: fc.boolean(),
})

it(
  'folds the events of any edits and choices to the very state that the edits left',
  { tags: ['model'] },
  () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let state: VersionedRecord = emptyRecord
        const events: RecordEvent[] = []
        for (const [index, { field, value, lag, choose }] of steps.entries()) {
          const version = versionOf(state, field)
          if (choose) {
            const chosen = chooseValue(state, { field, value, base: version })
            if (!chosen.ok) continue
            events.push({ kind: 'ValueChosen', field, version: version + 1, value })
            state = chosen.value
          } else {
            const mark = { edit: `edit-${index}`, actor: 'ana', madeAt: '2026-03-01T10:00:00.000Z' }
            const base = Math.max(0, version - lag)
            const merged = mergeFields(state, { [field]: { value, base } }, mark, () => ({ kind: 'whole' }))
            events.push({
              kind: 'FieldsEdited',
              applied: merged.applied,
              conflicts: merged.conflicts.map(({ standing: _standing, ...rest }) => rest),
            })
            state = merged.record
          }
        }
        expect(events.reduce(evolveRecord, emptyRecord)).toEqual(state)
      }),
      { numRuns: inject('modelRuns') },
    )
  },
)
