import { readPermissions } from '@amparo/contract/api/organisations/users'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { sections } from '@amparo/domain/access/vocabulary'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { sectionWords } from '../case/index.ts'
import { backToParts } from './back.ts'
import { purposeWords, roleWords } from './role-words.ts'

type Roles = OutputOf<typeof readPermissions>['roles']

/** What each role may see and do, from the table that the server itself decides by. */
export function RolesScreen() {
  const t = useText('administration')
  const query = useQuery(readPermissions, {})
  return (
    <Page title={t('administration.admin-roles')} back={backToParts(t)} intro={<p>{t('roles.intro')}</p>}>
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value ? <Matrix roles={query.value.roles} /> : null}
    </Page>
  )
}

function Matrix({ roles }: { readonly roles: Roles }) {
  const t = useText('administration')
  const words = useText('case')
  const withCases = roles.filter((role) => role.reads.length > 0 || role.writes.length > 0)
  const columns: Column<(typeof sections)[number]>[] = [
    { id: 'section', label: t('roles.section'), cell: (section) => sectionWords(section, words) },
    ...withCases.map((role) => ({
      id: role.role,
      label: roleWords(role.role, t),
      cell: (section: (typeof sections)[number]) => {
        const [reads, writes] = [role.reads.includes(section), role.writes.includes(section)]
        if (reads && writes) return t('roles.readsWrites')
        if (writes) return t('roles.writes')
        return reads ? t('roles.reads') : <span className="soft">{t('roles.nothing')}</span>
      },
    })),
  ]
  return (
    <>
      <DataTable
        caption={t('roles.matrix')}
        columns={columns}
        rows={sections}
        rowKey={(section) => section}
      />
      <h2 className="card-title">{t('roles.each')}</h2>
      <div className="entries">
        {roles.map((role) => (
          <section className="entry" key={role.role} aria-labelledby={`role-${role.role}`}>
            <h3 className="entry-title" id={`role-${role.role}`}>
              {roleWords(role.role, t)}
            </h3>
            <p>{t(`role.${role.role}.does`)}</p>
            <SummaryList
              rows={[
                { id: 'reach', label: t('roles.reach'), value: t(`roles.reach.${role.reach}`) },
                {
                  id: 'purposes',
                  label: t('roles.purposes'),
                  value: role.purposes.map((one) => purposeWords(one, t)).join(', ') || t('roles.noPurpose'),
                },
                {
                  id: 'second',
                  label: t('roles.secondFactor'),
                  value: t(role.needsSecondFactor ? 'roles.always' : 'roles.ifWanted'),
                },
              ]}
            />
          </section>
        ))}
      </div>
    </>
  )
}
