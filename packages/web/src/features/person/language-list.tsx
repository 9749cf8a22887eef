import { between } from '../../app/words/between.ts'
import { catalogueOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { CodeList } from './code-list.tsx'
import { languageName, languagesFor } from './languages.ts'

/** Languages by the names of their speakers; other names people hear find them too. The first is preferred. */
export function LanguageList(props: {
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly country?: string | undefined
}) {
  const t = useText('person')
  const { language } = useLanguage()
  return (
    <CodeList
      label={t('person.language')}
      addLabel={t('person.language.add')}
      hint={t('person.language.hint')}
      noneFound={t('person.language.none')}
      choices={languagesFor(props.country).map((one) => ({
        value: one.code,
        // What people also hear stands in the label, because typing is matched against it.
        label: [one[catalogueOf(language)], ...one.alsoHeard].join(between),
      }))}
      nameOf={(code) => languageName(code, language)}
      value={props.value}
      onChange={props.onChange}
      most={10}
    />
  )
}
