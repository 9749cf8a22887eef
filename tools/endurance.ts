import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { endure } from '../packages/testkit/src/start/endurance.ts'

/**
 * `npm run endurance [-- --rounds 40 --clients 8 --seed 1]`: kills a working node without warning, again and
 * again, and counts what is left of what it acknowledged. The seed decides what is killed and when. A node that
 * lost something is left where it was, to be looked at.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    clients: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const [rounds = 0, clients = 0, seed = 0] = [values.rounds, values.clients, values.seed].map(Number)
if (![rounds, clients, seed].every(Number.isSafeInteger) || rounds < 1 || clients < 1) {
  console.error('--rounds, --clients and --seed are whole numbers, the first two from 1 up.')
  process.exit(64)
}
const folder = mkdtempSync(join(tmpdir(), 'amparo-endure-'))
console.log(`seed ${seed}`)
const report = await endure({
  dataFolder: join(folder, 'data'),
  rounds,
  clients,
  seed,
  onRound: (round, killed, acknowledged) =>
    console.log(`${round}: ${killed} killed, ${acknowledged} acknowledged`),
})
console.log(report.said)
console.log(
  `${report.acknowledged} commands acknowledged, ${report.sentAgain} sent again, ${report.refused} refused, ` +
    `${report.rounds.length} kills, ${report.lost.length} lost or not whole, ${report.unheard} kept without an answer`,
)
for (const one of report.lost.slice(0, 20)) console.log(one)
const isWhole =
  report.lost.length === 0 &&
  report.unheard === 0 &&
  report.refused === 0 &&
  report.auditVerify === 0 &&
  report.stateVerify === 0
if (isWhole) rmSync(folder, { recursive: true, force: true })
else console.log(`Left to be looked at: ${folder}`)
process.exit(isWhole ? 0 : 1)
