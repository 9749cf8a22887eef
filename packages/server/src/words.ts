/** What the program says to the person who runs it, in the two languages of the product. */
export type Words = { readonly es: string; readonly en: string }

/** The language of the terminal; a terminal that names neither is answered in both. */
export function terminalLanguages(env: NodeJS.ProcessEnv): readonly (keyof Words)[] {
  const language = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase()
  if (language.startsWith('es')) return ['es']
  if (language.startsWith('en')) return ['en']
  return ['es', 'en']
}

export function fill(words: Words, values: Readonly<Record<string, string>>): Words {
  const put = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return { es: put(words.es), en: put(words.en) }
}

export function inTerminalLanguage(words: Words, env: NodeJS.ProcessEnv = process.env): string {
  return terminalLanguages(env)
    .map((language) => words[language])
    .join('\n')
}
