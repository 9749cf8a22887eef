import { shippedForms } from '@amparo/domain/form/definitions/shipped-forms'
import { useOf } from '@amparo/domain/form/form-definition'
import { expect, test } from 'vitest'
import { groupedByUse } from './when-used.ts'

const records = shippedForms.filter((form) => useOf(form) === 'record').map(({ form }) => ({ name: form }))

test('every form that is kept has its place, and each stands in one', () => {
  const groups = groupedByUse([...records, { name: 'our-own-form' }])
  expect(groups.map(({ when }) => when)).toEqual(['first', 'safety', 'along', 'end', 'own'])
  expect(groups.at(-1)?.forms).toEqual([{ name: 'our-own-form' }])
  const placed = groups.flatMap(({ forms }) => forms.map(({ name }) => name))
  expect(placed.toSorted()).toEqual([...records.map(({ name }) => name), 'our-own-form'].toSorted())
})

test('a part without a form that the reader meets is not there', () => {
  expect(groupedByUse([{ name: 'child-feedback' }])).toEqual([
    { when: 'end', forms: [{ name: 'child-feedback' }] },
  ])
})
