import type { readJourney } from '@amparo/contract/api/journey/journey'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import type { ReadContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askFormerOrganisation } from './store.ts'
import { askFormer, askWritten, type ContentOf, type WrittenListRow } from '../../records/written-store.ts'

export function loadJourney(scope: ReadScope, { caseId }: InputOf<typeof readJourney>) {
  return {
    legs: askWritten(scope, 'journey_legs', caseId),
    stays: askWritten(scope, 'journey_stays', caseId),
    leaving: askWritten(scope, 'leaving_reasons', caseId),
    from: askFormerOrganisation(scope, caseId),
    formerLegs: askFormer(scope, 'journey_legs', caseId),
    formerStays: askFormer(scope, 'journey_stays', caseId),
    formerLeaving: askFormer(scope, 'leaving_reasons', caseId),
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
    readonly from: readonly { readonly name: string }[]
    readonly formerLegs: Rows<'journey_legs'>
    readonly formerStays: Rows<'journey_stays'>
    readonly formerLeaving: Rows<'leaving_reasons'>
  },
) {
  context.touch('case', [input.caseId], ['journey'])
  const [leaving] = rows.leaving
  const [from] = rows.from
  const [formerLeaving] = rows.formerLeaving
  return accept({
    legs: rows.legs.map(presentWritten),
    stays: rows.stays.map(presentWritten),
    leaving: leaving ? presentWritten(leaving) : null,
    former: from
      ? {
          organisation: from.name,
          legs: rows.formerLegs.map((row) => ({ ...presentWritten(row), by: from.name })),
          stays: rows.formerStays.map((row) => ({ ...presentWritten(row), by: from.name })),
          leaving: formerLeaving ? { ...presentWritten(formerLeaving), by: from.name } : null,
        }
      : null,
  })
}
