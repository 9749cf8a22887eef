/** Of a record that is written as a whole: its fields by their names, and why it was withdrawn; nothing of other records. */
export function writtenEntryWords<Field extends string>(
  isIt: boolean,
  fields: readonly Field[],
  because: string,
  words: {
    readonly labelOf: (field: Field) => string
    readonly valueOf: (field: Field, value: unknown) => string
  },
): {
  readonly label: (field: string) => string | undefined
  readonly describe: (field: string, value: unknown) => string | undefined
} {
  const known = (field: string) => (isIt ? fields.find((one) => one === field) : undefined)
  return {
    label: (field) => {
      if (isIt && field === 'because') return because
      const name = known(field)
      return name && words.labelOf(name)
    },
    describe: (field, value) => {
      const name = known(field)
      if (name) return words.valueOf(name, value)
      return isIt ? String(value ?? '') : undefined
    },
  }
}
