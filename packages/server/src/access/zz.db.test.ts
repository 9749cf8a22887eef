import fc from 'fast-check'
import type { Sql } from 'postgres'
import { it } from 'vitest'
import { compareGates, compareReading, compareTable, comparedTables, undone } from '@amparo/testkit/access-comparison'
import { fullWorld } from '@amparo/testkit/access-full-world'
import { spoil, spoiltFunctions, spoiltPolicies } from '@amparo/testkit/access-spoiling'
import { stageWorld, type StagedWorld } from '@amparo/testkit/access-stage'
import { worlds } from '@amparo/testkit/access-world'
import { createTestDatabase } from '@amparo/testkit/test-database'
import { openDatabase } from '../db/database.ts'

it('x', async () => {
  const db = await createTestDatabase()
  const owner = openDatabase(db.ownerUrl, { most: 1 })
  await owner.sql.begin(async (tx) => {
    const sql = tx as unknown as Sql
    await sql`set local role amparo_keeper`
    const staged: StagedWorld[] = [await stageWorld(sql, fullWorld())]
    for (const world of fc.sample(worlds, { seed: 20261124, numRuns: 1 })) staged.push(await stageWorld(sql, world))
    await sql`reset role`
    let t = Date.now()
    for (const one of staged) { await compareReading(sql, one); await compareGates(sql, one); for (const table of comparedTables) await compareTable(sql, one, table) }
    console.log('baseline', Date.now() - t)
    const p = await spoiltPolicies(sql), f = await spoiltFunctions(sql)
    console.log(p.length, f.length)
    const survivors: string[] = []; const odd: string[] = []
    const T0=Date.now(); let n=0; for (const mutant of [...p]) { n++;
      t = Date.now()
      const survived = await undone(sql, async () => {
        try { await spoil(sql, mutant) } catch (e) { odd.push(mutant.name + ' :: ' + String(e)); return false }
        for (const one of staged) {
          try {
            if (mutant.table) await compareTable(sql, one, mutant.table, mutant.cmd)
            else { await compareReading(sql, one); await compareGates(sql, one); for (const table of comparedTables) await compareTable(sql, one, table) }
          } catch (e) { if (!(e instanceof Error) || e.name !== 'AssertionError') odd.push(mutant.name + ' -> ' + String(e).slice(0, 150)); return false }
        }
        return true
      })
      if (survived) survivors.push(mutant.name)
    }
    console.log('TIME', Date.now()-T0, n); console.log('SURV', survivors.length, survivors.join('\n'))
    console.log('ODD', odd.length, odd.join('\n'))
    throw new Error('undo')
  }).catch((e: unknown) => { console.log(String(e)) })
  await owner.close(); await db.drop()
}, 600_000)
