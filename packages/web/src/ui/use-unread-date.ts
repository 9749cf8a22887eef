import { useState, type SyntheticEvent } from 'react'
import { useText } from '../app/words/words-context.tsx'

type PartsEvent = SyntheticEvent<HTMLElement> & { readonly relatedTarget?: EventTarget | null }

/**
 * What stands in the parts of a date and makes none must not look like an answer, nor go without a word. It is
 * said when somebody leaves the date, not while she writes; and no form is sent with it.
 */
export function useUnreadDate(isDate: boolean) {
  const t = useText('ui')
  const [isTyped, setTyped] = useState(false)
  const [isLeft, setLeft] = useState(false)
  const isUnread = isTyped && !isDate
  return {
    problem: isUnread && isLeft ? t('ui.dateUnread') : undefined,
    forget: () => {
      setTyped(false)
      setLeft(false)
    },
    parts: {
      ref: holdForm,
      className: 'date-parts',
      'data-unread': isUnread ? '' : undefined,
      onChange: ({ currentTarget }: PartsEvent) => setTyped(isAnyFilled(currentTarget)),
      onBlur: ({ currentTarget, relatedTarget }: PartsEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setLeft(true)
      },
    },
  }
}

/** The first field of a page that holds what is no answer: she is brought back to it. */
export function goToUnread(within: Element | null | undefined): boolean {
  const unread = within?.querySelector<HTMLElement>('[data-unread]')
  const field = unread?.querySelector<HTMLElement>('input, select, textarea')
  if (!unread || !field) return false
  unread.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  field.focus()
  return true
}

/** Before any other listener: what was typed and cannot be kept would be gone with the form. */
export function holdForm(part: HTMLElement | null) {
  const form = part?.closest('form')
  if (!form) return undefined
  const hold = (event: Event) => {
    if (!goToUnread(form)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  form.addEventListener('submit', hold, true)
  return () => form.removeEventListener('submit', hold, true)
}

function isAnyFilled(parts: HTMLElement): boolean {
  return [...parts.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].some(
    ({ value }) => value.trim() !== '',
  )
}
