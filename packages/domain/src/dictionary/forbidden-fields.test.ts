import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsOf, optionsOf } from '../form/form-definition.ts'
import { shippedForms } from '../form/definitions/shipped-forms.ts'
import { forbiddenField } from './forbidden-fields.ts'

describe('a field that nothing may hold', () => {
  it.each([
    ['immigrationStatus', 'status'],
    ['immigration_status', 'status'],
    ['Legal status in the country', 'status'],
    ['¿Cuál es su situación migratoria?', 'status'],
    ['Está indocumentada', 'status'],
    ['asylum-claim', 'status'],
    ['visa', 'status'],
    ['fingerprints', 'body'],
    ['biometric_id', 'body'],
    ['Huella dactilar', 'body'],
  ] as const)('%s is about %s', (name, about) => expect(forbiddenField(name)).toBe(about))

  it.each(['case_status', 'state', 'advisable', 'documents', 'legal aid', 'estado del caso', 'visible'])(
    '%s is not one',
    (name) => expect(forbiddenField(name)).toBeUndefined(),
  )

  it('is found however its name is written', () => {
    const joints = [' ', '-', '_'] as const
    fc.assert(
      fc.property(
        fc.constantFrom('immigration', 'Migratory', 'asylum', 'refugee'),
        fc.constantFrom(...joints),
        fc.constantFrom('status', 'STATUS', 'Claim'),
        (first, joint, second) => {
          expect(forbiddenField(`${first}${joint}${second}`)).toBe('status')
        },
      ),
    )
  })

  it('is asked in no form that is shipped, in no language', () => {
    for (const form of shippedForms) {
      for (const { question } of questionsOf(form)) {
        const asked = [
          question.id,
          ...Object.values(question.label),
          ...('options' in question ? optionsOf(form, question) : []).flatMap((one) => [
            one.id,
            ...Object.values(one.label),
          ]),
        ]
        expect(asked.filter((one) => forbiddenField(one) !== undefined)).toEqual([])
      }
    }
  })
})
