import { listAlerts, seeAlerts, type AlertScope, type AlertView } from '@amparo/contract/api/alerts/alerts'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { today } from '@amparo/contract/api/tasks/tasks'
import type { InputOf, OutputOf } from '@amparo/contract/kernel/operation'
import { alertKinds, alertUrgencies, type AlertKind } from '@amparo/domain/alert/alert'
import type { TeamId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { Paged } from '../../ui/paged.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { hasRole } from '../case/index.ts'
import { useAlertItems } from './alert-items.tsx'
import { OrganisationAlerts } from './late-alerts.ts'

/** The widest that her roles reach comes first. */
function scopesOf(session: ReturnType<typeof useSession>): readonly AlertScope[] {
  return [
    ...(hasRole(session, 'manager') ? (['organisation'] as const) : []),
    ...(hasRole(session, 'supervisor') ? (['team'] as const) : []),
    'mine',
  ]
}

/** What somebody must know now, by urgency; each leads to where it is looked after, and stays until its cause ends. */
export function AlertsScreen({ params }: ScreenProps) {
  const t = useText('alert')
  const scopes = scopesOf(useSession())
  const [scope, setScope] = useState<AlertScope>(scopes[0] ?? 'mine')
  const [kind, setKind] = useState<AlertKind | undefined>(alertKinds.find((one) => one === params['kind']))
  const [team, setTeam] = useState<string>()
  const shown = (
    <Alerts
      key={`${scope} ${kind ?? ''} ${team ?? ''}`}
      asked={{
        scope,
        ...(kind ? { kind } : {}),
        ...(team && scope === 'organisation' ? { team: team as TeamId } : {}),
      }}
      onKind={setKind}
      onTeam={setTeam}
    />
  )
  return (
    <Page title={t('alert.title')} intro={<p>{t('alert.intro')}</p>}>
      {scopes.length > 1 ? (
        <Tabs
          label={t('alert.scope')}
          tabs={scopes.map((id) => ({ id, label: t(`alert.scope.${id}`) }))}
          chosen={scope}
          onChoose={setScope}
        >
          {shown}
        </Tabs>
      ) : (
        shown
      )}
    </Page>
  )
}

function Alerts(props: {
  readonly asked: InputOf<typeof listAlerts> & { readonly scope: AlertScope }
  readonly onKind: (kind: AlertKind | undefined) => void
  readonly onTeam: (teamId: string | undefined) => void
}) {
  const t = useText('alert')
  const { scope, kind, team } = props.asked
  const pages = usePages(listAlerts, props.asked)
  const see = useCommand(seeAlerts, [listAlerts, today, showOverview])
  const { counts = [], teams = [] } = (pages.first.value as OutputOf<typeof listAlerts> | undefined) ?? {}
  const unseen = pages.items.filter(isUnseen)
  const mark = (alerts: readonly AlertView[]) => void see.send({ scope, keys: alerts.map(({ key }) => key) })
  return (
    <div className="case-main">
      {scope === 'organisation' ? (
        <OrganisationAlerts teams={teams} chosen={team} onChoose={props.onTeam} />
      ) : null}
      {counts.length > 1 || kind ? (
        <Select
          label={t('alert.kind')}
          choices={counts.map(({ kind: one, all }) => ({
            value: one,
            label: t('alert.count', { kind: t(`alert.kind.${one}`), n: all }),
          }))}
          value={kind}
          onChange={props.onKind}
          unanswered={t('alert.kind.every')}
        />
      ) : null}
      {see.problem ? <ProblemNotice problem={see.problem} /> : null}
      <Paged
        pages={pages}
        lines={6}
        empty={<EmptyState icon="good">{t(kind || team ? 'alert.emptyKind' : 'alert.empty')}</EmptyState>}
      >
        {unseen.length > 0 ? (
          <>
            <p className="soft">{t('alert.see.help')}</p>
            {unseen.length > 1 ? (
              <p>
                <Button icon="check" busy={see.state === 'sending'} onPress={() => mark(unseen)}>
                  {t('alert.seeAll')}
                </Button>
              </p>
            ) : null}
          </>
        ) : null}
        {alertUrgencies.map((urgency) => (
          <OfUrgency
            key={urgency}
            title={t(`alert.urgency.${urgency}`)}
            alerts={pages.items.filter((alert) => alert.urgency === urgency)}
            onSeen={(alert) => mark([alert])}
          />
        ))}
      </Paged>
    </div>
  )
}

function OfUrgency(props: {
  readonly title: string
  readonly alerts: readonly AlertView[]
  readonly onSeen: (alert: AlertView) => void
}) {
  const t = useText('alert')
  const itemOf = useAlertItems()
  if (props.alerts.length === 0) return null
  return (
    <Card title={props.title}>
      <List
        label={props.title}
        items={props.alerts.map((alert) => {
          const item = itemOf(alert)
          return {
            ...item,
            ...(isUnseen(alert)
              ? {
                  actions: (
                    <Button weight="quiet" icon="check" iconOnly onPress={() => props.onSeen(alert)}>
                      {t('alert.see', { what: [item.title, alert.callName ?? ''].join(between) })}
                    </Button>
                  ),
                }
              : {}),
          }
        })}
      />
    </Card>
  )
}

/** What cannot be marked waits for an answer, and is none of these. */
function isUnseen({ seen }: AlertView): boolean {
  return !seen.some(({ mine }) => mine)
}
