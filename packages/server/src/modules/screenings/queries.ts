import type { listScreenings } from '@amparo/contract/api/screenings/screenings'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import { waitsForLook } from '@amparo/domain/screening/screening'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { listScreeningRows } from './store.ts'

const usualPage = 20

export async function screeningList(context: OperationContext, input: InputOf<typeof listScreenings>) {
  const after = startOfPage(input.cursor, { on: 'day', id: 'id' })
  if (!after.ok) return after
  const limit = input.limit ?? usualPage
  const rows = await listScreeningRows(context.tx, input.caseId, { after: after.value, limit: limit + 1 })
  const { page, next } = cutPage(rows, limit, (last) => [last.held_on, last.id])
  context.touch('case', [input.caseId], ['sealed-incidents'])
  return accept({
    items: page.map(({ screening, name, look_name: lookName }) => {
      const { caseId: _case, incidentId, look, by, at, ...same } = screening
      return {
        ...same,
        look: look && { ...look, by: lookName },
        waits: waitsForLook(screening),
        mine: by === context.principal.userId,
        isIncident: incidentId !== null,
        by: name,
        recordedAt: at,
      }
    }),
    next,
  })
}
