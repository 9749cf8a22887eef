import { countries, type Country, type Jurisdiction } from '@amparo/domain/rule/jurisdiction'
import type { HolidayCalendar } from '@amparo/domain/rule/holiday-calendar'
import type { Rule } from '@amparo/domain/rule/rule'
import type { Database } from '../db/database.ts'
import type { ReadScope } from '../db/transaction.ts'
import { listConfirmations, listRulesOf, listShippedRules } from './rule-store.ts'

/** The rules of this node, and the holidays of a country where one of them counts working days. */
export type RuleBook = {
  readonly rules: readonly Rule[]
  readonly holidaysOf: (jurisdiction: Jurisdiction, year: number) => Promise<HolidayCalendar | undefined>
}

/** Whose rules, and how often that organisation has changed them so far. */
export type RulesOf = { readonly organisationId: string; readonly rulesVersion: number }

/**
 * What came with the program, read once for each database: it changes only with a start. Beside it the book of each
 * organisation that decided something itself, read again when its number has risen, so that a decision counts from
 * its commit in every process.
 */
const shipped = new WeakMap<Database, Promise<RuleBook>>()
const own = new WeakMap<
  Database,
  Map<string, { readonly version: number; readonly book: Promise<RuleBook> }>
>()

export function ruleBookOf(database: Database, scope: ReadScope, of?: RulesOf): Promise<RuleBook> {
  if (of === undefined || of.rulesVersion === 0) return shippedBook(database, scope)
  const books = own.get(database) ?? new Map<string, { version: number; book: Promise<RuleBook> }>()
  own.set(database, books)
  const known = books.get(of.organisationId)
  if (known?.version === of.rulesVersion) return known.book
  const book = readOwnBook(database, scope, of.organisationId)
  books.set(of.organisationId, { version: of.rulesVersion, book })
  book.catch(() => books.delete(of.organisationId))
  return book
}

function shippedBook(database: Database, scope: ReadScope): Promise<RuleBook> {
  const known = shipped.get(database)
  if (known) return known
  const loading = listShippedRules(scope).then(bookOf)
  shipped.set(database, loading)
  loading.catch(() => shipped.delete(database))
  return loading
}

async function readOwnBook(database: Database, scope: ReadScope, organisationId: string): Promise<RuleBook> {
  const [base, rules, confirmations] = await Promise.all([
    shippedBook(database, scope),
    listRulesOf(scope, organisationId),
    listConfirmations(scope, organisationId),
  ])
  const signed = new Map(confirmations.map((one) => [`${one.rule_id} ${one.rule_version}`, one]))
  return bookOf(
    [...base.rules, ...rules].map((rule): Rule => {
      const found = signed.get(`${rule.id} ${rule.version}`)
      return found ? { ...rule, verified: { by: found.by, on: found.on, source: found.source } } : rule
    }),
  )
}

function bookOf(rules: readonly Rule[]): RuleBook {
  const countsWorkingDays = JSON.stringify(rules.map((rule) => rule.parameters)).includes('business-day')
  const calendars = new Map<string, HolidayCalendar>()
  return {
    rules,
    holidaysOf: async (jurisdiction, year) => {
      const country = jurisdiction.slice(0, 2)
      if (!countsWorkingDays || !isCountry(country)) return undefined
      const name = `${country} ${year}`
      const known = calendars.get(name)
      if (known) return known
      // The library is large: a node whose rules count no working days never loads it.
      const { holidayCalendar } = await import('@amparo/packs/holidays')
      const calendar = holidayCalendar(country, [year - 1, year, year + 1, year + 2])
      calendars.set(name, calendar)
      return calendar
    },
  }
}

export function jurisdictionOf(country: string | null | undefined): Country | 'any' {
  return country && isCountry(country) ? country : 'any'
}

function isCountry(code: string): code is Country {
  return (countries as readonly string[]).includes(code)
}
