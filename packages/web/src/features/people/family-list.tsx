import type { PersonView } from '@amparo/contract/api/cases/open-case'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DangerWarning } from '../no-contacts/index.ts'
import { familyGroups, groupOf, isSought } from './family-groups.ts'
import { PersonEntry } from './person-entry.tsx'

/** As many as are read at one glance; more are shown when they are wanted, or looked for by name. */
const mostShown = 8

/** Everyone of the child's people, by where they are: those who live with her first. */
export function FamilyList(props: {
  readonly people: readonly PersonView[]
  readonly caseId: CaseId
  readonly mayEdit: boolean
  readonly warnOf: DangerWarning
}) {
  const t = useText('person')
  const [sought, setSought] = useState('')
  const { people } = props
  if (people.length === 0) return <p className="soft">{t('person.nobody')}</p>
  const found = people.filter((one) => isSought(one, sought, t))
  return (
    <div className="family">
      {people.length > mostShown ? (
        <TextField
          label={t('person.find')}
          hint={t('person.find.hint')}
          required={false}
          type="search"
          value={sought}
          onChange={setSought}
        />
      ) : null}
      <p className="only-read" role="status">
        {sought.trim() === '' ? '' : t('person.found', { n: found.length })}
      </p>
      {found.length === 0 ? <p className="soft">{t('person.notFound')}</p> : null}
      {familyGroups.map((group) => (
        <FamilyGroup
          key={group}
          {...props}
          title={t(`person.group.${group}`)}
          people={found.filter((one) => groupOf(one) === group)}
        />
      ))}
    </div>
  )
}

function FamilyGroup(props: {
  readonly title: string
  readonly people: readonly PersonView[]
  readonly caseId: CaseId
  readonly mayEdit: boolean
  readonly warnOf: DangerWarning
}) {
  const t = useText('person')
  const ui = useText('ui')
  const [wantsAll, setWantsAll] = useState(false)
  const { people, title } = props
  if (people.length === 0) return null
  const shown = wantsAll ? people : people.slice(0, mostShown)
  return (
    <section className="family-group" aria-label={title}>
      <h3 className="entry-sub">{t('person.group', { group: title, n: people.length })}</h3>
      <ul className="entries">
        {shown.map((one) => (
          <li key={one.id}>
            <PersonEntry person={one} caseId={props.caseId} mayEdit={props.mayEdit} warnOf={props.warnOf} />
          </li>
        ))}
      </ul>
      {people.length > mostShown ? (
        <p>
          <Button icon={wantsAll ? 'back' : 'down'} onPress={() => setWantsAll(!wantsAll)}>
            {wantsAll ? ui('ui.showFewer') : ui('ui.showAll', { n: people.length })}
            <span className="only-read"> · {title}</span>
          </Button>
        </p>
      ) : null}
    </section>
  )
}
