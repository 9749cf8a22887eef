import type { searchChildren } from '@amparo/contract/api/search/search-children'
import type { InputOf, OutputOf } from '@amparo/contract/kernel/operation'
import { normaliseCaseCode } from '@amparo/domain/case/case-code'
import { ageBandOf } from '@amparo/domain/child/age'
import { ageInYears, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { keysOfQuery, probesWithin } from '@amparo/domain/name/query-keys'
import type { ChildQuery, RankedChild, SearchedChild } from '@amparo/domain/name/recorded-name'
import { rankCandidates } from '@amparo/domain/name/search-children'
import { createTokenMemo } from '@amparo/domain/name/token-form'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { phoneKey } from './phone-key.ts'
import { recordedName } from './recorded-name.ts'
import {
  countSearchablePeople,
  insertSearch,
  isEnforcement,
  listCandidates,
  listOpenable,
  listFoundPeople,
  type FoundPerson,
} from './store.ts'

type Cards = OutputOf<typeof searchChildren>['cards']

/** Rows that a search may touch by its keys, people that are ranked, cards that are shown. */
const budget = 2500
const mostRanked = 100
const mostShown = 12

/** The tokens of names and how they sound, which searches share: the same names come again and again. */
const tokensOfNames = createTokenMemo()

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
  const asked = keysOfQuery(name, tokensOfNames)
  if (asked.probes.length === 0 && code === '' && phone === undefined) return refuse(problem('search.empty'))

  const [people, enforces] = await Promise.all([countSearchablePeople(tx), isEnforcement(tx)])
  if (enforces) return refuse(problem('access.not-allowed'))
  const probes = [
    ...probesWithin(asked, people, budget),
    ...(phone === undefined ? [] : [{ key: phone, bits: 40 }]),
  ]
  const candidates = await listCandidates(tx, probes, mostRanked)
  const rows = await listFoundPeople(tx, [...new Set(candidates.map((row) => row.person_id))], code)
  const query = queryOf(input, name, code, now)
  const ranked = rankCandidates(query, rows.map(searchedOf), mostShown * 2, tokensOfNames)
  const best = onePerCase(ranked).slice(0, mostShown)

  const openable = await listOpenable(
    tx,
    best.map(({ id }) => id.case_id),
  )
  const foundThrough = best.filter(({ id }) => id.role !== 'child' && openable.has(id.case_id))
  const children =
    foundThrough.length === 0
      ? []
      : await listFoundPeople(
          tx,
          foundThrough.map(({ id }) => id.child_id),
          '',
        )
  const today = now.slice(0, 10) as PlainDate
  const cards: Cards = best.map((found) =>
    openable.has(found.id.case_id) ? openCardOf(found, children, today) : hiddenCardOf(found.id, today),
  )
  await insertSearch(tx, principal, newId(), cards.length, now)
  context.touch(
    'case',
    best.map(({ id }) => id.case_id),
    ['identity'],
  )
  return accept({ cards })
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

function searchedOf(row: FoundPerson): SearchedChild<FoundPerson> {
  return {
    id: row,
    names: row.names.map(recordedName),
    birthYears:
      row.born_earliest && row.born_latest
        ? { from: Number(row.born_earliest.slice(0, 4)), to: Number(row.born_latest.slice(0, 4)) }
        : undefined,
    sex: row.sex === 'female' || row.sex === 'male' ? row.sex : undefined,
    phones: row.phones,
    codes: [row.case_code],
  }
}

/** A child who is found by her own name and by her mother's stands once, at her best place. */
function onePerCase(ranked: readonly RankedChild<FoundPerson>[]): RankedChild<FoundPerson>[] {
  const seen = new Set<string>()
  return ranked.filter(({ id }) => !seen.has(id.case_id) && seen.add(id.case_id))
}

function openCardOf(
  found: RankedChild<FoundPerson>,
  children: readonly FoundPerson[],
  today: PlainDate,
): Cards[number] {
  const row = found.id
  const child = children.find((other) => other.case_id === row.case_id && other.role === 'child') ?? row
  return {
    kind: 'open',
    caseId: row.case_id,
    code: row.case_code,
    state: row.case_state,
    names: child.names.map(wholeName),
    foundThrough: row.role === 'child' ? null : wholeName(row.names[0]),
    ageFrom: ageOf(row.child_born_latest, today),
    ageTo: ageOf(row.child_born_earliest, today),
    country: row.country,
    organisation: row.organisation,
    likeness: Math.round(found.score * 100) / 100,
    reasons: found.reasons.map((reason) => ({ ...reason })),
  }
}

function hiddenCardOf(row: FoundPerson, today: PlainDate): Cards[number] {
  const youngest = ageOf(row.child_born_latest, today)
  const oldest = ageOf(row.child_born_earliest, today)
  const bands = [youngest, oldest].filter((age) => age !== null).map(ageBandOf)
  return {
    kind: 'hidden',
    code: row.case_code,
    ageBand: bands.length === 0 ? null : [...new Set(bands)].join(' / '),
    country: row.country,
    organisation: row.organisation,
    howToAsk: { phone: row.organisation_phone, note: row.organisation_note },
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
