import type { compareChild, listChildJoins } from '@amparo/contract/api/child-joins/child-joins'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { isDisputed } from '@amparo/domain/child/birth'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { listUserNames } from '../../access/user-names.ts'
import type { OperationContext } from '../../http/route.ts'
import { findFirstCase, listCasesOfChild } from '../cases/index.ts'
import { findByCode, listChildRecords, listJoinsOf } from './store.ts'

/** Everything that is said of one child over her cases, each part with its case; of cases out of reach how many there are. */
export async function joinList(context: OperationContext, { caseId }: InputOf<typeof listChildJoins>) {
  const { tx, principal } = context
  const first = (await findFirstCase(tx, caseId)) ?? caseId
  const here = (await listCasesOfChild(tx, first)).map(({ id }) => id)
  const joins = await listJoinsOf(tx, [...new Set([caseId, ...here])])
  const standing = joins.filter(({ state }) => state === 'standing')
  const joined = standing.flatMap((join) => [join.caseId, join.otherCaseId])
  const records = await listChildRecords(tx, [...new Set<string>([caseId, ...here, ...joined])])
  const others = joins.map((join) => (join.caseId === caseId ? join.otherCaseId : join.caseId))
  const codes = new Map((await listChildRecords(tx, others)).map((one) => [one.caseId, one.code]))
  const names = await listUserNames(
    tx,
    joins.flatMap(({ proposedBy, answeredBy }) => (answeredBy ? [proposedBy, answeredBy] : [proposedBy])),
  )
  context.touch(
    'case',
    records.map((one) => one.caseId),
    ['course', 'identity'],
  )
  return accept({
    records: [...records],
    hidden: here.filter((id) => !records.some((one) => one.caseId === id)).length,
    disputed: isDisputed(
      records.flatMap(({ born, statements }) => [
        ...(born ? [born] : []),
        ...statements.map((one) => one.born),
      ]),
    ),
    joins: joins.map((join, at) => ({
      id: join.id,
      code: codes.get(others[at] ?? '') ?? '',
      state: join.state,
      why: join.why,
      words: join.words,
      proposedBy: names.get(join.proposedBy) ?? null,
      proposedAt: join.proposedAt,
      answeredBy: (join.answeredBy && names.get(join.answeredBy)) ?? null,
      answeredAt: join.answeredAt ?? null,
      isMine: join.proposedBy === principal.userId,
    })),
  })
}

export async function childToCompare(
  context: OperationContext,
  { caseId, code }: InputOf<typeof compareChild>,
) {
  const { tx } = context
  const other = await findByCode(tx, code.trim().toUpperCase())
  const [record] = other ? await listChildRecords(tx, [other]) : []
  if (!other || !record) return refuse(problem('record.not-found'))
  if ((await findFirstCase(tx, caseId)) === (await findFirstCase(tx, other)))
    return refuse(problem('child-join.one-already'))
  context.touch('case', [caseId, other], ['identity'])
  return accept(record)
}
