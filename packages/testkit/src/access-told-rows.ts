import type { Section } from '@amparo/domain/access/vocabulary'
import { birthDecisionFields, birthInput } from './birth-work.ts'
import { deathInput, tellingInput } from './death-work.ts'
import { interpretingInput } from './interpreter-work.ts'
import { custodyReviewInput, debtInput, legInput, stayInput } from './journey-work.ts'
import { newTestId } from './register.ts'
import { accompanimentInput } from './service-work.ts'

const someCase = newTestId<'CaseId'>()
const toldRecords = [
  ['birth_statements', 'identity', birthInput(someCase)],
  ['birth_decisions', 'identity', { fields: birthDecisionFields }],
  ['person_births', 'people', birthInput(someCase)],
  ['person_birth_decisions', 'people', { fields: birthDecisionFields }],
  ['interpretings', 'course', interpretingInput(someCase)],
  ['journey_legs', 'journey', legInput(someCase)],
  ['journey_stays', 'journey', stayInput(someCase)],
  ['accompaniments', 'referral', accompanimentInput(someCase)],
  ['custody_reviews', 'journey', custodyReviewInput(someCase, newTestId<'JourneyStayId'>())],
  ['deaths', 'incidents', deathInput(someCase)],
  ['family_told', 'incidents', tellingInput(someCase)],
  ['smuggling_debts', 'smuggling', debtInput(someCase)],
] as const

type Made = { readonly section: Section; readonly row: Record<string, unknown> }

/** What is told once and kept as a whole, with who wrote it down. */
export function toldTables({ past, maker }: { readonly past: string; readonly maker: string }) {
  return toldRecords.map(([table, section, { fields }]): [string, () => Made] => [
    table,
    () => ({ section, row: { content: fields, recorded_by: maker, recorded_at: past } }),
  ])
}
