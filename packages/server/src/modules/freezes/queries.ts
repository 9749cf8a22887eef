import { decideAskLift, decideConfirmLift, decideStayClosed } from '@amparo/domain/freeze/decide-freeze'
import type { Freeze } from '@amparo/domain/freeze/freeze'
import { readsByPost } from '@amparo/domain/freeze/readers'
import type { Role } from '@amparo/domain/access/vocabulary'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { showFreezable } from '@amparo/contract/api/freezes/freezes'
import { listUserNames } from '../../access/user-names.ts'
import type { OperationContext } from '../../http/route.ts'
import { findFreezable, listFreezeRows, listPosts, type FreezeRow, type PostRow } from './store.ts'

export function freezeOf(row: FreezeRow): Freeze {
  return {
    exempt: row.exempt,
    liftAskedBy: row.lift_asked_by ?? undefined,
    isLifted: row.lifted_at !== null,
  }
}

type Reader = { readonly id: string; readonly name: string; readonly roles: Role[] }

/** Who reads such a case by a role. */
export function readersAmong(
  posts: readonly PostRow[],
  whose: Pick<FreezeRow, 'team_id' | 'worker_id'>,
): Reader[] {
  const reading = posts.filter(({ id, role, team }) =>
    readsByPost({ userId: id, role, teamId: team }, { teamId: whose.team_id, workerId: whose.worker_id }),
  )
  return [...Map.groupBy(reading, ({ id }) => id)].map(([id, held]) => ({
    id,
    name: held[0]?.name ?? '',
    roles: [...new Set(held.map(({ role }) => role))],
  }))
}

export async function freezeList(context: OperationContext) {
  const { tx, principal } = context
  const [rows, posts] = await Promise.all([listFreezeRows(tx), listPosts(tx)])
  const people = rows.flatMap((row) => [
    ...row.exempt,
    row.frozen_by,
    ...[row.lift_asked_by, row.lifted_by].filter((one) => one !== null),
  ])
  const names = await listUserNames(tx, people)
  const name = (id: string) => names.get(id) ?? ''
  const isLead = principal.roles.includes('privacy-lead')
  const items = rows.map((row) => {
    const freeze = freezeOf(row)
    const readers = freeze.isLifted ? [] : readersAmong(posts, row)
    return {
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
    }
  })
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
  return accept({ code: found.code, readers: readersAmong(await listPosts(context.tx), found) })
}
