import type { AlertScope } from '@amparo/contract/api/alerts/alerts'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import {
  alertKinds,
  alertOfTask,
  isSeenWithCase,
  type Alert,
  type AlertCause,
  type UnknownYears,
} from '@amparo/domain/alert/alert'
import { alertsOf, furthestAlertHours } from '@amparo/domain/alert/alerts-of'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import type { TaskStep } from '@amparo/domain/clock/task'
import { addHours, instant } from '@amparo/domain/kernel/instant'
import { listApprovalRows, noDue } from '../../approvals/waiting.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { oversightOf, practiseStepsOf } from './oversight.ts'
import { listCauseRows, type AskedCauses } from './causes-store.ts'
import { listOfferRows, listOwnSightingRows, listSightingRows, type SightingRow } from './store.ts'

/** Approvals are answered one by one; nobody looks through more than these. */
const mostApprovals = 200

/** What waits for the reader as the second person; nothing for who answers for nobody. */
export async function findWaiting({ tx, principal }: Pick<OperationContext, 'tx' | 'principal'>) {
  const answers = principal.roles.some((role) => role === 'supervisor' || role === 'manager')
  return answers ? listApprovalRows(tx, { after: undefined, limit: mostApprovals }) : []
}

/** What a list shows of its case besides. */
export type Card = {
  readonly code: string | null
  readonly callName: string | null
  readonly words: string | null
  readonly step: TaskStep | null
  /** How many cases nobody works on. */
  readonly cases?: number
}

export type FoundAlert = Alert<(AlertCause | UnknownYears) & Card> & {
  readonly seen: readonly SightingRow[]
}

type Waiting = ReturnType<typeof findWaiting>

/**
 * Everything that the reader must know now, derived from what she may read at this moment; the whole of it, which is
 * little, so that the counts and the list are one. Whoever has asked what waits already hands it over; whoever asks about
 * some cases only names them.
 */
export async function findAlerts(
  context: OperationContext,
  scope: AlertScope,
  {
    waiting = findWaiting(context),
    cases,
  }: { waiting?: Waiting; cases?: readonly string[] | undefined } = {},
): Promise<readonly FoundAlert[]> {
  const asked = { ...(await askedCauses(context, scope)), cases }
  const [causes, others] = await Promise.all([
    readsCauses(context, scope) ? listCauseRows(context.tx, asked) : [],
    findOthers(context, asked, waiting),
  ])
  const known = [
    ...causes.flatMap((row) => {
      const detail = detailOf(row.cause)
      return detail ? [{ ...cardOf(row), detail, at: row.at === null ? null : instant(row.at) }] : []
    }),
    ...others,
  ]
  const unknown = causes.flatMap((row) =>
    row.years.length === 0 || row.at === null
      ? []
      : [{ ...cardOf(row), caseId: row.case_id, at: instant(row.at), years: row.years }],
  )
  return withSightings(context, alertsOf(known, unknown, context.now))
}

/** As far as any alert looks ahead, by the clock of the reader’s organisation. */
export async function askedCauses(
  context: OperationContext,
  within: AlertScope,
): Promise<AskedCauses & { readonly setting: ClockSetting }> {
  const { organisationId } = context.principal
  const setting = await settingFor(context, { organisationId, placeCountry: undefined })
  return { within, until: addHours(context.now, furthestAlertHours), zone: setting.zone, setting }
}

export function readsCauses({ principal }: Pick<OperationContext, 'principal'>, scope: AlertScope): boolean {
  return sectionsReadBy(principal.roles, scope === 'mine' ? 'own' : scope).includes('course')
}

/** What is asked of the reader herself, and what she oversees: as many as one person can have before her. */
export async function findOthers(
  context: OperationContext,
  { until, zone, setting }: Awaited<ReturnType<typeof askedCauses>>,
  waiting: Waiting,
): Promise<readonly (AlertCause & Card)[]> {
  const { tx, principal } = context
  const answers = principal.roles.some((role) => role === 'supervisor' || role === 'manager')
  const [offers, approvals, oversight, steps] = await Promise.all([
    listOfferRows(tx, { until, zone }),
    waiting,
    answers ? oversightOf(context, setting) : [],
    practiseStepsOf(context, setting, until),
  ])
  return [
    ...offers.map((row) => ({ ...cardOf(row), detail: row.cause, at: instant(row.at) })),
    ...oversight,
    ...steps,
    // A danger that waits for an answer stands among the causes, with its record.
    ...approvals.flatMap((row) => {
      const at = row.due_at === null || row.due_at === noDue ? null : instant(row.due_at)
      if (row.what === 'danger') return []
      // `transfer` is the alert of an offer that is out.
      const detail = row.what === 'transfer' ? ('offering' as const) : row.what
      return [{ ...cardOf(row), detail, at }]
    }),
  ]
}

export async function withSightings(
  { tx }: Pick<OperationContext, 'tx'>,
  alerts: readonly Alert<(AlertCause | UnknownYears) & Card>[],
): Promise<readonly FoundAlert[]> {
  const [ofCases, others] = [true, false].map((with_) =>
    alerts.filter((alert) => isSeenWithCase(alert) === with_),
  )
  const keysOf = (some: typeof alerts = []) => some.map(({ key }) => key)
  const rows = await Promise.all([
    listSightingRows(
      tx,
      (ofCases ?? []).flatMap(({ caseId }) => caseId ?? []),
      keysOf(ofCases),
    ),
    listOwnSightingRows(tx, keysOf(others)),
  ])
  const ofKey = Map.groupBy(rows.flat(), ({ alert }) => alert)
  return alerts.map((alert) => ({
    ...alert,
    seen: ofKey.get(alert.key) ?? [],
  }))
}

export function isSeenByMe({ seen }: FoundAlert): boolean {
  return seen.some(({ mine }) => mine)
}

export function countAlerts(alerts: readonly FoundAlert[]) {
  return alertKinds.flatMap((kind) => {
    const ofKind = alerts.filter((alert) => alert.kind === kind)
    const unseen = ofKind.filter((alert) => !isSeenByMe(alert)).length
    return ofKind.length === 0 ? [] : [{ kind, all: ofKind.length, unseen }]
  })
}

export const standing = [
  'lost',
  'parted',
  'marked',
  'running-out',
  'withdrawn',
  'same-child',
  'sheet-lost',
] as const

/** A step that is no alert by itself may still rest on unknown holidays. */
export function detailOf(cause: string): AlertCause['detail'] | undefined {
  const stands = standing.find((one) => one === cause)
  if (stands) return stands
  return (alertOfTask as Readonly<Record<string, AlertCause['detail']>>)[cause]
}

type Row = {
  readonly case_id: string | null
  readonly code: string
  readonly call_name: string | null
  readonly risk_level: AlertCause['riskLevel']
  readonly subject_id: string | null
  readonly words?: string | null
  readonly step?: TaskStep | null
}

export function cardOf(row: Row) {
  return {
    caseId: row.case_id,
    code: row.code,
    callName: row.call_name,
    riskLevel: row.risk_level,
    subject: row.subject_id,
    words: row.words ?? null,
    step: row.step ?? null,
  }
}
