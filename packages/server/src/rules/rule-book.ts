import { countries, type Country, type Jurisdiction } from '@amparo/domain/rule/jurisdiction'
import type { HolidayCalendar } from '@amparo/domain/rule/holiday-calendar'
import type { Rule } from '@amparo/domain/rule/rule'
import type { Database } from '../db/database.ts'
import type { ReadScope } from '../db/transaction.ts'

/** The rules of this node, and the holidays of a country where one of them counts working days. */
export type RuleBook = {
  readonly rules: readonly Rule[]
  readonly holidaysOf: (jurisdiction: Jurisdiction, year: number) => Promise<HolidayCalendar | undefined>
}

/** One book for each database, read once: rules come with a version of the program and are laid in at its start. */
const books = new WeakMap<Database, Promise<RuleBook>>()

export function ruleBookOf(database: Database, scope: ReadScope): Promise<RuleBook> {
  const known = books.get(database)
  if (known) return known
  const loading = readBook(scope)
  books.set(database, loading)
  loading.catch(() => books.delete(database))
  return loading
}

async function readBook(scope: ReadScope): Promise<RuleBook> {
  const rows = await scope.sql<{ record: Rule }[]>`select record from amparo.rules order by id, version`
  const rules = rows.map((row) => row.record)
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

export function jurisdictionOf(country: string | null | undefined): Jurisdiction {
  return country && isCountry(country) ? country : 'any'
}

function isCountry(code: string): code is Country {
  return (countries as readonly string[]).includes(code)
}
