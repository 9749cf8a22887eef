import { daysBetween } from '@amparo/domain/kernel/plain-date'
import { writeDay } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'
import type { Text } from '../../app/words/word-store.ts'
import { dayOf, today } from '../../data/today.ts'
import type { Meaning } from '../../ui/badge.tsx'

/** Nights since the day it was due; negative while there is time. `isLate` also on the same day, once it passed. */
export function latenessOf(
  dueAt: string,
  now: Date = new Date(),
): { readonly days: number; readonly isLate: boolean } {
  return { days: daysBetween(dayOf(dueAt), today(now)), isLate: new Date(dueAt) < now }
}

const soon = 14

/** How long there is still, or since when it is overdue: in words, with the meaning that its shape shows. */
export function dueWords(
  dueAt: string,
  t: Text<'case'>,
  language: Language,
  now: Date = new Date(),
): { readonly words: string; readonly meaning: Meaning } {
  const { days, isLate } = latenessOf(dueAt, now)
  if (days > 0) return { words: t('case.overdueBy', { days }), meaning: 'danger' }
  if (days === 0 && isLate) return { words: t('case.overdueToday'), meaning: 'danger' }
  if (days === 0) return { words: t('case.dueToday'), meaning: 'warning' }
  if (days >= -soon) return { words: t('case.dueIn', { days: -days }), meaning: 'neutral' }
  return { words: t('case.dueOn', { date: writeDay(dayOf(dueAt), language) }), meaning: 'neutral' }
}
