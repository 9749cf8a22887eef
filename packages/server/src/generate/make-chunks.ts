import type { Id } from '@amparo/domain/kernel/brand'
import { seededRandom } from '@amparo/domain/kernel/seeded-random'
import { makePeople, oneOf } from '@amparo/packs/people/make-people'
import type { LoadedRows, Row } from './case-file.ts'
import { TextWriter, type TableTexts } from './copy-text.ts'
import { foldStory, type Story } from './fold-story.ts'
import { makeStory } from './make-story.ts'
import { seededIds } from './seeded-ids.ts'
import { makeStaff } from './staff.ts'
import { storySource, type Strand } from './story-source.ts'
import type { World } from './world.ts'

export type GenerateOptions = {
  readonly children: number
  readonly organisations: number
  readonly seed: number
  /** Stories end before this instant; ages are told in its year. */
  readonly until: Date
}

/** What a thread needs to invent children by itself. */
export type ChunkWork = {
  readonly options: GenerateOptions
  readonly world: World
  /** Codes that cases of this node have already. */
  readonly takenCodes: ReadonlySet<string>
}

export type Chunk = { readonly children: number; readonly texts: TableTexts }

const childrenPerChunk = 1000
const storyDays = 330
const sharedOneIn = 10
const day = 86_400_000

/** Who works on this node: the same for the same seed. */
export function beginGenerating(options: GenerateOptions) {
  const random = seededRandom(options.seed)
  const until = options.until.getTime()
  const idsFrom = until - (storyDays + 1) * day
  const from = new Date(until - (storyDays + 31) * day).toISOString()
  const { children, organisations } = options
  const staff = makeStaff({ children, organisations, random, ids: seededIds(random, idsFrom), at: from })
  return { idsFrom, from, staff }
}

/** All children, some thousand at a time, with everything that belongs to their cases. */
export function* makeChunks(work: ChunkWork): Generator<Chunk> {
  let writer = new TextWriter()
  let matchKeys: Row[] = []
  let children = 0
  const end = (): Chunk => {
    // Equal keys lie together in the index: sorted rows go in without jumping about.
    matchKeys.sort((left, right) => Number(left['key']) - Number(right['key']))
    writer.add(new Map([['match_keys', matchKeys]]))
    const chunk = { children, texts: writer.end() }
    writer = new TextWriter()
    matchKeys = []
    children = 0
    return chunk
  }
  for (const story of makeStories(work)) {
    const tables: LoadedRows = new Map()
    foldStory(work.world, story, tables)
    matchKeys.push(...(tables.get('match_keys') ?? []))
    tables.delete('match_keys')
    writer.add(tables)
    children += 1
    if (children === childrenPerChunk) yield end()
  }
  if (children > 0) yield end()
}

function* makeStories({ options, world, takenCodes }: ChunkWork): Generator<Story> {
  const { idsFrom, staff } = beginGenerating(options)
  const until = options.until.getTime()
  const people = makePeople({
    seed: options.seed,
    count: options.children,
    inYear: options.until.getUTCFullYear(),
  })
  const formVersionId = assessmentOf(world)
  const codes = new Set(takenCodes)
  let number = 0
  for (const { organisation, team, worker, cases } of staff.caseloads)
    for (let index = 0; index < cases; index += 1) {
      const person = people.next().value
      const home = staff.organisations[organisation]
      const supervisor = home?.teams[team]?.supervisor
      if (!person || !home || !supervisor) return
      number += 1
      // Ids rise from child to child, as they do where children come one after the other: indexes grow at their end.
      const source = storySource(options.seed, number, idsFrom + number)
      yield makeStory(person, {
        source,
        country: home.country,
        worker,
        supervisor,
        ...(number % sharedOneIn === 0 && options.organisations > 1
          ? { referredTo: recipientBeside(organisation, source('recipient')) }
          : {}),
        until,
        takenCodes: codes,
        formVersionId,
        days: storyDays,
      })
    }

  function recipientBeside(organisation: number, { random }: Strand) {
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
