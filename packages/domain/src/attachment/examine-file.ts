import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { mostBytes, type AttachmentKind } from './attachment.ts'
import { formatsOf, recogniseFormat, textAt, type FileFormat } from './file-format.ts'
import { stripJpeg, stripPng, stripWebp, type Picture } from './strip-picture.ts'
import { stripMp3, stripMp4 } from './strip-sound.ts'

export type ExaminedFile = {
  readonly format: FileFormat
  /** As it is kept: without what a device wrote about place, time and owner. */
  readonly bytes: Uint8Array
  readonly carriesMore: boolean
}

/** More points than any camera of a telephone takes; a small file can claim a picture that no memory holds. */
export const mostPoints = 100_000_000

/**
 * Looks at a file that has arrived whole: what it is by its content, whether its kind may be that, and what of it is
 * kept. The name under which it came is never asked.
 */
export function examineFile(what: AttachmentKind, given: Uint8Array): Result<ExaminedFile, Problem> {
  const format = recogniseFormat(given)
  if (!format || !formatsOf[what].includes(format)) return refuse(problem('attachment.format'))
  const kept = keptOf(format, given)
  if (kept === undefined) return refuse(problem('attachment.damaged'))
  if (kept === 'huge' || kept.length > mostBytes[what]) return refuse(problem('attachment.too-many-points'))
  return accept({ format, bytes: kept, carriesMore: format === 'pdf' && carriesPrograms(kept) })
}

function keptOf(format: FileFormat, given: Uint8Array): Uint8Array | 'huge' | undefined {
  switch (format) {
    case 'jpeg':
      return drawable(stripJpeg(given))
    case 'png':
      return drawable(stripPng(given))
    case 'webp':
      return drawable(stripWebp(given))
    case 'mp4':
      return stripMp4(given)
    case 'mp3':
      return stripMp3(given)
    // A paper may be signed: it is kept byte for byte. What browsers record into these two says nothing of a place.
    case 'pdf':
    case 'webm':
    case 'ogg':
      return given
  }
}

function drawable(picture: Picture | undefined): Uint8Array | 'huge' | undefined {
  return picture && picture.width * picture.height > mostPoints ? 'huge' : picture?.bytes
}

/**
 * Whether a PDF says that it runs programs, starts others or carries files (ISO 32000-2, 12.6.4 and 7.11.4). What is
 * packed inside is not looked into: this is a warning for whoever opens it, and no guarantee.
 */
export function carriesPrograms(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(slash); at !== -1; at = bytes.indexOf(slash, at + 1))
    if (telling.test(plainName(textAt(bytes, at, longestName)))) return true
  return false
}

const slash = 0x2f
const longestName = 64
const telling = /^\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z])/

/** A letter of a name may be written by its number (ISO 32000-2, 7.3.5). */
function plainName(written: string): string {
  return written.replaceAll(/#([0-9a-f]{2})/gi, (_: string, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
