import type { PersonView } from '@amparo/contract/api/cases/open-case'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { countryName } from '@amparo/packs/nationalities'
import { useState, type ReactNode } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'
import { Link } from '../../ui/link.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import {
  languageName,
  nameOfPath,
  usePlacePath,
  wholeName,
  type NameDraft,
  type OriginDraft,
} from '../person/index.ts'
import { FactEditor, type ChildField } from './fact-editor.tsx'

/** What is known of the child, each fact with its own change: two people who edit different ones never meet. */
export function ChildFacts(props: {
  readonly child: PersonView
  readonly caseId: CaseId
  readonly mayEdit: boolean
  /** When and how to reach her stands with the people of her case, which not everybody reads. */
  readonly safeHours: ReactNode
  /** Whether the steps of the case, with who interpreted, are open to her. */
  readonly seesCourse: boolean
}) {
  const t = useText('person')
  const words = useText('case')
  const ui = useText('ui')
  const { language } = useLanguage()
  const [editing, setEditing] = useState<ChildField | undefined>(undefined)
  const { child } = props
  const country = (code: string) => countryName(code, localeOf(language))
  const born = parseApproximateDate(child.born)
  const origin = useOriginWords(child.origin as OriginDraft | null, country)
  const rows: readonly { id: ChildField; label: string; value: ReactNode }[] = [
    {
      id: 'names',
      label: t('person.role.called'),
      value: (
        <span className="lines">
          {(child.names as readonly NameDraft[]).map((name) => (
            <span key={`${name.role} ${wholeName(name)}`}>
              {name.role === 'called'
                ? wholeName(name)
                : `${t(`person.role.${name.role}`)}: ${wholeName(name)}`}
            </span>
          ))}
        </span>
      ),
    },
    {
      id: 'born',
      label: t('person.born'),
      value: (
        <span className="lines">
          <span>
            {born.ok ? (
              writeApproximateDate(born.value, ui, language)
            ) : (
              <span className="soft">{ui('ui.notAnswered')}</span>
            )}
          </span>
          <Link href={hrefTo('case-birth', { caseId: props.caseId })}>{t('person.birth')}</Link>
        </span>
      ),
    },
    { id: 'sex', label: t('person.sex'), value: child.sex ? t(`person.sex.${child.sex}`) : '' },
    {
      id: 'languages',
      label: words('case.languages'),
      value: (
        <span className="lines">
          <span>
            {child.languages.length === 0 ? (
              <span className="soft">{ui('ui.notAnswered')}</span>
            ) : (
              child.languages
                .map((code, index) =>
                  index === 0 && child.languages.length > 1
                    ? `${languageName(code, language)} (${t('person.language.preferred')})`
                    : languageName(code, language),
                )
                .join(', ')
            )}
          </span>
          {props.seesCourse ? (
            <Link href={hrefTo('case-interpreters', { caseId: props.caseId })}>
              {t('person.interpreters')}
            </Link>
          ) : null}
        </span>
      ),
    },
    {
      id: 'nationalities',
      label: words('case.nationality'),
      value: child.nationalities.map(country).join(', '),
    },
    { id: 'origin', label: words('case.origin'), value: origin },
    { id: 'phones', label: t('person.phone'), value: child.phones.join(', ') },
    {
      id: 'addressForm',
      label: words('case.addressForm'),
      value: t(`person.addressForm.${child.addressForm}`),
    },
  ]
  return (
    <>
      <SummaryList
        rows={rows.map(({ id, label, value }) => ({
          id,
          label,
          value:
            editing === id ? (
              <FactEditor
                field={id}
                label={label}
                child={child}
                caseId={props.caseId}
                onDone={() => setEditing(undefined)}
              />
            ) : (
              value || <span className="soft">{ui('ui.notAnswered')}</span>
            ),
          ...(props.mayEdit && editing !== id
            ? { change: { label: ui('ui.change'), onPress: () => setEditing(id) } }
            : {}),
        }))}
      />
      {props.safeHours}
    </>
  )
}

function useOriginWords(origin: OriginDraft | null, country: (code: string) => string): string {
  const code = origin?.country
  const path = usePlacePath(code, origin?.placeCode ?? undefined)
  const place = path === 'loading' ? '' : nameOfPath(path)
  return [origin?.words ?? '', place, code ? country(code) : ''].filter((part) => part !== '').join(between)
}
