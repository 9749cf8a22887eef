import { listRelations } from '@amparo/contract/api/family-relations/family-relations'
import { siblingSets } from '@amparo/domain/family/family-ties'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ReactNode } from 'react'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { mayAdd, type OpenedCase } from '../case/index.ts'
import { namedPeople } from './people-names.ts'
import { TieEntry } from './tie-entry.tsx'
import { draftOfTie } from './draft-of-tie.ts'

const TieForm = latePart(async () => (await import('./tie-form.tsx')).TieForm)

/** How the people of a case are related, who says so, and what looking into it showed. */
export function FamilyTies(props: {
  readonly opened: OpenedCase
  readonly caseId: CaseId
  /** What must be known before somebody is tied to the child. */
  readonly warnOf: (personId: string) => ReactNode
}) {
  const t = useText('family')
  const { language } = useLanguage()
  const { opened, caseId } = props
  const { value, state, problem, refresh } = useQuery(listRelations, { caseId })
  const [isAdding, setAdding] = useOpenForm(draftOfTie(caseId))
  const mayWrite = mayAdd(opened, 'people')
  const people = namedPeople(opened.people)
  const known = new Map(people.map((one) => [one.id, one]))
  // Whoever was taken off the case, or may not be read, is named by no tie.
  const ties = (value?.items ?? []).filter((tie) => known.has(tie.from) && known.has(tie.to))
  const together = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <Card title={t('family.title')}>
      <p className="soft">{t('family.intro')}</p>
      {state === 'loading' ? <Skeleton lines={3} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value && ties.length === 0 ? <p className="soft">{t('family.none')}</p> : null}
      {siblingSets(ties).map((set) => (
        <p key={set.join(' ')}>
          {t('family.siblings', { names: together.format(set.map((id) => known.get(id)?.name ?? '')) })}
        </p>
      ))}
      <ul className="entries" aria-label={t('family.title')}>
        {ties.map((tie) => (
          <li key={tie.id}>
            <TieEntry
              tie={tie}
              from={known.get(tie.from)}
              to={known.get(tie.to)}
              caseId={caseId}
              mayWrite={mayWrite}
            />
          </li>
        ))}
      </ul>
      {isAdding && mayWrite ? (
        <TieForm caseId={caseId} people={people} warnOf={props.warnOf} onDone={() => setAdding(false)} />
      ) : null}
      {mayWrite && !isAdding && people.length > 1 ? (
        <p>
          <Button icon="add" onPress={() => setAdding(true)}>
            {t('family.add')}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}
