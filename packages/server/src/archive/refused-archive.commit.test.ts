/** Full commits: what is no backup, or is cut short, leaves the database and the data folder as they were. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { everything, stageArchives, tableCount, unlock, withOwner } from '@amparo/testkit/archive-stage'
import type { TestDatabase } from '@amparo/testkit/test-database'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const { at, filled, empty, backUp, restore } = stageArchives(18)

describe('what a restore refuses', () => {
  it('a database that holds data', async () => {
    const source = await filled(18, at('here'))
    await backUp(source, at('here'))
    const before = await everything(source)
    await expect(restore(source, at('there'))).rejects.toMatchObject({ code: 'not-empty' })
    expect(await everything(source)).toEqual(before)
  })

  it('a file that is no backup, and one that is not there', async () => {
    const target = await empty(18)
    writeFileSync(at('copy.age'), 'not a backup at all, but long enough')
    await expect(restore(target, at('there'))).rejects.toMatchObject({ code: 'not-a-backup' })
    await expect(restore(target, at('there'), { path: at('nowhere') })).rejects.toMatchObject({
      code: 'not-a-backup',
    })
  })

  it('a file with any byte changed or its end missing', async () => {
    const source = await filled(18, at('here'))
    const path = at('copy.age')
    await backUp(source, at('here'))
    const good = readFileSync(path)
    const target = await empty(18)
    const refused = async () => {
      const error: unknown = await restore(target, at('there')).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toMatchObject({ name: 'ArchiveFailure' })
      expect(['damaged', 'passphrase-wrong', 'not-a-backup']).toContain((error as { code: string }).code)
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bad = Buffer.from(good)
        bad[at] = (bad[at] ?? 0) ^ change
        writeFileSync(path, bad)
        await refused()
      }),
      { numRuns: 60 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (length) => {
        writeFileSync(path, good)
        truncateSync(path, length)
        await refused()
      }),
      { numRuns: 60, examples: [[good.length - 1], [good.length - 17], [0]] },
    )
    expect(await tableCount(target)).toBe(0)
    expect(existsSync(at('there'))).toBe(false)
    writeFileSync(path, good)
    await restore(target, at('there'))
  })

  it('a backup of a newer version', async () => {
    const source = await filled(18, at('here'))
    await withOwner(
      source,
      (sql) => sql`insert into amparo_schema.migrations (number, name, checksum) values (9999, 'later', 'x')`,
    )
    await backUp(source, at('here'))
    const target = await empty(18)
    await expect(restore(target, at('there'))).rejects.toMatchObject({ code: 'newer' })
    expect(await tableCount(target)).toBe(0)
  })

  it('to write over another backup, and leaves no half of one', async () => {
    const source = await filled(18, at('here'))
    await backUp(source, at('here'))
    await expect(backUp(source, at('here'))).rejects.toMatchObject({ code: 'file-exists' })
    const nothing = await empty(18)
    await expect(backUp(nothing, at('here'), at('other.age'))).rejects.toMatchObject({
      code: 'nothing-here',
    })
    expect(existsSync(at('other.age'))).toBe(false)
    expect(existsSync(at('other.age.unfinished'))).toBe(false)
  })
})

describe('a restore that is killed', () => {
  it.each(['facts', 'users'])('while it loads %s leaves nothing, and can be done again', async (table) => {
    const source = await filled(18, at('here'))
    await backUp(source, at('here'))
    const target = await empty(18)
    const there = at('there')
    await killWhileLoading(target, there, table)
    const rows = await withOwner(target, (sql) =>
      sql.begin(async (tx) => {
        await tx`set local role amparo_keeper`
        return tx`select (select count(*)::int from amparo.facts) + (select count(*)::int from amparo.organisations) as n`
      }),
    )
    expect(rows[0]).toEqual({ n: 0 })
    await restore(target, there)
    expect(await everything(target)).toEqual(await everything(source))
  })
})

/** A process of its own, stopped in its tracks at the table and then killed without a chance to tidy up. */
async function killWhileLoading(target: TestDatabase, dataFolder: string, table: string): Promise<void> {
  const script = at('restore.ts')
  writeFileSync(
    script,
    `
    import { restoreArchive } from ${JSON.stringify(join(import.meta.dirname, 'restore-archive.ts'))}
    await restoreArchive({
      path: ${JSON.stringify(at('copy.age'))},
      unlock: ${JSON.stringify(unlock)},
      ownerUrl: ${JSON.stringify(target.ownerUrl)},
      dataFolder: ${JSON.stringify(dataFolder)},
      onProgress: (step, table) => {
        if (step !== 'checking' || table !== ${JSON.stringify(table)}) return
        process.stdout.write('loading\\n', () => {})
        setInterval(() => {}, 1000)
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)
      },
    })`,
  )
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`ended by itself with ${code}`)))
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.removeAllListeners('exit')
  child.kill('SIGKILL')
  await Promise.race([ended, new Promise((resolve) => child.once('close', resolve))])
}
