import type { readJourney } from '@amparo/contract/api/journey/journey'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten, type ContentOf, type WrittenListRow } from '../../records/written-store.ts'

export function loadJourney(scope: ReadScope, { caseId }: InputOf<typeof readJourney>) {
  return {
    legs: askWritten(scope, 'journey_legs', caseId),
    stays: askWritten(scope, 'journey_stays', caseId),
    leaving: askWritten(scope, 'leaving_reasons', caseId),
  }
}

type Rows<Table extends keyof ContentOf> = readonly WrittenListRow<ContentOf[Table]>[]

export function journeyAnswer(
  context: ReadContext,
  input: InputOf<typeof readJourney>,
  rows: {
    readonly legs: Rows<'journey_legs'>
    readonly stays: Rows<'journey_stays'>
    readonly leaving: Rows<'leaving_reasons'>
  },
) {
  context.touch('case', [input.caseId], ['journey'])
  const [leaving] = rows.leaving
  return accept({
    legs: rows.legs.map(presentWritten),
    stays: rows.stays.map(presentWritten),
    leaving: leaving ? presentWritten(leaving) : null,
  })
}
