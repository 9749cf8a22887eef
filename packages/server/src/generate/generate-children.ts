import type { Id } from '@amparo/domain/kernel/brand'
import { makePeople, oneOf, seededRandom } from '@amparo/packs/people/make-people'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { LoadedRows } from './case-file.ts'
import { foldStory } from './fold-story.ts'
import { makeStory } from './make-story.ts'
import { seededIds } from './seeded-ids.ts'
import { makeStaff } from './staff.ts'
import { analyse, ensurePartitions, listCodes, loadRows, readWorld } from './store.ts'
import type { World } from './world.ts'

export type GenerateOptions = {
  readonly children: number
  readonly organisations: number
  readonly seed: number
  /** Stories end before this instant; ages are told in its year. */
  readonly until: Date
  readonly onProgress?: (done: number) => void
}

export type GenerateReport = {
  readonly children: number
  readonly workers: number
  readonly facts: number
  readonly rows: number
  readonly seconds: number
}

const childrenPerChunk = 2000
const storyDays = 330
const sharedOneIn = 10

/**
 * Fills a node with invented children, teams and work, the same ones for the same seed. Rows come from the pure
 * functions that the commands use and go in by COPY; the audit entries wait for the sequencer like any others.
 */
export async function generateChildren(owner: Database, options: GenerateOptions): Promise<GenerateReport> {
  const began = performance.now()
  const random = seededRandom(options.seed)
  const until = options.until.getTime()
  const ids = seededIds(random, until - (storyDays + 1) * 86_400_000)
  const from = new Date(until - (storyDays + 31) * 86_400_000).toISOString()
  const staff = makeStaff({
    children: options.children,
    organisations: options.organisations,
    random,
    ids,
    at: from,
  })
  const counted = { rows: 0, facts: 0 }
  const load = async (tables: LoadedRows) => {
    for (const [name, rows] of tables) {
      counted.rows += rows.length
      if (name === 'facts') counted.facts += rows.length
    }
    await asSystem(owner, 'amparo_keeper', 'load invented records', (tx) => loadRows(tx, tables))
  }
  await asSystem(owner, 'amparo_keeper', 'partitions for invented records', (tx) =>
    ensurePartitions(tx, from.slice(0, 10), 15),
  )
  await load(staff.tables)
  const year = options.until.getUTCFullYear()
  const world = await asSystem(owner, 'amparo_keeper', 'rules for invented records', (tx) =>
    readWorld(owner, tx, [year - 1, year]),
  )

  const takenCodes = new Set(await asSystem(owner, 'amparo_keeper', 'codes in use', (tx) => listCodes(tx)))
  let loading: Promise<void> = Promise.resolve()
  let done = 0
  for (const stories of chunks(storiesOf(), childrenPerChunk)) {
    const tables: LoadedRows = new Map()
    for (const story of stories) foldStory(world, story, tables)
    // Equal keys lie together in the index: sorted rows go in without jumping about.
    tables.get('match_keys')?.sort((left, right) => Number(left['key']) - Number(right['key']))
    // While the database takes one chunk in, the next is computed.
    await loading
    loading = load(tables)
    loading.catch(() => {})
    done += stories.length
    options.onProgress?.(done)
    await new Promise(setImmediate)
  }
  await loading
  await analyse(owner.sql)
  return {
    children: options.children,
    workers: staff.caseloads.length,
    ...counted,
    seconds: (performance.now() - began) / 1000,
  }

  function* storiesOf() {
    const people = makePeople({ seed: options.seed, count: options.children, inYear: year })
    const formVersionId = assessmentOf(world)
    let number = 0
    for (const { organisation, team, worker, cases } of staff.caseloads)
      for (let index = 0; index < cases; index += 1) {
        const person = people.next().value
        const home = staff.organisations[organisation]
        const supervisor = home?.teams[team]?.supervisor
        if (!person || !home || !supervisor) return
        number += 1
        yield makeStory(person, {
          random,
          ids,
          country: home.country,
          worker,
          supervisor,
          ...(number % sharedOneIn === 0 && options.organisations > 1
            ? { referredTo: recipientBeside(organisation) }
            : {}),
          until,
          takenCodes,
          formVersionId,
          days: storyDays,
        })
      }
  }

  function recipientBeside(organisation: number) {
    const other =
      staff.organisations[
        (organisation + 1 + Math.floor(random() * (options.organisations - 1))) % options.organisations
      ]
    const team = oneOf(other?.teams ?? [], random)
    return { supervisor: team.supervisor, receiver: team.workers[0] ?? team.supervisor }
  }
}

function assessmentOf(world: World): Id<string> {
  const [found] =
    [...world.forms].find(([, definition]) => definition.form === 'comprehensive-assessment') ?? []
  if (!found) throw new Error('the assessment form is not published on this node')
  return found as Id<string>
}

function* chunks<Value>(values: Iterable<Value>, size: number): Generator<Value[]> {
  let chunk: Value[] = []
  for (const value of values) {
    chunk.push(value)
    if (chunk.length === size) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}
