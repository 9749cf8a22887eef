import type { exportAudit } from '@amparo/contract/api/audit/audit'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { endOfDay, startOfDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { findCheckpointKey, streamFolder } from '../../audit/checkpoint-key.ts'
import { verifierOf, writeVerifier } from '../../audit/checkpoint.ts'
import { writeAuditExport } from '../../audit/export-log.ts'
import { findLastCheckpoint } from '../../audit/store.ts'
import { readVanished } from '../../audit/stream-watch.ts'
import { UnprovableLog } from '../../audit/subtrees.ts'
import { zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { requireConfirmed } from '../sign-in/index.ts'
import { listPlaces } from './store.ts'

/** A file is made in memory, and read by people: more is for `npx amparo audit export`. */
const mostEntries = 20_000

export async function auditFile(context: OperationContext, input: InputOf<typeof exportAudit>) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx } = context
  const empty = refuse(problem('audit.export-empty'))
  const checkpoint = await findLastCheckpoint(tx)
  if (!checkpoint) return empty
  const zone = await zoneOf(context)
  const filter = {
    actorId: input.actorId,
    subjectId: input.subjectId,
    from: startOfDay(input.from as PlainDate, zone),
    until: endOfDay(input.to as PlainDate, zone),
  }
  const places = await listPlaces(tx, filter, { below: checkpoint.size, most: mostEntries + 1 })
  if (places.length === 0) return empty
  if (places.length > mostEntries)
    return refuse(problem('audit.export-too-many', { values: { most: mostEntries } }))
  const lines: string[] = []
  try {
    for await (const line of writeAuditExport(tx, places, checkpoint)) lines.push(line, '\n')
  } catch (error) {
    if (error instanceof UnprovableLog) return refuse(problem('audit.export-unprovable'))
    throw error
  }
  context.touch('audit-entry', [input.subjectId ?? [], input.actorId ?? []].flat(), ['file'])
  const name = `amparo-${input.from}-${input.to}.txt`
  return accept({ bytes: Buffer.from(lines.join('')), type: 'text/plain; charset=utf-8', name })
}

export async function lastSeal(context: OperationContext) {
  const { dataFolder } = context.dependencies.config
  const key = findCheckpointKey(dataFolder)
  const last = await findLastCheckpoint(context.tx)
  return accept({
    verifier: key ? writeVerifier(verifierOf(key)) : null,
    last: last ? { size: last.size, at: last.made_at, note: last.note } : null,
    vanished: readVanished(streamFolder(dataFolder)).length,
  })
}
