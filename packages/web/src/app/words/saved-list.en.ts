import type { words as spanish } from './saved-list.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'saved.title': 'Saved lists',
  'saved.choose': 'Choose a list',
  'saved.sharedName': '{name} ({who})',
  'saved.everybody': 'the whole organization',
  'saved.onlyMe': 'only me',
  'saved.save': 'Save this list',
  'saved.change': 'Change this list',
  'saved.name': 'Name of the list',
  'saved.name.hint': 'For example: high risk without contact. Do not write names of children.',
  'saved.name.missing': 'Write a name for the list.',
  'saved.who': 'Who finds it',
  'saved.who.hint': 'With it each person sees only the cases that they can see anyway.',
  'saved.saved': 'List saved',
  'saved.delete': 'Delete this list',
  'saved.deleted': 'List deleted. The cases stay as they were.',
  'saved.mayOnlyDelete': 'Your work no longer includes sharing this list. You can delete it.',
  'saved.partsGone': 'A part of this list no longer exists in the system. The rest is shown.',
}
