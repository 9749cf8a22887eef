import type { words as spanish } from './team.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'team.title': 'Team',
  'team.caption': 'Cases by person',
  'team.person': 'Caseworker',
  'team.cases': 'Cases',
  'team.overdue': 'Overdue',
  'team.withoutContact': 'Without contact',
  'team.approvals': 'Waiting for approval',
  'team.approvalsEmpty': 'Nothing is waiting for approval.',
  'team.empty': 'There is nobody in your team yet.',
}
