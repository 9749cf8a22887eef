import type { ChildRecordView } from '@amparo/contract/api/child-joins/child-joins'
import { countryName } from '@amparo/packs/nationalities'
import { hrefTo } from '../../app/screens.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { wholeName, type NameDraft } from '../person/index.ts'

/** Who the child is by one case: her names, and each date of birth with who or what says it. */
export function ChildRecord(props: {
  readonly one: ChildRecordView
  readonly isHere?: boolean
  /** Inside a form there is no part of the page to head. */
  readonly inForm?: boolean
}) {
  const { one, isHere = false, inForm = false } = props
  const t = useText('same-child')
  const source = useText('birth-source')
  const person = useText('person')
  const words = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const title = isHere ? (
    t('same-child.here', { code: one.code })
  ) : (
    <Link href={hrefTo('case', { caseId: one.caseId })}>{one.code}</Link>
  )
  return (
    <article className="sub-block">
      {inForm ? <p className="entry-title">{title}</p> : <h3 className="entry-title">{title}</h3>}
      <p className="facts">
        <Badge meaning="neutral">{words(`case.state.${one.state}`)}</Badge>
        <span>{one.organisation}</span>
        <span>{person(`person.sex.${one.sex}`)}</span>
        {one.nationalities.map((code) => (
          <span key={code}>{countryName(code, localeOf(language))}</span>
        ))}
      </p>
      <ul className="lines">
        {(one.names as readonly NameDraft[]).map((name) => (
          <li key={`${name.role} ${wholeName(name)}`}>
            {person(`person.role.${name.role}`)}: {wholeName(name)}
          </li>
        ))}
        {one.born ? (
          <li>{t('same-child.born', { born: writeApproximateDate(one.born, ui, language) })}</li>
        ) : null}
        {one.statements.map(({ id, born, source: from }) => (
          <li key={id}>
            {t('same-child.says', {
              source: source(`birth-source.${from}`),
              born: writeApproximateDate(born, ui, language),
            })}
          </li>
        ))}
      </ul>
    </article>
  )
}
