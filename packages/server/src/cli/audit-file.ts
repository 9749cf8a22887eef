import { once } from 'node:events'
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { appendAudit } from '../audit/append.ts'
import { writeAuditExport } from '../audit/export-log.ts'
import { findLastCheckpoint } from '../audit/store.ts'
import { UnprovableLog } from '../audit/subtrees.ts'
import { verifyAuditExport, type ExportTrust } from '../audit/verify-export.ts'
import { asSystem } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { fileBrokenWords, fileSoundWords, auditBrokenExitCode } from './audit-words.ts'
import { withOwnerDatabase } from './import-failures.ts'
import type { CliContext } from './program.ts'
import { endProgress, say, showBar } from './say.ts'

const everySoMany = 5000

/** The whole record of the node, in a file that only its owner reads and never one that was there before. */
export function writeAuditFile(file: string, context: CliContext): Promise<void> {
  return withOwnerDatabase(context, async (database) => {
    const out = createWriteStream(resolve(file), { flags: 'wx', mode: 0o600 })
    await once(out, 'open')
    let entries = 0
    try {
      await asSystem(database, 'amparo_jobs', 'a file of the record leaves', (tx) =>
        appendAudit(tx, undefined, {
          action: 'audit.export',
          decision: 'read',
          purpose: 'audit',
          reason: 'on-the-machine',
          subjectKind: 'audit-entry',
          fields: ['file'],
          requestId: newId(),
        }),
      )
      entries = await asSystem(database, 'amparo_sequencer', 'a file of the record', async (tx) => {
        await tx.sql`set transaction isolation level repeatable read, read only`
        const checkpoint = await findLastCheckpoint(tx)
        if (!checkpoint) throw new ProblemError(problem('audit.export-empty'))
        const places = Array.from({ length: checkpoint.size }, (_, place) => place)
        let lines = 0
        for await (const line of writeAuditExport(tx, places, checkpoint)) {
          if (!out.write(`${line}\n`)) await once(out, 'drain')
          lines += 1
          if (lines % everySoMany === 0) showBar(lines, checkpoint.size)
        }
        return checkpoint.size
      })
    } catch (error) {
      endProgress()
      // What was written so far proves nothing.
      rmSync(resolve(file), { force: true })
      if (error instanceof UnprovableLog) throw new ProblemError(problem('audit.export-unprovable'))
      throw error
    } finally {
      out.end()
      await finished(out)
    }
    endProgress()
    say(
      context,
      {
        es: 'Archivo hecho: {entries} entradas con su prueba. Guárdelo junto con una copia de audit/verifier.txt.',
        en: 'File made: {entries} entries with their proof. Keep it with a copy of audit/verifier.txt.',
      },
      { entries: String(entries) },
    )
  })
}

/** Needs no database and no data folder: whoever got the file checks it on any machine. */
export async function verifyAuditFile(file: string, trust: ExportTrust, context: CliContext): Promise<void> {
  const verdict = await verifyAuditExport(createReadStream(resolve(file)), trust)
  say(context, verdict.broken ? fileBrokenWords(verdict.broken) : fileSoundWords(verdict))
  if (verdict.broken) process.exitCode = auditBrokenExitCode
}
