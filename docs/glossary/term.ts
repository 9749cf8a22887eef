export type Term = {
  /** What a person reads on the screen; `–` where the word never appears there. */
  readonly es: string
  readonly en: string
  /** One sentence. */
  readonly means: string
  /** Where the word comes from, when it is not ours. */
  readonly source?: string
  /** The exported name and its file in `packages/`. */
  readonly code?: readonly [name: string, file: string]
  /** The table that holds it. */
  readonly table?: string
}

export type TermGroup = { readonly title: string; readonly terms: readonly Term[] }

export const caseGuidelines = 'Inter-agency Guidelines for Case Management and Child Protection'
