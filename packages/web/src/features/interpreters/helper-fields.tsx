import { recordInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import { longestOf } from '@amparo/contract/kernel/fields'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { isNamed, nobody, outside, type HelperDraft } from './helped-draft.ts'

const nameLength = longestOf(recordInterpreting.input.shape.fields.shape.helpers.def.element.shape.name)

/** Who it was: of the register or somebody else; one person, or two one after the other. */
export function HelperFields(props: {
  readonly register: readonly { readonly id: string; readonly name: string }[]
  readonly value: readonly HelperDraft[]
  readonly onChange: (helpers: readonly HelperDraft[]) => void
  readonly checked: boolean
}) {
  const t = useText('interpreter')
  const ui = useText('ui')
  const { value, onChange, checked } = props
  const set = (at: number, more: Partial<HelperDraft>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...more } : one)))
  const choices = [
    ...props.register.map(({ id, name }) => ({ value: id, label: name })),
    { value: outside, label: t('interpreting.outside') },
  ]
  return (
    <>
      {value.map((one, index) => {
        const which = index === 0 ? 'first' : 'second'
        const problem = checked && !isNamed(one) ? t('interpreting.helper.missing') : undefined
        return (
          <div className="stack" key={which}>
            <Select
              label={t(`interpreting.helper.${which}`)}
              unanswered={ui('ui.choose')}
              choices={choices}
              value={one.id}
              onChange={(id) => set(index, { id })}
              problem={one.id === outside ? undefined : problem}
            />
            {one.id === outside ? (
              <TextField
                label={t(`interpreting.name.${which}`)}
                value={one.name}
                onChange={(name) => set(index, { name })}
                longest={nameLength}
                problem={problem}
              />
            ) : null}
          </div>
        )
      })}
      <p>
        {value.length === 1 ? (
          <Button weight="quiet" icon="add" onPress={() => onChange([...value, nobody])}>
            {t('interpreting.second.add')}
          </Button>
        ) : (
          <Button weight="quiet" icon="close" onPress={() => onChange(value.slice(0, 1))}>
            {t('interpreting.second.remove')}
          </Button>
        )}
      </p>
    </>
  )
}
