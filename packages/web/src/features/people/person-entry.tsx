import type { PersonView } from '@amparo/contract/api/cases/open-case'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { languageName, tieWords, wholeName, type NameDraft } from '../person/index.ts'
import type { DangerWarning } from '../no-contacts/index.ts'
import { SafeHoursOf } from '../safe-hours/index.ts'
import { draftOfEdit, draftOfTakingOff } from './draft-names.ts'
import { EditPerson, TakeOffForm } from './late-forms.tsx'

/** One relative or companion in a few words; whoever may, corrects them or takes her off the case. */
export function PersonEntry(props: {
  readonly person: PersonView
  readonly caseId: CaseId
  readonly mayEdit: boolean
  readonly warnOf: DangerWarning
}) {
  const t = useText('person')
  const { person, caseId } = props
  const [isEdited] = useOpenForm(draftOfEdit(person))
  const [isTakenOff] = useOpenForm(draftOfTakingOff(person.id))
  const [doing, setDoing] = useState<'edit' | 'take-off' | undefined>(
    isEdited ? 'edit' : isTakenOff ? 'take-off' : undefined,
  )
  const [first, ...others] = person.names as readonly NameDraft[]
  const name = wholeName(first)
  const close = () => setDoing(undefined)
  return (
    <div className="person">
      <h4 className="entry-title">{name}</h4>
      {others.length > 0 ? <p className="soft">{others.map(wholeName).join(between)}</p> : null}
      {props.warnOf({ ...person, names: person.names as readonly NameDraft[] })}
      <PersonFacts person={person} />
      <p>
        <Link href={hrefTo('case-person-birth', { caseId, personId: person.id })}>
          {t('person.birth')}
          <span className="only-read"> · {name}</span>
        </Link>
      </p>
      <SafeHoursOf
        caseId={caseId}
        personId={person.id}
        name={name}
        mayWrite={props.mayEdit && doing === undefined}
      />
      {doing === 'edit' ? <EditPerson person={person} caseId={caseId} onDone={close} /> : null}
      {doing === 'take-off' ? <TakeOffForm personId={person.id} caseId={caseId} onDone={close} /> : null}
      {props.mayEdit && doing === undefined ? (
        <div className="row">
          <Button weight="quiet" icon="edit" onPress={() => setDoing('edit')}>
            {t('person.edit')}
            <span className="only-read"> · {name}</span>
          </Button>
          <Button weight="quiet" icon="close" onPress={() => setDoing('take-off')}>
            {t('person.takeOff')}
            <span className="only-read"> · {name}</span>
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function PersonFacts({ person }: { readonly person: PersonView }) {
  const t = useText('person')
  const ui = useText('ui')
  const { language } = useLanguage()
  const born = parseApproximateDate(person.born)
  const facts = [
    tieWords(person, t),
    born.ok ? writeApproximateDate(born.value, ui, language) : '',
    person.travelsWith ? t('person.travelsWith') : '',
    person.livesWith ? t('person.livesWith') : '',
    person.caregiverBy === 'law' ? t('person.caresByLaw') : '',
    person.caregiverBy === 'custom' ? t('person.caresByCustom') : '',
    person.languages.map((code) => languageName(code, language)).join(', '),
    person.phones.join(', '),
  ].filter((fact) => fact !== '')
  return (
    <p className="facts">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}
