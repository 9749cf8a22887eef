import { signIn } from '@amparo/contract/api/sign-in/sign-in'
import { openDatabase, type Database } from '@amparo/server/db/database'
import { demonstrationPassword, loadDemonstration } from '@amparo/server/generate/demonstration'
import { startTestApp, type TestApp } from './test-app.ts'

/** A node with the whole demonstration in it, and its people who come in by their password alone. */
export type DemonstrationStage = {
  readonly test: TestApp
  readonly owner: Database
  readonly enter: (username: string) => Promise<Awaited<ReturnType<typeof enterAs>>>
  readonly close: () => Promise<void>
}

export async function startDemonstration(): Promise<DemonstrationStage> {
  const test = await startTestApp()
  const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  await loadDemonstration({ database: owner, config: test.config, version: '0.0.0-test' }, new Date())
  return {
    test,
    owner,
    enter: (username) => enterAs(test, username),
    close: async () => {
      await owner.close()
      await test.close()
    },
  }
}

async function enterAs(test: TestApp, username: string) {
  const client = test.visitor()
  const answer = await client.call(signIn, { userName: username, password: demonstrationPassword })
  return { client, answer }
}
