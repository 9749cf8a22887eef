import { startsWith, textAt } from './file-format.ts'

/**
 * A picture without anything but the picture: a telephone writes into it where and when it was taken and by which
 * device, and a child is found by that. What is needed to draw it is kept, named one by one; everything else goes,
 * known or not, with whatever was hung on behind the end.
 * Undefined where the file is damaged or no plain picture. Source: data responsibility, DR-22.
 */
export type Picture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** ITU-T T.81, annex B. */
export function stripJpeg(bytes: Uint8Array): Picture | undefined {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)]
  let [at, width, height, hasScan] = [2, 0, 0, false]
  for (;;) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) break
    const length = numberAt(bytes, at + 2, 2)
    const end = at + 2 + length
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || length < 2 || end > bytes.length)
      return undefined
    if (isFrame(marker)) {
      if (length < 8 || width > 0) return undefined
      ;[height, width] = [numberAt(bytes, at + 5, 2), numberAt(bytes, at + 7, 2)]
    }
    if (isDrawing(marker)) kept.push(bytes.subarray(at, end))
    else if (marker === 0xee && textAt(bytes, at + 4, 5) === 'Adobe' && length === 14)
      kept.push(bytes.subarray(at, end))
    else if (marker === 0xe1 && startsWith(bytes, exif, at + 4)) {
      const turned = turnOf(bytes.subarray(at + 10, end))
      if (turned > 1) kept.push(onlyTurn(turned))
    }
    at = end
    if (marker !== 0xda) continue
    hasScan = true
    const start = at
    while (at < bytes.length && (bytes[at] !== 0xff || isInScan(bytes[at + 1]))) at += 1
    kept.push(bytes.subarray(start, at))
  }
  if (!hasScan || width === 0 || height === 0) return undefined
  kept.push(Uint8Array.of(0xff, 0xd9))
  return { bytes: joined(kept), width, height }
}

/** Which way up: the one thing that a telephone says of a picture and whoever draws it needs (Exif 2.32, tag 0x0112). */
function turnOf(tiff: Uint8Array): number {
  const little = textAt(tiff, 0, 2) === 'II'
  const read = (at: number, count: number) => numberAt(tiff, at, count, little)
  const directory = read(4, 4)
  const entries = Math.min(read(directory, 2), 100)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    const turn = read(at + 8, 2)
    if (read(at, 2) === 0x0112 && turn >= 1 && turn <= 8) return turn
  }
  return 1
}

function onlyTurn(turn: number): Uint8Array {
  const head = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turn,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  return Uint8Array.of(0xff, 0xe1, 0, head.length + exif.length + 2, ...exif, ...head)
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Frames, tables of Huffman, arithmetic coding and quantisation, the restart interval and the head of a scan. */
const isDrawing = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) ||
  marker === 0xda ||
  marker === 0xdb ||
  marker === 0xdd
const isInScan = (after: number | undefined) =>
  after === 0 || (after !== undefined && after >= 0xd0 && after <= 0xd7)

/** W3C PNG, 5.6: what draws a still picture, its transparency and its colours. */
const pngChunks = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']

export function stripPng(bytes: Uint8Array): Picture | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let [at, hasData] = [8, false]
  if (numberAt(bytes, 8, 4) !== 13 || textAt(bytes, 12, 4) !== 'IHDR') return undefined
  for (;;) {
    const end = at + 12 + numberAt(bytes, at, 4)
    if (end > bytes.length) return undefined
    const name = textAt(bytes, at + 4, 4)
    if (pngChunks.includes(name)) kept.push(bytes.subarray(at, end))
    hasData ||= name === 'IDAT'
    at = end
    if (name === 'IEND') break
  }
  const [width, height] = [numberAt(bytes, 16, 4), numberAt(bytes, 20, 4)]
  return hasData && width > 0 && height > 0 ? { bytes: joined(kept), width, height } : undefined
}

/** RFC 9649: one still picture, with its transparency. */
export function stripWebp(bytes: Uint8Array): Picture | undefined {
  const kept: Uint8Array[] = []
  const total = 8 + numberAt(bytes, 4, 4, true)
  if (total > bytes.length) return undefined
  let at = 12
  let size: readonly [number, number] | undefined
  while (at + 8 <= total) {
    const length = numberAt(bytes, at + 4, 4, true)
    const end = at + 8 + length
    if (end > total) return undefined
    const name = textAt(bytes, at, 4)
    // Each chunk fills an even number of bytes.
    const chunk = joined([bytes.subarray(at, end), new Uint8Array(length % 2)])
    const inside = bytes.subarray(at + 8, end)
    if (name === 'VP8X' && length >= 10 && kept.length === 0) {
      // Only the mark of transparency stays: colours by profile, Exif, XMP and movement are not carried.
      chunk[8] = (chunk[8] ?? 0) & 0x10
      size = [numberAt(inside, 4, 3, true) + 1, numberAt(inside, 7, 3, true) + 1]
      kept.push(chunk)
    } else if (name === 'ALPH') kept.push(chunk)
    else if (name === 'VP8 ' || name === 'VP8L') {
      size ??= name === 'VP8 ' ? sizeOfLossy(inside) : sizeOfLossless(inside)
      kept.push(chunk)
      const drawn = joined(kept)
      return size && size[0] > 0 && size[1] > 0
        ? { bytes: joined([riff(drawn.length), drawn]), width: size[0], height: size[1] }
        : undefined
    } else if (name === 'ANIM' || name === 'ANMF') return undefined
    at = end + (length % 2)
  }
  return undefined
}

function riff(length: number): Uint8Array {
  const head = Uint8Array.from('RIFF\0\0\0\0WEBP', (letter) => letter.charCodeAt(0))
  new DataView(head.buffer).setUint32(4, length + 4, true)
  return head
}

const sizeOfLossy = (frame: Uint8Array) =>
  [numberAt(frame, 6, 2, true) & 0x3fff, numberAt(frame, 8, 2, true) & 0x3fff] as const
const sizeOfLossless = (stream: Uint8Array) => {
  const packed = numberAt(stream, 1, 4, true)
  return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1] as const
}

function numberAt(bytes: Uint8Array, at: number, count: number, little = false): number {
  let value = 0
  for (let index = 0; index < count; index += 1)
    value = value * 256 + (bytes[at + (little ? count - 1 - index : index)] ?? 0)
  return value
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
