import type { addImportPart, cancelImport, startImport } from '@amparo/contract/api/imports/imports'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import {
  cancelMachineImport,
  cancelOwnImport,
  findCaseHolder,
  findImport,
  insertImport,
  insertPart,
  listMachineImports,
} from './job-store.ts'

export async function startImportCommand(context: OperationContext, input: InputOf<typeof startImport>) {
  const { tx, principal } = context
  const { importId, ownerUsername, phase, dryRun, parts, text } = input
  if (hasUnstorable(text)) return refuse(problem('import.file-not-text'))
  const [owner, known] = await Promise.all([
    findCaseHolder(tx, principal.organisationId, ownerUsername),
    findImport(tx, importId),
  ])
  if (!owner)
    return refuse(
      problem('import.owner-unknown', { fields: [{ pointer: '/ownerUsername', reason: 'unknown' }] }),
    )
  if (known) return refuse(problem('import.parts-differ'))
  await insertImport(tx, {
    id: importId,
    organisationId: principal.organisationId,
    userId: principal.userId,
    input: { ownerId: owner.id, phase, dryRun, parts },
  })
  await insertPart(tx, importId, { number: 0, text })
  context.touch('import', [importId])
  return accept({ id: importId, version: 1, outcome: 'applied' as const, conflicts: [] })
}

export async function addImportPartCommand(context: OperationContext, input: InputOf<typeof addImportPart>) {
  const { tx } = context
  if (hasUnstorable(input.text)) return refuse(problem('import.file-not-text'))
  const job = await findImport(tx, input.importId)
  if (!job) return refuse(problem('record.not-found'))
  const isAsked = job.state === 'waiting' && input.number < Number(job.input['parts'])
  if (!isAsked || !(await insertPart(tx, job.id, input))) return refuse(problem('import.parts-differ'))
  context.touch('import', [job.id])
  return accept({ id: job.id, version: job.parts_sent + 1, outcome: 'applied' as const, conflicts: [] })
}

/** The runner stops before its next case; the sent text goes with its next look for work. */
export async function cancelImportCommand(context: OperationContext, input: InputOf<typeof cancelImport>) {
  const { tx, principal } = context
  const { importId: id } = input
  const isOwn = (await findImport(tx, id)) !== undefined
  if (!isOwn && !(await listMachineImports(tx, principal.organisationId)).some((job) => job.id === id))
    return refuse(problem('record.not-found'))
  const isStopped = isOwn
    ? await cancelOwnImport(tx, id)
    : await cancelMachineImport(tx, id, principal.organisationId)
  if (!isStopped) return refuse(problem('import.ended'))
  context.touch('import', [id])
  return accept({ id, version: 2, outcome: 'applied' as const, conflicts: [] })
}

/** The one character that no text column holds. */
function hasUnstorable(text: string): boolean {
  return text.includes('\u0000')
}
