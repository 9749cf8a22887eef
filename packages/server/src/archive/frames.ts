/**
 * The inside of a backup: frames of one byte for the kind, four for the length, and the content. Only one frame
 * is ever in memory, so a backup may be larger than the machine.
 */
export const frameKinds = {
  header: 1,
  fileStart: 2,
  data: 3,
  /** Closes a file or a table with what was counted and hashed on the way. */
  end: 4,
  schema: 5,
  tableStart: 6,
  /** The last one; a backup without it is incomplete. */
  trailer: 7,
} as const

export type FrameKind = keyof typeof frameKinds
export type Frame = { readonly kind: FrameKind; readonly content: Buffer }

const headLength = 5
/** No writer of ours makes longer ones; a larger number is damage, not data. */
const longest = 64 * 1024 * 1024

export function encodeFrame(kind: FrameKind, content: Uint8Array): Buffer {
  const head = Buffer.alloc(headLength)
  head.writeUInt8(frameKinds[kind], 0)
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}

export function encodeJsonFrame(kind: FrameKind, value: unknown): Buffer {
  return encodeFrame(kind, Buffer.from(JSON.stringify(value)))
}

export class BrokenFrames extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BrokenFrames'
  }
}

export async function* decodeFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let pending: Uint8Array[] = []
  let held = 0
  for await (const chunk of chunks) {
    pending.push(chunk)
    held += chunk.length
    if (held < headLength) continue
    let buffer = pending.length === 1 ? Buffer.from(chunk) : Buffer.concat(pending)
    for (;;) {
      const frame = takeFrame(buffer)
      if (!frame) break
      yield frame
      buffer = buffer.subarray(headLength + frame.content.length)
    }
    pending = buffer.length > 0 ? [buffer] : []
    held = buffer.length
  }
  if (held > 0) throw new BrokenFrames('the last frame is cut off')
}

function takeFrame(buffer: Buffer): Frame | undefined {
  if (buffer.length < headLength) return undefined
  const length = buffer.readUInt32BE(1)
  const kind = kindOf(buffer.readUInt8(0))
  if (length > longest) throw new BrokenFrames('a frame is too long')
  if (buffer.length < headLength + length) return undefined
  return { kind, content: buffer.subarray(headLength, headLength + length) }
}

function kindOf(byte: number): FrameKind {
  for (const [kind, value] of Object.entries(frameKinds)) {
    if (value === byte) return kind as FrameKind
  }
  throw new BrokenFrames(`a frame of unknown kind ${byte}`)
}
