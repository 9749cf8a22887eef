import { describe, expect, it } from 'vitest'
import type { PersonId } from '../kernel/brand.ts'
import { checkSafeHours, type SafeHours } from './safe-hours.ts'

const her = 'aunt' as PersonId
const hours: SafeHours = {
  personId: her,
  days: ['6', '7'],
  from: '18:00',
  until: '20:00',
  ways: ['call'],
  whoAnswers: '',
  notSay: 'Que la niña está en México.',
}
const facts = { people: ['child', her], writtenFor: [] }
const empty: SafeHours = { ...hours, days: [], from: null, until: null, ways: [], notSay: ' ' }

describe('safe hours', () => {
  it.each([
    [{ ...hours, personId: 'stranger' as PersonId }, 'record.not-found'],
    [{ ...hours, until: null }, 'safe-hours.hours'],
    [{ ...hours, from: null }, 'safe-hours.hours'],
    [{ ...hours, until: '18:00' }, 'safe-hours.hours'],
    [empty, 'safe-hours.empty'],
    [hours, undefined],
    [{ ...hours, from: '21:00', until: '02:00' }, undefined],
    [{ ...empty, notSay: 'Nada del viaje.' }, undefined],
  ])('%o: %s', (given, code) => {
    expect(checkSafeHours(given, facts)?.code).toBe(code)
  })

  it('stand once for a person', () => {
    expect(checkSafeHours(hours, { ...facts, writtenFor: [her] })?.code).toBe('written.changed')
  })
})
