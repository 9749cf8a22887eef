import { newTestId } from './register.ts'

/** A row of each table of services on a case, with the words and the moment that all rows have. */
export function serviceTables(common: {
  readonly past: string
  readonly text: string
  readonly maker: string
}) {
  const { past, text, maker } = common
  return [
    [
      'service_gaps',
      () => ({
        section: 'referral' as const,
        row: {
          service: 'legal',
          place_country: 'GT',
          place_code: '',
          place_name: '',
          cause: 'cost',
          words: text,
          noticed_on: past.slice(0, 10),
          recorded_by: maker,
          recorded_at: past,
        },
      }),
    ],
    [
      'service_records',
      () => ({
        section: 'plan' as const,
        row: {
          service: 'legal',
          given_on: past.slice(0, 10),
          given_by: text,
          words: text,
          recorded_by: maker,
          recorded_at: past,
        },
      }),
    ],
    [
      'referral_feedback',
      () => ({
        section: 'referral' as const,
        row: {
          referral_id: newTestId(),
          went: 'not-yet',
          accompanied_by: text,
          words: text,
          said_on: past.slice(0, 10),
          recorded_by: maker,
          recorded_at: past,
        },
      }),
    ],
  ] as const
}
