import type { Sql } from 'postgres'
import { expect } from 'vitest'
import { requestClosure } from '@amparo/contract/api/closures/closures'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import type { InputOf, Operation } from '@amparo/contract/kernel/operation'
import type { CaseId, PersonId, ClosureId } from '@amparo/domain/kernel/brand'
import type { CastMember } from './cast.ts'
import { sharingConsent } from './case-work.ts'
import { newTestId, registerAs } from './register.ts'
import { startTestApp, type TestApp, type TestClient } from './test-app.ts'
import { checkpointFile, openCheckpointKey } from '@amparo/server/audit/checkpoint-key'
import { verifierOf } from '@amparo/server/audit/checkpoint'
import { sequenceOnce } from '@amparo/server/audit/sequencer'
import { verifyAuditLog } from '@amparo/server/audit/verify'
import { openDatabase } from '@amparo/server/db/database'
import { verifyState } from '@amparo/server/state/verify-state'

/** What a call came to. */
export type RaceAnswer = {
  readonly status: number
  readonly body: { readonly code?: string }
  readonly text: string
}

/** The people of two organisations who get in each other's way, on the real app. */
export type RaceStage = {
  readonly test: TestApp
  readonly people: Record<'ana' | 'berta' | 'carla' | 'manager' | 'provider' | 'mexicoSupervisor', TestClient>
  /** Holds a row until each call waits for a lock or has ended, then lets them all go at once. */
  readonly together: (
    held: { readonly table: 'cases' | 'referrals'; readonly id: string },
    calls: readonly (() => Promise<RaceAnswer>)[],
  ) => Promise<RaceAnswer[]>
  /** A case whose child agreed to be shared with the organisation in Mexico. */
  readonly registerWithConsent: () => Promise<{ readonly caseId: CaseId; readonly childId: PersonId }>
  readonly requestClosing: (
    caseId: CaseId,
  ) => Promise<{ readonly caseId: CaseId; readonly closureId: ClosureId }>
}

export async function startRaceStage(): Promise<RaceStage> {
  const test = await startTestApp()
  const { guatemala, mexico } = test.cast
  const enter = (member: CastMember) => test.signInAs(member)
  const people = {
    ana: await enter(guatemala.caseworker),
    berta: await enter(guatemala.supervisor),
    carla: await enter(guatemala.otherSupervisor),
    manager: await enter(guatemala.manager),
    provider: await enter(mexico.serviceProvider),
    mexicoSupervisor: await enter(mexico.supervisor),
  }
  return {
    test,
    people,
    together: async (held, calls) => {
      const ended: unknown[] = []
      let started: Promise<RaceAnswer>[] = []
      await test.owner.begin(async (holding) => {
        const sql = holding as unknown as Sql
        await sql`set local role amparo_keeper`
        await sql`select 1 from amparo.${sql(held.table)} where id = ${held.id} for update`
        started = calls.map((call) => call().finally(() => ended.push(call)))
        await expect
          .poll(async () => ended.length + (await countWaiting(test)), { timeout: 20_000 })
          .toBe(calls.length)
      })
      return Promise.all(started)
    },
    registerWithConsent: async () => {
      const { caseId, childId } = await registerAs(people.ana)
      await people.ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
      return { caseId, childId }
    },
    requestClosing: async (caseId) => {
      const closureId = newTestId<'ClosureId'>()
      const asked = { caseId, closureId, reason: 'goal-met', explanation: '', childTold: 'Sí.' } as const
      await people.ana.ok(requestClosure, asked)
      return { caseId, closureId }
    },
  }
}

async function countWaiting(test: TestApp): Promise<number> {
  const [row] = await test.owner<{ n: number }[]>`select count(distinct l.pid)::int as n from pg_locks l
    join pg_stat_activity a on a.pid = l.pid and a.datname = current_database() where not l.granted`
  return row?.n ?? 0
}

/** How each call ended, in order of the alphabet: 'done', or the code of its refusal. */
export const codes = (answers: readonly RaceAnswer[]): readonly string[] =>
  answers.map((answer) => (answer.status === 200 ? 'done' : (answer.body.code ?? answer.text))).toSorted()

/** A command that is not yet sent; called twice with one id it is the same command. */
export const commandOf =
  <Op extends Operation>(client: TestClient, operation: Op, input: InputOf<Op>) =>
  (commandId: string = newTestId()): Promise<RaceAnswer> =>
    client.call(operation, input, { commandId }) as unknown as Promise<RaceAnswer>

/** After a race: the access record is whole, and what is stored is what the facts say. */
export async function expectWhole(test: TestApp, least: { entries: number; streams: number }): Promise<void> {
  const key = openCheckpointKey(test.config.dataFolder)
  const sequencer = { database: test.database, key, file: checkpointFile(test.config.dataFolder) }
  // Two at once, as two nodes on one database.
  while ((await Promise.all([sequenceOnce(sequencer, 20), sequenceOnce(sequencer, 20)])).some((n) => n > 0));
  const verdict = await verifyAuditLog(test.database, { verifier: verifierOf(key), keptNotes: [] })
  expect(verdict).toMatchObject({ waiting: 0, broken: undefined })
  expect(verdict.entries).toBeGreaterThan(least.entries)
  const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  const state = await verifyState(owner, { rebuild: false }).finally(() => owner.close())
  expect(state).toMatchObject({ different: 0, first: undefined })
  expect(state.checked).toBeGreaterThan(least.streams)
}
