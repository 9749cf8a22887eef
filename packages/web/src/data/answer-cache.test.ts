import { expect, test } from 'vitest'
import { AnswerCache, questionKey } from './answer-cache.ts'
import { withoutWords } from './wire-problem.ts'

const refused = (status: number) => ({ ok: false as const, problem: withoutWords('some.problem', status) })

test('what a command changes goes on being shown where it is shown, and its screen is told to ask again', () => {
  const answers = new AnswerCache()
  const list = questionKey('case.list', { page: 1 })
  const unseen = questionKey('case.list', { page: 2 })
  const other = questionKey('case.list-all', {})
  for (const [value, key] of [list, unseen, other].entries()) answers.write(key, { value, asking: false })
  let told = 0
  const stop = answers.listen(list, () => (told += 1))
  answers.forget(['case.list'])
  expect(answers.read(list)).toEqual({ value: 0, asking: false, outdated: true })
  expect(answers.read(unseen).value).toBeUndefined()
  expect(answers.read(other)).toEqual({ value: 2, asking: false })
  expect(told).toBe(1)
  const round = answers.beginAsking(list)
  expect(answers.read(list)).toEqual({ value: 0, asking: true })
  expect(answers.isRenewing).toBe(true)
  answers.hear(list, round, { ok: true, value: 'new' })
  expect(answers.read(list)).toEqual({ value: 'new', asking: false })
  expect(answers.isRenewing).toBe(false)
  stop()
  answers.write(list, { value: 3, asking: false })
  expect(told).toBe(3)
})

test('an answer that is older than the last change, or than leaving, is not heard', () => {
  const answers = new AnswerCache()
  const key = questionKey('plan.find', {})
  answers.listen(key, () => undefined)
  const before = answers.beginAsking(key)
  answers.forget(['plan.find'])
  answers.hear(key, before, { ok: true, value: 'old' })
  expect(answers.read(key).value).toBeUndefined()
  const after = answers.beginAsking(key)
  answers.clear()
  answers.hear(key, after, { ok: true, value: 'a name' })
  expect(answers.read(key)).toEqual({ asking: false })
})

test('a failing line keeps what is shown; who lost the right does not keep it', () => {
  const answers = new AnswerCache()
  const key = questionKey('plan.find', {})
  for (const [status, stays] of [
    [0, true],
    [503, true],
    [403, false],
    [404, false],
  ] as const) {
    answers.write(key, { value: 'plan', asking: false })
    answers.hear(key, answers.beginAsking(key), refused(status))
    expect(answers.read(key).value).toBe(stays ? 'plan' : undefined)
    expect(answers.read(key).problem?.status).toBe(status)
  }
})

test('what was changed is renewed when every screen has the new answer, or why there is none, or is gone', async () => {
  const answers = new AnswerCache()
  const [list, card, side] = ['case.list {}', 'case.open {}', 'case.side {}'] as const
  const said: string[] = []
  for (const key of [list, card, side]) answers.write(key, { value: 1, asking: false })
  const leave = [list, card, side].map((key) => answers.listen(key, () => undefined))
  await answers.renewed(['case.list'])
  answers.forget(['case.list', 'case.open', 'case.side'])
  const renewed = answers.renewed(['case.list', 'case.open', 'case.side']).then(() => said.push('renewed'))
  answers.hear(list, answers.beginAsking(list), { ok: true, value: 2 })
  answers.hear(card, answers.beginAsking(card), refused(0))
  await Promise.resolve()
  expect(said).toEqual([])
  leave[2]?.()
  await renewed
  expect(answers.read(list).value).toBe(2)
  expect(answers.read(card)).toMatchObject({ value: 1, problem: { status: 0 } })
})

test('leaving empties it', () => {
  const answers = new AnswerCache()
  answers.write('a {}', { value: 'a name', asking: false })
  answers.clear()
  expect(answers.read('a {}')).toEqual({ asking: false })
})
