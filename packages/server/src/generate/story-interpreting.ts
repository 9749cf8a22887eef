import type { Helper } from '@amparo/domain/interpreter/interpreting'
import type { Id } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Draft, StorySetting } from './story-setting.ts'

const ofTheNetwork: Helper = { interpreterId: null, name: 'Una señora de la red de intérpretes' }

/** Who interpreted in the first talk; nobody did where she would rather speak Spanish. */
export function interpretedOf(
  { ids, worker, interpreterFor }: StorySetting,
  caseId: Id<'CaseId'>,
  languages: readonly string[],
  on: PlainDate,
): Draft[] {
  const [from] = languages
  if (from === undefined || from === 'spa') return []
  return [
    {
      do: 'recordInterpreting',
      by: worker,
      input: {
        caseId,
        interpretingId: ids.next<'InterpretingId'>(),
        fields: {
          on,
          about: 'talk',
          recordId: null,
          from,
          to: 'spa',
          helpers: [interpreterFor?.(from) ?? ofTheNetwork],
          mode: 'phone',
          childAgreed: 'yes',
          stated: true,
          went: 'well',
          words: 'Se entendieron desde el principio; contó más que en español.',
          despite: '',
        },
      },
    },
  ]
}
