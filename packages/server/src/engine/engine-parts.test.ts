import { describe, expect, test } from 'vitest'
import { judgeLog } from './database-log.ts'
import { parsePostmasterFile } from './postmaster-file.ts'
import { engineSettings } from './settings.ts'

describe('the database’s note about itself', () => {
  test('names the process, the port and how far it is', () => {
    const note = '4711\n/data/postgres\n1763776000\n36041\n\n127.0.0.1\n  1234567    65536\nready   \n'
    expect(parsePostmasterFile(note)).toEqual({ pid: 4711, port: 36_041, socket: '', status: 'ready' })
  })

  test('and the file to enter by', () => {
    const note =
      '4711\n/data/postgres\n1763776000\n36041\n/data/postgres\n127.0.0.1\n  1234567    65536\nready   \n'
    expect(parsePostmasterFile(note)?.socket).toBe('/data/postgres/.s.PGSQL.36041')
  })

  test.each(['', '\n', 'nonsense\n', '4711'])('half written (%j) it names no port and no state', (note) => {
    expect(parsePostmasterFile(note)?.status ?? 'unknown').toBe('unknown')
    expect(parsePostmasterFile(note)?.port ?? 0).toBe(0)
  })
})

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk-full'],
  ['FATAL:  data directory "/x" has wrong ownership', 'no-permission'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-taken'],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'still-in-use'],
  ['initdb: error: invalid locale name "C.UTF-8"', 'locale'],
  ['PANIC:  could not locate a valid checkpoint record', 'broken'],
])('%s means %s', (line, verdict) => {
  expect(judgeLog(line)).toBe(verdict)
})

test.each([512, 2048, 8192, 262_144])('settings never trade safety for speed (%i MB)', (megabytes) => {
  const settings = engineSettings({ memoryBytes: megabytes * 1024 * 1024, cores: 2 })
  expect(settings).toMatchObject({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' })
  expect(settings).toMatchObject({
    listen_addresses: '127.0.0.1',
    log_statement: 'none',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
  })
  expect(Number.parseInt(settings['shared_buffers'] ?? '', 10)).toBeLessThanOrEqual(megabytes / 4)
})
