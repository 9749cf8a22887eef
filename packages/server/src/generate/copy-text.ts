import type { LoadedRows, Row } from './case-file.ts'

/** Rows of one table in the text form of COPY, in pieces that can change threads without being copied. */
export type TableText = {
  readonly columns: readonly string[]
  readonly rows: number
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
}
export type TableTexts = ReadonlyMap<string, TableText>

const bytesPerPiece = 256 * 1024

/** Writes rows as soon as they are made: a row that lives no longer than its line costs the memory little. */
export class TextWriter {
  private readonly tables = new Map<string, TableWriter>()

  add(tables: LoadedRows): void {
    for (const [name, rows] of tables) {
      const [first] = rows
      if (!first) continue
      const table = this.tables.get(name) ?? new TableWriter(name, Object.keys(first))
      this.tables.set(name, table)
      for (const row of rows) table.add(row)
    }
  }

  /** All that was added. */
  end(): TableTexts {
    return new Map([...this.tables].map(([name, table]) => [name, table.end()]))
  }
}

class TableWriter {
  private readonly name: string
  private readonly columns: readonly string[]
  private readonly pieces: Uint8Array<ArrayBuffer>[] = []
  private piece = Buffer.alloc(0)
  private used = 0
  private rows = 0

  constructor(name: string, columns: readonly string[]) {
    this.name = name
    this.columns = columns
  }

  add(row: Row): void {
    let at = 0
    let line = ''
    for (const column in row) {
      if (column !== this.columns[at]) throw new Error(`rows of ${this.name} differ in their columns`)
      line += at === 0 ? fieldText(row[column]) : `\t${fieldText(row[column])}`
      at += 1
    }
    if (at < this.columns.length) throw new Error(`rows of ${this.name} differ in their columns`)
    this.write(`${line}\n`)
    this.rows += 1
  }

  end(): TableText {
    this.cut(0)
    return { columns: this.columns, rows: this.rows, pieces: this.pieces }
  }

  /** At once: texts that are kept to be joined later cost more memory than what they say. */
  private write(line: string): void {
    const most = line.length * 3
    if (this.used + most > this.piece.length) this.cut(Math.max(bytesPerPiece, most))
    this.used += this.piece.write(line, this.used)
  }

  private cut(next: number): void {
    if (this.used > 0) this.pieces.push(this.piece.subarray(0, this.used))
    // Of its own, never from Node's common pool: it will leave for another thread.
    this.piece = Buffer.allocUnsafeSlow(next)
    this.used = 0
  }
}

export function textsOf(tables: LoadedRows): TableTexts {
  const writer = new TextWriter()
  writer.add(tables)
  return writer.end()
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
