import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { FamilyTies } from '../family/index.ts'
import { NoContacts, useDangerWarning } from '../no-contacts/index.ts'
import type { NameDraft } from '../person/index.ts'
import { AddPerson, draftOfNewPerson } from './add-person.tsx'
import { ChildFacts } from './child-facts.tsx'
import { FamilyList } from './family-list.tsx'
import { TakenOff } from './taken-off.tsx'

/** The child's own facts, and everyone who belongs to her or travels with her. */
export function PeopleScreen({ params }: ScreenProps) {
  const t = useText('person')
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
      {(opened) => (
        <PeopleOfCase opened={opened} caseId={caseId} adding={isAdding} onAdded={() => setAdding(false)} />
      )}
    </CaseFrame>
  )
}

function PeopleOfCase(props: {
  readonly opened: OpenedCase
  readonly caseId: CaseId
  readonly adding: boolean
  readonly onAdded: () => void
}) {
  const words = useText('case')
  const { opened, caseId } = props
  const warnOf = useDangerWarning(opened, caseId)
  const child = opened.people.find((one) => one.role === 'child')
  const others = opened.people.filter((one) => one.role !== 'child')
  const warnOfPerson = (id: string) => {
    const person = others.find((one) => one.id === id)
    return person ? warnOf({ ...person, names: person.names as readonly NameDraft[] }) : null
  }
  return (
    <>
      {opened.reads.includes('threats') ? <NoContacts opened={opened} caseId={caseId} /> : null}
      {props.adding ? <AddPerson caseId={caseId} warnOf={warnOf} onDone={props.onAdded} /> : null}
      {child && opened.reads.includes('identity') ? (
        <Card title={words('case.section.identity')}>
          <ChildFacts
            child={child}
            caseId={caseId}
            mayEdit={mayAdd(opened, 'identity')}
            seesCourse={opened.reads.includes('course')}
          />
        </Card>
      ) : null}
      {opened.reads.includes('people') ? (
        <Card title={words('case.section.people')}>
          <FamilyList people={others} caseId={caseId} mayEdit={mayAdd(opened, 'people')} warnOf={warnOf} />
        </Card>
      ) : null}
      {opened.reads.includes('people') ? (
        <>
          <FamilyTies opened={opened} caseId={caseId} warnOf={warnOfPerson} />
          <TakenOff caseId={caseId} mayEdit={mayAdd(opened, 'people')} />
        </>
      ) : null}
    </>
  )
}
