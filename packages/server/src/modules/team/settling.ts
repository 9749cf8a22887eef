import type { settleLeaver } from '@amparo/contract/api/team/team-cases'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { withdrawOffersTo } from '../assignments/index.ts'
import { returnTasksOfLeaver } from '../hand-tasks/index.ts'
import { endSupportsOfLeaver } from '../supports/index.ts'
import { findOpenWork } from './team-cases-store.ts'

/**
 * One word about somebody who works here no more: what she had on the cases of others goes to whoever leads them. Her own
 * cases are handed on one by one, because each needs somebody who accepts it.
 */
export async function settleLeaverCommand(context: OperationContext, input: InputOf<typeof settleLeaver>) {
  const { userId } = input
  const work = await findOpenWork(context.tx, userId)
  if (!work) return refuse(problem('record.not-found'))
  if (!work.gone) return refuse(problem('leaver.works-here'))
  const { supports, tasks: ofSupports } = await endSupportsOfLeaver(context, userId)
  const tasks = ofSupports + (await returnTasksOfLeaver(context, userId))
  const offers = await withdrawOffersTo(context, userId)
  context.touch('user', [userId], ['course'])
  return accept({
    id: userId as string,
    version: 1,
    outcome: 'applied' as const,
    conflicts: [] as string[],
    supports,
    tasks,
    offers,
  })
}
