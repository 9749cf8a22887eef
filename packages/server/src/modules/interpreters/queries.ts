import type { showInterpreters } from '@amparo/contract/api/interpreters/interpreting'
import type { listInterpreters } from '@amparo/contract/api/interpreters/register'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { whoCanInterpret } from '@amparo/domain/interpreter/interpreting-routes'
import { localDay } from '@amparo/domain/kernel/instant'
import { accept } from '@amparo/domain/kernel/result'
import { todayOf, zoneOf } from '../../clock/today-of.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten } from '../../records/written-store.ts'
import { findChildToInterpretFor, listInterpretedRecords } from './case-store.ts'
import { interpreterOfRow, listInterpreterRows, readRegister } from './store.ts'

const usualPage = 30

export async function interpreterList(context: OperationContext, input: InputOf<typeof listInterpreters>) {
  const start = startOfPage(input.cursor, { name: 'text', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const { language, state } = input
  const [rows, today] = await Promise.all([
    listInterpreterRows(context.tx, { language, state, after: start.value, limit: limit + 1 }),
    todayOf(context),
  ])
  const { page, next } = cutPage(rows, limit, (last) => [last.name, last.id])
  return accept({
    items: page.map((row) => {
      const { organisationId: _own, ...one } = interpreterOfRow(row)
      const { signedOn, signedUntil } = one
      return {
        ...one,
        pairs: [...one.pairs],
        areas: [...one.areas],
        signedOn: signedOn ?? null,
        signedUntil: signedUntil ?? null,
        signed:
          signedOn !== undefined && signedOn <= today && (signedUntil === undefined || signedUntil >= today),
        keptBy: row.keeper,
      }
    }),
    next,
  })
}

export async function interpretersOfCase(context: OperationContext, input: InputOf<typeof showInterpreters>) {
  const { caseId, into = 'spa' } = input
  const zone = await zoneOf(context)
  const today = localDay(context.now, zone)
  const [register, child, records, helped] = await Promise.all([
    readRegister(context.tx),
    findChildToInterpretFor(context.tx, caseId),
    listInterpretedRecords(context.tx, { caseId, zone }),
    askWritten(context.tx, 'interpretings', caseId),
  ])
  const { routes, judged } = whoCanInterpret(register, child, { into, today })
  const told = helped.map(presentWritten)
  const stands = ({ withdrawnAt }: { readonly withdrawnAt: string | null }) => withdrawnAt === null
  context.touch('case', [caseId], ['course'])
  return accept({
    languages: [...child.languages],
    routes: routes.map(({ language, steps }) => ({ language, steps: steps.map((step) => ({ ...step })) })),
    judged: register.flatMap((one) => {
      const judgement = judged.get(one.id)
      if (!judgement) return []
      const { id, name, phone, howToReach, tie, agency, gender } = one
      const [objections, doubts] = [[...judgement.objections], [...judgement.doubts]]
      return [{ id, name, phone, howToReach, tie, agency, gender, objections, doubts }]
    }),
    register: register.map(({ id, name }) => ({ id, name })),
    records,
    helped: [
      ...told.filter(stands).toSorted((one, other) => other.on.localeCompare(one.on)),
      ...told.filter((one) => !stands(one)),
    ],
  })
}
