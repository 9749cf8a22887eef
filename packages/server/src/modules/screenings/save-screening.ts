import { accept } from '@amparo/domain/kernel/result'
import type { Screening, ScreeningEvent } from '@amparo/domain/screening/screening'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'

export async function saveScreening(context: OperationContext, screening: Screening, event: ScreeningEvent) {
  const of = {
    caseId: screening.caseId,
    streamKind: 'screening',
    streamId: screening.id,
    streamVersion: screening.version,
    section: 'sealed-incidents',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('screening', [screening.caseId, screening.id], ['sealed-incidents'])
  return accept({
    id: screening.id,
    version: screening.version,
    outcome: 'applied' as const,
    conflicts: [] as string[],
  })
}
