import { commonGivenNames } from './name-frequency.ts'
import { shortForms } from './short-forms.ts'
import { spellings } from './borrowed-spellings.ts'

/** -ito, -ita and their like; taken off only where a known name remains. */
const diminutive = /(?:c?it|cill|ill|uch)([oa])s?$/u

function readAll(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const line of shortForms.trim().split('\n')) {
    const [formal = '', forms = ''] = line.split(': ')
    for (const form of forms.split(' ')) for (const name of formal.split(' ')) addForm(form, name, names)
  }
  for (const line of spellings.trim().split('\n')) {
    const [first = '', ...others] = line.split(' ')
    for (const other of others) addForm(other, first, names)
  }
  return names
}

function addForm(form: string, formal: string, to: Map<string, string[]>): void {
  const known = to.get(form)
  if (known === undefined) to.set(form, [formal])
  else if (!known.includes(formal)) known.push(formal)
}

const formalByForm = readAll()
const formalNamesOnly: ReadonlySet<string> = new Set([...formalByForm.values()].flat())

/** Every pair (other form, formal name) of the list. */
export function hypocoristicPairs(): readonly (readonly [string, string])[] {
  return [...formalByForm].flatMap(([form, formal]) => formal.map((name) => [form, name] as const))
}

/** The formal names that a normalised token may stand for; empty when it stands for itself alone. */
export function formalNames(token: string): readonly string[] {
  const listed = formalByForm.get(token)
  if (listed !== undefined) return listed
  if (token.length < 6 || commonGivenNames.has(token)) return []
  const ending = diminutive.exec(token)
  if (ending === null) return []
  const stem = token.slice(0, ending.index)
  const vowel = ending[1] ?? ''
  for (const base of [stem + vowel, stem, `${stem}os`, stem + 'e', withHardConsonant(stem) + vowel]) {
    if (commonGivenNames.has(base) || formalNamesOnly.has(base)) return [base]
    const through = formalByForm.get(base)
    if (through !== undefined) return through
  }
  return []
}

/** "Dieguito", "Marquitos": the u of gu, qu belongs to the ending. */
function withHardConsonant(stem: string): string {
  return stem.replace(/gu$/u, 'g').replace(/qu$/u, 'c')
}
