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
  const comparable = {
    ...query,
    digits: lastDigits(query.phone ?? ''),
    code: comparableCode(query.code ?? ''),
  }
  const ranked: (Judged & { readonly id: Id; readonly names: NameScore; readonly order: number })[] = []
  for (const child of children) {
    const names = scoreNames(asked, child.names, memo)
    const judged = judge(comparable, child, names.score)
    if (judged.score < leastScore) continue
    const order = judged.score + (names.inOrder ? 0.004 : 0)
    ranked.push({ id: child.id, names, order, ...judged })
  }
  return ranked
    .sort((a, b) => b.order - a.order)
    .slice(0, limit)
    .map(({ id, score, names, reasons }) => ({ id, score, reasons: [...names.reasons(), ...reasons] }))
}

type Judged = { readonly score: number; readonly reasons: readonly ChildReason[] }

type ComparableQuery = Pick<ChildQuery, 'age' | 'sex'> & { readonly digits: string; readonly code: string }

function judge<Id>(query: ComparableQuery, child: SearchedChild<Id>, likeness: number): Judged {
  const reasons: ChildReason[] = []
  let score = likeness
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
  if (samePhone(query.digits, child.phones)) {
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
function ageDifference<Id>(query: ComparableQuery, child: SearchedChild<Id>): number | undefined {
  if (query.age === undefined || child.birthYears === undefined) return undefined
  const latest = query.age.inYear - query.age.years
  const earliest = latest - 1
  return Math.max(0, child.birthYears.from - latest, earliest - child.birthYears.to)
}

/** The end of a phone number: country codes come and go. */
function lastDigits(phone: string): string {
  return phone.replace(/\D/gu, '').slice(-digitsOfPhone)
}

function samePhone(digits: string, held: readonly string[] | undefined): boolean {
  return digits.length === digitsOfPhone && (held?.some((phone) => lastDigits(phone) === digits) ?? false)
}

function sameCode(code: string, held: readonly string[] | undefined): boolean {
  return code !== '' && (held?.some((other) => comparableCode(other) === code) ?? false)
}

function comparableCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/gu, '')
}
