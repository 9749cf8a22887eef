import { listGroups, type GroupMemberView, type GroupView } from '@amparo/contract/api/groups/groups'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

type Companion = GroupMemberView & { readonly case: NonNullable<GroupMemberView['case']> }

/** Children in a group with the child of the case today whose cases go on, each once. */
export function liveCompanions(groups: readonly GroupView[]): readonly Companion[] {
  const all = groups
    .filter(({ isIn }) => isIn)
    .flatMap(({ members }) => members.filter((one) => one.leftOn === null))
    .filter((one): one is Companion => one.case?.state === 'open' || one.case?.state === 'on-hold')
  return [...new Map(all.map((one) => [one.caseId, one])).values()]
}

/** Before a case ends or goes elsewhere: whose case is open too, and with whom, so that nobody is parted unawares. */
export function TogetherNote({ caseId }: { readonly caseId: CaseId }) {
  const { value, problem, refresh } = useQuery(listGroups, { caseId })
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  return value ? <Together groups={value.items} companions={liveCompanions(value.items)} /> : null
}

export function Together(props: {
  readonly groups: readonly GroupView[]
  readonly companions: readonly Companion[]
}) {
  const t = useText('group')
  const { groups, companions } = props
  const isSomebodyHidden = groups.some((one) => one.isIn && one.hasHidden)
  if (companions.length === 0 && !isSomebodyHidden) return null
  return (
    <Banner meaning="warning" title={t('group.together')}>
      <ul className="lines">
        {companions.map(({ id, name, case: { code, state, worker, partings } }) => {
          const values = {
            name,
            code,
            state: t(`group.together.state.${state === 'on-hold' ? 'on-hold' : 'open'}`),
          }
          return (
            <li key={id}>
              {worker === null
                ? t('group.together.noWorker', values)
                : t('group.together.line', { ...values, worker })}
              {partings
                .filter((one) => one === 'closing' || one === 'transfer')
                .map((one) => `. ${t(`group.parting.${one}`)}`)
                .join('')}
            </li>
          )
        })}
        {isSomebodyHidden ? <li>{t('group.hidden')}</li> : null}
      </ul>
      <p>{t('group.together.rule')}</p>
    </Banner>
  )
}
