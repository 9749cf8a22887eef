import type { FormContext } from '@amparo/domain/form/evaluate-form'
import { ageInYears, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { findChildFacts } from './store.ts'

/**
 * Today and what is known of the child. An age that is only about so much is given where both ends agree; else
 * it is left out, and questions for an age are all asked.
 */
export async function formContextOf(context: OperationContext, caseId: string): Promise<FormContext> {
  const [today, child] = await Promise.all([todayOf(context), findChildFacts(context.tx, caseId)])
  const youngest = child?.born_latest ? ageInYears(child.born_latest as PlainDate, today) : undefined
  const oldest = child?.born_earliest ? ageInYears(child.born_earliest as PlainDate, today) : undefined
  return {
    today,
    facts: {
      ...(youngest !== undefined && youngest === oldest ? { age: youngest } : {}),
      ...(child?.sex ? { sex: child.sex } : {}),
    },
  }
}
