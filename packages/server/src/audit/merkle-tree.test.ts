import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFrontier, extendFrontier, rootOfFrontier } from './merkle-frontier.ts'
import {
  emptyRoot,
  hashLeaf,
  makeConsistencyProof,
  makeInclusionProof,
  rootOf,
  verifyConsistency,
  verifyInclusion,
  type Hash,
} from './merkle-tree.ts'

/** The test tree of the certificate-transparency reference implementation (Apache-2.0): leaves, and the root at each size. */
const published = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const

const publishedLeaves = published.map(([content]) => hashLeaf(Buffer.from(content, 'hex')))

describe('published trees', () => {
  it('gives the empty root', () => {
    expect(hex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(rootOf([]))).toBe(hex(emptyRoot()))
  })

  it.each(published.map(([, root], index) => [index + 1, root] as const))(
    'gives the published root over %i leaves',
    (size, root) => {
      expect(hex(rootOf(publishedLeaves.slice(0, size)))).toBe(root)
    },
  )

  it('makes the published path of the first leaf of eight', () => {
    expect(makeInclusionProof(publishedLeaves, 0).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
  })
})

const vectorFile = '../shared/data/vectors/rfc6962-merkle-proofs.tar.gz'
const hasVectors = existsSync(vectorFile)
if (!hasVectors) process.stdout.write('The published proofs are not here; the other tests stand alone.\n')

type Vector = { desc: string; wantErr: boolean; proof: string[] | null }
type InclusionVector = Vector & { leafIdx: number; treeSize: number; root: string; leafHash: string }
type ConsistencyVector = Vector & { size1: number; size2: number; root1: string; root2: string }

describe('published proofs, good and bad', () => {
  it.runIf(hasVectors)('judges every inclusion proof as published', () => {
    const vectors = readVectors<InclusionVector>('testdata/inclusion/')
    for (const vector of vectors) {
      const holds = verifyInclusion({
        index: vector.leafIdx,
        size: vector.treeSize,
        leaf: bytes(vector.leafHash),
        root: bytes(vector.root),
        proof: (vector.proof ?? []).map(bytes),
      })
      expect(holds, vector.desc).toBe(!vector.wantErr)
    }
    expect(vectors.length).toBeGreaterThan(90)
  })

  it.runIf(hasVectors)('judges every consistency proof as published', () => {
    const vectors = readVectors<ConsistencyVector>('testdata/consistency/')
    for (const vector of vectors) {
      const holds = verifyConsistency({
        oldSize: vector.size1,
        newSize: vector.size2,
        oldRoot: bytes(vector.root1),
        newRoot: bytes(vector.root2),
        proof: (vector.proof ?? []).map(bytes),
      })
      expect(holds, vector.desc).toBe(!vector.wantErr)
    }
    expect(vectors.length).toBeGreaterThan(90)
  })
})

describe('any tree', () => {
  const trees = fc
    .integer({ min: 1, max: 130 })
    .map((size) => Array.from({ length: size }, (_, index) => hashLeaf(Buffer.from(`leaf ${index}`))))

  it('proves each leaf, and no other in its place', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (leaves, any) => {
        const index = any % leaves.length
        const claim = {
          index,
          size: leaves.length,
          root: rootOf(leaves),
          proof: makeInclusionProof(leaves, index),
        }
        expect(verifyInclusion({ ...claim, leaf: leaf(leaves, index) })).toBe(true)
        if (leaves.length === 1) return
        const other = (index + 1) % leaves.length
        expect(verifyInclusion({ ...claim, leaf: leaf(leaves, other) })).toBe(false)
        expect(verifyInclusion({ ...claim, index: other, leaf: leaf(leaves, index) })).toBe(false)
      }),
    )
  })

  it('begins with each of its earlier sizes', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (leaves, any) => {
        const oldSize = 1 + (any % leaves.length)
        const claim = consistencyClaim(leaves, oldSize)
        expect(verifyConsistency(claim)).toBe(true)
      }),
    )
  })

  it('shows any flipped bit of a proof or a root', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), fc.nat(), (leaves, any, place, bit) => {
        const oldSize = 1 + (any % leaves.length)
        const consistency = consistencyClaim(leaves, oldSize)
        const hashes = [consistency.oldRoot, consistency.newRoot, ...consistency.proof]
        const [oldRoot, newRoot, ...proof] = flipOne(hashes, place, bit)
        if (!oldRoot || !newRoot) throw new Error('two roots went in')
        expect(verifyConsistency({ ...consistency, oldRoot, newRoot, proof })).toBe(false)

        const index = any % leaves.length
        const [flippedLeaf, root, ...path] = flipOne(
          [leaf(leaves, index), rootOf(leaves), ...makeInclusionProof(leaves, index)],
          place,
          bit,
        )
        if (!flippedLeaf || !root) throw new Error('a leaf and a root went in')
        expect(verifyInclusion({ index, size: leaves.length, leaf: flippedLeaf, root, proof: path })).toBe(
          false,
        )
      }),
    )
  })

  it('has the same root when it grows in steps of any size from its frontier', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.integer({ min: 0, max: 20 })), (leaves, steps) => {
        let frontier = emptyFrontier
        for (const step of [...steps, leaves.length]) {
          frontier = extendFrontier(frontier, leaves.slice(frontier.size, frontier.size + step))
          expect(hex(rootOfFrontier(frontier))).toBe(hex(rootOf(leaves.slice(0, frontier.size))))
        }
        expect(frontier.size).toBe(leaves.length)
      }),
    )
  })
})

function consistencyClaim(leaves: readonly Hash[], oldSize: number) {
  return {
    oldSize,
    newSize: leaves.length,
    oldRoot: rootOf(leaves.slice(0, oldSize)),
    newRoot: rootOf(leaves),
    proof: makeConsistencyProof(leaves, oldSize),
  }
}

function flipOne(hashes: readonly Hash[], place: number, bit: number): Hash[] {
  return hashes.map((hash, index) => {
    if (index !== place % hashes.length) return hash
    const flipped = Uint8Array.from(hash)
    const at = bit % 256
    flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
    return flipped
  })
}

function leaf(leaves: readonly Hash[], index: number): Hash {
  const found = leaves[index]
  if (!found) throw new Error('no such leaf')
  return found
}

function hex(hash: Hash): string {
  return Buffer.from(hash).toString('hex')
}

function bytes(base64: string): Uint8Array {
  return Buffer.from(base64, 'base64')
}

/** The JSON files of a tar archive whose path begins so. */
function readVectors<Kind>(prefix: string): Kind[] {
  const tar = gunzipSync(readFileSync(vectorFile))
  const vectors: Kind[] = []
  for (let offset = 0; offset + 512 <= tar.length;) {
    const name = text(tar.subarray(offset, offset + 100)).replace(/^\.\//, '')
    const size = Number.parseInt(text(tar.subarray(offset + 124, offset + 136)) || '0', 8)
    if (name.startsWith(prefix) && name.endsWith('.json')) {
      vectors.push(JSON.parse(tar.subarray(offset + 512, offset + 512 + size).toString('utf8')))
    }
    offset += 512 + Math.ceil(size / 512) * 512
  }
  return vectors
}

function text(field: Uint8Array): string {
  return Buffer.from(field).toString('utf8').split('\0')[0]?.trim() ?? ''
}
