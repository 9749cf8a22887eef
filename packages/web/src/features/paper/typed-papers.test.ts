import { describe, expect, test } from 'vitest'
import type { PaperItem, PaperQuestion, PaperRows } from '@amparo/domain/form/paper'
import { closureReasons } from '@amparo/domain/closure/closure-reasons'
import { concernCodes } from '@amparo/domain/risk/concerns'
import { WordStore } from '../../app/words/word-store.ts'
import { typedSheets } from '@amparo/domain/form/typed-sheets'
import { paperAreas, typedPaper } from './typed-papers.ts'

async function wordsIn(language: 'es-419' | 'en') {
  const words = new WordStore(language)
  await words.load(paperAreas)
  return words
}
const spanish = await wordsIn('es-419')
const english = await wordsIn('en')

function asked(items: readonly PaperItem[]): readonly (PaperQuestion | PaperRows)[] {
  return items.flatMap((item) =>
    item.kind === 'note' ? [] : item.kind === 'rows' ? [item, ...asked(item.questions)] : [item],
  )
}
const askedOn = (id: (typeof typedSheets)[number], words: WordStore) =>
  typedPaper(id, words).parts.flatMap((part) => asked(part.items))

describe.each(typedSheets.map((id) => [id] as const))('%s', (id) => {
  test('asks the same in both languages, with numbers of its own and no empty words', () => {
    const shape = (words: WordStore) =>
      askedOn(id, words).map((item) => [
        item.number,
        item.kind === 'question' && item.room.kind === 'squares' ? item.room.options.length : item.kind,
      ])
    expect(shape(spanish)).toEqual(shape(english))
    const numbers = askedOn(id, english).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const words of [spanish, english])
      for (const item of askedOn(id, words)) {
        expect(item.label).not.toBe('')
        if (item.kind === 'question' && item.room.kind === 'squares')
          expect(item.room.options.filter((option) => option === '')).toEqual([])
      }
  })

  test('asks nobody about immigration status', () => {
    for (const words of [spanish, english])
      expect(JSON.stringify(typedPaper(id, words))).not.toMatch(
        /estatus migratorio|immigration status|\bvisas?\b|\basilo\b|\basylum\b/i,
      )
  })
})

test('a sheet offers whatever its screen offers', () => {
  const squares = (id: 'risk' | 'closure', question: string) => {
    const found = askedOn(id, english).find((item) => item.id === question)
    return found?.kind === 'question' && found.room.kind === 'squares' ? found.room.options.length : 0
  }
  expect(squares('risk', 'concerns')).toBe(concernCodes.length)
  expect(squares('closure', 'reason')).toBe(closureReasons.length)
})
