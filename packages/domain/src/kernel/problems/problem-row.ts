/** One row per code: what it means for HTTP, and what a person reads. Codes are never reused. */
export type ProblemRow = {
  /** HTTP status of the answer. */
  readonly status: number
  /** Who must act: `retry` the same later, a `person` with other rights, or `input` to be mended. */
  readonly next: 'retry' | 'person' | 'input'
  /** What happened, what was kept, what to do now. ICU message syntax; written, not translated. */
  readonly es: string
  readonly en: string
  /** The same where somebody only looked something up: then nothing was to be saved, and nothing was written. */
  readonly whenReading?: { readonly es: string; readonly en: string }
}
