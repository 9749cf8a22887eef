import type { ProblemCode } from '@amparo/domain/kernel/problem'
import type { CaseCounts } from './import-case.ts'

/** What an import did: how many of each kind, and each refused case with its reason; never a name. */
export type ImportReport = {
  readonly counts: Readonly<Record<ReportCount, number>>
  readonly refused: readonly RefusedCase[]
}

export const reportCounts = [
  'imported',
  'skipped',
  'refused',
  'people',
  'consents',
  'risks',
  'notes',
  'otherFields',
] as const
export type ReportCount = (typeof reportCounts)[number]

export type RefusedCase = {
  /** Its place in the file, counted from 1. */
  readonly number: number
  /** How the other system names it. */
  readonly sourceId: string | null
  readonly code: ProblemCode
  /** Values for the sentence. */
  readonly values: Readonly<Record<string, string | number>>
}

/** Reasons that are kept one by one; beyond them only the count grows. */
const mostRefused = 1000

export const emptyReport: ImportReport = {
  counts: {
    imported: 0,
    skipped: 0,
    refused: 0,
    people: 0,
    consents: 0,
    risks: 0,
    notes: 0,
    otherFields: 0,
  },
  refused: [],
}

export type CaseOutcome =
  | { readonly kind: 'imported'; readonly counts: CaseCounts }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'refused'; readonly because: RefusedCase }

export function reportWith(report: ImportReport, outcome: CaseOutcome): ImportReport {
  const more: Partial<Record<ReportCount, number>> = {
    [outcome.kind]: 1,
    ...(outcome.kind === 'imported' ? outcome.counts : {}),
  }
  const counts = { ...report.counts }
  for (const name of reportCounts) counts[name] += more[name] ?? 0
  const refused =
    outcome.kind === 'refused' && report.refused.length < mostRefused
      ? [...report.refused, outcome.because]
      : report.refused
  return { counts, refused }
}
