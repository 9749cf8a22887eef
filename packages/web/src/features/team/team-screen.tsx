import { listContactRequests } from '@amparo/contract/api/team/contact-requests'
import { showTeam } from '@amparo/contract/api/team/team'
import { useSession } from '../../app/session-context.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Ways } from '../../ui/ways.tsx'
import { hasRole } from '../case/index.ts'
import { Approvals } from './approvals.tsx'
import { Caseloads } from './caseloads.tsx'
import { ContactRequests } from './contact-requests.tsx'
import { Offers } from './offers.tsx'
import { CasesWithoutContact, TeamOverdue } from './overdue.tsx'
import { Rhythm } from './rhythm.tsx'

/** A supervisor with ten minutes: what waits for me, who has too much, what is late, whom nobody has seen. */
export function TeamScreen() {
  const t = useText('team')
  const session = useSession()
  const team = useQuery(showTeam, {})
  const requests = useQuery(listContactRequests, {})
  const rows = team.value?.items ?? []
  const people = rows.flatMap(({ userId, displayName }) =>
    userId !== null && displayName !== null ? [{ userId, displayName }] : [],
  )
  const received = requests.value?.items.filter((one) => one.direction === 'received') ?? []
  return (
    <Page
      title={t('team.title')}
      intro={
        team.value ? (
          <p>
            {t('team.intro', {
              people: people.length,
              cases: rows.reduce((sum, row) => sum + row.cases, 0),
            })}
          </p>
        ) : null
      }
      actions={
        <Ways
          ways={[
            {
              id: 'requests',
              label: t('team.caseRequests'),
              icon: 'cases',
              href: hrefTo('case-requests'),
            },
            { id: 'file-reviews', label: t('team.fileReviews'), icon: 'check', href: hrefTo('file-reviews') },
            {
              id: 'received',
              label: t('team.received'),
              icon: 'receive',
              href: hrefTo('received-referrals'),
            },
            ...(hasRole(session, 'supervisor', 'administrator')
              ? [
                  {
                    id: 'access',
                    label: t('team.access'),
                    icon: 'people',
                    href: hrefTo('admin-people'),
                  } as const,
                ]
              : []),
          ]}
        >
          <Link href={hrefTo('team-cases')} look="main" icon="share">
            {t('team.allCases')}
          </Link>
        </Ways>
      }
    >
      <div className="columns columns-wide">
        <Approvals />
        <Card title={t('team.requests')}>
          {requests.state === 'loading' ? <Skeleton /> : null}
          {requests.problem ? <ProblemNotice problem={requests.problem} onRetry={requests.refresh} /> : null}
          {requests.value && received.length === 0 ? (
            <EmptyState icon="call">{t('team.requestsEmpty')}</EmptyState>
          ) : null}
          {received.length > 0 ? (
            <>
              <p className="soft">{t('team.requestsIntro')}</p>
              <ContactRequests requests={received} />
            </>
          ) : null}
        </Card>
      </div>
      {team.state === 'loading' ? <Skeleton lines={5} /> : null}
      {team.problem ? <ProblemNotice problem={team.problem} onRetry={team.refresh} /> : null}
      {team.value ? <Offers offers={team.value.offers} /> : null}
      {team.value ? <Caseloads items={rows} /> : null}
      <Rhythm />
      <div className="columns columns-wide">
        <TeamOverdue people={people} />
        <CasesWithoutContact />
      </div>
    </Page>
  )
}
