import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { NameFields } from './name-fields.tsx'
import { emptyName, type NameDraft } from './name.ts'

const kinds = ['legal', 'document', 'nickname', 'other'] as const
const mostNames = 9

/** Further names, each with what it is: the civil register, a document, a nickname. */
export function OtherNames(props: {
  readonly value: readonly NameDraft[]
  readonly onChange: (value: NameDraft[]) => void
}) {
  const t = useText('person')
  const ui = useText('ui')
  const change = (at: number, name: NameDraft) =>
    props.onChange(props.value.map((each, index) => (index === at ? name : each)))
  return (
    <div className="stack">
      {props.value.map((name, index) => (
        // A name has no id of its own; its place in the list is what it is known by while it is written.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="sub-block" key={index}>
          <Select
            label={t('person.nameKind')}
            unanswered={ui('ui.choose')}
            choices={kinds.map((value) => ({ value, label: t(`person.role.${value}`) }))}
            value={kinds.find((kind) => kind === name.role)}
            onChange={(role) => change(index, { ...name, role: role ?? 'other' })}
          />
          <NameFields value={name} onChange={(next) => change(index, next)} withMarried />
          <Button
            weight="quiet"
            icon="close"
            onPress={() => props.onChange(props.value.filter((_, at) => at !== index))}
          >
            {t('person.removeName')}
          </Button>
        </div>
      ))}
      {props.value.length < mostNames ? (
        <Button icon="add" onPress={() => props.onChange([...props.value, emptyName('legal')])}>
          {t('person.addName')}
        </Button>
      ) : null}
    </div>
  )
}
