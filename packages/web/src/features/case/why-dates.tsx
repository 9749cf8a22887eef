import { taskWhy } from '@amparo/contract/api/tasks/task-why'
import { taskKinds } from '@amparo/domain/clock/task'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { Link } from '../../ui/link.tsx'
import { hasRole } from './case-rights.ts'

/** What a date may rest on: a rule of this kind, or what was agreed in the plan. */
const bases = ['law', 'inter-agency-guidelines', 'organisation', 'plan', 'default-to-confirm'] as const
type Basis = (typeof bases)[number]

type DatedTask = { readonly kind: string; readonly why: unknown }

/** Where the dates of a list come from: said once, and on demand for which steps. */
export function WhyDates({ tasks }: { readonly tasks: readonly DatedTask[] }) {
  const t = useText('case')
  const groups = bases
    .map((basis) => ({ basis, kinds: kindsOn(basis, tasks) }))
    .filter(({ kinds }) => kinds.length > 0)
  const mustConfirm = groups.some(({ basis }) => basis === 'default-to-confirm')
  return (
    <>
      <MissingHolidays tasks={tasks} />
      {groups.length > 0 ? (
        <DisclosureSection
          level={3}
          title={t('case.why')}
          {...(mustConfirm ? { summary: t('case.why.toConfirm') } : {})}
        >
          <ul className="lines">
            {groups.map(({ basis, kinds }) => (
              <li key={basis}>
                <span>{t(`case.why.${basis}`)}</span>
                <span className="cell-small">
                  {kinds.map((kind) => t(`case.task.${kind}`)).join(between)}
                </span>
              </li>
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </>
  )
}

/**
 * Where the holidays of a year are not known, dates in it may be later than they say. They come with the program:
 * who can renew it is led to where its version stands.
 */
function MissingHolidays({ tasks }: { readonly tasks: readonly DatedTask[] }) {
  const t = useText('case')
  const session = useSession()
  const years = tasks.flatMap(({ why }) => taskWhy.safeParse(why).data?.unknownYears ?? [])
  if (years.length === 0) return null
  const said = [...new Set(years)].toSorted((one, other) => one - other).join(', ')
  return (
    <p className="soft holidays">
      {t('case.why.holidays', { years: said })}{' '}
      {hasRole(session, 'administrator') ? (
        <Link href={hrefTo('admin-node')}>{t('case.why.holidaysWhere')}</Link>
      ) : null}
    </p>
  )
}

/** Steps of a case, and what is due before there is one. */
const datedKinds = ['screen-intake', ...taskKinds] as const

function kindsOn(basis: Basis, tasks: readonly DatedTask[]) {
  return datedKinds.filter((kind) => tasks.some((task) => task.kind === kind && basisOf(task.why) === basis))
}

function basisOf(why: unknown): Basis | undefined {
  const read = taskWhy.safeParse(why)
  if (!read.success) return undefined
  if (read.data.basis === 'hand') return undefined
  return read.data.ruleId === null ? 'plan' : bases.find((one) => one === read.data.basis)
}
