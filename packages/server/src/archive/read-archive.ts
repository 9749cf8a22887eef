import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ArchiveFailure } from './archive-failure.ts'
import {
  archiveFormat,
  endSchema,
  fileStartSchema,
  headerSchema,
  schemaSchema,
  tableStartSchema,
  trailerSchema,
  type ArchiveEnd,
  type ArchiveHeader,
  type ArchiveSchema,
} from './archive-format.ts'
import { isDataFilePath } from './data-files.ts'
import { BrokenFrames, encodeFrame, type Frame } from './frames.ts'
import { readSealed, requireSense, type Unlock } from './seal.ts'
import { makeTally } from './table-copy.ts'

/** What a backup says, part by part. The content of a part is to be read before the next part is asked for. */
export type ArchivePart =
  | { readonly kind: 'header'; readonly header: ArchiveHeader }
  | { readonly kind: 'schema'; readonly schema: ArchiveSchema }
  | {
      readonly kind: 'file'
      readonly path: string
      readonly mode: number
      readonly content: AsyncGenerator<Buffer, ArchiveEnd>
    }
  | {
      readonly kind: 'table'
      readonly schema: string
      readonly name: string
      readonly content: AsyncGenerator<Buffer, ArchiveEnd>
    }

/** Reads in one pass; whatever is wrong with the file ends in an ArchiveFailure, at the latest after the last part. */
export async function* readArchive(path: string, unlock: Unlock): AsyncGenerator<ArchivePart> {
  const frames = readSealed(path, unlock)
  try {
    yield* readParts(frames)
  } catch (error) {
    if (error instanceof BrokenFrames || error instanceof z.core.$ZodError || error instanceof SyntaxError) {
      throw new ArchiveFailure('damaged', { file: path }, error)
    }
    throw error
  } finally {
    await frames.return(undefined)
  }
}

async function* readParts(frames: AsyncGenerator<Frame>): AsyncGenerator<ArchivePart> {
  const ends = createHash('sha256')
  const seen = { tables: 0, files: 0 }
  const header = await nextFrame(frames)
  requireSense(header.kind === 'header', 'the header is not first')
  yield { kind: 'header', header: parseHeader(header) }
  for (;;) {
    const frame = await nextFrame(frames)
    if (frame.kind === 'trailer') {
      const trailer = trailerSchema.parse(json(frame))
      const isWhole =
        trailer.tables === seen.tables &&
        trailer.files === seen.files &&
        trailer.sha256 === ends.digest('hex')
      requireSense(isWhole, 'the trailer does not agree with the parts')
      requireSense((await frames.next()).done === true, 'something follows the trailer')
      return
    }
    if (frame.kind === 'schema') {
      yield { kind: 'schema', schema: schemaSchema.parse(json(frame)) }
      continue
    }
    const content = readContent(frames, ends)
    if (frame.kind === 'fileStart') {
      const { path, mode } = fileStartSchema.parse(json(frame))
      requireSense(isDataFilePath(path), 'a file outside the folders that travel')
      seen.files += 1
      yield { kind: 'file', path, mode, content }
    } else {
      requireSense(frame.kind === 'tableStart', 'a part without a beginning')
      seen.tables += 1
      yield { kind: 'table', ...tableStartSchema.parse(json(frame)), content }
    }
    // A part that nobody read is passed over, and checked all the same.
    for await (const _ of content);
  }
}

async function* readContent(
  frames: AsyncGenerator<Frame>,
  ends: { update: (data: Uint8Array) => unknown },
): AsyncGenerator<Buffer, ArchiveEnd> {
  const tally = makeTally()
  for (;;) {
    const frame = await nextFrame(frames)
    if (frame.kind === 'data') {
      tally.add(frame.content)
      yield frame.content
      continue
    }
    requireSense(frame.kind === 'end', 'a part without an end')
    const end = endSchema.parse(json(frame))
    requireSense(end.sha256 === tally.result().sha256, 'a part whose hash differs')
    ends.update(encodeFrame('end', frame.content))
    return end
  }
}

async function nextFrame(frames: AsyncGenerator<Frame>): Promise<Frame> {
  const step = await frames.next()
  if (step.done) throw new BrokenFrames('the backup ends before its trailer')
  return step.value
}

/** A newer format is told apart from damage before anything else is believed. */
function parseHeader(frame: Frame): ArchiveHeader {
  const header = headerSchema.parse(json(frame))
  if (header.format > archiveFormat) {
    throw new ArchiveFailure('newer', { found: String(header.format), known: String(archiveFormat) })
  }
  return header
}

function json(frame: Frame): unknown {
  return JSON.parse(frame.content.toString('utf8'))
}
