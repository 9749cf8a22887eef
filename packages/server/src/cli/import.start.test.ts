/** Imports and exports as an operator types them: whole processes, the built-in database, one killed in its work. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, projectFolder, untilTrue } from '@amparo/testkit/start/launch'
import { primeroCase } from '@amparo/testkit/primero-case'
import { parseConfig } from '../config.ts'
import { openNodeDatabase, type NodeDatabase } from '../engine/node-database.ts'

const program = join(projectFolder, 'packages/server/src/cli/amparo.ts')
let folder: string
/** Databases that stay up between the commands, as beside a running node. */
const held: NodeDatabase[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-imports-'))
  await prepare('data')
})
afterAll(async () => {
  for (const node of held) await node.close()
  rmSync(folder, { recursive: true, force: true })
})

function amparo(data: string, ...words: readonly string[]) {
  const env = { PATH: process.env['PATH'], LANG: 'en', AMPARO_DATA: join(folder, data) }
  const ended = spawnSync(process.execPath, [program, ...words], { env, encoding: 'utf8' })
  return { code: ended.status, says: `${ended.stdout}${ended.stderr}`.trim(), stdout: ended.stdout }
}

/** A node with one organisation and one caseworker; answers its owner's address. */
async function prepare(data: string): Promise<string> {
  const node = await openNodeDatabase(parseConfig({ AMPARO_DATA: join(folder, data) }, folder))
  held.push(node)
  const place = ['--country', 'GT', '--time-zone', 'America/Guatemala']
  expect(amparo(data, 'organisation', 'add', '--name', 'Casa Uno', ...place).code).toBe(0)
  const who = ['--username', 'ana.uno', '--name', 'Ana Uno', '--role', 'caseworker']
  expect(amparo(data, 'user', 'add', ...who, '--organisation', 'Casa Uno').code).toBe(0)
  return node.ownerUrl ?? ''
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const receivers = ['--organisation', 'Casa Uno', '--owner', 'ana.uno']
const places = [
  'Municipio,Código,Departamento,Código,País,Código,Nombre',
  '#adm2+name+es,#adm2+code,#adm1+name+es,#adm1+code,#country+name+es,#country+code,#adm2+name+quc',
  'Nebaj,GT1413,Quiché,GT14,Guatemala,GT,Naab’a’',
  'Chajul,,Quiché,GT14,Guatemala,GT,',
  'Cotzal,GT1411,Quiché,GT14,Guatemala,GT,',
].join('\r\n')

describe('places', () => {
  it('come once, with the names of every language, and each refused row is told', () => {
    const path = file('places.csv', `\ufeff${places}`)
    const tried = amparo('data', 'import', 'locations', path, '--dry-run')
    expect([tried.code, tried.says.split('\n')]).toEqual([
      71,
      [
        'Row 2: not imported, a code is missing.',
        'Country · new: 1 · with new names: 0 · unchanged: 0',
        'Level 1 (department) · new: 1 · with new names: 0 · unchanged: 0',
        'Level 2 (municipality) · new: 2 · with new names: 0 · unchanged: 0',
        'Dry run: 3 rows read, 4 places, 1 row refused. Nothing was saved.',
      ],
    ])
    expect(amparo('data', 'import', 'locations', path).says).toContain('(municipality) · new: 2 ·')
    expect(amparo('data', 'import', 'locations', path).says).toContain(
      '(municipality) · new: 0 · with new names: 0 · unchanged: 2',
    )
    const wide = new Uint8Array(Buffer.from(`\ufeff${places.replace('+quc', '+en')}`, 'utf16le'))
    expect(amparo('data', 'import', 'locations', file('wide.csv', wide)).says).toContain(
      '(municipality) · new: 0 · with new names: 1 · unchanged: 1',
    )
  })

  it.each<[string, string | Uint8Array, string]>([
    ['a zip', new Uint8Array(Buffer.from('504b030414000000', 'hex')), 'not text'],
    ['an open quotation mark', `${places}\r\n"Uspantán,GT1415`, 'line 6'],
    ['nothing', '', 'is empty'],
  ])('%s: one sentence, nothing imported', (_name, content, sentence) => {
    const ended = amparo('data', 'import', 'locations', file('bad.csv', content))
    expect(ended.says).toContain('Nothing was imported')
    expect(ended.says).toContain(sentence)
    expect([ended.code, ended.says.split('\n').length]).toEqual([70, 1])
  })
})

describe('cases', () => {
  it('come, are passed over the second time, and go out as they came into a file of their own', () => {
    const cases = [primeroCase(), primeroCase({ sex: 'male' })]
    const path = file('cases.json', JSON.stringify({ data: cases, metadata: { total: 2 } }))
    const tried = amparo('data', 'import', 'cases', path, ...receivers, '--dry-run')
    expect([tried.code, tried.says]).toEqual([
      0,
      expect.stringContaining('Dry run: 2 cases would be imported'),
    ])
    const done = amparo('data', 'import', 'cases', path, ...receivers)
    expect(done.says).toContain('People: 4 · consents: 6 · risk levels: 2 · notes: 4')
    expect(done.says).toContain('Done: 2 cases imported, 0 were here already, 0 refused.')
    const lines = file('cases.ndjson', cases.map((one) => JSON.stringify(one)).join('\n'))
    expect(amparo('data', 'import', 'cases', lines, ...receivers).says).toContain(
      'Done: 0 cases imported, 2 were here already, 0 refused.',
    )
    const out = join(folder, 'out.json')
    expect(amparo('data', 'export', 'cases', '--organisation', 'casa uno', out).says).toBe('Cases given: 2')
    expect(statSync(out).mode & 0o777).toBe(0o600)
    expect(byId(readFileSync(out, 'utf8'))).toEqual(byId(JSON.stringify(cases)))
    expect(amparo('data', 'export', 'cases', '--organisation', 'Casa Uno', out).says).toContain(
      'exists already',
    )
    const shown = amparo('data', 'export', 'cases', '--organisation', 'Casa Uno').stdout
    expect(byId(shown)).toEqual(byId(JSON.stringify(cases)))
  })

  it.each<[string, string, readonly string[], string]>([
    ['a bomb', '{"a":'.repeat(100_000), receivers, 'nested too many times'],
    [
      'nobody’s cases',
      '[{"id":"x"}]',
      ['--organisation', 'Casa Uno', '--owner', 'no.one'],
      'does not hold cases',
    ],
    [
      'no organisation',
      '[{"id":"x"}]',
      ['--organisation', 'Casa', '--owner', 'ana.uno'],
      'no active organisation',
    ],
  ])('%s: one sentence', (_name, content, options, sentence) => {
    const ended = amparo('data', 'import', 'cases', file('bad.json', content), ...options)
    expect([ended.code, ended.says]).toEqual([70, expect.stringContaining(sentence)])
    expect(ended.says.split('\n')).toHaveLength(1)
  })

  it('killed in the middle and run again, are the same as never killed', async () => {
    const cases = Array.from({ length: 30 }, () => primeroCase())
    const path = file('many.json', JSON.stringify(cases))
    const owner = postgres(await prepare('killed'), { max: 2, onnotice: () => undefined })
    // The twentieth case waits for ever before it is committed: there the process is killed.
    const stop = await owner.reserve()
    await stop`select pg_advisory_lock(20)`
    await owner`create function amparo.wait_at_twenty() returns trigger language plpgsql as
      $$ begin if new.progress_done = 20 then perform pg_advisory_xact_lock(20); end if; return new; end $$`
    await owner`create trigger wait_at_twenty before update on amparo.jobs
      for each row execute function amparo.wait_at_twenty()`
    const first = launch(process.execPath, [program, 'import', 'cases', path, ...receivers], {
      env: { AMPARO_DATA: join(folder, 'killed') },
    })
    await untilTrue('the import is in its twentieth case', async () => {
      const waiting =
        await owner`select 1 from pg_locks where locktype = 'advisory' and objid = 20 and not granted`
      return waiting.length === 1
    })
    first.kill()
    await first.exited
    await stop`select pg_advisory_unlock(20)`
    stop.release()
    await owner`drop trigger wait_at_twenty on amparo.jobs`
    await owner.begin(async (tx) => {
      await tx`set local role amparo_keeper`
      await tx`update amparo.jobs set leased_until = now() - interval '1 second'`
    })

    expect(amparo('killed', 'import', 'cases', path, ...receivers).says.split('\n')).toEqual([
      'Going on with the import that was interrupted. Cases looked at before: 19 of 30.',
      'People: 60 · consents: 90 · risk levels: 30 · notes: 60 · fields in other data: 240',
      expect.stringContaining('Done: 30 cases imported, 0 were here already, 0 refused.'),
    ])
    const jobs = await owner.begin(async (tx) => {
      await tx`set local role amparo_keeper`
      return tx`select state, progress_done::int as done from amparo.jobs`
    })
    expect([...jobs]).toEqual([{ state: 'done', done: 30 }])
    await owner.end()
    const out = amparo('killed', 'export', 'cases', '--organisation', 'Casa Uno').stdout
    expect(byId(out)).toEqual(byId(JSON.stringify(cases)))
  })
})

function byId(text: string): ReadonlyMap<unknown, unknown> {
  const cases: readonly Record<string, unknown>[] = JSON.parse(text)
  return new Map(cases.map((one) => [one['id'], one] as const).toSorted())
}

const shared = join(projectFolder, '../shared/data')
const hasShared = existsSync(join(shared, 'primero/hxl_location_sample.csv'))
// oxlint-disable-next-line no-console -- whoever runs the tests is told what was not run
if (!hasShared) console.info('shared/data is not here: its files are not imported')

describe.runIf(hasShared)('the files of others', () => {
  it('294 rows give 414 places, and the damaged files their errors', async () => {
    await prepare('shared')
    const of = (name: string) => amparo('shared', 'import', 'locations', join(shared, 'primero', name))
    expect(of('hxl_location_missing_pcodes.csv')).toMatchObject({
      code: 71,
      says: expect.stringMatching(
        /^Row 6: .*missing\.\nRow 11: .*missing\.\n[^]*294 rows read, 412 places, 2 rows refused/,
      ),
    })
    expect(of('hxl_location_sample.csv')).toMatchObject({
      code: 0,
      says: expect.stringContaining('294 rows read, 414 places, 0 rows refused'),
    })
    const locale = of('hxl_location_invalid_locale.csv')
    expect(locale.says.match(/not used, its tag is not understood/g)).toHaveLength(4)
    expect(locale.says).toContain('Level 3 · new: 0 · with new names: 0 · unchanged: 294')
    expect(of('hxl_location_empty.csv')).toMatchObject({
      code: 70,
      says: expect.stringContaining('is empty'),
    })
  })

  it('the case comes with all it has, and goes out equal', () => {
    const path = join(shared, 'primero/case.json')
    expect(amparo('shared', 'import', 'cases', path, ...receivers).says).toContain('Done: 1 case imported, ')
    const [out] = JSON.parse(amparo('shared', 'export', 'cases', '--organisation', 'Casa Uno').stdout)
    expect(out).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
})
