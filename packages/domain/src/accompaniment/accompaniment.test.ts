import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HandTaskId, ReferralId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import {
  checkAccompaniment,
  notDoneReasons,
  taskFor,
  type Accompaniment,
  type AccompanimentResult,
} from './accompaniment.ts'

const today = plainDate('2026-03-10')
const planned: Accompaniment = {
  of: null,
  userId: 'marta' as UserId,
  companion: '',
  place: 'hospital',
  where: 'Hospital Regional',
  on: addDays(today, 2),
  hour: '09:30',
  from: 'El albergue',
  means: 'taxi',
  interpreter: 'not-needed',
  interpreterId: null,
  interpreterName: '',
  words: '',
  result: null,
  taskId: null,
}
const done: AccompanimentResult = { outcome: 'done', words: 'La atendieron.', nextStep: '' }
const notDone: AccompanimentResult = {
  outcome: 'not-done',
  reason: 'no-transport',
  words: '',
  nextStep: 'Pedir otra cita.',
}
const facts = { today, isRecordKnown: true, objections: [] }
const codeOf = (more: Partial<Accompaniment>, of: Partial<typeof facts> = {}) =>
  checkAccompaniment({ ...planned, ...more }, { ...facts, ...of })?.code

describe('an accompaniment', () => {
  it('is planned ahead by somebody, and told afterwards: what happened, or why not', () => {
    expect(codeOf({})).toBeUndefined()
    expect(codeOf({ on: addDays(today, -1) })).toBe('accompaniment.day')
    expect(codeOf({ on: addDays(today, 400) })).toBe('accompaniment.day')
    expect(codeOf({ on: addDays(today, -1), result: done })).toBeUndefined()
    expect(codeOf({ result: done })).toBe('accompaniment.day')
    expect(codeOf({ result: notDone })).toBeUndefined()
    expect(codeOf({ on: today, result: { ...done, words: ' ' } })).toBe('accompaniment.missing')
    expect(codeOf({ result: { ...notDone, reason: 'other' } })).toBe('accompaniment.missing')
  })

  it('names who goes, where to, and who interprets, who must not be one who never does for this child', () => {
    expect(codeOf({ userId: null })).toBe('accompaniment.missing')
    expect(codeOf({ userId: null, companion: 'Sor Inés' })).toBeUndefined()
    expect(codeOf({ place: 'other', where: ' ' })).toBe('accompaniment.missing')
    expect(codeOf({ interpreter: 'arranged' })).toBe('accompaniment.missing')
    const named = { interpreter: 'arranged', interpreterName: 'Su tío' } as const
    expect(codeOf(named)).toBeUndefined()
    expect(checkAccompaniment({ ...planned, ...named }, { ...facts, objections: ['on-case'] })?.code).toBe(
      'interpreting.never',
    )
  })

  it('belongs to a referral or a service of the same case, or to none', () => {
    const of = { kind: 'referral', id: 'other' as ReferralId } as const
    expect(codeOf({ of })).toBeUndefined()
    expect(codeOf({ of }, { isRecordKnown: false })).toBe('record.not-found')
  })

  it('has one open task as long as it is planned, and none afterwards, whatever is written in between', () => {
    const result = fc.oneof(
      fc.constant(null),
      fc.constant(done),
      fc.constantFrom(...notDoneReasons).map((reason) => ({ ...notDone, reason })),
    )
    const written = fc.record({
      on: fc.nat(3).map((days) => addDays(today, days)),
      hour: fc.constantFrom(null, '09:30'),
      userId: fc.constantFrom('marta' as UserId, 'ana' as UserId),
      words: fc.string(),
      result,
    })
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (steps) => {
        const open = new Set<HandTaskId>()
        let before: Accompaniment | undefined
        steps.forEach((step, nth) => {
          const after = { ...planned, ...step }
          const { taskId, isNew, ended } = taskFor(before, after, `task ${nth}` as HandTaskId)
          if (ended) open.delete(ended.id)
          if (isNew && taskId) open.add(taskId)
          before = { ...after, taskId }
          expect([...open]).toEqual(step.result === null ? [taskId] : [])
        })
      }),
    )
  })

  it('keeps its task where only words change, and has another where the day moved', () => {
    const task = 'task' as HandTaskId
    const before = { ...planned, taskId: task }
    const next = 'next' as HandTaskId
    expect(taskFor(before, { ...planned, words: 'Llevar el acta.' }, next)).toEqual({
      taskId: task,
      isNew: false,
      ended: null,
    })
    expect(taskFor(before, { ...planned, on: addDays(today, 3) }, next)).toEqual({
      taskId: next,
      isNew: true,
      ended: { id: task, how: 'cancelled' },
    })
    expect(taskFor(before, { ...planned, result: done }, next).ended).toEqual({ id: task, how: 'done' })
  })
})
