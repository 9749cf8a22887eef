import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { chunksOfThread } from './chunks.ts'
import { textsOf, type TableTexts } from './copy-text.ts'
import { beginGenerating, type GenerateOptions } from './make-chunks.ts'
import { analyse, ensurePartitions, listCodes, loadTexts, readWorld } from './store.ts'

export type GenerateReport = {
  readonly children: number
  readonly workers: number
  readonly facts: number
  readonly rows: number
  readonly seconds: number
}

const connections = 2

/**
 * Fills a node with invented children, teams and work, the same ones for the same seed. Rows come from the pure
 * functions that the commands use and go in by COPY; the audit entries wait for the sequencer like any others.
 */
export async function generateChildren(
  owner: Database,
  { onProgress, ...options }: GenerateOptions & { readonly onProgress?: (done: number) => void },
): Promise<GenerateReport> {
  const began = performance.now()
  const { staff, from } = beginGenerating(options)
  const counted = { rows: 0, facts: 0 }
  const load = async (texts: TableTexts) => {
    for (const [name, { rows }] of texts) {
      counted.rows += rows
      if (name === 'facts') counted.facts += rows
    }
    await asSystem(owner, 'amparo_keeper', 'load invented records', (tx) => loadTexts(tx, texts))
  }
  await asSystem(owner, 'amparo_keeper', 'partitions for invented records', (tx) =>
    ensurePartitions(tx, from.slice(0, 10), 15),
  )
  await load(textsOf(staff.tables))
  const year = options.until.getUTCFullYear()
  const work = await asSystem(owner, 'amparo_keeper', 'what invented records rest on', async (tx) => ({
    options,
    world: await readWorld(owner, tx, [year - 1, year]),
    takenCodes: new Set(await listCodes(tx)),
  }))
  const chunks = chunksOfThread(work)
  let done = 0
  const pump = async () => {
    for await (const { children, texts } of chunks) {
      await load(texts)
      done += children
      onProgress?.(done)
    }
  }
  await Promise.all(Array.from({ length: connections }, pump))
  await analyse(owner.sql)
  return {
    children: options.children,
    workers: staff.caseloads.length,
    ...counted,
    seconds: (performance.now() - began) / 1000,
  }
}
