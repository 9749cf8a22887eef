import { expect, test } from 'vitest'
import { Unsent } from './unsent.ts'

test('everything that holds something unsent is called, and knows whether the page is going away', () => {
  const unsent = new Unsent()
  const seen: string[] = []
  const takeOut = unsent.add(() => seen.push(`field ${unsent.isLeaving}`))
  unsent.add(() => seen.push(`form ${unsent.isLeaving}`))
  unsent.send()
  unsent.sendBeforeLeaving()
  takeOut()
  unsent.send()
  expect(seen).toEqual(['field false', 'form false', 'field true', 'form true', 'form false'])
})
