import { localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { decideGap, evolveGap } from '@amparo/domain/service/service-gap'
import { decideServiceRecord, evolveServiceRecord } from '@amparo/domain/service/service-record'
import { gapFact, serviceFact } from '../modules/services/case-commands.ts'
import { gapRow, serviceRecordRow } from '../modules/services/case-store.ts'
import type { CaseFile } from './case-file.ts'
import { allowed } from './fold-steps.ts'
import type { StepOf } from './step.ts'
import { placeOf, type World } from './world.ts'

export function foldGap(file: CaseFile, world: World, step: StepOf<'recordGap'>) {
  const { by, at, input } = step
  const event = allowed(
    decideGap(
      { ...input, noticedOn: input.noticedOn as PlainDate },
      { case: file.open(), today: todayAt(world, step), by: by.userId, at },
    ),
  )
  file.add('service_gaps', gapRow(evolveGap(undefined, event)))
  file.append([gapFact(event)])
  file.end(
    { kind: 'case', ids: [input.caseId, input.gapId], fields: ['referral'] },
    { id: input.gapId, version: 1 },
  )
}

export function foldServiceGiven(file: CaseFile, world: World, step: StepOf<'recordService'>) {
  const { by, at, input } = step
  const { event } = allowed(
    decideServiceRecord(
      { ...input, givenOn: input.givenOn as PlainDate, minutes: input.minutes, actionId: undefined },
      { case: file.open(), action: undefined, today: todayAt(world, step), by: by.userId, at },
    ),
  )
  file.add('service_records', serviceRecordRow(evolveServiceRecord(undefined, event)))
  file.append([serviceFact(event)])
  file.end(
    { kind: 'case', ids: [input.caseId, input.recordId], fields: ['plan'] },
    { id: input.recordId, version: 1 },
  )
}

function todayAt(world: World, { by, at }: StepOf<'recordGap' | 'recordService'>): PlainDate {
  return localDay(at, placeOf(world, by.organisationId).zone)
}
