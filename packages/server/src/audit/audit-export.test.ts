import { generateKeyPairSync } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { signCheckpoint, verifierOf, type CheckpointKey } from './checkpoint.ts'
import { checkpointLine, firstLine, hiddenLine } from './export-format.ts'
import { emptyFrontier, extendFrontier, extendWithSubtrees, rootOfFrontier } from './merkle-frontier.ts'
import { hashLeaf, rootOf, type Hash } from './merkle-tree.ts'
import { pruneTree, type TreePiece } from './pruned-tree.ts'
import { verifyAuditExport } from './verify-export.ts'

const key: CheckpointKey = { name: 'amparo/test', privateKey: generateKeyPairSync('ed25519').privateKey }
const trust = { verifier: verifierOf(key), keptNotes: [] }

function entryOf(seq: number): string {
  return `{"action":"case.open","id":"${seq}"}`
}

function sourceOf(leaves: readonly Hash[]) {
  return (level: number, index: number) =>
    Promise.resolve(rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)))
}

async function fileOf(size: number, shown: readonly number[], cuts: readonly number[] = []): Promise<Buffer> {
  const leaves = Array.from({ length: size }, (_, seq) => hashLeaf(Buffer.from(entryOf(seq))))
  const pieces: TreePiece[] = []
  for await (const piece of pruneTree(size, shown, cuts, sourceOf(leaves))) pieces.push(piece)
  const lines = pieces.map((piece) => ('seq' in piece ? entryOf(piece.seq) : hiddenLine(piece)))
  const note = signCheckpoint({ origin: key.name, size, root: rootOf(leaves) }, key)
  return Buffer.from([firstLine, ...lines, checkpointLine(note), ''].join('\n'))
}

const logs = fc
  .integer({ min: 1, max: 700 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 20 }),
      fc.uniqueArray(fc.nat({ max: size }), { maxLength: 4 }),
    ),
  )
  .map(([size, shown, cuts]) => ({
    size,
    shown: shown.toSorted((one, other) => one - other),
    cuts: cuts.toSorted((one, other) => one - other),
  }))

it('proves the entries that are shown, whichever they are, in few hashes', async () => {
  await fc.assert(
    fc.asyncProperty(logs, fc.integer({ min: 1, max: 97 }), async ({ size, shown, cuts }, chunk) => {
      const file = await fileOf(size, shown, cuts)
      const chunks = Array.from({ length: Math.ceil(file.length / chunk) }, (_, at) =>
        file.subarray(at * chunk, (at + 1) * chunk),
      )
      expect(await verifyAuditExport(chunks, trust)).toEqual({
        broken: undefined,
        entries: shown.length,
        hidden: size - shown.length,
        size,
        compared: 0,
      })
      const hashes = file.toString().split('"leaves"').length - 1
      expect(hashes).toBeLessThanOrEqual((shown.length + cuts.length + 1) * Math.ceil(Math.log2(size) + 1))
    }),
  )
})

it('finds any byte that was changed, taken out or put in', async () => {
  await fc.assert(
    fc.asyncProperty(
      logs,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom('changed', 'taken', 'put'),
      async ({ size, shown, cuts }, place, difference, what) => {
        const file = await fileOf(size, shown, cuts)
        const at = place % file.length
        const byte = (file[at] ?? 0) ^ difference
        const middle = what === 'taken' ? [] : what === 'put' ? [byte, file[at] ?? 0] : [byte]
        const spoilt = Buffer.concat([file.subarray(0, at), Buffer.from(middle), file.subarray(at + 1)])
        expect((await verifyAuditExport([spoilt], trust)).broken).toBeDefined()
      },
    ),
    { numRuns: 500 },
  )
})

it('finds a file that ends early, wherever', async () => {
  const file = await fileOf(300, [3, 4, 299])
  for (let end = 0; end < file.length; end += 1)
    expect((await verifyAuditExport([file.subarray(0, end)], trust)).broken).toBeDefined()
})

it('finds entries that changed places, and another log that was signed with another key', async () => {
  const lines = (await fileOf(9, [2, 3])).toString().split('\n')
  const at = lines.findIndex((line) => line.startsWith('{"action"'))
  const swapped = lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? '').join('\n')
  expect(await verifyAuditExport([Buffer.from(swapped)], trust)).toEqual({
    broken: { kind: 'not-what-was-signed' },
  })
  const other = { name: 'amparo/test', privateKey: generateKeyPairSync('ed25519').privateKey }
  expect(await verifyAuditExport([await fileOf(9, [2])], { ...trust, verifier: verifierOf(other) })).toEqual({
    broken: { kind: 'checkpoint-not-signed' },
  })
})

it('compares the signatures that somebody kept, where the file was cut at their size', async () => {
  const root = (size: number) =>
    rootOf(Array.from({ length: size }, (_, seq) => hashLeaf(Buffer.from(entryOf(seq)))))
  const sign = (size: number, hash: Hash) => signCheckpoint({ origin: key.name, size, root: hash }, key)
  const file = await fileOf(100, [50], [37])
  const agreeing = { ...trust, keptNotes: [sign(37, root(37)), sign(41, root(41)), sign(100, root(100))] }
  expect(await verifyAuditExport([file], agreeing)).toMatchObject({ broken: undefined, compared: 2 })
  const rewritten = { ...trust, keptNotes: [sign(37, root(36))] }
  expect(await verifyAuditExport([file], rewritten)).toEqual({
    broken: { kind: 'other-than-kept', size: 37 },
  })
})

it('makes a log longer by subtrees as by their leaves, and by no subtree out of its place', () => {
  fc.assert(
    fc.property(fc.nat({ max: 64 }), fc.nat({ max: 5 }), (size, level) => {
      const leaves = Array.from({ length: size + 2 ** level }, (_, seq) =>
        hashLeaf(Buffer.from(entryOf(seq))),
      )
      const before = extendFrontier(emptyFrontier, leaves.slice(0, size))
      const subtree = { leaves: 2 ** level, hash: rootOf(leaves.slice(size)) }
      if (size % 2 ** level !== 0) expect(() => extendWithSubtrees(before, [subtree])).toThrow()
      else expect(rootOfFrontier(extendWithSubtrees(before, [subtree]))).toEqual(rootOf(leaves))
    }),
  )
})
