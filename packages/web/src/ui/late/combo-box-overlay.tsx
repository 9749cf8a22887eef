import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { ComboBoxProps } from '../combo-box.tsx'
import { FieldHelp, FieldLabel, useFieldIds } from '../field.tsx'
import { Icon } from '../icon.tsx'

/** Letters without accents, so that "san jose" finds "San José". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const mostShown = 60

export function ComboBoxOverlay(props: ComboBoxProps) {
  const ids = useFieldIds(props)
  const chosen = props.choices.find(({ value }) => value === props.value)
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const wanted = plain(typed)
  const asChosen = chosen?.label === typed
  const found = props.choices
    .filter(({ label }) => asChosen || plain(label).includes(wanted))
    .slice(0, mostShown)
  return (
    <AriaComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text)
        if (text === '') props.onChange(undefined)
      }}
      value={props.value ?? null}
      onChange={(key) => {
        const choice = props.choices.find(({ value }) => value === key)
        props.onChange(choice?.value)
        setTyped(choice?.label ?? '')
      }}
      allowsEmptyCollection
      menuTrigger="focus"
      aria-labelledby={ids.label}
      {...(ids.describedBy ? { 'aria-describedby': ids.describedBy } : {})}
    >
      <FieldLabel {...props} id={ids.label} />
      <FieldHelp ids={ids} hint={props.hint} problem={props.problem} />
      <div className="combo">
        <Input className="input combo-input" dir="auto" />
        <Button className="combo-open">
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox
          className="options"
          items={found}
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
