import type { WorkFactRow } from './store.ts'

/**
 * How work was last answered by a second person, who wrote in it since, and what happened since. Facts by which others
 * judge it are not writing.
 */
export function sinceAnswer(
  told: readonly WorkFactRow[],
  answers: { readonly approved: string; readonly changesAsked: string; readonly judging: readonly string[] },
) {
  const facts = told.filter(({ kind }) => !answers.judging.includes(kind))
  const at = facts.findLastIndex(({ kind }) => kind === answers.approved || kind === answers.changesAsked)
  const last = facts[at]
  const since = facts.slice(at + 1)
  return {
    before: last
      ? {
          answer: last.kind === answers.approved ? ('approved' as const) : ('changes-asked' as const),
          at: last.recorded_at,
          by: last.actor,
          changes: String(last.payload?.['changes'] ?? ''),
        }
      : null,
    writers: [...new Map(since.map((fact) => [fact.actor, fact.recorded_at]))].map(([name, when]) => ({
      name,
      at: when,
    })),
    since,
  }
}
