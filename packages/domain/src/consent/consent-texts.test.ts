import { expect, test } from 'vitest'
import { consentTextAges, consentTexts, textsForAge } from './consent-texts.ts'

test('at every age one text is said to the child and one to the caregiver', () => {
  for (let age = 0; age < 18; age += 1)
    expect(textsForAge(age).map(({ spokenTo }) => spokenTo)).toEqual(['child', 'caregiver'])
})

test('the text for the child changes at the ages of the rule, and nowhere else', () => {
  const of = (age: number) => textsForAge(age).find(({ spokenTo }) => spokenTo === 'child')?.id
  for (const [index, from] of consentTextAges.entries()) {
    const below = consentTextAges[index + 1] ?? 18
    expect(of(from)).toBe(of(below - 1))
    if (index > 0) expect(of(from)).not.toBe(of(from - 1))
  }
})

test('every sentence is written in both languages, and short enough to be listened to', () => {
  for (const { id, sentences } of consentTexts)
    for (const sentence of sentences)
      for (const language of ['es', 'en']) {
        const text = sentence[language] ?? ''
        expect(text, id).not.toBe('')
        for (const said of text.split(/[.?]\s/))
          expect(said.split(/\s+/).length, said).toBeLessThanOrEqual(20)
      }
})

test('no text promises that nobody will know, and each but the first says that no is an answer', () => {
  for (const { id, sentences } of consentTexts) {
    const es = sentences.map((sentence) => sentence['es']).join(' ')
    const en = sentences.map((sentence) => sentence['en']).join(' ')
    expect(es).not.toMatch(/nadie (lo )?sabrá/i)
    if (id === 'child-told') continue
    expect(es).toMatch(/que no/)
    expect(en).toMatch(/\bno\b/)
  }
})

test('a recording names the version of the text that it speaks', () => {
  for (const { recordings, version } of consentTexts)
    for (const { textVersion } of recordings) expect(textVersion).toBeLessThanOrEqual(version)
})
