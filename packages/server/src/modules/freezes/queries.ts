import { decideAskLift, decideConfirmLift, decideStayClosed } from '@amparo/domain/freeze/decide-freeze'
import type { Freeze } from '@amparo/domain/freeze/freeze'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { showFreezable } from '@amparo/contract/api/freezes/freezes'
import { listUserNames } from '../../access/user-names.ts'
import type { OperationContext } from '../../http/route.ts'
import { findFreezable, listFreezeRows, listReaders, type FreezeRow } from './store.ts'

export function freezeOf(row: FreezeRow): Freeze {
  return {
    exempt: row.exempt,
    liftAskedBy: row.lift_asked_by ?? undefined,
    isLifted: row.lifted_at !== null,
  }
}

export async function freezeList(context: OperationContext) {
  const { tx, principal } = context
  const rows = await listFreezeRows(tx)
  const people = rows.flatMap((row) => [
    ...row.exempt,
    row.frozen_by,
    ...[row.lift_asked_by, row.lifted_by].filter((one) => one !== null),
  ])
  const names = await listUserNames(tx, people)
  const name = (id: string) => names.get(id) ?? ''
  const isLead = principal.roles.includes('privacy-lead')
  const items = []
  for (const row of rows) {
    const freeze = freezeOf(row)
    const readers = freeze.isLifted ? [] : await listReaders(tx, row)
    items.push({
      id: row.id,
      code: row.code,
      reason: row.reason,
      words: row.words,
      exempt: row.exempt.map((id) => ({
        id,
        name: name(id),
        hasLeft: !freeze.isLifted && !readers.some((reader) => reader.id === id),
      })),
      frozenBy: name(row.frozen_by),
      frozenAt: row.frozen_at,
      lift:
        row.lift_asked_by === null || row.lift_asked_at === null
          ? null
          : { askedBy: name(row.lift_asked_by), askedAt: row.lift_asked_at, words: row.lift_words },
      lifted:
        row.lifted_by === null || row.lifted_at === null
          ? null
          : { by: name(row.lifted_by), at: row.lifted_at },
      readers: isLead ? readers : [],
      mayName: isLead && !freeze.isLifted,
      mayAskLift: decideAskLift(freeze, principal).ok,
      mayConfirmLift: decideConfirmLift(freeze, principal).ok,
      mayStayClosed: decideStayClosed(freeze, principal).ok,
      version: row.version,
    })
  }
  context.touch(
    'case',
    rows.map((row) => row.case_id),
    ['freeze'],
  )
  return accept({ items })
}

export async function freezableCase(context: OperationContext, input: InputOf<typeof showFreezable>) {
  const found = await findFreezable(context.tx, input.code)
  if (!found) return refuse(problem('record.not-found'))
  context.touch('case', [found.id], ['code'])
  return accept({ code: found.code, readers: await listReaders(context.tx, found) })
}
