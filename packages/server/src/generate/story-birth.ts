import { ageRangeOn, type ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { Id } from '@amparo/domain/kernel/brand'
import { datePartsOf, type PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Draft, StorySetting } from './story-setting.ts'

/** What is said of her birth: her grandmother by telephone, and a travel paper that makes her two years older. */
export function birthOf(
  { ids, worker }: StorySetting,
  caseId: Id<'CaseId'>,
  born: ApproximateDate,
  cameOn: PlainDate,
): Draft[] {
  const year = datePartsOf(cameOn).year - ageRangeOn(born, cameOn).oldest
  const said = [
    { born, source: 'relative', words: 'Lo dijo su abuela por teléfono.' },
    {
      born: { kind: 'year', year: year - 3 },
      source: 'consular-paper',
      words: 'Pase de viaje; el año está escrito a mano.',
    },
  ] as const
  return said.map((one): Draft => ({
    do: 'stateBirth',
    by: worker,
    input: {
      caseId,
      statementId: ids.next<'BirthStatementId'>(),
      fields: { ...one, seenOn: cameOn },
    },
  }))
}
