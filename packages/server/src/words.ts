/** What the program says to the person who runs it, in the two languages of the product. */
export type Words = { readonly es: string; readonly en: string }

/** The language of the terminal; a terminal that names neither is answered in both. */
export function terminalLanguages(env: NodeJS.ProcessEnv): readonly (keyof Words)[] {
  const language = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase()
  if (language.startsWith('es')) return ['es']
  if (language.startsWith('en')) return ['en']
  return ['es', 'en']
}

/** What stands in a sentence: a figure or a name as it is, or words in each of the languages. */
export type Values = Readonly<Record<string, string | Words>>

/** A number with its noun, which follows it. */
export function counted(count: number, one: Words, many: Words): Words {
  const noun = count === 1 ? one : many
  return { es: `${count} ${noun.es}`, en: `${count} ${noun.en}` }
}

export function fill(words: Words, values: Values): Words {
  const put = (language: keyof Words) =>
    words[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole
      return typeof value === 'string' ? value : value[language]
    })
  return { es: put('es'), en: put('en') }
}

export function inTerminalLanguage(words: Words, env: NodeJS.ProcessEnv = process.env): string {
  return terminalLanguages(env)
    .map((language) => words[language])
    .join('\n')
}
