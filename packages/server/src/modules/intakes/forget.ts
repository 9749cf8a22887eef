import { intakeKeptUntil } from '@amparo/domain/intake/intake-step'
import { instantFromMilliseconds, type TimeZone } from '@amparo/domain/kernel/instant'
import type { Database } from '../../db/database.ts'
import { asSystem } from '../../db/transaction.ts'
import { jurisdictionOf, ruleBookOf } from '../../rules/rule-book.ts'
import { deleteIntakes, listEndedByOrganisation } from './store.ts'

/** Forgets what led to no case, when the rule of its organisation says so; without a rule it is kept. */
export async function forgetIntakes(database: Database, date: Date): Promise<void> {
  const now = instantFromMilliseconds(date.getTime())
  await asSystem(database, 'amparo_jobs', 'forget intakes without a case', async (tx) => {
    for (const of of await listEndedByOrganisation(tx)) {
      const rules = { organisationId: of.organisation_id, rulesVersion: of.rules_version }
      const book = await ruleBookOf(database, tx, rules)
      const jurisdiction = jurisdictionOf(of.country)
      const setting = {
        rules: book.rules,
        jurisdiction,
        zone: of.time_zone as TimeZone,
        holidays: await book.holidaysOf(jurisdiction, date.getUTCFullYear()),
        now,
      }
      const old = of.ended.filter(({ at }) => {
        const until = intakeKeptUntil(at, setting)
        return until !== undefined && until < now
      })
      await deleteIntakes(
        tx,
        old.map(({ id }) => id),
      )
    }
  })
}
