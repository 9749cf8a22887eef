import type { RecordedName } from '@amparo/domain/name/recorded-name'
import { indexNames, type NameIndex } from './name-index.ts'
import { seededRandom, type Random } from '@amparo/domain/kernel/seeded-random'
import { makePeople, oneOf, type MadeUpPerson } from '@amparo/packs/people/make-people'
import { recallPairs, type RecallPair } from './recall-pairs.ts'

/**
 * How often a name gone astray is found among the first ten of many people, when each of the searched children
 * stands among neighbours made to be taken for her.
 */
export type RecallFigures = {
  readonly pairs: number
  readonly found: number
  readonly foundHeldOut: number
  readonly heldOut: number
  readonly missed: readonly RecallPair[]
  readonly meanCandidates: number
  readonly meanRows: number
  readonly p99Rows: number
}

/** The searched children first, then their neighbours, then everybody else. */
export function peopleWithNeighbours(seed: number, count: number): readonly RecordedName[] {
  const random = seededRandom(seed)
  const others = [...makePeople({ seed: seed + 1, count, inYear: 2026 })]
  const targets = recallPairs.map((pair) => pair.recorded)
  const neighbours = targets.flatMap((name) => neighboursOf(name, others, random))
  const crowd = others.slice(0, Math.max(0, count - targets.length - neighbours.length))
  return [
    ...[...targets, ...neighbours].map((whole) => ({ whole })),
    ...crowd.map(({ given, surname }) => ({ given, surname })),
  ]
}

/** Children easily taken for this one: a given name or a surname shared, surnames swapped, one letter off. */
function neighboursOf(name: string, others: readonly MadeUpPerson[], random: Random): readonly string[] {
  const words = name.split(' ')
  const [first = ''] = words
  const last = words.slice(-2)
  const other = () => oneOf(others, random)
  const firstSurname = last[0] ?? ''
  return [
    `${first} ${firstSurname} ${other().surname}`,
    `${other().given} ${last.join(' ')}`,
    `${other().given} ${[...last].reverse().join(' ')}`,
    `${words.slice(0, -1).join(' ')} ${other().surname}`,
    `${other().given} ${firstSurname}`,
    [...words.slice(0, -1), withOtherLetter(last.at(-1) ?? '', random)].join(' '),
    [withOtherLetter(first, random), ...words.slice(1, -1), other().surname.split(' ')[0]].join(' '),
  ]
}

function withOtherLetter(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 1))
  return word.slice(0, at) + oneOf([...'aeioulnrstmp'], random) + word.slice(at + 1)
}

export function measureRecall(index: NameIndex): RecallFigures {
  const missed: RecallPair[] = []
  const rows: number[] = []
  let candidates = 0
  for (const [target, pair] of recallPairs.entries()) {
    const answer = index.search({ name: pair.searched })
    candidates += answer.candidates
    rows.push(index.rowsRead(pair.searched))
    if (!answer.found.some((child) => child.id === target)) missed.push(pair)
  }
  rows.sort((a, b) => a - b)
  const heldOut = recallPairs.filter((pair) => pair.heldOut).length
  return {
    pairs: recallPairs.length,
    found: recallPairs.length - missed.length,
    heldOut,
    foundHeldOut: heldOut - missed.filter((pair) => pair.heldOut).length,
    missed,
    meanCandidates: candidates / recallPairs.length,
    meanRows: rows.reduce((sum, count) => sum + count, 0) / rows.length,
    p99Rows: rows[Math.floor(rows.length * 0.99)] ?? 0,
  }
}

export function indexPeopleWithNeighbours(seed: number, count: number): NameIndex {
  return indexNames(peopleWithNeighbours(seed, count))
}
