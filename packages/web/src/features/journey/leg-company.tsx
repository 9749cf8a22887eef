import { listGroups, type GroupView } from '@amparo/contract/api/groups/groups'
import type { LegView } from '@amparo/contract/api/journey/journey'
import { madeStretch } from '@amparo/domain/group/together'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Select } from '../../ui/select.tsx'

/** Who of the travel group made this stretch with her, as far as the reader reads their cases. */
export function LegCompany({ caseId, leg }: { readonly caseId: CaseId; readonly leg: LegView }) {
  const t = useText('journey')
  const { value } = useQuery(listGroups, { caseId })
  const group = value?.items.find(({ id }) => id === leg.groupId)
  if (!group) return null
  const others = group.members.filter(({ who, caseId: of }) => who !== 'child' || of !== caseId)
  const names = madeStretch(others, leg.when).map(({ name }) => name)
  const said = group.hasHidden ? [...names, t('journey.group.hidden')] : names
  return said.length === 0 ? null : (
    <p className="why">{t('journey.group.with', { names: said.join(', ') })}</p>
  )
}

/** Which of her travel groups made the stretch; nothing is asked where there is none. */
export function GroupField(props: {
  readonly caseId: CaseId
  readonly value: string | null
  readonly onChange: (groupId: string | null) => void
}) {
  const t = useText('journey')
  const { value } = useQuery(listGroups, { caseId: props.caseId })
  const groups = (value?.items ?? []).filter(({ kind }) => kind === 'travel-group')
  if (groups.length === 0) return null
  return (
    <Select
      label={t('journey.group')}
      unanswered={t('journey.group.none')}
      choices={groups.map((group) => ({
        value: group.id,
        label: titleOf(group, t('journey.group.unnamed')),
      }))}
      value={props.value ?? undefined}
      onChange={(groupId) => props.onChange(groupId ?? null)}
    />
  )
}

/** The stretch where it is told, else who is in it. */
function titleOf({ members }: GroupView, unnamed: string): string {
  const place = members.find((one) => one.place !== '')?.place
  return place ?? ([unnamed, ...members.map(({ name }) => name)].slice(0, 4).join(', ') || unnamed)
}
