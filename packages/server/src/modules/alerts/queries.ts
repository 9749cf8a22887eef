import type { AlertView, listAlerts } from '@amparo/contract/api/alerts/alerts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import { alertKinds, alertUrgencies } from '@amparo/domain/alert/alert'
import { mostPressingFirst, type Place } from '@amparo/domain/alert/alerts-of'
import { isInstant } from '@amparo/domain/kernel/instant'
import { accept } from '@amparo/domain/kernel/result'
import { listAtOnce } from '../../access/list-at-once.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { countAlerts, findAlerts, type FoundAlert } from './find-alerts.ts'
import { organisationAlerts } from './organisation-alerts.ts'
import { countByTeam, countKinds } from './teams.ts'

const usualPage = 50

export async function alertList(context: OperationContext, input: InputOf<typeof listAlerts>) {
  const start = startOfPage(input.cursor, { urgency: 'text', kind: 'text', at: 'text', key: 'text' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const place = start.value && placeOf(start.value)
  await listAtOnce(context)
  if (input.scope === 'organisation') return organisationList(context, { ...input, place }, limit)
  const all = await findAlerts(context, input.scope ?? 'mine')
  const wanted = input.kind ? all.filter(({ kind }) => kind === input.kind) : all
  const rest = place ? wanted.filter((alert) => mostPressingFirst(place, alert) < 0) : wanted
  const { page, next } = cutPage(rest.slice(0, limit + 1), limit, cursorOf)
  return accept({ items: showAlerts(context, page), next, counts: countAlerts(all) })
}

async function organisationList(
  context: OperationContext,
  {
    kind,
    team,
    place,
  }: Pick<InputOf<typeof listAlerts>, 'kind' | 'team'> & { readonly place: Place | undefined },
  limit: number,
) {
  const { counts, page: rows } = await organisationAlerts(context, { kind, team, place, limit: limit + 1 })
  const { page, next } = cutPage(rows, limit, ({ alert }) => cursorOf(alert))
  const items = showAlerts(
    context,
    page.map(({ alert }) => alert),
  )
  const ofTeam = team === undefined ? counts : counts.filter((one) => one.team.id === team)
  return accept({
    items: page.map((one, at) => neutral(items[at], one.team)),
    next,
    counts: countKinds(ofTeam),
    teams: countByTeam(counts),
  })
}

function cursorOf({ urgency, kind, at, key }: FoundAlert) {
  return [urgency, kind, at ?? '', key]
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
