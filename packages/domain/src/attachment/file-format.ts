import type { AttachmentKind } from './attachment.ts'

export const fileFormats = ['jpeg', 'png', 'webp', 'pdf', 'webm', 'ogg', 'mp4', 'mp3'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Under which type and ending a file leaves again. */
export const mediaTypes: Readonly<Record<FileFormat, { readonly type: string; readonly ending: string }>> = {
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  webm: { type: 'audio/webm', ending: 'webm' },
  ogg: { type: 'audio/ogg', ending: 'ogg' },
  mp4: { type: 'audio/mp4', ending: 'm4a' },
  mp3: { type: 'audio/mpeg', ending: 'mp3' },
}

/** What each kind may be. A paper is a PDF or a picture of it; nothing here can be a page or a drawing with a program in it. */
export const formatsOf: Readonly<Record<AttachmentKind, readonly FileFormat[]>> = {
  photo: ['jpeg', 'png', 'webp'],
  document: ['pdf', 'jpeg', 'png', 'webp'],
  audio: ['webm', 'ogg', 'mp4', 'mp3'],
}

/** Brands of ISO base media files that hold sound (ISO/IEC 14496-12, 4.3); pictures in the same box (HEIC) are none of them. */
const soundBrands = ['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', 'iso4', 'iso5', 'iso6', 'dash']

/**
 * What a file is by its first bytes, whatever it is called: the signatures that each format's specification fixes.
 * Undefined for everything else, among it HTML, SVG, archives and office files.
 */
export function recogniseFormat(bytes: Uint8Array): FileFormat | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp'
  if (/^%PDF-[12]\.\d/.test(textAt(bytes, 0, 8))) return 'pdf'
  if (startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3]) && textAt(bytes, 0, 64).includes('webm')) return 'webm'
  if (textAt(bytes, 0, 4) === 'OggS') return 'ogg'
  if (textAt(bytes, 4, 4) === 'ftyp' && soundBrands.includes(textAt(bytes, 8, 4))) return 'mp4'
  if (textAt(bytes, 0, 3) === 'ID3' || isSoundFrame(bytes, 0)) return 'mp3'
  return undefined
}

/** The head of a frame of MPEG layer III (ISO/IEC 11172-3, 2.4.2.3). */
export function isSoundFrame(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
  return first === 0xff && (second & 0xe6) === 0xe2 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c
}

export function startsWith(bytes: Uint8Array, expected: readonly number[], at = 0): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte)
}

/** Bytes as letters, one each. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
