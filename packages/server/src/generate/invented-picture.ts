import { crc32, deflateSync } from 'node:zlib'

/**
 * A picture that stands for the photo of a birth paper: a sheet with lines that nobody can read, a stamp, and the
 * word INVENTADO across it. Drawn here, point by point (PNG, ISO/IEC 15948, in shades of grey).
 */
const width = 600
const height = 420

export function inventedBirthPaper(): Buffer {
  const points = new Uint8Array(width * height).fill(0xb8)
  const mark = (x: number, y: number, shade: number) => {
    if (x >= 0 && x < width && y >= 0 && y < height) points[Math.floor(y) * width + Math.floor(x)] = shade
  }
  const box = (x: number, y: number, across: number, down: number, shade: number) => {
    for (let row = 0; row < down; row += 1)
      for (let column = 0; column < across; column += 1) mark(x + column, y + row, shade)
  }
  box(30, 24, 540, 372, 0x9c)
  box(24, 18, 540, 372, 0xf2)
  box(150, 44, 290, 12, 0x60)
  for (let line = 0; line < 9; line += 1) scribble(60, 92 + line * 28, 150 + ((line * 83) % 290), mark)
  stamp(468, 316, mark)
  write('INVENTADO', 66, 176, 8, mark)
  return png(points)
}

/** A line of handwriting: ups and downs, and a gap after each word. */
function scribble(
  from: number,
  base: number,
  length: number,
  mark: (x: number, y: number, shade: number) => void,
) {
  for (let x = 0; x < length; x += 0.25) {
    if (Math.sin(x / 19 + base) > 0.86) continue
    const y = base + 4 * Math.sin(x / 2.1) + 2 * Math.sin(x / 0.9 + base)
    mark(from + x, y, 0x50)
    mark(from + x, y + 1, 0x78)
  }
}

function stamp(x: number, y: number, mark: (x: number, y: number, shade: number) => void) {
  for (let turn = 0; turn < 2 * Math.PI; turn += 0.004)
    for (const radius of [44, 45, 46, 34])
      mark(x + radius * Math.cos(turn), y + radius * Math.sin(turn), 0x8a)
}

/** The letters of the one word, five points by seven. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  I: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '#####'],
  N: ['#...#', '##..#', '#.#.#', '#..##', '#...#', '#...#', '#...#'],
  V: ['#...#', '#...#', '#...#', '#...#', '.#.#.', '.#.#.', '..#..'],
  E: ['#####', '#....', '#....', '####.', '#....', '#....', '#####'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  A: ['..#..', '.#.#.', '#...#', '#...#', '#####', '#...#', '#...#'],
  D: ['####.', '#...#', '#...#', '#...#', '#...#', '#...#', '####.'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
}

function write(
  word: string,
  x: number,
  y: number,
  size: number,
  mark: (x: number, y: number, shade: number) => void,
) {
  for (const [place, letter] of [...word].entries())
    for (const [row, points] of (glyphs[letter] ?? []).entries())
      for (const [column, point] of [...points].entries())
        if (point === '#')
          for (let part = 0; part < size * size; part += 1)
            mark(
              x + (place * 6.4 + column) * size + (part % size),
              y + row * size + Math.floor(part / size) - place * 3,
              0x30,
            )
}

function png(points: Uint8Array): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  // Each row begins with the number of its filter; none.
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1)
    rows.set(points.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
