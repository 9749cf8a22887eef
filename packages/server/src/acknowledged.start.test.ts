import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { endure } from '@amparo/testkit/start/endurance'

/** The promise of the name: what was acknowledged is never lost. `npm run endurance` does the same for longer. */
const folder = mkdtempSync(join(tmpdir(), 'amparo-endure-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('keeps every acknowledged command, once and whole, through kills of server and database', async () => {
  const report = await endure({ dataFolder: join(folder, 'data'), rounds: 5, clients: 8, seed: 20261122 })
  const { lost, ...figures } = report
  console.info(JSON.stringify(figures))
  expect(lost).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(20)
  expect(report).toMatchObject({ refused: 0, unheard: 0, auditVerify: 0, stateVerify: 0 })
})
