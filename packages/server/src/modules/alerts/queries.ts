import type { AlertView, listAlerts } from '@amparo/contract/api/alerts/alerts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import { alertKinds, alertUrgencies } from '@amparo/domain/alert/alert'
import { mostPressingFirst } from '@amparo/domain/alert/alerts-of'
import { isInstant } from '@amparo/domain/kernel/instant'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { countAlerts, findAlerts, type FoundAlert } from './find-alerts.ts'
import { countByTeam, teamsOf } from './teams.ts'

const usualPage = 50

export async function alertList(context: OperationContext, input: InputOf<typeof listAlerts>) {
  const start = startOfPage(input.cursor, { urgency: 'text', kind: 'text', at: 'text', key: 'text' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const found = await findAlerts(context, input.scope ?? 'mine')
  const teamOf = input.scope === 'organisation' ? await teamsOf(context, found) : undefined
  const all = teamOf && input.team ? found.filter((alert) => teamOf(alert).id === input.team) : found
  const wanted = input.kind ? all.filter(({ kind }) => kind === input.kind) : all
  const place = start.value && placeOf(start.value)
  const rest = place ? wanted.filter((alert) => mostPressingFirst(place, alert) < 0) : wanted
  const { page, next } = cutPage(rest.slice(0, limit + 1), limit, (last) => [
    last.urgency,
    last.kind,
    last.at ?? '',
    last.key,
  ])
  const items = showAlerts(context, page)
  return accept({
    items: teamOf ? page.map((alert, at) => neutral(items[at], teamOf(alert).name)) : items,
    next,
    counts: countAlerts(all),
    ...(teamOf ? { teams: countByTeam(found, teamOf) } : {}),
  })
}

/** Over a whole organisation a list says which case it is and of whom, and neither a name nor what was written. */
function neutral(shown: AlertView | undefined, team: string | null): AlertView {
  if (!shown) throw new Error('an alert that was not shown')
  return shown.caseId === null ? { ...shown, team } : { ...shown, team, callName: null, words: null }
}

type Named = Readonly<Record<'urgency' | 'kind' | 'at' | 'key', string>>

/** Words of a cursor that this node never wrote stand before everything. */
function placeOf({ urgency, kind, at, key }: Named) {
  const [first] = alertUrgencies
  return {
    urgency: alertUrgencies.find((one) => one === urgency) ?? first,
    kind: alertKinds.find((one) => one === kind) ?? alertKinds[0],
    at: isInstant(at) ? at : null,
    key,
  }
}

/** What leaves of them, and in the record of accesses the cases that they are about. */
export function showAlerts(context: OperationContext, alerts: readonly FoundAlert[]): AlertView[] {
  const isRead = (alert: FoundAlert) => alert.caseId !== null
  context.touch(
    'case',
    [...new Set(alerts.filter(isRead).map(({ caseId }) => caseId ?? ''))],
    ['summary', ...(alerts.some(isRead) ? ['course'] : [])],
  )
  const readsRisk = sectionsReadBy(context.principal.roles).includes('risk')
  return alerts.map(({ from, seen, key, kind, detail, urgency, at, caseId, subject, year, dates }) => ({
    key,
    kind,
    detail,
    urgency,
    at,
    caseId,
    code: from.code,
    callName: from.callName,
    // Of what hangs on no case of the reader nobody has assessed a risk, and nothing is said of one.
    ...(readsRisk && caseId !== null && 'riskLevel' in from ? { riskLevel: from.riskLevel } : {}),
    subject,
    words: from.words,
    ...(from.step ? { step: from.step } : {}),
    ...(from.cases === undefined ? {} : { cases: from.cases }),
    ...(year === undefined ? {} : { year, dates }),
    seen: seen.map((one) => ({ by: one.by, mine: one.mine, at: one.seen_at })),
  }))
}
