import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { openDatabase } from './database.ts'
import { asSystem } from './transaction.ts'

/** Hands everything on to the database of the tests. */
function makeDoor(): Server {
  const { hostname, port } = new URL(inject('testServer').superuserUrl)
  return createServer((inside) => {
    const outside = connect(Number(port), hostname)
    inside.pipe(outside).pipe(inside)
    inside.on('error', () => outside.destroy())
    outside.on('error', () => inside.destroy())
  })
}

const opened = (door: Server, place: string | number) =>
  new Promise<void>((resolve) => {
    if (typeof place === 'string') door.listen(place, resolve)
    else door.listen(place, '127.0.0.1', resolve)
  })
const shut = (door: Server) => new Promise<unknown>((resolve) => door.close(resolve))

/** A port at which nobody listens, and a file likewise. */
async function places() {
  const door = makeDoor()
  await opened(door, 0)
  const { port } = door.address() as AddressInfo
  await shut(door)
  const folder = mkdtempSync(join(tmpdir(), 'amparo-door-'))
  return { port, file: join(folder, '.s.PGSQL.5432'), folder }
}

it.each(['port', 'file'] as const)(
  'works at once when a database comes back that refused by its %s whoever knocked meanwhile',
  async (kind) => {
    const { port, file, folder } = await places()
    const url = new URL(inject('testServer').superuserUrl)
    url.port = String(port)
    const database = openDatabase(url.href, { most: 2, ...(kind === 'file' ? { socket: file } : {}) })
    for (let knock = 0; knock < 8; knock += 1)
      await expect(database.reserve()).rejects.toMatchObject({
        code: expect.stringMatching(/ECONNREFUSED|ENOENT/),
      })
    const door = makeDoor()
    await opened(door, kind === 'file' ? file : port)
    const held = await database.reserve()
    const [row] = await held.sql`select 1 as one`
    database.giveBack(held)
    expect(row).toEqual({ one: 1 })
    await database.close()
    await shut(door)
    rmSync(folder, { recursive: true, force: true })
  },
)

it('gives no connection to somebody who was refused and has gone', async () => {
  const { port, folder } = await places()
  const url = new URL(inject('testServer').superuserUrl)
  url.port = String(port)
  const database = openDatabase(url.href, { most: 2 })
  const knocks = await Promise.allSettled([database.reserve(), database.reserve()])
  expect(knocks.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const door = makeDoor()
  await opened(door, port)
  // Long enough for those who have gone to be served in their absence.
  await new Promise((resolve) => setTimeout(resolve, 200))
  const both = await Promise.all([database.reserve(), database.reserve()])
  for (const held of both) database.giveBack(held)
  await database.close()
  await shut(door)
  rmSync(folder, { recursive: true, force: true })
})

it('gives up a connection on which nothing comes any more, and goes on with another', async () => {
  const passing = { isCut: false }
  const door = createServer((inside) => {
    const { hostname, port } = new URL(inject('testServer').superuserUrl)
    const outside = connect(Number(port), hostname)
    // Neither end hears of it, as where a line between two houses is cut.
    const passOn = (from: Socket, to: Socket) => from.on('data', (bytes) => passing.isCut || to.write(bytes))
    passOn(inside, outside)
    passOn(outside, inside)
    for (const socket of [inside, outside]) socket.on('error', () => {})
    inside.on('close', () => outside.destroy())
  })
  await opened(door, 0)
  const url = new URL(inject('testServer').superuserUrl)
  url.port = String((door.address() as AddressInfo).port)
  const database = openDatabase(url.href, { most: 2, longestSilence: 1_000 })
  const look = (cut: boolean) =>
    asSystem(database, 'amparo_jobs', 'test', async ({ sql }) => {
      await sql`select 1`
      passing.isCut = cut
      const [row] = await sql`select 2 as two`
      return row
    })
  expect(await look(false)).toEqual({ two: 2 })
  await expect(look(true)).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  passing.isCut = false
  expect(await look(false)).toEqual({ two: 2 })
  await database.close()
  await shut(door)
})
