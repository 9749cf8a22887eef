import type { Section } from '@amparo/domain/access/vocabulary'
import type { WorldCase } from './access-world.ts'

type Made = { readonly section: Section; readonly row: Record<string, unknown> }
type Words = { readonly past: string; readonly text: string; readonly maker: string }

let reviews = 0

/** How a case pauses, closes, is opened again and looked at afterwards; its reviews and its flags. */
export function courseTables({
  past,
  text,
  maker,
}: Words): readonly (readonly [string, (one: WorldCase) => Made])[] {
  return [
    [
      'closures',
      () => ({
        section: 'course',
        row: { reason: 'other', requested_by: maker, requested_at: past, state: 'requested' },
      }),
    ],
    [
      'holds',
      () => ({
        section: 'course',
        row: { reason: 'hospital', review_on: past.slice(0, 10), held_by: maker, held_at: past },
      }),
    ],
    [
      'reopenings',
      () => ({
        section: 'course',
        row: { reason: 'other', explanation: text, worker_id: maker, reopened_by: maker, reopened_at: past },
      }),
    ],
    [
      'closure_checks',
      () => ({
        section: 'course',
        row: {
          checked_on: past.slice(0, 10),
          how: 'call',
          reached: false,
          outcome: 'needs-help',
          words: text,
          ends: true,
          recorded_by: maker,
          recorded_at: past,
        },
      }),
    ],
    [
      'plan_reviews',
      (one) => ({
        section: 'plan',
        row: {
          plan_id: one.planId,
          // One a day: each row has a day of its own.
          reviewed_on: new Date(Date.parse(past) + (reviews += 1) * 86_400_000).toISOString().slice(0, 10),
          fit: 'yes',
          child_answer: 'said',
          child_words: text,
          caregiver_answer: 'does-not-want-to-say',
          caregiver_words: '',
          changes: '',
          decision: 'continue',
          reason: text,
          recorded_by: maker,
          recorded_at: past,
        },
      }),
    ],
    [
      'flags',
      () => ({
        section: 'notes',
        row: {
          section: 'notes',
          flagged_on: past.slice(0, 10),
          reason: text,
          set_by: maker,
          set_at: past,
        },
      }),
    ],
  ]
}
