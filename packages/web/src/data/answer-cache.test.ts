import { expect, test } from 'vitest'
import { AnswerCache, questionKey } from './answer-cache.ts'

test('what a command changes is forgotten, and whoever shows it is told', () => {
  const answers = new AnswerCache()
  const list = questionKey('case.list', { page: 1 })
  const other = questionKey('case.list-all', {})
  answers.write(list, { value: 1, asking: false })
  answers.write(other, { value: 2, asking: false })
  let told = 0
  const stop = answers.listen(list, () => (told += 1))
  answers.forget(['case.list'])
  expect(answers.read(list).value).toBeUndefined()
  expect(answers.read(other).value).toBe(2)
  expect(told).toBe(1)
  stop()
  answers.write(list, { value: 3, asking: false })
  expect(told).toBe(1)
})

test('leaving empties it', () => {
  const answers = new AnswerCache()
  answers.write('a {}', { value: 'a name', asking: false })
  answers.clear()
  expect(answers.read('a {}')).toEqual({ asking: false })
})
