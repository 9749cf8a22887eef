import { addNote } from '@amparo/contract/api/notes/notes'
import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { expect } from 'vitest'
import { daysAgo, noteInput } from '../case-work.ts'
import { startImportStage, type ImportStage } from '../import-stage.ts'
import { newTestId, registerAs } from '../register.ts'
import type { TestAnswer, TestClient } from '../test-app.ts'

/** A word and a number that stand nowhere else. */
export const bird = 'Zopilotecanario'
export const phone = '55997731'
export const yesterday = daysAgo(1)

/** In clear, in hexadecimal as a column of bytes shows it, and in base64 at each of its three offsets. */
const tracesOf = (text: string) => [
  text,
  Buffer.from(text).toString('hex'),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(text.slice(offset, offset + 3 * Math.floor((text.length - offset) / 3))).toString('base64'),
  ),
]
const traces = [bird, bird.toLowerCase(), phone].flatMap(tracesOf)

/** Whether nothing of the word or the number is in a text, in any spelling of bytes. */
export const isFree = (text: string): boolean => !traces.some((trace) => text.includes(trace))

/** A node and its people, through whose work the word goes. */
export type Canary = {
  readonly stage: ImportStage
  readonly ana: TestClient
  readonly berta: TestClient
  readonly marta: TestClient
  /** The service provider in Mexico. */
  readonly provider: TestClient
  /** The word, with a number that makes it a new value each time. */
  readonly word: () => string
  readonly name: () => {
    readonly role: 'called'
    readonly given: string
    readonly surname1: string
    readonly surname2: string
    readonly married: string
  }
  readonly noteOf: (caseId: CaseId) => InputOf<typeof addNote>
  readonly registerCanary: () => Promise<{
    readonly caseId: CaseId
    readonly childId: PersonId
    readonly code: string
    readonly relative: PersonId
  }>
  /** Calls what must be refused, and keeps the answer. */
  readonly refused: <Op extends Operation>(
    client: TestClient,
    operation: Op,
    input: InputOf<Op>,
  ) => Promise<Partial<OutputOf<Op>> & { readonly code?: string }>
  /** Everything that was refused, as it was answered. */
  readonly refusals: TestAnswer<unknown>[]
}

export async function startCanary(): Promise<Canary> {
  const stage = await startImportStage()
  const { guatemala, mexico } = stage.test.cast
  const [ana, berta, marta, provider] = await Promise.all(
    [guatemala.caseworker, guatemala.supervisor, mexico.caseworker, mexico.serviceProvider].map((member) =>
      stage.test.signInAs(member),
    ),
  )
  if (!ana || !berta || !marta || !provider) throw new Error('the cast is not complete')
  const refusals: TestAnswer<unknown>[] = []
  let counted = 0
  const word = () => `${bird} ${(counted += 1)}`
  const name = () => ({ role: 'called', given: word(), surname1: word(), surname2: '', married: '' }) as const
  return {
    stage,
    ana,
    berta,
    marta,
    provider,
    word,
    name,
    refusals,
    noteOf: (caseId) => noteInput(caseId, { place: word(), body: word(), interpreter: word() }),
    registerCanary: async () => {
      const relative = newTestId<'PersonId'>()
      const person = { personId: relative, sex: 'female', role: 'relative' } as const
      const registered = await registerAs(ana, {
        names: [name()],
        phones: [`+502 ${phone.slice(0, 4)} ${phone.slice(4)}`, phone],
        holder: word(),
        people: [{ ...person, names: [name()], relation: word(), travelsWith: true }],
      })
      return { ...registered, relative }
    },
    refused: async (client, operation, input) => {
      const answer = await client.call(operation, input)
      expect(answer.status, `${operation.id} ${answer.text}`).toBeGreaterThanOrEqual(400)
      refusals.push(answer)
      return answer.body as never
    },
  }
}
