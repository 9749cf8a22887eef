import type { words as spanish } from './register.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'register.title': 'Register',
  'search.first': 'Search first. This child may already be registered.',
  'search.label': 'Who are you looking for?',
  'search.hint': "Name, nickname, code or mother's name. Spelling need not be exact.",
  'search.submit': 'Search',
  'search.found': '{n, plural, one {# similar record} other {# similar records}}. Look before you go on.',
  'search.none': 'No one found. You can register now.',
  'search.same': 'It is the same child',
  'search.different': 'None of these: new record',
  'register.new': 'New record',
  'masked.title': 'Another organization knows this child',
  'masked.body': 'You cannot see more. You can ask them to call you.',
  'masked.ask': 'Ask for contact',
}
