import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { encodingOf } from '@amparo/domain/kernel/text-encoding'

/**
 * The text of a file that somebody brings, piece by piece: UTF-8, or UTF-16 where it shows. Any other
 * encoding is refused, since guessing one would spoil every accent without a word; so is what is no text at all.
 */
export async function* readTextFile(
  path: string,
  limit: { readonly bytes: number },
  onProgress: (done: number, all: number) => void = () => {},
): AsyncGenerator<string> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > limit.bytes) throw new ProblemError(problem('import.file-too-large'))
    let decoder: TextDecoder | undefined
    let done = 0
    for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 1 << 18 })) {
      const bytes = piece as Buffer
      decoder ??= decoderFor(bytes)
      done += bytes.length
      // A file may grow while it is read.
      if (done > limit.bytes) throw new ProblemError(problem('import.file-too-large'))
      yield checked(decode(decoder, bytes, true))
      onProgress(done, size)
    }
    if (decoder) yield checked(decode(decoder, undefined, false))
  } finally {
    await file.close()
  }
}

export async function readWholeText(
  path: string,
  limit: { readonly bytes: number },
  onProgress?: (done: number, all: number) => void,
): Promise<string> {
  const pieces: string[] = []
  for await (const piece of readTextFile(path, limit, onProgress)) pieces.push(piece)
  return pieces.join('')
}

/** Archives and spreadsheets by the bytes they begin with: ZIP, gzip, PDF, old Excel. */
const notText = ['504b0304', '504b0506', '1f8b', '25504446', 'd0cf11e0', '7f454c46', '89504e47', 'ffd8ff']

function decoderFor(first: Buffer): TextDecoder {
  const begins = first.subarray(0, 8).toString('hex')
  if (notText.some((signature) => begins.startsWith(signature)))
    throw new ProblemError(problem('import.file-not-text'))
  return new TextDecoder(encodingOf(first), { fatal: true })
}

function decode(decoder: TextDecoder, bytes: Buffer | undefined, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw new ProblemError(problem('import.file-encoding'))
  }
}

function checked(text: string): string {
  if (text.includes('\u0000')) throw new ProblemError(problem('import.file-not-text'))
  return text
}
