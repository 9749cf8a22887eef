import { withoutTeam, type TeamAlerts } from '@amparo/contract/api/alerts/alerts'
import { listClocksWithoutRule } from '@amparo/contract/api/rules/rules'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Select } from '../../ui/select.tsx'

/** How it is in each team, in numbers by kind; choosing one shows its alerts below. And what no clock runs by. */
export function OrganisationAlerts(props: {
  readonly teams: readonly TeamAlerts[]
  readonly chosen: string | undefined
  readonly onChoose: (teamId: string | undefined) => void
}) {
  const t = useText('alert')
  const { teams, chosen, onChoose } = props
  const nameOf = ({ teamId, name }: TeamAlerts) =>
    name ?? (teamId === withoutTeam ? t('alert.team.none') : teamId)
  if (teams.length === 0) return <ClocksWithoutRule />
  return (
    <>
      <ClocksWithoutRule />
      <DataTable
        caption={t('alert.teams')}
        rows={teams}
        rowKey={({ teamId }) => teamId}
        columns={[
          { id: 'team', label: t('alert.team'), cell: nameOf },
          {
            id: 'kinds',
            label: t('alert.team.kinds'),
            cell: ({ counts }) =>
              counts
                .map(({ kind, all }) => t('alert.count', { kind: t(`alert.kind.${kind}`), n: all }))
                .join(between),
          },
          { id: 'now', label: t('alert.urgency.now'), cell: ({ now }) => now, number: true },
          { id: 'all', label: t('alert.team.all'), cell: ({ all }) => all, number: true },
        ]}
      />
      <Select
        label={t('alert.team')}
        choices={teams.map((team) => ({
          value: team.teamId,
          label: t('alert.count', { kind: nameOf(team), n: team.all }),
        }))}
        value={chosen}
        onChange={onChoose}
        unanswered={t('alert.team.every')}
      />
    </>
  )
}

/** A date that nobody laid down is told by no alert: that there are such is. */
function ClocksWithoutRule() {
  const t = useText('alert')
  const items = useQuery(listClocksWithoutRule, {}).value?.items ?? []
  if (items.length === 0) return null
  return (
    <Banner
      meaning="warning"
      title={t('alert.withoutRule', { n: items.length })}
      actions={<Link href={hrefTo('admin-rules')}>{t('alert.withoutRule.see')}</Link>}
    />
  )
}
