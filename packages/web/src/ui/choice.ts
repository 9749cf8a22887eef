/** One of several answers. The value is stored, the label is read. */
export type Choice<Value extends string = string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  /** It is shown, with why it cannot be chosen now. */
  readonly off?: boolean
}
