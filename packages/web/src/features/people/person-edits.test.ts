import type { PersonView } from '@amparo/contract/api/cases/open-case'
import { expect, test } from 'vitest'
import { draftOfPerson, editsOfPerson } from './person-edits.ts'

const rosa: PersonView = {
  id: '01900000-0000-7000-8000-0000000000e1',
  version: 3,
  fieldVersions: { phones: 2 },
  role: 'relative',
  relation: 'madrina de bautizo',
  travelsWith: false,
  livesWith: false,
  caregiverBy: null,
  names: [
    { role: 'legal', given: 'Rosa', surname1: 'Xol', surname2: 'Caal', married: '' },
    { role: 'nickname', given: 'Rosita', surname1: '', surname2: '', married: '' },
  ],
  sex: null,
  born: { kind: 'year', year: 1990 },
  nationalities: [],
  languages: [],
  origin: null,
  phones: ['1111 2222', '3333 4444'],
  addressForm: 'usted',
}

test('who only looks changes nothing, whatever was left open or said in words of another system', () => {
  expect(editsOfPerson(rosa, draftOfPerson(rosa))).toEqual({})
})

test('only what was changed is sent, with the version at which it was read', () => {
  const draft = draftOfPerson(rosa)
  expect(
    editsOfPerson(rosa, {
      ...draft,
      person: { ...draft.person, livesWith: true, caregiverBy: 'custom', born: undefined },
      phones: [' 1111 2222 ', ''],
    }),
  ).toEqual({
    born: { value: null, base: 0 },
    livesWith: { value: true, base: 0 },
    caregiverBy: { value: 'custom', base: 0 },
    phones: { value: ['1111 2222'], base: 2, baseValue: ['1111 2222', '3333 4444'] },
  })
})

test('names go together, in their order, without emptied ones', () => {
  const draft = draftOfPerson(rosa)
  const edits = editsOfPerson(rosa, {
    ...draft,
    person: { ...draft.person, name: { ...draft.person.name, given: 'Rosa María' } },
    otherNames: [{ role: 'nickname', given: ' ', surname1: '', surname2: '', married: '' }],
  })
  expect(edits.names?.value).toMatchObject([{ role: 'legal', given: 'Rosa María', surname1: 'Xol' }])
  expect(Object.keys(edits)).toEqual(['names'])
})
