import { longestOf } from '@amparo/contract/kernel/fields'
import { phoneNumber } from '@amparo/contract/api/cases/person-fields'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'

const mostPhones = 6

/** One line a number; an emptied line is a number less. */
export function PhoneFields(props: {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const t = useText('person')
  const lines = props.value.length === 0 ? [''] : props.value
  return (
    <div className="stack">
      {lines.map((phone, index) => (
        <TextField
          // A number has no id; its place in the list is what it is known by while it is written.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          label={lines.length === 1 ? t('person.phone') : t('person.phone.of', { n: index + 1 })}
          {...(index === 0 ? { hint: t('person.phone.hint') } : {})}
          required={false}
          type="tel"
          inputMode="tel"
          value={phone}
          onChange={(typed) => props.onChange(lines.map((one, at) => (at === index ? typed : one)))}
          longest={longestOf(phoneNumber)}
        />
      ))}
      {lines.length < mostPhones && lines.every((phone) => phone.trim() !== '') ? (
        <Button weight="quiet" icon="add" onPress={() => props.onChange([...lines, ''])}>
          {t('person.phone.add')}
        </Button>
      ) : null}
    </div>
  )
}
