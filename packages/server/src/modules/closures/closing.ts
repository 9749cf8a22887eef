import type { Case } from '@amparo/domain/case/case'
import { earliestClosureNotContactable } from '@amparo/domain/clock/earliest-closure'
import { askElsewhere, treatedOverCases } from '@amparo/domain/child/births-elsewhere'
import { instant, localDay, startOfDay } from '@amparo/domain/kernel/instant'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { loadBirthFile, loadBirthsElsewhere } from '../births/index.ts'
import { deathOfCase } from '../deaths/index.ts'
import { getClosingFacts } from './store.ts'

/** What the rule on closing needs to know about a case today. */
export async function closingFacts(context: OperationContext, state: Case) {
  const setting = await settingFor(context, state)
  const today = localDay(setting.now, setting.zone)
  const dayOf = (at: string | undefined) =>
    at === undefined ? undefined : localDay(instant(at), setting.zone)
  // What was tried before a re-opening is history; a try on its day counts.
  const reopenedOn = dayOf(state.reopenedAt)
  const after = [dayOf(state.lastContactAt), reopenedOn && addDays(reopenedOn, -1)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  const [row, births, others, death] = await Promise.all([
    getClosingFacts(context.tx, state.id, after),
    loadBirthFile(context.tx, state.id),
    loadBirthsElsewhere(context.tx, state.id),
    deathOfCase(context.tx, state.id),
  ])
  const since = row.first_attempt && startOfDay(row.first_attempt as PlainDate, setting.zone)
  const { childUnder } = requireRule(setting, 'risk-ages').parameters
  return {
    out: { referralsOut: row.referrals_out, hasOpenTransfer: row.open_transfer },
    attempts: row.attempts,
    notContactableFrom: since ? earliestClosureNotContactable(since, setting)?.at : undefined,
    treatedAs: treatedOverCases(births, askElsewhere(births, others, today, childUnder), today, childUnder),
    childUnder,
    death,
  }
}
