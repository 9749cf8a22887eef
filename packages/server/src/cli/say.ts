import { fill, inTerminalLanguage, type Values, type Words } from '../words.ts'
import type { CliContext } from './program.ts'

/** Says what was done, in the language of the terminal. */
export function say(context: CliContext, words: Words, values: Values = {}): void {
  console.log(inTerminalLanguage(fill(words, values), context.env))
}

/** How far long work is, on one line that is written over; a log file gets no such lines. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

/** A bar for work whose length is known. */
export function showBar(done: number, all: number): void {
  const width = 30
  const share = all === 0 ? 1 : Math.min(1, done / all)
  const filled = Math.round(share * width)
  showProgress(
    `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${Math.floor(share * 100)} % (${done}/${all})`,
  )
}

export function endProgress(): void {
  showProgress('')
}
