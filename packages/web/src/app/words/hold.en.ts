import type { words as spanish } from './hold.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'hold.begin': 'Put on hold',
  'hold.means': 'While on hold nothing is due but looking at it again. Notes can be written.',
  'hold.reason': 'Why does work pause?',
  'hold.reason.with-family': 'With family for a known time',
  'hold.reason.other-authority': 'Waiting for another authority',
  'hold.reason.hospital': 'In hospital',
  'hold.reason.other': 'Another reason',
  'hold.explanation': 'Explain with facts',
  'hold.reviewOn': 'On which day will you look again?',
  'hold.reviewUntil': '{date} at the latest.',
  'hold.practice': 'This limit is usual practice, not law.',
  'hold.save': 'Put on hold',
  'hold.saved': 'The case is on hold.',
  'hold.by': 'Put on hold by {by}, {date}',
  'hold.resume': 'Resume',
  'hold.because': 'Why does work go on?',
  'hold.resumed': 'The case goes on. Its dates run on from today.',
}
