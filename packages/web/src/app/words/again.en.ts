import type { words as spanish } from './again.es.ts'

/** Somebody who comes again: the earlier case and the new one. */
export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'again.begin': 'New case of the same child',
  'again.intro':
    'What follows comes from case {code}. Confirm it with the child and correct what has changed. The earlier case stays as it is.',
  'again.notCarried':
    'What was said about the birth and the danger list come along. Phones, family ties and safe hours come too, of whoever stays in the list. Permissions do not: they are asked again.',
  'again.back': 'Back to the earlier case',
  'again.nth': 'Case number {nth} here, since {year}',
  'again.earlierOf': 'Case {nth} of {count} here, since {year}',
  'again.list': 'Other cases of the same child',
  'again.case': 'Case {code}',
  'again.line': 'Opened on {date}',
  'again.hidden':
    'There {n, plural, one {is # other case} other {are # other cases}} that you cannot open. Ask your supervisor.',
  'again.carried': 'Unchanged since case {code}: {fields}. Confirm it when you can.',
  'again.field.names': 'names',
  'again.field.born': 'birth',
  'again.field.sex': 'sex',
  'again.field.nationalities': 'nationality',
  'again.field.languages': 'languages',
  'again.field.origin': 'place of origin',
  'again.field.phones': 'phone',
}
