import type { words as spanish } from './overview.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'overview.title': 'Overview',
  'overview.intro': 'Each number opens the list of the cases that it counts.',
  'overview.scope': 'Which cases are counted',
  'overview.scope.mine': 'My cases',
  'overview.scope.team': 'Team',
  'overview.scope.organisation': 'All',
  'overview.empty': 'There are no cases to count here.',
  'overview.cases': 'Go to the list of cases',
  'overview.group.work': 'The work',
  'overview.group.risk': 'By risk',
  'overview.group.step': 'By step',
  'overview.group.overdue': 'Overdue',
  'overview.group.waiting': 'To approve',
  'overview.group.attention': 'To look at today',
  'overview.group.others': 'With other organizations',
  'overview.group.age': 'By age',
  'overview.group.sex': 'By sex',
  'overview.group.company': 'Travels with',
  'overview.nothing': 'Nothing for now.',
  'overview.unsure': 'Where the age is not sure, the case counts in each group that is possible.',
}
