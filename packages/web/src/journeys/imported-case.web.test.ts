import { startImport, showImport } from '@amparo/contract/api/imports/imports'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { primeroCase } from '@amparo/testkit/primero-case'
import { newTestId } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthNames } from '../app/words/dates.ts'
import { buildWeb } from '../build/build-web.ts'
import { assess } from './assess.ts'
import { close, finishAssessment, plan } from './case-steps.ts'

const sample = new URL('../../../../../shared/data/primero/case.json', import.meta.url)

const words = {
  goal: 'Que siga en la escuela.',
  agreed: 'Quiero seguir con mi tía.',
  action: 'Hablar con la maestra',
  outcome: 'Sigue en la escuela y está bien.',
  told: 'Le conté que ya terminamos y a quién puede llamar.',
}

let node: TestNode
let watched: WatchedBrowser
let failures: readonly unknown[]

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  failures = node.workOnJobs()
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

async function bringIn(text: string): Promise<void> {
  const { manager, caseworker } = node.cast.guatemala
  const client = await node.signInAs(manager)
  const importId = newTestId<'ImportId'>()
  const ownerUsername = caseworker.username
  await client.ok(startImport, { importId, ownerUsername, phase: 'transit', dryRun: false, parts: 1, text })
  await expect.poll(async () => (await client.ok(showImport, { importId })).state).toBe('done')
}

test.each([
  ['one of ours', () => JSON.stringify(primeroCase())],
  // The file of the other program itself, where it lies beside the repository.
  ...(existsSync(sample) ? [['the sample of Primero', () => readFileSync(sample, 'utf8')] as const] : []),
] as const)(
  'a case that came from Primero (%s) goes through assessment, plan, approval and closure',
  async (_which, read) => {
    const { caseworker, supervisor } = node.cast.guatemala
    const say = await loadWords('es-419')
    const text = read()
    await bringIn(text)
    const { id } = JSON.parse(text) as { id: string }
    const [row] = await node.asKeeper(
      (sql) => sql<{ case_id: string }[]>`select case_id from amparo.other_data where source_id = ${id}`,
    )
    const path = `/cases/${row?.case_id ?? ''}`
    const [ana, berta] = await Promise.all(
      [caseworker, supervisor].map(async (member) => {
        const context = await watched.openDevice({ locale: 'es-419' })
        await node.enter(context, member)
        return sitDown(context, node.url, say)
      }),
    )
    if (!ana || !berta) throw new Error('nobody came')
    // The level came along; whoever answers for it here approves it.
    await berta.goTo(`${path}/risk`)
    await berta.press(say('case.approve'))
    await berta.sees(say('risk.approved'))
    await assess(ana, path, 'es-419')
    await finishAssessment(ana, berta, path)
    await plan(ana, berta, path, words, monthNames('es-419'))
    await close(ana, berta, path, words)
    await ana.goTo(`${path}/history`)
    await ana.sees(say('history.kind.ClosureApproved'))
    for (const { page } of [ana, berta]) await page.context().close()
    expect(failures).toEqual([])
    expect(watched.complaints).toEqual([])
  },
)
