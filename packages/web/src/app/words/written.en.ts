import type { words as spanish } from './written.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'written.by': 'Written down by {by}, {date}',
  'written.edit': 'Correct',
  'written.withdraw': 'Withdraw',
  'written.withdraw.why': 'Why is it withdrawn?',
  'written.withdrawnNow': 'Withdrawn. What it said stays in the history.',
  'written.withdrawn': 'What was withdrawn',
  'written.withdrawn.on': 'Withdrawn on {date}: {why}',
  'written.because': 'Why it was withdrawn',
}
