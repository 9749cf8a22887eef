import { findArrived } from '@amparo/contract/api/sign-in/arrived'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { expect, test } from 'vitest'
import { newCommandId } from './api-client.ts'
import { makeOnItsWay } from './on-its-way.ts'
import { withoutWords } from './wire-problem.ts'

function makeKeeper() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** A server to which, at each question, one more of these has come. */
function serverOf(arriving: readonly string[]) {
  const asked: (readonly string[])[] = []
  const send = async (operation: { readonly id: string }, input: { commandIds: readonly string[] }) => {
    expect(operation.id).toBe(findArrived.id)
    asked.push(input.commandIds)
    return accept({ commandIds: arriving.slice(0, asked.length) })
  }
  return { asked, api: { send: send as never } }
}

test('the page after a reload waits for what the one before it had sent, and only for that', async () => {
  const keeper = makeKeeper()
  const [heard, first, second] = [newCommandId(), newCommandId(), newCommandId()]
  const left = makeOnItsWay(keeper)
  for (const one of [heard, first, second]) left.begin(one)
  left.end(heard)
  const { asked, api } = serverOf([first, second])
  await makeOnItsWay(keeper).arrived(api)
  expect(asked).toEqual([[first, second], [second]])
  const third = serverOf([])
  await makeOnItsWay(keeper).arrived(third.api)
  expect(third.asked).toEqual([])
})

test('nothing is asked where nothing was on its way, and nothing stays in the window', async () => {
  const keeper = makeKeeper()
  const one = makeOnItsWay(keeper)
  const id = newCommandId()
  one.begin(id)
  expect([...keeper.kept.values()]).toEqual([id])
  one.end(id)
  expect(keeper.kept.size).toBe(0)
  one.begin(id)
  one.forget()
  expect(keeper.kept.size).toBe(0)
})

test('without an answer the page goes on; what somebody else put there is not sent', async () => {
  const keeper = makeKeeper()
  keeper.setItem('amparo.on-its-way', `<script> ${newCommandId()} 7`)
  let asked = 0
  const send = async (_: unknown, { commandIds }: { commandIds: readonly string[] }) => {
    asked += commandIds.length
    return refuse(withoutWords('network.unreachable', 0))
  }
  await makeOnItsWay(keeper).arrived({ send: send as never })
  expect(asked).toBe(1)
})
