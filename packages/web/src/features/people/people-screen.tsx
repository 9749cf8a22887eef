import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { NoContacts, useDangerWarning } from '../no-contacts/index.ts'
import { SafeHoursOf } from '../safe-hours/index.ts'
import { ChildFacts } from './child-facts.tsx'
import { draftOfNewPerson } from './draft-names.ts'
import { FamilyList } from './family-list.tsx'
import { AddPerson } from './late-forms.tsx'
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
  const group = useText('group')
  const family = useText('family')
  const { opened, caseId } = props
  const warnOf = useDangerWarning(opened, caseId)
  const child = opened.people.find((one) => one.role === 'child')
  const others = opened.people.filter((one) => one.role !== 'child')
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
            safeHours={
              opened.reads.includes('people') ? (
                <SafeHoursOf
                  caseId={caseId}
                  personId={child.id}
                  name={opened.case.callName}
                  mayWrite={mayAdd(opened, 'people')}
                />
              ) : null
            }
          />
        </Card>
      ) : null}
      {opened.reads.includes('people') ? (
        <Card title={words('case.section.people')}>
          <FamilyList people={others} caseId={caseId} mayEdit={mayAdd(opened, 'people')} warnOf={warnOf} />
          <p className="row">
            <Link href={hrefTo('case-family', { caseId })}>{family('family.open')}</Link>
            <Link href={hrefTo('case-groups', { caseId })}>{group('group.open')}</Link>
          </p>
        </Card>
      ) : null}
      {opened.reads.includes('people') ? (
        <TakenOff caseId={caseId} mayEdit={mayAdd(opened, 'people')} />
      ) : null}
    </>
  )
}
