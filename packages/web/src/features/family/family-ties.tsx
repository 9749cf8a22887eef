import { listRelations } from '@amparo/contract/api/family-relations/family-relations'
import { siblingSets } from '@amparo/domain/family/family-ties'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { mayAdd, type OpenedCase } from '../case/index.ts'
import { FamilyTree } from './family-tree.tsx'
import { namedPeople } from './people-names.ts'
import { tiesOfFamily } from './registered-ties.ts'
import { TieEntry } from './tie-entry.tsx'

/** How the people of a case are related: as a picture, and who says so and what looking into it showed. */
export function FamilyTies(props: { readonly opened: OpenedCase; readonly caseId: CaseId }) {
  const t = useText('family')
  const { language } = useLanguage()
  const { opened, caseId } = props
  const { value, state, problem, refresh } = useQuery(listRelations, { caseId })
  if (problem) return <ProblemNotice problem={problem} onRetry={refresh} />
  if (!value) return state === 'loading' ? <Skeleton lines={5} /> : null
  const people = namedPeople(opened.people)
  const known = new Map(people.map((one) => [one.id, one]))
  // Whoever was taken off the case, or may not be read, is named by no tie.
  const ties = value.items.filter((tie) => known.has(tie.from) && known.has(tie.to))
  const child = opened.people.find(({ role }) => role === 'child')?.id
  const together = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <>
      {child ? (
        <FamilyTree child={child} people={people} ties={tiesOfFamily(child, opened.people, ties)} />
      ) : null}
      <Card title={t('family.who')}>
        {ties.length === 0 ? (
          <EmptyState icon="people">{t(people.length > 1 ? 'family.none' : 'family.nobody')}</EmptyState>
        ) : null}
        {siblingSets(ties).map((set) => (
          <p key={set.join(' ')}>
            {t('family.siblings', { names: together.format(set.map((id) => known.get(id)?.name ?? '')) })}
          </p>
        ))}
        <ul className="entries" aria-label={t('family.who')}>
          {ties.map((tie) => (
            <li key={tie.id}>
              <TieEntry
                tie={tie}
                from={known.get(tie.from)}
                to={known.get(tie.to)}
                caseId={caseId}
                mayWrite={mayAdd(opened, 'people')}
              />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
