import { useText } from '../../app/words/words-context.tsx'
import { languages, type Language } from '../../app/words/languages.ts'
import { Select } from '../../ui/select.tsx'

/** Each language in its own words, so that it can be found by who reads no other. */
export function LanguageSwitch(props: {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}) {
  const t = useText('app')
  const ui = useText('ui')
  return (
    <Select
      label={t('app.language')}
      unanswered={ui('ui.choose')}
      choices={languages.map((value) => ({ value, label: t(`app.language.${value}`) }))}
      value={props.language}
      onChange={(language) => {
        if (language) props.onLanguage(language)
      }}
    />
  )
}
