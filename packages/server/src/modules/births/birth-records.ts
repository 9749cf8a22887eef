import type { BirthDecision, BirthStatement } from '@amparo/domain/child/birth'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import type { Problem } from '@amparo/domain/kernel/problem'
import type { OperationContext } from '../../http/route.ts'
import {
  birthDecisions,
  births,
  personBirthDecisions,
  personBirths,
  writeRecord,
} from '../../records/write-record.ts'

/** Whose birth: of the child of the case, or of somebody else on it. What is said of them lies in two sections. */
export type Whose = { readonly caseId: CaseId; readonly personId?: PersonId }

export function writeStatement(
  context: OperationContext,
  { caseId, personId }: Whose,
  id: string,
  fields: BirthStatement,
  check: () => Problem | undefined,
) {
  const command = { caseId, id, base: 0 }
  return personId === undefined
    ? writeRecord(context, births, { ...command, fields }, check)
    : writeRecord(context, personBirths, { ...command, fields: { ...fields, personId } }, check)
}

export function writeDecision(
  context: OperationContext,
  { caseId, personId }: Whose,
  id: string,
  fields: BirthDecision,
) {
  const command = { caseId, id, base: 0 }
  return personId === undefined
    ? writeRecord(context, birthDecisions, { ...command, fields }, () => undefined)
    : writeRecord(
        context,
        personBirthDecisions,
        { ...command, fields: { ...fields, personId } },
        () => undefined,
      )
}

export const kindOf = ({ personId }: Whose) => (personId === undefined ? births : personBirths)
