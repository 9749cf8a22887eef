import type { searchChildren } from '@amparo/contract/api/search/search-children'
import type { InputOf, OutputOf } from '@amparo/contract/kernel/operation'
import { normaliseCaseCode } from '@amparo/domain/case/case-code'
import { ageBandOf } from '@amparo/domain/child/age'
import { ageInYears, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { candidatesOf, keysOfQuery, rowsOfSearch } from '@amparo/domain/name/query-keys'
import type { ChildQuery, RankedChild, SearchedChild } from '@amparo/domain/name/recorded-name'
import { rankCandidates } from '@amparo/domain/name/search-children'
import { createTokenMemo } from '@amparo/domain/name/token-form'
import type { Database } from '../../db/database.ts'
import { isEnforcing } from '../../access/enforcement.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { phoneKey } from './phone-key.ts'
import { recordedName } from './recorded-name.ts'
import {
  countSearchablePeople,
  insertSearch,
  listCards,
  listFoundPeople,
  listNames,
  type FoundPerson,
  type SearchCardRow,
  type SearchNameRow,
} from './store.ts'

type Cards = OutputOf<typeof searchChildren>['cards']

/** Cards that are shown. */
const mostShown = 12

/** The tokens of names and how they sound, which searches share: the same names come again and again. */
const tokensOfNames = createTokenMemo()

/** How many people each node's database holds, by an estimate that changes slowly. */
const estimates = new WeakMap<Database, { readonly people: number; readonly until: number }>()
const estimateHolds = 60_000

/**
 * Candidates by equality of sound keys, ranked in full, then shown: the whole card to whoever may open the
 * case, one and the same hidden card to everybody else. Ranking treats both alike, so that the order gives
 * nothing away either.
 */
export async function childSearch(context: OperationContext, input: InputOf<typeof searchChildren>) {
  const { tx, principal, now } = context
  const name = input.name ?? ''
  const code = normaliseCaseCode(input.code ?? '') ?? normaliseCaseCode(name) ?? ''
  const phone = phoneKey(input.phone ?? '') ?? (/^[\d\s()+-]{7,}$/.test(name) ? phoneKey(name) : undefined)
  const asked = keysOfQuery(
    name,
    { people: await estimatePeople(context), rows: rowsOfSearch },
    tokensOfNames,
  )
  if (asked.probes.length === 0 && code === '' && phone === undefined) return refuse(problem('search.empty'))

  const probes = [...asked.probes, ...(phone === undefined ? [] : [{ key: phone, bits: 40 }])]
  const query = queryOf(input, name, code, now)
  const [enforces, people] = await Promise.all([
    isEnforcing(tx),
    listFoundPeople(tx, probes, candidatesOf(asked, query), code),
  ])
  if (enforces) return refuse(problem('access.not-allowed'))
  const ranked = rankCandidates(
    query,
    people.map((person) => searchedOf(person, code)),
    mostShown * 2,
    tokensOfNames,
  )
  const best = onePerCase(ranked).slice(0, mostShown)

  const [cards] = await Promise.all([
    listCards(
      tx,
      best.map(({ id }) => id.person_id),
    ),
    insertSearch(tx, principal, newId(), best.length, now),
  ])
  const children = await namesOfChildren(context, cards)
  const today = now.slice(0, 10) as PlainDate
  const shown: Cards = best.flatMap((found) => {
    const card = cards.find((other) => other.person_id === found.id.person_id)
    if (card === undefined) return []
    if (!card.openable) return [hiddenCardOf(card, today)]
    return [openCardOf(found, card, children.get(card.child_id) ?? found.id.names, today)]
  })
  context.touch(
    'case',
    best.map(({ id }) => id.case_id),
    ['identity'],
  )
  return accept({ cards: shown })
}

async function estimatePeople({ tx, dependencies }: OperationContext): Promise<number> {
  const known = estimates.get(dependencies.database)
  const time = dependencies.now().getTime()
  if (known !== undefined && time < known.until) return known.people
  const people = await countSearchablePeople(tx)
  estimates.set(dependencies.database, { people, until: time + estimateHolds })
  return people
}

/** Where a child was found through somebody of hers, the card bears the names of the child. */
async function namesOfChildren(
  { tx }: OperationContext,
  cards: readonly SearchCardRow[],
): Promise<ReadonlyMap<string, readonly SearchNameRow[]>> {
  const through = cards.filter((card) => card.role !== 'child' && card.openable)
  if (through.length === 0) return new Map()
  const names = await listNames(
    tx,
    through.map((card) => card.child_id),
  )
  return Map.groupBy(names, (row) => row.person_id)
}

function queryOf(input: InputOf<typeof searchChildren>, name: string, code: string, now: string): ChildQuery {
  return {
    name,
    code: code === '' ? undefined : code,
    phone: input.phone ?? name,
    sex: input.sex,
    age: input.age === undefined ? undefined : { years: input.age, inYear: Number(now.slice(0, 4)) },
  }
}

function searchedOf(row: FoundPerson, code: string): SearchedChild<FoundPerson> {
  return {
    id: row,
    names: row.names.map(recordedName),
    birthYears:
      row.born_earliest && row.born_latest
        ? { from: Number(row.born_earliest.slice(0, 4)), to: Number(row.born_latest.slice(0, 4)) }
        : undefined,
    sex: row.sex === 'female' || row.sex === 'male' ? row.sex : undefined,
    phones: row.phones,
    codes: row.has_code ? [code] : [],
  }
}

/** A child who is found by her own name and by her mother's stands once, at her best place. */
function onePerCase(ranked: readonly RankedChild<FoundPerson>[]): RankedChild<FoundPerson>[] {
  const seen = new Set<string>()
  return ranked.filter(({ id }) => !seen.has(id.case_id) && seen.add(id.case_id))
}

function openCardOf(
  found: RankedChild<FoundPerson>,
  card: SearchCardRow,
  names: readonly SearchNameRow[],
  today: PlainDate,
): Cards[number] {
  return {
    kind: 'open',
    caseId: card.case_id,
    code: card.case_code,
    state: card.case_state,
    names: names.map(wholeName),
    foundThrough: card.role === 'child' ? null : wholeName(found.id.names[0]),
    ageFrom: ageOf(card.child_born_latest, today),
    ageTo: ageOf(card.child_born_earliest, today),
    country: card.country,
    organisation: card.organisation,
    likeness: Math.round(found.score * 100) / 100,
    reasons: found.reasons.map((reason) => ({ ...reason })),
  }
}

function hiddenCardOf(card: SearchCardRow, today: PlainDate): Cards[number] {
  const youngest = ageOf(card.child_born_latest, today)
  const oldest = ageOf(card.child_born_earliest, today)
  const bands = [youngest, oldest].filter((age) => age !== null).map(ageBandOf)
  return {
    kind: 'hidden',
    code: card.case_code,
    ageBand: bands.length === 0 ? null : [...new Set(bands)].join(' / '),
    country: card.country,
    organisation: card.organisation,
    howToAsk: { phone: card.organisation_phone, note: card.organisation_note },
  }
}

function ageOf(day: string | null, today: PlainDate): number | null {
  return day === null ? null : Math.max(0, ageInYears(day as PlainDate, today))
}

function wholeName(
  name: { given: string; surname1: string; surname2: string; married: string } | undefined,
): string {
  if (!name) return ''
  return [name.given, name.surname1, name.surname2, name.married].filter((part) => part !== '').join(' ')
}
