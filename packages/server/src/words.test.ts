import { expect, test } from 'vitest'
import { counted } from './words.ts'

test('one is counted in the singular, none and many in the plural', () => {
  const cases = (count: number) =>
    counted(
      count,
      { es: 'caso importado', en: 'case imported' },
      { es: 'casos importados', en: 'cases imported' },
    )
  expect(cases(1)).toEqual({ es: '1 caso importado', en: '1 case imported' })
  expect(cases(0)).toEqual({ es: '0 casos importados', en: '0 cases imported' })
  expect(cases(7)).toEqual({ es: '7 casos importados', en: '7 cases imported' })
})
