import { accept } from '@amparo/domain/kernel/result'
import { evolveDuty, type DutyEvent, type SameDayDuty } from '@amparo/domain/same-day-duty/duty'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { insertDuty, updateDuty } from './store.ts'

export async function saveDuty(context: OperationContext, before: SameDayDuty | undefined, event: DutyEvent) {
  const duty = evolveDuty(event.kind === 'DutyOpened' ? undefined : before, event)
  if (event.kind === 'DutyOpened') await insertDuty(context.tx, duty)
  else await updateDuty(context.tx, duty)
  const of = {
    caseId: duty.caseId,
    streamKind: 'same-day-duty',
    streamId: duty.id,
    streamVersion: duty.version,
    section: 'sealed-incidents',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('same-day-duty', [duty.caseId, duty.id], ['sealed-incidents'])
  return accept({
    id: duty.id as string,
    version: duty.version,
    outcome: 'applied' as const,
    conflicts: [] as string[],
  })
}
