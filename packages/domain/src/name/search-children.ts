import { askedName, scoreNames } from './name-score.ts'
import type { ChildQuery, ChildReason, NameScore, RankedChild, SearchedChild } from './recorded-name.ts'
import { createTokenMemo, type TokenMemo } from './token-form.ts'

const leastScore = 0.3
const digitsOfPhone = 8

/**
 * Ranks candidates for a search, best first. Nothing is excluded for its age or sex, which are often guessed or
 * mistaken: they only move a child up or down. A phone number or a code finds a child without any name.
 */
export function rankCandidates<Id>(
  query: ChildQuery,
  children: Iterable<SearchedChild<Id>>,
  limit = 10,
  memo: TokenMemo = createTokenMemo(),
): readonly RankedChild<Id>[] {
  const asked = askedName(query.name, memo)
  const ranked: { readonly child: RankedChild<Id>; readonly order: number }[] = []
  for (const child of children) {
    const names = scoreNames(asked, child.names, memo)
    const judged = judge(query, child, names)
    if (judged.score < leastScore) continue
    ranked.push({ child: { id: child.id, ...judged }, order: judged.score + (names.inOrder ? 0.004 : 0) })
  }
  return ranked
    .sort((a, b) => b.order - a.order)
    .slice(0, limit)
    .map(({ child }) => child)
}

function judge<Id>(
  query: ChildQuery,
  child: SearchedChild<Id>,
  names: NameScore,
): { readonly score: number; readonly reasons: readonly ChildReason[] } {
  const reasons: ChildReason[] = [...names.reasons]
  let score = names.score
  const age = ageDifference(query, child)
  if (age !== undefined) {
    const tolerated = toleratedYears(query.age?.years ?? 0)
    if (age <= tolerated) {
      score -= 0.02 * age
      reasons.push({ kind: 'age-agrees', years: age })
    } else {
      score -= 0.02 * tolerated + Math.min(0.25, 0.05 * (age - tolerated))
      reasons.push({ kind: 'age-differs', years: age })
    }
  }
  if (query.sex !== undefined && child.sex !== undefined && query.sex !== child.sex) {
    score -= 0.12
    reasons.push({ kind: 'sex-differs' })
  }
  if (samePhone(query.phone, child.phones)) {
    score = Math.max(0.9, score + 0.3)
    reasons.push({ kind: 'same-phone' })
  }
  if (sameCode(query.code, child.codes)) {
    score = 1
    reasons.push({ kind: 'same-code' })
  }
  return { score: Math.min(1, Math.max(0, score)), reasons }
}

/** Guessing is worse the older the child: one year for the smallest, three and more near adulthood. */
export function toleratedYears(age: number): number {
  return 1 + Math.floor(Math.max(0, age) / 6)
}

/** Years between the asked age and the nearest year in which the child may have been born. */
function ageDifference<Id>(query: ChildQuery, child: SearchedChild<Id>): number | undefined {
  if (query.age === undefined || child.birthYears === undefined) return undefined
  const latest = query.age.inYear - query.age.years
  const earliest = latest - 1
  return Math.max(0, child.birthYears.from - latest, earliest - child.birthYears.to)
}

function samePhone(asked: string | undefined, held: readonly string[] | undefined): boolean {
  const digits = (asked ?? '').replace(/\D/gu, '').slice(-digitsOfPhone)
  if (digits.length < digitsOfPhone) return false
  return held?.some((phone) => phone.replace(/\D/gu, '').endsWith(digits)) ?? false
}

function sameCode(asked: string | undefined, held: readonly string[] | undefined): boolean {
  const code = comparableCode(asked ?? '')
  return code !== '' && (held?.some((other) => comparableCode(other) === code) ?? false)
}

function comparableCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/gu, '')
}
