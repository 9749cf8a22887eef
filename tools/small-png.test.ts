import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPng, shrinkPng } from './small-png.ts'

/** A picture as browsers write it: 8 bits, RGB. */
function writeRgb(width: number, height: number, colourAt: (x: number, y: number) => number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.writeUIntBE(colourAt(x, y), y * (width * 3 + 1) + 1 + x * 3, 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (kind: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('few colours stay exactly as they are', () => {
  const picture = writeRgb(40, 30, (x, y) => (x > y ? 0x0b4a4c : 0xfaf8f5))
  expect(readPng(shrinkPng(picture)).pixels).toEqual(readPng(picture).pixels)
})

test('of many colours the rare ones become their nearest, and nothing moves', () => {
  const picture = writeRgb(60, 60, (x, y) => (x < 50 ? 0xffffff : ((x * 4) << 16) | ((y * 4) << 8) | 9))
  const before = readPng(picture)
  const after = readPng(shrinkPng(picture))
  expect([after.width, after.height]).toEqual([60, 60])
  expect(new Set(after.pixels).size).toBeLessThanOrEqual(256)
  for (const [index, colour] of after.pixels.entries()) {
    const red = Math.abs((colour >> 16) - ((before.pixels[index] ?? 0) >> 16))
    expect(red).toBeLessThanOrEqual(64)
  }
  expect(after.pixels[0]).toBe(0xffffff)
})
