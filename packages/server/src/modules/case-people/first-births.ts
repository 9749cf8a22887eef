import type { BirthSource } from '@amparo/domain/child/birth'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { recordNew } from '../../records/carry-written.ts'
import { births, personBirths } from '../../records/write-record.ts'

type FirstBirth = {
  readonly born: ApproximateDate
  readonly bornFrom: BirthSource
  readonly personId?: PersonId
}

/** A date that was given with who says so is a first statement, beside which others may stand. */
export async function stateFirstBirths(
  context: OperationContext,
  caseId: CaseId,
  said: readonly FirstBirth[],
): Promise<void> {
  if (said.length === 0) return
  const seenOn = await todayOf(context)
  for (const { born, bornFrom, personId } of said) {
    const statement = { born, source: bornFrom, seenOn, words: '' }
    if (personId === undefined) await recordNew(context, births, caseId, statement)
    else await recordNew(context, personBirths, caseId, { ...statement, personId })
  }
}
