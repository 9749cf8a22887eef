import type { AgeFinding } from '@amparo/domain/child/birth'
import type { BirthsElsewhere } from '@amparo/domain/child/births-elsewhere'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { ReadScope } from '../../db/transaction.ts'
import { listBirthsElsewhere } from './store.ts'

/** What each other case of the same child says of her age, for the rule: it is answered to nobody as it is. */
export async function loadBirthsElsewhere(scope: ReadScope, caseId: string): Promise<BirthsElsewhere[]> {
  const rows = await listBirthsElsewhere(scope, caseId)
  return [...Map.groupBy(rows, ({ nth }) => nth).values()].map((ofCase) => {
    const dates = ofCase.flatMap((row) => {
      const born = parseApproximateDate(row.born)
      return born.ok ? [{ born: born.value, at: row.at }] : []
    })
    return {
      stated: dates.flatMap(({ born, at }) => (at === null ? [] : [{ born, at }])),
      found: ofCase.flatMap(({ found, at }) =>
        found === null || at === null ? [] : [{ found: found as AgeFinding, at }],
      ),
      workedWith: dates.find(({ at }) => at === null)?.born,
      joinedAt: ofCase[0]?.joined_at ?? undefined,
    }
  })
}
