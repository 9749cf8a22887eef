import type { PersonView } from '@amparo/contract/api/cases/open-case'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { languageName, relationWords, wholeName } from '../person/index.ts'

/** One relative or companion in a few words. */
export function PersonEntry({ person }: { readonly person: PersonView }) {
  const t = useText('person')
  const ui = useText('ui')
  const { language } = useLanguage()
  const born = parseApproximateDate(person.born)
  const facts = [
    relationWords(person.relation, t),
    born.ok ? writeApproximateDate(born.value, ui, language) : '',
    person.travelsWith ? t('person.travelsWith') : '',
    person.caregiverBy === 'law' ? t('person.caresByLaw') : '',
    person.caregiverBy === 'custom' ? t('person.caresByCustom') : '',
    person.languages.map((code) => languageName(code, language)).join(', '),
    person.phones.join(', '),
  ].filter((fact) => fact !== '')
  const [first, ...others] = person.names
  return (
    <div className="person">
      <h3 className="entry-title">{wholeName(first as Parameters<typeof wholeName>[0])}</h3>
      {others.length > 0 ? (
        <p className="soft">
          {others.map((name) => wholeName(name as Parameters<typeof wholeName>[0])).join(' · ')}
        </p>
      ) : null}
      <p className="facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  )
}
