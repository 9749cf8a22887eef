import { countryName, nationalities } from '@amparo/packs/nationalities'
import { useMemo } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import type { Choice } from '../../ui/choice.ts'
import { CodeList } from './code-list.tsx'

const near = ['GT', 'HN', 'SV', 'MX', 'US', 'NI', 'BZ', 'CR', 'PA', 'CO', 'VE', 'EC', 'HT', 'CU']

/** Countries by name, those of the route first. */
export function useCountryChoices(): readonly Choice[] {
  const { language } = useLanguage()
  return useMemo(() => {
    const locale = localeOf(language)
    const others = nationalities
      .filter((code) => !near.includes(code))
      .map((value) => ({ value, label: countryName(value, locale) }))
      .sort((one, other) => one.label.localeCompare(other.label, locale))
    return [...near.map((value) => ({ value, label: countryName(value, locale) })), ...others]
  }, [language])
}

export function NationalityList(props: {
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}) {
  const t = useText('person')
  const { language } = useLanguage()
  return (
    <CodeList
      label={t('person.nationality')}
      addLabel={t('person.nationality.add')}
      noneFound={t('person.country.none')}
      choices={useCountryChoices()}
      nameOf={(code) => countryName(code, localeOf(language))}
      value={props.value}
      onChange={props.onChange}
      most={6}
    />
  )
}
