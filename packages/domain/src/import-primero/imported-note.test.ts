import { expect, it } from 'vitest'
import { consentReasonMark, importWords, readReason, riskReasonMark } from './import-words.ts'
import { readImportedNote } from './imported-note.ts'

it.each(['es', 'en'] as const)('tells apart in %s what an import wrote and what came along', (language) => {
  const words = importWords[language]
  const body = [
    `${words.service}: cash_assistance · help`,
    'Casa Esperanza',
    `${words.neededBy}: 2021-05-26`,
    `${words.done} 2021-06-01`,
    words.done,
    `${words.done} pronto`,
    '',
    `${words.writtenBy}: mgarcia`,
  ].join('\n')
  expect(readImportedNote(body)).toEqual([
    { kind: 'service', parts: ['cash_assistance', 'help'] },
    { kind: 'words', text: 'Casa Esperanza' },
    { kind: 'neededBy', parts: ['2021-05-26'] },
    { kind: 'done', parts: ['2021-06-01'] },
    { kind: 'done', parts: [] },
    { kind: 'words', text: `${words.done} pronto` },
    { kind: 'words', text: '' },
    { kind: 'writtenBy', parts: ['mgarcia'] },
  ])
})

it('says a mark and an earlier sentence in the language of the reader, and a person’s own words as they are', () => {
  expect(readReason(riskReasonMark, 'en')).toBe('Level that came from Primero.')
  expect(readReason('Nivel que traía de Primero. Aquí nadie lo ha aprobado todavía.', 'en')).toBe(
    'Level that came from Primero.',
  )
  expect(readReason(consentReasonMark, 'es')).toContain('no consta quién respondió')
  expect(readReason('Came from Primero: who answered and how it was asked is not known.', 'es')).toContain(
    'no consta quién respondió',
  )
  expect(readReason('Llegó sola.', 'en')).toBe('Llegó sola.')
})
