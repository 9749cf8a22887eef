import { decideWrite, evolveWritten } from '@amparo/domain/record/written-record'
import {
  births,
  debts,
  interpretings,
  leaving,
  legs,
  safeHours,
  stays,
  writtenFact,
} from '../records/write-record.ts'
import { writtenRow } from '../records/written-store.ts'
import type { CaseFile } from './case-file.ts'
import { allowed } from './fold-steps.ts'
import type { StepOf } from './step.ts'

type Told =
  | StepOf<'writeLeg'>
  | StepOf<'writeStay'>
  | StepOf<'writeLeaving'>
  | StepOf<'writeDebt'>
  | StepOf<'stateBirth'>
  | StepOf<'writeSafeHours'>
  | StepOf<'recordInterpreting'>

/** What is told of the journey, of a birth, of how to call and who interpreted; an invented story tells each thing once. */
export function foldTold(file: CaseFile, step: Told): void {
  const { by, at, input } = step
  const { caseId, fields } = input
  const { kind, id } = placeOfTold(step)
  const decided = decideWrite<unknown>(
    kind.name,
    undefined,
    { id, base: 0, fields },
    {
      case: file.open(),
      caseId,
      by: by.userId,
      at,
    },
  )
  const event = allowed(decided)
  const record = evolveWritten(undefined, event)
  file.add(kind.table, writtenRow(record))
  file.append([writtenFact(kind.streamKind, kind.section, record, event)])
  file.end({ kind: kind.streamKind, ids: [caseId, id], fields: [kind.section] }, { id, version: 1 })
}

function placeOfTold(step: Told) {
  switch (step.do) {
    case 'writeLeg':
      return { kind: legs, id: step.input.legId }
    case 'writeStay':
      return { kind: stays, id: step.input.stayId }
    case 'writeLeaving':
      return { kind: leaving, id: step.input.leavingId }
    case 'writeDebt':
      return { kind: debts, id: step.input.debtId }
    case 'stateBirth':
      return { kind: births, id: step.input.statementId }
    case 'writeSafeHours':
      return { kind: safeHours, id: step.input.safeHoursId }
    case 'recordInterpreting':
      return { kind: interpretings, id: step.input.interpretingId }
  }
}
