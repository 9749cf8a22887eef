import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { useDangerWarning } from '../no-contacts/index.ts'
import type { NameDraft } from '../person/index.ts'
import { draftOfTie } from './draft-of-tie.ts'
import { FamilyTies } from './family-ties.tsx'
import { namedPeople } from './people-names.ts'

const TieForm = latePart(async () => (await import('./tie-form.tsx')).TieForm)

/** The family of a child: a tree, and every tie with who tells of it and how it was checked. */
export function FamilyScreen({ params }: ScreenProps) {
  const t = useText('family')
  const caseId = caseIdOf(params)
  const [isAdding, setAdding] = useOpenForm(draftOfTie(caseId))
  return (
    <CaseFrame
      caseId={caseId}
      part="family"
      actions={(opened) =>
        mayAdd(opened, 'people') && !isAdding && opened.people.length > 1 ? (
          <Button weight="main" icon="add" onPress={() => setAdding(true)}>
            {t('family.add')}
          </Button>
        ) : null
      }
    >
      {(opened) => (
        <>
          <p className="soft">{t('family.intro')}</p>
          {isAdding && mayAdd(opened, 'people') ? (
            <NewTie opened={opened} caseId={caseId} onDone={() => setAdding(false)} />
          ) : null}
          <FamilyTies opened={opened} caseId={caseId} />
        </>
      )}
    </CaseFrame>
  )
}

/** A tie being told, with what must be known before somebody is tied to the child. */
function NewTie(props: {
  readonly opened: OpenedCase
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const { opened, caseId } = props
  const warnOf = useDangerWarning(opened, caseId)
  const warnOfPerson = (id: string) => {
    const person = opened.people.find((one) => one.id === id && one.role !== 'child')
    return person ? warnOf({ ...person, names: person.names as readonly NameDraft[] }) : null
  }
  return (
    <TieForm
      caseId={caseId}
      people={namedPeople(opened.people)}
      warnOf={warnOfPerson}
      onDone={props.onDone}
    />
  )
}
