import { birthSources, type BirthSource } from '@amparo/domain/child/birth'
import { useText } from '../../app/words/words-context.tsx'
import { Select } from '../../ui/select.tsx'

/** Who or what says the date of birth; with it the date is kept as a first statement, beside which others may stand. */
export function BornFrom(props: {
  readonly value: BirthSource | undefined
  readonly onChange: (value: BirthSource | undefined) => void
  /** The child herself, or somebody who is with her. */
  readonly ofChild?: boolean
}) {
  const t = useText('birth-source')
  const ui = useText('ui')
  return (
    <Select
      label={t('birth-source.who')}
      required={false}
      unanswered={ui('ui.choose')}
      choices={birthSources.map((one) => ({
        value: one,
        label: one === 'said-herself' && !props.ofChild ? t('birth-source.person') : t(`birth-source.${one}`),
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
