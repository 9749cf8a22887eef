import { expect, it } from 'vitest'
import { makeTurns } from './turns.ts'

it('lets so many in at once and the others in the order in which they came', async () => {
  const turns = makeTurns(2)
  const seen: string[] = []
  const [first, second] = await Promise.all([turns.take(), turns.take()])
  const third = turns.take().then((giveOn) => (seen.push('third'), giveOn))
  const fourth = turns.take().then((giveOn) => (seen.push('fourth'), giveOn))
  await Promise.resolve()
  expect(seen).toEqual([])
  first?.()
  const giveThirdOn = await third
  expect(seen).toEqual(['third'])
  second?.()
  await fourth
  giveThirdOn()
  expect(seen).toEqual(['third', 'fourth'])
  const again = await turns.take()
  again()
})
