import { useState } from 'react'
import { TextField, type TextFieldProps } from './text-field.tsx'

/** A whole number, with the phone's number keys. What is not a number stays visible and counts as no answer. */
export function NumberField(
  props: Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'inputMode'> & {
    readonly value: number | undefined
    readonly onChange: (value: number | undefined) => void
    readonly least?: number
    readonly most?: number
  },
) {
  const [typed, setTyped] = useState(props.value === undefined ? '' : String(props.value))
  const shown =
    parseWhole(typed) === props.value ? typed : props.value === undefined ? typed : String(props.value)
  return (
    <TextField
      {...props}
      width={props.width ?? 'short'}
      inputMode="numeric"
      value={shown}
      onChange={(text) => {
        setTyped(text)
        const number = parseWhole(text)
        const inside = number !== undefined && number >= (props.least ?? 0) && number <= (props.most ?? 1e9)
        props.onChange(inside ? number : undefined)
      }}
    />
  )
}

export function parseWhole(text: string): number | undefined {
  return /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}
