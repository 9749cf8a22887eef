/**
 * Names as they are compared, never as they are shown. Accents, case, apostrophes and marks that a keyboard or
 * a form loses are taken off; what is left is lower-case letters in tokens parted by one space.
 */

/** Longer texts are cut before any work: no name needs more, and a search box accepts anything. */
export const longestNameText = 200

/** The signs that are typed for the glottal stop of the Mayan languages: all of them are the same, and silent. */
const apostrophes = /['’ʼ`´‘ʻʹ′＇ʾʿˈꞌ]/gu
const invisible = /[\p{Cf}\p{Co}\p{Cs}]|(?![\t\n\r\v\f])\p{Cc}/gu
const marks = /\p{M}/gu
const notLetters = /\P{L}+/gu
const plain = /^[a-zA-Z ]*$/u

const lettersWithoutDecomposition: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
  ɓ: 'b',
}

/** Lower-case letters in tokens parted by single spaces; the same text again when applied twice. */
export function normaliseName(text: string): string {
  let result = text.slice(0, longestNameText * 2)
  if (plain.test(result)) result = result.toLowerCase()
  else {
    result = result
      .replace(apostrophes, '')
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(apostrophes, '')
      .replace(marks, '')
      .replace(invisible, '')
      .replace(/[ßæœøłđðþıɓ]/gu, (letter) => lettersWithoutDecomposition[letter] ?? letter)
      .replace(notLetters, ' ')
  }
  return cutToLength(result.replace(/ {2,}/gu, ' ').trim())
}

function cutToLength(text: string): string {
  if (text.length <= longestNameText) return text
  // A cut between the halves of a letter outside the basic plane would leave half a letter.
  const last = text.charCodeAt(longestNameText - 1)
  const end = last >= 0xd800 && last <= 0xdbff ? longestNameText - 1 : longestNameText
  return text.slice(0, end).trim()
}

export type NameTokens = {
  /** Given names and surnames in the order written, without particles. */
  readonly tokens: readonly string[]
  /** The husband's surname, after "de", "viuda de". */
  readonly married: readonly string[]
}

const particles = new Set(['de', 'del', 'la', 'las', 'los', 'lo', 'el', 'y', 'e', 'da', 'do', 'das', 'dos'])
const holy = new Set(['san', 'santa', 'santo', 'mac', 'mc'])
const widow = new Set(['viuda', 'vda', 'viud', 'vd', 'vida'])

/** Surnames and given names that begin with "de": after them "de" does not announce a husband. */
const ownAfterDe = new Set(
  'leon jesus dios paz mata gracia jos anda asis avila cordova coronado francisco haro luna oca padua'.split(
    ' ',
  ),
)

/** What US files make of compound surnames: the particle is glued to the name. */
const gluedParticle = /^(?:dela|delos|delas)(?=\p{L}{3})/u
const gluedNames = new Map([
  ['deleon', 'leon'],
  ['delcid', 'cid'],
  ['delvalle', 'valle'],
  ['delrio', 'rio'],
  ['delaguila', 'aguila'],
  ['delangel', 'angel'],
  ['delcarmen', 'carmen'],
  ['delrosario', 'rosario'],
  ['delpilar', 'pilar'],
  ['delsocorro', 'socorro'],
  ['delmar', 'mar'],
  ['depaz', 'paz'],
  ['dejesus', 'jesus'],
  ['dedios', 'dios'],
  ['demata', 'mata'],
])

/** Splits a name into comparable tokens and takes the married name into its own slot. */
export function splitName(text: string): NameTokens {
  const words = normaliseName(text).split(' ')
  const tokens: string[] = []
  const married: string[] = []
  let target = tokens
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const next = words[index + 1]
    if (word === '') continue
    if (widow.has(word) && next === 'de') {
      target = married
      continue
    }
    if (word === 'de' && tokens.length >= 2 && next !== undefined && announcesHusband(next)) {
      target = married
      continue
    }
    if (particles.has(word) && (next !== undefined || tokens.length > 0)) continue
    if (holy.has(word) && next !== undefined && next.length > 2) {
      target.push(word + next)
      index += 1
      continue
    }
    target.push(withoutGluedParticle(word))
  }
  return { tokens, married }
}

function announcesHusband(next: string): boolean {
  return next.length > 1 && !particles.has(next) && !ownAfterDe.has(next)
}

function withoutGluedParticle(word: string): string {
  return gluedNames.get(word) ?? word.replace(gluedParticle, '')
}
