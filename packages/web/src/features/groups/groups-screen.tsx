import { listGroups, type GroupView } from '@amparo/contract/api/groups/groups'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { LateChildCases } from '../again/index.ts'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { draftOfJoining, JoinForm } from './join-form.tsx'
import { MemberEntry } from './member-entry.tsx'
import { liveCompanions, Together } from './together-note.tsx'

/** With whom the child belongs together, over every case that the reader reads; and her other cases. */
export function GroupsScreen({ params }: ScreenProps) {
  const t = useText('group')
  const caseId = caseIdOf(params)
  const [isAdding, setAdding] = useOpenForm(draftOfJoining(caseId))
  return (
    <CaseFrame
      caseId={caseId}
      part="groups"
      actions={(opened) =>
        mayAdd(opened, 'people') && !isAdding ? (
          <Button weight="main" icon="add" onPress={() => setAdding(true)}>
            {t('group.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <Groups
          {...{ caseId, opened }}
          isAdding={isAdding && mayAdd(opened, 'people')}
          onAdded={() => setAdding(false)}
        />
      )}
    </CaseFrame>
  )
}

function Groups(props: {
  readonly caseId: CaseId
  readonly opened: OpenedCase
  readonly isAdding: boolean
  readonly onAdded: () => void
}) {
  const t = useText('group')
  const { caseId, opened, isAdding, onAdded } = props
  const { value, state, problem, refresh } = useQuery(listGroups, { caseId })
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  if (!value) return state === 'loading' ? <Skeleton lines={5} /> : null
  const titles = titlesOf(value.items, (one) => t(`group.kind.${one.kind}`))
  const companions = liveCompanions(value.items)
  const isUrgent = companions.some((one) => one.case.partings.length > 0)
  return (
    <>
      {isUrgent ? <Together groups={value.items} companions={companions} /> : null}
      {isAdding ? <JoinForm {...{ caseId, opened, titles }} groups={value.items} onDone={onAdded} /> : null}
      <p className="soft">{t('group.intro')}</p>
      {value.items.length === 0 && !isAdding ? (
        <EmptyState icon="person">{t('group.none')}</EmptyState>
      ) : null}
      {value.items.map((group) => (
        <GroupCard key={group.id} {...{ group, caseId }} title={titles.get(group.id) ?? ''} />
      ))}
      {opened.ofChild ? <LateChildCases caseId={caseId} of={opened.ofChild} /> : null}
    </>
  )
}

function GroupCard(props: { readonly group: GroupView; readonly title: string; readonly caseId: CaseId }) {
  const t = useText('group')
  const { group, title, caseId } = props
  const isAlone = !group.members.some(({ heads, leftOn, who }) => heads && leftOn === null && who !== 'child')
  return (
    <Card title={title}>
      {group.isIn ? null : (
        <p className="facts">
          <Badge meaning="neutral">{t('group.before')}</Badge>
        </p>
      )}
      {group.childHeaded ? (
        <Banner meaning="warning" title={t('group.childHeaded')}>
          <p>{t('group.childHeaded.help')}</p>
        </Banner>
      ) : null}
      <ul className="entries" aria-label={title}>
        {group.members.map((member) => (
          <li key={member.id}>
            <MemberEntry {...{ member, caseId }} kind={group.kind} isAlone={isAlone} title={title} />
          </li>
        ))}
      </ul>
      {group.hasHidden ? <p className="why">{t('group.hidden')}</p> : null}
    </Card>
  )
}

/** What a group is called: its kind and, where it is told, the stretch or the house; a number tells the same apart. */
function titlesOf(
  groups: readonly GroupView[],
  kindOf: (group: GroupView) => string,
): ReadonlyMap<string, string> {
  const times = new Map<string, number>()
  return new Map(
    groups.map((group) => {
      const place = group.members.find((one) => one.place !== '')?.place
      const name = place ? `${kindOf(group)}: ${place}` : kindOf(group)
      const nth = (times.get(name) ?? 0) + 1
      times.set(name, nth)
      return [group.id, nth === 1 ? name : `${name} (${nth})`]
    }),
  )
}
