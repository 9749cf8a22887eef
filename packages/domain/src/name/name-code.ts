/**
 * How a name sounds to somebody who writes it down in Guatemala, Honduras, El Salvador, Mexico or at a desk in
 * the United States. Spanish spelling confuses b/v/w, s/c/z, silent h, ll/y, g/j before e and i, qu/k/c; Mayan
 * spelling adds tz, x for sh, apostrophes and doubled vowels; x is sh, j, s or ks according to the language.
 * A token therefore has one to three codes, and two tokens sound the same when they share one.
 *
 * Letters of a code: vowels as they are; b (b v w, gu/hu before a vowel), C (ch), S (sh), s (s z c ts tz ks),
 * h (j, g before e and i), y, k, and the rest as written.
 */

export const mostCodes = 3
const longestCode = 28

/** The codes of one normalised token, the likeliest first. */
export function soundCodes(token: string): readonly string[] {
  const building: Building = { codes: [''] }
  const end = Math.min(token.length, longestCode)
  let index = 0
  while (index < end) index += step(token, index, building)
  const finished = building.codes.map(finish)
  return finished.length === 1 ? finished : [...new Set(finished)]
}

export function soundAlike(first: string, second: string): boolean {
  const others = soundCodes(second)
  return soundCodes(first).some((code) => others.includes(code))
}

type Building = { codes: string[] }

/** Appends one sound, or one of several: the first choices stay in front, and the list stays short. */
function emit(building: Building, first: string, ...others: readonly string[]): void {
  const before = building.codes
  const after: string[] = []
  for (const choice of [first, ...others]) {
    for (const code of before) {
      if (after.length === mostCodes) break
      after.push(append(code, choice))
    }
  }
  building.codes = after
}

function append(code: string, sound: string): string {
  if (sound === '') return code
  const last = code.at(-1)
  if (last === sound) return code
  if (last === 'k' && sound === 's') return code.slice(0, -1) + 's'
  if (last === 's' && (sound === 'S' || sound === 's')) return code.slice(0, -1) + sound
  return code + sound
}

/** Writes the sound that begins at `index` and answers how many letters it took. */
function step(word: string, index: number, to: Building): number {
  const letter = word[index] ?? ''
  const next = word[index + 1] ?? ''
  const after = word[index + 2] ?? ''
  const previous = index === 0 ? '' : (word[index - 1] ?? '')
  switch (letter) {
    case 'b':
    case 'v':
      emit(to, 'b')
      return next === 'h' ? 2 : 1
    case 'w':
      if (index === 0) emit(to, 'b')
      else emit(to, 'b', 'u')
      return 1
    case 'c':
      return stepC(next, after, to)
    case 'd':
      if (next === 'z') return emitted(to, 2, 's')
      return emitted(to, next === 'h' ? 2 : 1, index === word.length - 1 ? 't' : 'd')
    case 'g':
      return stepG(index, next, after, to)
    case 'h':
      return stepH(index, previous, next, after, to)
    case 'i':
      if (isVowel(next) && next !== 'i' && (index === 0 || isSaidBefore(word, index))) {
        return emitted(to, 1, 'y')
      }
      return emitted(to, 1, 'i')
    case 'j':
      return (
        stepJota(index, next === 'h' ? after : next, word[index + (next === 'h' ? 3 : 2)] ?? '', to) +
        (next === 'h' ? 1 : 0)
      )
    case 'k':
      return emitted(to, next === 'h' ? 2 : 1, 'k')
    case 'l':
      if (next !== 'l') return emitted(to, 1, 'l')
      if (after === '' || !isVowelOrY(after)) emit(to, 'l')
      else if (index === 0) emit(to, 'y')
      else emit(to, 'y', 'l')
      return 2
    case 'm':
      return emitted(to, 1, 'm')
    case 'n':
      return stepN(next, after, word[index + 3] ?? '', to)
    case 'p':
      if (next === 'h') return emitted(to, 2, 'f')
      if (index === 0 && next === 's') return emitted(to, 2, 's')
      return emitted(to, 1, 'p')
    case 'q':
      if (next === 'u' && (after === 'e' || after === 'i' || after === 'y')) return emitted(to, 2, 'k')
      return emitted(to, 1, 'k')
    case 's':
      return stepS(index, next, after, to)
    case 't':
      return stepT(word, index, next, after, to)
    case 'u':
      return emitted(to, 1, index === 0 && isVowel(next) && next !== 'u' ? 'b' : 'u')
    case 'x':
      return stepX(index, previous, next, to)
    case 'y':
      if (!isVowel(next)) return emitted(to, 1, 'i')
      if (index === 0 || isVowel(previous)) return emitted(to, 1, 'y')
      return emitted(to, 1, 'i')
    case 'z':
      return emitted(to, next === 'h' ? 2 : 1, 's')
    default:
      return emitted(to, 1, letter)
  }
}

function emitted(to: Building, length: number, sound: string): number {
  emit(to, sound)
  return length
}

function stepC(next: string, after: string, to: Building): number {
  // "Christian": ch before a consonant is k.
  if (next === 'h') return emitted(to, 2, after !== '' && 'rlnmtbs'.includes(after) ? 'k' : 'C')
  if (next === 'e' || next === 'i' || next === 'y') return emitted(to, 1, 's')
  if (next === 'c' && (after === 'e' || after === 'i')) return emitted(to, 2, 's')
  if (next === 'z') {
    emit(to, 's', 'k')
    return 2
  }
  return emitted(to, 1, 'k')
}

function stepG(index: number, next: string, after: string, to: Building): number {
  if (next === 'e' || next === 'i' || (next === 'y' && isVowel(after))) {
    // "Agilar", "Gerra": the u that keeps g hard is forgotten.
    return stepJota(index, next, after, to, 'g')
  }
  if (next === 'u' && (after === 'e' || after === 'i' || after === 'y')) {
    // The diaeresis of "Güendi" is lost on most keyboards: at the start both readings stand.
    if (index === 0) emit(to, 'g', 'b')
    else emit(to, 'g')
    return 2
  }
  if (next === 'u' && (after === 'a' || after === 'o')) {
    if (index === 0) emit(to, 'b')
    else emit(to, 'gu', 'b')
    return 2
  }
  return emitted(to, next === 'h' ? 2 : 1, 'g')
}

/** j, and g before e and i. At the start of a given name it is heard as y too, and "Geo", "Gio" lose a vowel. */
function stepJota(index: number, next: string, after: string, to: Building, ...hard: string[]): number {
  if (index === 0) emit(to, 'h', 'y', ...hard)
  else emit(to, 'h', ...hard)
  if (index !== 0) return 1
  const glides = (next === 'e' || next === 'i' || next === 'y') && 'aou'.includes(after) && after !== ''
  return glides ? 2 : 1
}

function stepH(index: number, previous: string, next: string, after: string, to: Building): number {
  if (index === 0 && next === 'u' && isVowel(after)) {
    emit(to, 'b', 'hu')
    return 2
  }
  if (index === 0 && next === 'i' && isVowel(after)) return emitted(to, 2, 'y')
  // Silent in Spanish; an English ear writes it for j: "Hoakin", "Mehia", "Yoh".
  if (isVowel(previous) || (isVowel(next) && (index === 0 || 'nlr'.includes(previous)))) emit(to, '', 'h')
  return 1
}

function stepN(next: string, after: string, later: string, to: Building): number {
  if (next === 'm') return 1
  if (next !== '' && 'pbvwf'.includes(next)) return emitted(to, 1, 'm')
  if (next === 'y' && isVowel(after)) return emitted(to, 2, 'n')
  if (next === 'i' && isVowel(after) && later !== '' && 'zsn'.includes(later)) {
    // "Munioz", "Ordoniez" for ñ.
    emit(to, 'n')
    const plain = to.codes
    emit(to, 'i')
    to.codes = [...plain, ...to.codes].slice(0, mostCodes)
    return 2
  }
  return emitted(to, 1, 'n')
}

function stepS(index: number, next: string, after: string, to: Building): number {
  if (next === 'h') return emitted(to, 2, 'S')
  if (next === 'c' && after === 'h') return emitted(to, 3, 'S')
  const soft = next === 'c' && (after === 'e' || after === 'i')
  // Spanish speakers put an e before s and a consonant: "Stephanie", "Estefani".
  if (index === 0 && next !== '' && 'ptckmnlqbfdgv'.includes(next) && !soft) emit(to, 'e')
  return emitted(to, 1, 's')
}

function stepT(word: string, index: number, next: string, after: string, to: Building): number {
  if (next === 'z' || next === 's') return emitted(to, 2, 's')
  if (next === 'c' && after === 'h') return emitted(to, 3, 'C')
  if (next === 'l' && index === word.length - 2 && index > 0) return emitted(to, 2, 'l')
  if (next === 'h' || next === 't') {
    // "Ivette", "Ivet": the final e after a doubled t is not said.
    if (next === 't' && after === 'e' && index === word.length - 3) return emitted(to, 3, 't')
    return emitted(to, next === 't' && after === 'z' ? 1 : 2, 't')
  }
  return emitted(to, 1, 't')
}

function stepX(index: number, previous: string, next: string, to: Building): number {
  if (index === 0) {
    if (isVowelOrY(next)) emit(to, 'S', 'h', 's')
    else emit(to, 'S', 's')
  } else if (isVowel(next) && isVowel(previous)) emit(to, 'h', 's', 'S')
  else emit(to, 'S', 's')
  return 1
}

/** Final m and n sound the same, save in the short Mayan surnames, where they part Tum from Tun. */
function finish(code: string): string {
  const ending = code.at(-1)
  if (ending !== 'm' && ending !== 'e') return code
  const groups = vowelGroups(code)
  if (groups >= 2 && ending === 'm') return code.slice(0, -1) + 'n'
  if (groups >= 3 && code.endsWith('ie')) return code.slice(0, -1)
  return code
}

function isVowel(letter: string): boolean {
  return letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u'
}

/** A vowel stands before `index` and is said: the u of "que" and "gui" is not. */
function isSaidBefore(word: string, index: number): boolean {
  const previous = word[index - 1] ?? ''
  if (previous !== 'u') return isVowel(previous)
  const before = word[index - 2] ?? ''
  return before !== 'q' && before !== 'g'
}

function isVowelOrY(letter: string): boolean {
  return letter === 'y' || isVowel(letter)
}

function vowelGroups(code: string): number {
  let groups = 0
  let inside = false
  for (let index = 0; index < code.length; index += 1) {
    const vowel = isVowelOrY(code[index] ?? '')
    if (vowel && !inside) groups += 1
    inside = vowel
  }
  return groups
}

/**
 * A wider key than the sound: without vowels where at least three consonants remain, since unstressed vowels
 * are what people who learnt Spanish second hear least. Shorter names keep their vowels: Coc is not Cuc.
 */
export function keyCode(code: string): string {
  let skeleton = ''
  let consonants = 0
  let full = ''
  for (let index = 0; index < code.length; index += 1) {
    const letter = code[index] ?? ''
    const sound = letter === 'S' ? 's' : letter === 'y' && index === 0 ? 'h' : letter
    full += sound
    if (isVowel(sound)) {
      if (index === 0) skeleton += 'A'
    } else if (sound !== 'y') {
      skeleton += sound
      consonants += 1
    }
  }
  return consonants >= 3 ? skeleton : full
}

/** The distinct key codes of a token's sounds. */
export function keyCodes(codes: readonly string[]): readonly string[] {
  const first = keyCode(codes[0] ?? '')
  if (codes.length === 1) return [first]
  return [...new Set(codes.map(keyCode))]
}
