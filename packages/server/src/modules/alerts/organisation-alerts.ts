import type { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { withoutTeam } from '@amparo/contract/api/alerts/alerts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { alertOfTask, alertUrgencies, type Alert, type AlertCause } from '@amparo/domain/alert/alert'
import { alertBreaks, alertTable, ofRank, rankOf } from '@amparo/domain/alert/alert-table'
import { alertOfHolidays, alertsOf, mostPressingFirst, type Place } from '@amparo/domain/alert/alerts-of'
import { instant, type Instant } from '@amparo/domain/kernel/instant'
import type { OperationContext } from '../../http/route.ts'
import type { CauseRow } from './causes-store.ts'
import {
  askedCauses,
  cardOf,
  detailOf,
  findOthers,
  findWaiting,
  isSeenByMe,
  readsCauses,
  standing,
  withSightings,
} from './find-alerts.ts'
import {
  listOrganisationRows,
  type CountRow,
  type OrganisationAlertRow,
  type TableRow,
} from './organisation-store.ts'
import { noTeam, teamsOf, type TeamCount } from './teams.ts'

type Asked = Pick<InputOf<typeof listAlerts>, 'kind' | 'team'> & {
  readonly place: Place | undefined
  /** One more than a page holds, so that it is known whether there is another. */
  readonly limit: number
}

const causeNames = [...standing, ...(Object.keys(alertOfTask) as (keyof typeof alertOfTask)[])]
const nothing = { counts: [], page: [], years: [] } as const

/**
 * The alerts of a whole organisation: those of its cases come counted and one page at a time, by the rule written out as a
 * table; what the reader is asked herself and what she oversees is little, and derived as everywhere. Both together are
 * what `findAlerts` would say.
 */
export async function organisationAlerts(context: OperationContext, asked: Asked) {
  const common = await askedCauses(context, 'organisation')
  const { kind, team, place, limit } = asked
  const [rows, others] = await Promise.all([
    readsCauses(context, 'organisation')
      ? listOrganisationRows(context.tx, {
          ...common,
          ...ruleAsTable(context.now),
          ranks: kind && ranksOf(kind),
          team: team === withoutTeam ? null : team,
          after: place && { rank: rankOf(place), at: place.at, key: place.key },
          limit,
        })
      : nothing,
    findOthers(context, common, findWaiting(context)),
  ])
  const alone = await withSightings(context, [
    ...alertsOf(others, [], context.now),
    ...rows.years.map((row) => {
      const first = { ...cardOf({ ...row, call_name: null }), caseId: row.case_id, at: instant(row.at) }
      return alertOfHolidays(row.year, { ...first, years: [row.year] }, row.dates)
    }),
  ])
  const teamOfAlone = await teamsOf(context, alone)
  const counts: TeamCount[] = [
    ...rows.counts.map((row) => ({
      ...ofRank(row.rank),
      team: teamOfRow(row),
      all: row.all,
      unseen: row.unseen,
    })),
    ...alone.map((alert) => ({
      kind: alert.kind,
      urgency: alert.urgency,
      team: teamOfAlone(alert),
      all: 1,
      unseen: isSeenByMe(alert) ? 0 : 1,
    })),
  ]
  const wanted = alone.filter(
    (alert) =>
      (kind === undefined || alert.kind === kind) &&
      (team === undefined || teamOfAlone(alert).id === team) &&
      (place === undefined || mostPressingFirst(place, alert) < 0),
  )
  const ofCases = await withSightings(context, rows.page.map(alertOfRow))
  const page = [...ofCases, ...wanted].toSorted(mostPressingFirst).slice(0, limit)
  const nameOf = new Map(counts.map((one) => [one.team.id, one.team.name]))
  const teamOfRows = new Map(rows.page.map((row) => [row.key, row.team_id]))
  return {
    counts,
    page: page.map((alert) => ({
      alert,
      team: nameOf.get(teamOfRows.get(alert.key) ?? teamOfAlone(alert).id) ?? null,
    })),
  }
}

/** What the rule says at this moment, by the names that causes have in the database. */
export function ruleAsTable(now: Instant) {
  const causes = causeNames.flatMap((cause) => {
    const detail = detailOf(cause)
    return detail ? [{ cause, detail }] : []
  })
  const rows = alertTable([...new Set(causes.map(({ detail }) => detail))], now)
  const ofDetail = Map.groupBy(rows, (row) => row.detail)
  const table = causes.flatMap(({ cause, detail }) =>
    (ofDetail.get(detail) ?? []).map(({ riskLevel, breaks, rank, kind }): TableRow => ({
      cause,
      risk: riskLevel ?? '',
      breaks: breaks ?? -1,
      rank,
      begins: `${kind} ${detail}`,
    })),
  )
  return { table, breaks: alertBreaks(now) }
}

function ranksOf(kind: Alert['kind']): readonly number[] {
  return alertUrgencies.map((urgency) => rankOf({ urgency, kind }))
}

function teamOfRow({ team_id: id, team: name }: Pick<CountRow, 'team_id' | 'team'>) {
  return id === null ? noTeam : { id, name }
}

function alertOfRow(row: OrganisationAlertRow): Alert<AlertCause & ReturnType<typeof cardOf>> {
  const detail = detailOf(row.cause)
  if (!detail) throw new Error(`${row.cause satisfies CauseRow['cause']} is no alert`)
  const at = row.at === null ? null : instant(row.at)
  const { key, rank, case_id: caseId, subject_id: subject } = row
  const from = { ...cardOf({ ...row, call_name: null }), detail, at }
  return { key, detail, at, caseId, subject, from, ...ofRank(rank) }
}
