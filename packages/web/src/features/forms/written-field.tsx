import { useEffect, useRef, useState } from 'react'
import type { FieldProps } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

const pause = 1200
/** Until a tap that ended the writing has landed: what appears by the answer must not move its target away. */
const afterTap = 200

/** A written answer: it counts when the person leaves it or pauses, not at every letter. */
export function WrittenField(
  props: FieldProps & {
    readonly kind: 'text' | 'narrative' | 'phone' | 'integer' | 'decimal'
    readonly value: string
    readonly onWritten: (text: string) => void
  },
) {
  const { kind, value, onWritten, ...field } = props
  const [typed, setTyped] = useState(value)
  const written = useRef(value)
  const report = useRef(onWritten)
  useEffect(() => {
    report.current = onWritten
  })
  const commit = (text: string) => {
    if (text === written.current) return
    written.current = text
    report.current(text)
  }
  useEffect(() => {
    if (typed === written.current) return
    const timer = setTimeout(() => {
      written.current = typed
      report.current(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <div onBlur={() => setTimeout(() => commit(typed), afterTap)}>
      {kind === 'narrative' ? (
        <TextArea {...field} value={typed} onChange={setTyped} rows={4} maxLength={10_000} />
      ) : (
        <TextField
          {...field}
          value={typed}
          onChange={setTyped}
          maxLength={500}
          {...(kind === 'phone' ? { type: 'tel' as const, inputMode: 'tel' as const } : {})}
          {...(kind === 'integer' ? { inputMode: 'numeric' as const, width: 'short' as const } : {})}
          {...(kind === 'decimal' ? { width: 'short' as const } : {})}
        />
      )}
    </div>
  )
}
