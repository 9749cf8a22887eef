import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, NoContactId, UserId } from '../kernel/brand.ts'
import { decideNoContactEnd, evolveNoContact, mayBeSame } from './no-contact.ts'

const by = 'ana' as UserId
const listed = { personId: 'uncle', name: 'Rigoberto López Ax', phones: ['+502 5555-1234'] }
const person = (names: readonly string[], phones: readonly string[] = [], id = 'somebody') => ({
  id,
  names,
  phones,
})

describe('somebody who may be on the list', () => {
  it.each([
    ['is named there', person(['Otro nombre'], [], 'uncle')],
    ['has the same name', person(['Rigoberto López Ax'])],
    ['has only a part of it', person(['rigoberto lopez'])],
    ['is called so among others', person(['Tito', 'Rigoberto de Jesús López Ax Caal'])],
    ['is written as it sounds', person(['Rigoverto Lopes'])],
    ['has the same phone without the code of the country', person(['Tito'], ['5555 1234'])],
  ])('%s', (_why, one) => {
    expect(mayBeSame(listed, one)).toBe(true)
  })

  it.each([
    ['has another name and another phone', person(['María Caal'], ['5555 1235'])],
    ['shares a surname only with more names', person(['Ana López'])],
    ['has no name yet and no phone', person(['', ' '], ['', '502'])],
  ])('not who %s', (_why, one) => {
    expect(mayBeSame(listed, one)).toBe(false)
  })

  it('is found by any of her names or phones, in any order, and more of them never hide her', () => {
    const words = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (names, phones) => {
        expect(mayBeSame(listed, person([...names, listed.name], phones))).toBe(true)
        expect(mayBeSame(listed, person(names, [...phones, '50255551234']))).toBe(true)
        expect(mayBeSame({ ...listed, personId: null }, person(names, phones, 'uncle'))).toBe(
          mayBeSame({ ...listed, personId: null }, person(names.toReversed(), phones.toReversed())),
        )
      }),
    )
  })
})

it('is ended once, with the reason, and stays written', () => {
  const one = evolveNoContact(undefined, {
    kind: 'NoContactRecorded',
    noContactId: 'one' as NoContactId,
    caseId: 'case' as CaseId,
    personId: null,
    name: 'El Tito',
    phones: [],
    rules: ['not-told'],
    why: 'La buscó en la escuela.',
    saidBy: 'Lesly',
    by,
    at: '2026-03-14T10:00:00.000Z',
  })
  const facts = { by, at: '2026-03-20T10:00:00.000Z' }
  const ended = decideNoContactEnd(one, { because: 'Era otra persona.' }, facts)
  if (!ended.ok) throw new Error(ended.problem.code)
  const after = evolveNoContact(one, ended.value[0])
  expect(after).toMatchObject({ name: 'El Tito', endedBecause: 'Era otra persona.', version: 2 })
  expect(decideNoContactEnd(after, { because: 'Otra vez.' }, facts)).toMatchObject({
    problem: { code: 'no-contact.ended' },
  })
})
