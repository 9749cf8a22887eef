import type { Section } from '@amparo/domain/access/vocabulary'

/** The sections from which a list of what is due shows words, for the record of who read what. */
export function sectionsOfDue(
  due: readonly { readonly kind?: string; readonly action?: string | null; readonly postponed?: unknown }[],
): Section[] {
  const isPlan = due.some(({ kind, action }) => kind === 'do-action' && action)
  const isCourse = due.some(({ kind, postponed }) => kind === 'by-hand' || postponed)
  return [...(isCourse ? (['course'] as const) : []), ...(isPlan ? (['plan'] as const) : [])]
}
