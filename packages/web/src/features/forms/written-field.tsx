import { longestLine, longestNarrative } from '@amparo/domain/form/parse-answer'
import { isReadableText, withoutControls } from '@amparo/domain/kernel/typed-text'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useData } from '../../data/data-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import type { FieldProps } from '../../ui/field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

const pause = 1200
/** Until a tap that ended the writing has landed: what appears by the answer must not move its target away. */
const afterTap = 200

/**
 * A written answer: it counts when the person leaves it or pauses, not at every letter; and at once when the field
 * or the page goes away.
 */
export function WrittenField(
  props: FieldProps & {
    readonly kind: 'text' | 'narrative' | 'phone' | 'integer' | 'decimal'
    readonly value: string
    readonly onWritten: (text: string) => void
    /** Whether this text is an answer; what is none stays in the field and holds the page. */
    readonly isRead?: (text: string) => boolean
  },
) {
  const { unsent } = useData()
  const t = useText('form')
  const { kind, value, onWritten, isRead = isReadableText, ...field } = props
  const [typed, setTyped] = useState(value)
  const now = useRef({ typed: value, written: value })
  const report = useRef(onWritten)
  useEffect(() => {
    report.current = onWritten
  })
  const commit = useCallback(() => {
    const { typed: text, written } = now.current
    if (text === written) return
    now.current.written = text
    report.current(text)
  }, [])
  const type = (text: string) => {
    now.current.typed = text
    setTyped(text)
  }
  useEffect(() => {
    const timer = setTimeout(commit, pause)
    return () => clearTimeout(timer)
  }, [typed, commit])
  useEffect(() => {
    const takeOut = unsent.add(commit)
    return () => {
      takeOut()
      commit()
    }
  }, [unsent, commit])
  return (
    <div
      className="stack"
      data-unread={typed !== value && !isRead(typed) ? '' : undefined}
      onBlur={() => setTimeout(commit, afterTap)}
    >
      {kind === 'narrative' ? (
        <TextArea {...field} value={typed} onChange={type} rows={4} longest={longestNarrative} />
      ) : (
        <TextField
          {...field}
          value={typed}
          onChange={type}
          longest={longestLine}
          {...(kind === 'phone' ? { type: 'tel' as const, inputMode: 'tel' as const } : {})}
          {...(kind === 'integer' ? { inputMode: 'numeric' as const, width: 'short' as const } : {})}
          {...(kind === 'decimal' ? { width: 'short' as const } : {})}
        />
      )}
      {isReadableText(typed) ? null : (
        <Button
          onPress={() => {
            type(withoutControls(typed))
            commit()
          }}
        >
          {t('form.removeControls')}
        </Button>
      )}
    </div>
  )
}
