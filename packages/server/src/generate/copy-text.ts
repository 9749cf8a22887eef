import type { Row } from './case-file.ts'

const rowsPerChunk = 500

/** Rows in the text form of COPY, in pieces of a size that does not fill the memory. */
export function* copyText(columns: readonly string[], rows: readonly Row[]): Generator<Buffer> {
  for (let from = 0; from < rows.length; from += rowsPerChunk) {
    let text = ''
    for (const row of rows.slice(from, from + rowsPerChunk))
      text += `${columns.map((column) => fieldText(row[column])).join('\t')}\n`
    yield Buffer.from(text)
  }
}

function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (Array.isArray(value)) return escaped(`{${value.map(elementText).join(',')}}`)
  return escaped(JSON.stringify(value))
}

/** Only texts and ids stand in arrays. */
function elementText(value: unknown): string {
  return `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

const special = /[\\\t\n\r]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escaped(text: string): string {
  return text.search(special) < 0 ? text : text.replaceAll(special, (found) => escapes[found] ?? found)
}
