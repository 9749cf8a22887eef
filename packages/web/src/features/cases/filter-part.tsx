import type { CaseScope } from '@amparo/domain/case/case-scope'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import { useSession } from '../../app/session-context.tsx'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Select } from '../../ui/select.tsx'
import { languageName, languagesFor, useCountryChoices } from '../person/index.ts'
import { PersonPart, TeamPart } from './filter-people.tsx'
import { fewAnswers, isFewAnswers, type FewAnswersPart, type GroupedPart } from './filter-groups.ts'
import { useFilterWords } from './filter-words.ts'

export type FilterPartProps = {
  readonly filter: CaseFilter
  readonly scope: CaseScope
  readonly mayAsk: (one: CaseFilter) => boolean
  readonly onChange: (filter: CaseFilter) => void
}

/** The field of one part. */
export function FilterPart(props: FilterPartProps & { readonly part: GroupedPart }) {
  const t = useText('filter')
  const { part, filter, onChange } = props
  if (isFewAnswers(part)) return <FewAnswers {...props} part={part} />
  if (part === 'worker') return <PersonPart {...props} />
  if (part === 'team') return <TeamPart {...props} />
  if (part === 'closedFrom' || part === 'closedUntil')
    return (
      <DayField
        label={t(`filter.part.${part}`)}
        value={filter[part]}
        onChange={(day) => onChange({ ...filter, [part]: day })}
      />
    )
  return part === 'language' ? <LanguagePart {...props} /> : <CountryPart {...props} part={part} />
}

function FewAnswers({ part, filter, mayAsk, onChange }: FilterPartProps & { readonly part: FewAnswersPart }) {
  const t = useText('filter')
  const wordsOf = useFilterWords()
  const asked = { [part]: filter[part] } as CaseFilter
  const offered = fewAnswers[part].map((value) => ({ [part]: value }) as CaseFilter).filter(mayAsk)
  // What an address asked for stands among the choices too.
  const isThere = filter[part] === undefined || offered.some((one) => one[part] === filter[part])
  const choices = isThere ? offered : [...offered, asked]
  return (
    <Select
      label={t(`filter.part.${part}`)}
      unanswered={t('filter.any')}
      choices={choices.map((one) => ({ value: String(one[part]), label: wordsOf(one).join() }))}
      value={filter[part] === undefined ? undefined : String(filter[part])}
      onChange={(value) =>
        onChange({ ...filter, [part]: choices.find((one) => String(one[part]) === value)?.[part] })
      }
    />
  )
}

function CountryPart(props: FilterPartProps & { readonly part: 'nationality' | 'place' }) {
  const t = useText('filter')
  const { part, filter, onChange } = props
  return (
    <ComboBox
      label={t(`filter.part.${part}`)}
      noneFound={t('filter.noCountry')}
      choices={useCountryChoices()}
      value={filter[part]}
      onChange={(value) => onChange({ ...filter, [part]: value })}
    />
  )
}

function LanguagePart({ filter, onChange }: FilterPartProps) {
  const t = useText('filter')
  const session = useSession()
  const { language } = useLanguage()
  return (
    <ComboBox
      label={t('filter.part.language')}
      noneFound={t('filter.noLanguage')}
      choices={languagesFor(session.organisation.country).map(({ code }) => ({
        value: code,
        label: languageName(code, language),
      }))}
      value={filter.language}
      onChange={(value) => onChange({ ...filter, language: value })}
    />
  )
}
