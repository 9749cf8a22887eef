import { withoutTeam, type TeamAlerts } from '@amparo/contract/api/alerts/alerts'
import { alertKinds, type Alert } from '@amparo/domain/alert/alert'
import { compareText } from '@amparo/domain/kernel/compare-text'
import type { OperationContext } from '../../http/route.ts'
import { listTeamRows } from './store.ts'

export type TeamOfAlert = { readonly id: string; readonly name: string | null }

export const noTeam: TeamOfAlert = { id: withoutTeam, name: null }

/** Asked once for all of them: whose case each is about. */
export async function teamsOf(
  { tx }: Pick<OperationContext, 'tx'>,
  alerts: readonly Pick<Alert, 'caseId'>[],
): Promise<(alert: Pick<Alert, 'caseId'>) => TeamOfAlert> {
  const ids = new Set(alerts.flatMap(({ caseId }) => caseId ?? []))
  const rows = await listTeamRows(tx, [...ids])
  const byCase = new Map(rows.map(({ case_id, team_id: id, name }) => [case_id, { id, name }]))
  return ({ caseId }) => (caseId === null ? noTeam : (byCase.get(caseId) ?? noTeam))
}

/** So many of one kind and urgency, in one team. */
export type TeamCount = Pick<Alert, 'kind' | 'urgency'> & {
  readonly team: TeamOfAlert
  readonly all: number
  readonly unseen: number
}

export function countKinds(counts: readonly TeamCount[]): TeamAlerts['counts'] {
  return alertKinds.flatMap((kind) => {
    const ofKind = counts.filter((one) => one.kind === kind)
    return ofKind.length === 0 ? [] : [{ kind, all: sum(ofKind, 'all'), unseen: sum(ofKind, 'unseen') }]
  })
}

/** Where there is most that cannot wait first. */
export function countByTeam(counts: readonly TeamCount[]): TeamAlerts[] {
  return [...Map.groupBy(counts, ({ team }) => team.id)]
    .map(([teamId, ofTeam]) => ({
      teamId,
      name: ofTeam[0]?.team.name ?? null,
      now: sum(
        ofTeam.filter(({ urgency }) => urgency === 'now'),
        'all',
      ),
      all: sum(ofTeam, 'all'),
      counts: countKinds(ofTeam),
    }))
    .toSorted(
      (one, other) => other.now - one.now || other.all - one.all || compareText(one.teamId, other.teamId),
    )
}

function sum(counts: readonly TeamCount[], which: 'all' | 'unseen'): number {
  return counts.reduce((all, one) => all + one[which], 0)
}
