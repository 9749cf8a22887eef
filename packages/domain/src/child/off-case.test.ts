import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideTakeOff, takeOffReasons } from './off-case.ts'
import { roleAfterEdits, roleOnCase } from './role-on-case.ts'

const at = '2026-03-14T18:00:00.000Z'
const facts = { role: 'relative', isOff: false, at } as const

test('the child is never taken off her own case, whatever the reason', () => {
  fc.assert(
    fc.property(fc.constantFrom(...takeOffReasons), fc.string(), fc.boolean(), (reason, words, isOff) => {
      const decided = decideTakeOff({ reason, words }, { role: 'child', isOff, at })
      expect(decided).toMatchObject({ ok: false, problem: { code: 'person.is-the-child' } })
    }),
  )
})

test('anybody else leaves with a reason, once', () => {
  expect(decideTakeOff({ reason: 'by-mistake', words: ' ' }, facts)).toEqual({
    ok: true,
    value: { kind: 'PersonTakenOff', reason: 'by-mistake', words: '', at },
  })
  expect(decideTakeOff({ reason: 'asked', words: '' }, { ...facts, isOff: true })).toMatchObject({
    problem: { code: 'person.off-already' },
  })
})

test('another reason has to be said in words', () => {
  expect(decideTakeOff({ reason: 'other', words: '  ' }, facts)).toMatchObject({
    problem: { code: 'person.words-missing' },
  })
  expect(decideTakeOff({ reason: 'other', words: 'Volvió a su país.' }, facts).ok).toBe(true)
})

test.each([
  ['caregiver', { relation: 'friend', travelsWith: true, caregiverBy: 'custom' }],
  ['relative', { relation: 'madrina', travelsWith: false, caregiverBy: null }],
  ['companion', { relation: 'friend', travelsWith: true, caregiverBy: null }],
  ['other', { relation: 'not-related', travelsWith: false, caregiverBy: null }],
] as const)('is a %s by what was said', (role, said) => {
  expect(roleOnCase(said)).toBe(role)
})

test('what nobody touched stays as another system called it', () => {
  const values = { relation: 'aunt', travelsWith: true, caregiverBy: null }
  expect(roleAfterEdits('caregiver', { values, versions: { phones: 1, relation: 1 } })).toBe('caregiver')
  expect(roleAfterEdits('caregiver', { values, versions: { caregiverBy: 2 } })).toBe('relative')
  expect(roleAfterEdits('other', { values, versions: { names: 1 } })).toBe('other')
  expect(roleAfterEdits('other', { values, versions: { relation: 1 } })).toBe('relative')
  expect(roleAfterEdits('child', { values, versions: { relation: 1 } })).toBe('child')
})
