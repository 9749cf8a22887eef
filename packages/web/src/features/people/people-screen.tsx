import type { ScreenProps } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { AddPerson, draftOfNewPerson } from './add-person.tsx'
import { ChildFacts } from './child-facts.tsx'
import { FamilyList } from './family-list.tsx'
import { TakenOff } from './taken-off.tsx'

/** The child's own facts, and everyone who belongs to her or travels with her. */
export function PeopleScreen({ params }: ScreenProps) {
  const t = useText('person')
  const words = useText('case')
  const caseId = caseIdOf(params)
  const [isAdding, setAdding] = useOpenForm(draftOfNewPerson(caseId))
  return (
    <CaseFrame
      caseId={caseId}
      part="people"
      actions={(opened) =>
        mayAdd(opened, 'people') && !isAdding ? (
          <Button weight="main" icon="add" onPress={() => setAdding(true)}>
            {t('person.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => {
        const child = opened.people.find((one) => one.role === 'child')
        const others = opened.people.filter((one) => one.role !== 'child')
        return (
          <>
            {isAdding ? <AddPerson caseId={caseId} onDone={() => setAdding(false)} /> : null}
            {child && opened.reads.includes('identity') ? (
              <Card title={words('case.section.identity')}>
                <ChildFacts child={child} caseId={caseId} mayEdit={mayAdd(opened, 'identity')} />
              </Card>
            ) : null}
            {opened.reads.includes('people') ? (
              <Card title={words('case.section.people')}>
                <FamilyList people={others} caseId={caseId} mayEdit={mayAdd(opened, 'people')} />
              </Card>
            ) : null}
            {opened.reads.includes('people') ? (
              <TakenOff caseId={caseId} mayEdit={mayAdd(opened, 'people')} />
            ) : null}
          </>
        )
      }}
    </CaseFrame>
  )
}
