import type { TestProject } from 'vitest/node'
import { makeTemplateDatabase } from './template-database.ts'
import type { TestDatabasePlace } from './test-database.ts'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer | undefined

/** One PostgreSQL for all test files of a run; each file takes databases of its own from it. */
export async function setup(project: TestProject): Promise<void> {
  server = await startTestServer()
  await makeTemplateDatabase(server)
  const place: TestDatabasePlace = { port: server.port, superuserUrl: server.superuserUrl }
  project.provide('testServer', place)
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
