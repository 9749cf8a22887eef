import { useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { Choice } from '../choice.ts'
import type { ComboBoxProps } from '../combo-box.tsx'
import { FieldHelp, FieldLabel, useFieldIds } from '../field.tsx'
import { Icon } from '../icon.tsx'

/** Letters without accents and apostrophes: "san jose" finds "San José", and any keyboard writes "Kʼicheʼ". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'`´ʹʻʼʽˈ‘’‛′]/gu, '')
    .toLowerCase()
}

export function ComboBoxOverlay(props: ComboBoxProps) {
  const ids = useFieldIds(props)
  const typed = useRef<string | undefined>(undefined)
  // Who wrote a name of the list out, or whose list closed under her finger, has chosen it.
  const takeWhatIsTyped = () => {
    if (typed.current === undefined) return
    const text = plain(typed.current).trim()
    const isCalledSo = ({ label }: Choice) => plain(label) === text
    const chosen = props.choices.find(({ value }) => value === props.value)
    if (chosen && isCalledSo(chosen)) return
    const meant = props.choices.find(isCalledSo)
    if (meant?.value !== props.value) props.onChange(meant?.value)
  }
  return (
    <AriaComboBox
      className="field"
      defaultItems={props.choices}
      defaultFilter={(label, typed) => plain(label).includes(plain(typed))}
      {...(props.value === undefined ? {} : { defaultValue: props.value })}
      onBlur={takeWhatIsTyped}
      onChange={(key) => props.onChange(props.choices.find(({ value }) => value === key)?.value)}
      // A page that scrolls closes the list; what was typed must outlive that, and places have names of their own.
      allowsCustomValue
      allowsEmptyCollection
      onInputChange={(text) => {
        typed.current = text
        props.onText?.(text)
      }}
      aria-labelledby={ids.label}
      {...(ids.describedBy ? { 'aria-describedby': ids.describedBy } : {})}
    >
      <FieldLabel {...props} id={ids.label} />
      <FieldHelp ids={ids} hint={props.hint} problem={props.problem} />
      {/* Enter chooses; where the list closed in that very moment, it must not send the whole form. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="combo"
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      >
        <Input className="input combo-input" dir="auto" />
        <Button className="combo-open">
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<Choice>
          className="options"
          renderEmptyState={() => <p className="options-empty">{props.noneFound}</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className="option">
              <span>{choice.label}</span>
              {choice.hint ? <span className="field-hint">{choice.hint}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
