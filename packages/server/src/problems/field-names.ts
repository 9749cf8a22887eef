import type { Problem } from '@amparo/domain/kernel/problem'

/**
 * Refusals are remembered with their commands, and copied into mails and tickets: a key that somebody made up is
 * told only where it looks like the name of a field or an id. Those begin with a small letter or a digit; what
 * people are called begins with a capital one.
 */
export function fieldName(key: string): string {
  return /^[a-z0-9][\w.-]{0,79}$/.test(key) ? key : '?'
}

/** The same refusal, pointing with names of fields only. */
export function withFieldNames(refusal: Problem): Problem {
  if (!refusal.fields) return refusal
  const fields = refusal.fields.map((field) => ({
    ...field,
    pointer: field.pointer
      .split('/')
      .map((step) => (step === '' ? step : fieldName(step)))
      .join('/'),
  }))
  return { ...refusal, fields }
}
