import type { TestProject } from 'vitest/node'
import { makeTemplateDatabase } from './template-database.ts'
import { startTestServer, type TestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { readonly port: number; readonly superuserUrl: string }
  }
}

let server: TestServer | undefined

/** One PostgreSQL for all test files of a run; each file takes databases of its own from it. */
export async function setup(project: TestProject): Promise<void> {
  server = await startTestServer()
  await makeTemplateDatabase(server)
  project.provide('testServer', { port: server.port, superuserUrl: server.superuserUrl })
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
