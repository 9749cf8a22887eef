import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import type { BrowserContext } from 'playwright-core'
import { buildApp } from '@amparo/server/app'
import { codeAt } from '@amparo/server/modules/sign-in/code-app'
import { startJobRunner, type JobRunner } from '@amparo/server/jobs/job-runner'
import { importWorks } from '@amparo/server/modules/imports/index'
import { sessionCookieName } from '@amparo/server/http/session-cookie'
import type { CastMember } from './cast.ts'
import { giveCredentials, usualPassword } from './credentials.ts'
import { startTestApp, type SessionChoice, type TestApp } from './test-app.ts'

/** What somebody types on the sign-in screen. */
export type Credentials = {
  readonly username: string
  readonly password: string
  /** What her code app shows now; each code works once, so a second sign-in in the same half minute waits. */
  readonly code: () => string
}

export type TestNode = TestApp & {
  /** Where a browser finds it. */
  readonly url: string
  /** A live session in this browser, without the sign-in screen. */
  readonly enter: (
    context: BrowserContext,
    member: CastMember,
    choice?: SessionChoice & { readonly at?: string },
  ) => Promise<void>
  /** A password and a code app of her own. */
  readonly giveCredentials: (member: CastMember) => Promise<Credentials>
  /** What happens to every session of somebody whose time ran out. */
  readonly endSessionsOf: (member: CastMember) => Promise<void>
  /** A code works once: after this, the one that her app shows now works again. */
  readonly forgetCodesOf: (username: string) => Promise<void>
  /** Long work is done from here on; answers what it could not do, which nobody expects. */
  readonly workOnJobs: () => readonly unknown[]
  readonly stop: () => Promise<void>
  /** Again at the same address and on the same data, after `stop`. */
  readonly start: () => Promise<void>
}

/** The whole node as a browser meets it: the real app with the built web app, listening, on a database of its own. */
export async function startTestNode(
  webFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<TestNode> {
  const test = await startTestApp({ env })
  let app: FastifyInstance | undefined
  let port = 0
  const start = async () => {
    const { database, config, fingerprintKey } = test
    app = await buildApp({
      database,
      config,
      now: () => new Date(),
      logger: pino({ level: 'silent' }),
      version: '0.0.0-test',
      fingerprintKey,
      webFolder,
    })
    await app.listen({ host: '127.0.0.1', port })
    port = (app.server.address() as AddressInfo).port
  }
  const stop = async () => {
    await app?.close()
    app = undefined
  }
  let jobs: JobRunner | undefined
  await start()
  const url = `http://127.0.0.1:${port}`
  return {
    ...test,
    url,
    start,
    stop,
    enter: async (context, member, choice) => {
      const { cookies } = await test.signInAs(member, choice)
      const value = cookies.get(sessionCookieName) ?? ''
      const at = choice?.at ?? url
      await context.addCookies([
        { name: sessionCookieName, value, url: at, httpOnly: true, sameSite: 'Strict' },
      ])
    },
    giveCredentials: async (member) => {
      const secret = await giveCredentials(test, member)
      return { username: member.username, password: usualPassword, code: () => codeAt(secret, new Date()) }
    },
    endSessionsOf: async (member) => {
      await test.asKeeper(
        (sql) => sql`update sign_in.sessions set expires_at = now() where user_id = ${member.id}`,
      )
    },
    forgetCodesOf: async (username) => {
      await test.asKeeper(
        (sql) => sql`update sign_in.code_apps set last_step = 0
          where user_id = (select id from amparo.users where username = ${username})`,
      )
    },
    workOnJobs: () => {
      const failures: unknown[] = []
      const { config, database } = test
      jobs = startJobRunner({ config, database, version: '0.0.0-test', now: () => new Date() }, importWorks, {
        onError: (error) => failures.push(error),
        everyMilliseconds: 50,
      })
      return failures
    },
    close: async () => {
      await jobs?.stop()
      await stop()
      await test.close()
    },
  }
}
