import { withoutTeam, type TeamAlerts } from '@amparo/contract/api/alerts/alerts'
import { compareText } from '@amparo/domain/kernel/compare-text'
import type { OperationContext } from '../../http/route.ts'
import { countAlerts, type FoundAlert } from './find-alerts.ts'
import { listTeamRows } from './store.ts'

export type TeamOf = (alert: FoundAlert) => { readonly id: string; readonly name: string | null }

const noTeam = { id: withoutTeam, name: null } as const

/** Asked once for all of them: whose case each is about. */
export async function teamsOf(
  { tx }: Pick<OperationContext, 'tx'>,
  alerts: readonly FoundAlert[],
): Promise<TeamOf> {
  const ids = new Set(alerts.flatMap(({ caseId }) => caseId ?? []))
  const rows = await listTeamRows(tx, [...ids])
  const byCase = new Map(rows.map(({ case_id, team_id: id, name }) => [case_id, { id, name }]))
  return ({ caseId }) => (caseId === null ? noTeam : (byCase.get(caseId) ?? noTeam))
}

/** Where there is most that cannot wait first. */
export function countByTeam(alerts: readonly FoundAlert[], teamOf: TeamOf): TeamAlerts[] {
  return [...Map.groupBy(alerts, (alert) => teamOf(alert).id)]
    .map(([teamId, ofTeam]) => ({
      teamId,
      name: ofTeam[0] ? teamOf(ofTeam[0]).name : null,
      now: ofTeam.filter(({ urgency }) => urgency === 'now').length,
      all: ofTeam.length,
      counts: countAlerts(ofTeam),
    }))
    .toSorted(
      (one, other) => other.now - one.now || other.all - one.all || compareText(one.teamId, other.teamId),
    )
}
