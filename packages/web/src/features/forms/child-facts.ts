import type { OpenedCase } from '../case/index.ts'

/** What conditions of a form ask besides its answers. An age that is only about so much is left out. */
export function childFacts(file: OpenedCase): Readonly<Record<string, string | number>> {
  const { ageFrom, ageTo } = file.case
  const sex = file.people.find(({ role }) => role === 'child')?.sex
  return { ...(ageFrom !== null && ageFrom === ageTo ? { age: ageFrom } : {}), ...(sex ? { sex } : {}) }
}
