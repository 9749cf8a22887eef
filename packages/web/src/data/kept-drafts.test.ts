import { discardDraft, keepCaseDraft } from '@amparo/contract/api/drafts/drafts'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AnswerCache } from './answer-cache.ts'
import type { ApiClient } from './api-client.ts'
import { contentOf, KeptDrafts, readContent, type DraftPlace } from './kept-drafts.ts'
import { withoutWords } from './wire-problem.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const place: DraftPlace = { name: 'note 1', caseId: '1' as CaseId, form: 'note' }
type Sent = { readonly id: string; readonly input: Record<string, unknown>; readonly commandId: string }

/** A server that holds drafts as the real one does, and a line that can be cut. */
function atWork() {
  const sent: Sent[] = []
  const held = new Map<string, { version: number; content: string }>()
  const line = { isCut: false }
  const api = {
    settled: async () => undefined,
    send: async (operation: { id: string }, input: Record<string, unknown>, more = { commandId: '' }) => {
      sent.push({ id: operation.id, input, commandId: more.commandId })
      if (line.isCut) return refuse(withoutWords('network.unreachable', 0))
      const id = String(input['draftId'])
      if (operation.id === discardDraft.id) return accept(held.delete(id))
      const before = held.get(id)
      if (before && before.version !== input['base']) return refuse(withoutWords('record.exists', 409))
      const version = (before?.version ?? 0) + 1
      held.set(id, { version, content: String(input['content']) })
      return accept({ id, version, outcome: 'applied', conflicts: [] })
    },
  } as unknown as ApiClient
  const answers = new AnswerCache()
  const drafts = new KeptDrafts(api, answers)
  const write = (body: string) => {
    answers.write(`draft ${place.name}`, { value: { body }, asking: false, unsaved: true })
    drafts.keepSoon(place)
  }
  return { answers, drafts, write, sent, held, line }
}
const pause = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
const bodies = (sent: readonly Sent[]) =>
  sent.map(({ input }) => JSON.parse(String(input['content'] ?? '{"value":{}}')).value.body as string)

test('what is typed is kept soon after the first letter, then from time to time, and no longer missed', async () => {
  const { answers, write, sent } = atWork()
  write('N')
  expect(answers.holdsUnsaved).toBe(true)
  await pause(3)
  expect(answers.holdsUnsaved).toBe(false)
  for (const body of ['No', 'No d', 'No durmió']) {
    write(body)
    await pause(3)
  }
  expect(answers.holdsUnsaved).toBe(true)
  await pause(15)
  expect(bodies(sent)).toEqual(['N', 'No durmió'])
  expect(sent.map(({ input }) => input['base'])).toEqual([0, 1])
  expect(answers.holdsUnsaved).toBe(false)
})

test('when the page goes away, what waits is sent at once', () => {
  const { drafts, write, sent } = atWork()
  write('a medias')
  drafts.keepAll()
  expect(bodies(sent)).toEqual(['a medias'])
})

test('what a cut line swallowed is sent again under the same id, then what was written since', async () => {
  const { write, sent, line, held, drafts } = atWork()
  line.isCut = true
  write('primero')
  await pause(3)
  write('primero')
  await pause(3)
  line.isCut = false
  await pause(20)
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
  expect([...held.values()]).toEqual([{ version: 1, content: contentOf({ body: 'primero' }) }])
  write('primero y segundo')
  await drafts.keep(place)
  expect([...held.values()]).toEqual([{ version: 2, content: contentOf({ body: 'primero y segundo' }) }])
})

test('another window went on with it: neither is written over, and saving removes both', async () => {
  const { drafts, write, held } = atWork()
  write('aquí')
  await drafts.keep(place)
  for (const one of held.values()) Object.assign(one, { version: 7, content: 'en la otra' })
  write('aquí y más')
  await drafts.keep(place)
  expect([...held.values()].map(({ content }) => content)).toEqual([
    'en la otra',
    contentOf({ body: 'aquí y más' }),
  ])
  await drafts.forget(place)
  expect(held.size).toBe(0)
})

test('saved while the draft was on its way: nothing of it stays', async () => {
  const { answers, drafts, write, held, sent } = atWork()
  write('casi')
  void drafts.keep(place)
  answers.write(`draft ${place.name}`, { asking: false })
  await drafts.forget(place)
  expect(held.size).toBe(0)
  expect(sent.map(({ id }) => id)).toEqual([keepCaseDraft.id, discardDraft.id])
  await pause(60)
  expect(sent).toHaveLength(2)
})

test('after signing out nothing is sent any more', async () => {
  const { answers, write, sent } = atWork()
  write('de la otra persona')
  answers.clear()
  await pause(60)
  expect(sent).toEqual([])
})

test('reads what was kept into the fields of today, and nothing that is no draft', () => {
  const kept = contentOf({ body: 'x', day: undefined, gone: 1 })
  expect(readContent(kept, { body: '', day: '2026-01-01', added: 'new' })).toEqual({
    body: 'x',
    day: undefined,
    added: 'new',
  })
  for (const content of ['', 'null', '[]', '{"fields":3}', '{"fields":[],"value":null}'])
    expect(readContent(content, { body: '' })).toBeUndefined()
})
