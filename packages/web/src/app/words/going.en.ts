import type { words as spanish } from './going.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'going.title': 'Accompaniments',
  'going.state.planned': 'Planned',
  'going.state.done': 'Done',
  'going.state.not-done': 'Not done',
  'going.state.untold': 'Say what happened',
  'going.line': '{when}: {who}',
}
