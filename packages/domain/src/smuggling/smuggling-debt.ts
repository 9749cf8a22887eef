import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'

/** Currencies of the corridor, the most usual first. Source: ISO 4217. */
export const debtCurrencies = ['USD', 'GTQ', 'HNL', 'MXN', 'NIO', 'CRC', 'COP', 'VES', 'EUR'] as const
export type DebtCurrency = (typeof debtCurrencies)[number]

/**
 * Who was paid for the journey, what was promised, and what is owed. It lies in a section of its own, as who must not be
 * told does: a debt can bring a child back into danger. Source: mission checklist (domain 01: 11, 28, 61), sealing by
 * section (domain 11, DR-09).
 */
export type SmugglingDebt = {
  /** What the smuggler is called. */
  readonly called: string
  readonly phones: readonly string[]
  /** The route that was promised. */
  readonly route: string
  readonly agreed: number | null
  readonly paid: number | null
  readonly owed: number | null
  /** ISO 4217. */
  readonly currency: DebtCurrency | null
  readonly owedTo: string
  readonly interest: string
  /** What was given as security: a house, land, papers. */
  readonly collateral: string
  readonly threats: string
}

/** What is told of it in words or codes, in the order in which people read it. */
export const debtFieldNames = [
  'called',
  'phones',
  'route',
  'agreed',
  'paid',
  'owed',
  'currency',
  'owedTo',
  'interest',
  'collateral',
  'threats',
] as const satisfies readonly (keyof SmugglingDebt)[]

export type DebtRecord = WrittenRecord<SmugglingDebt>

/** In whole units; more than anybody was ever asked. */
export const mostMoney = 1_000_000_000

/** Any one thing is worth writing; a sum without its currency is not known. Sums need not add up: interest is added. */
export function checkDebt(debt: SmugglingDebt): Problem | undefined {
  const { called, phones, route, owedTo, interest, collateral, threats } = debt
  const hasSum = [debt.agreed, debt.paid, debt.owed].some((sum) => sum !== null)
  if (hasSum && debt.currency === null) return problem('smuggling.currency')
  const hasWords = [called, ...phones, route, owedTo, interest, collateral, threats].some(
    (text) => text !== '',
  )
  return hasSum || hasWords ? undefined : problem('smuggling.empty')
}
