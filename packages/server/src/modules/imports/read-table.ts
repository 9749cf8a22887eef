import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Table } from '@amparo/domain/import-locations/imported-location'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'

export type TableLimits = {
  readonly columns: number
  readonly rows: number
  /** Characters of one row, over all its lines. */
  readonly rowLength: number
}

/** A comma- or semicolon-separated table (RFC 4180) from text that comes in pieces. */
export async function readTable(text: AsyncIterable<string>, limits: TableLimits): Promise<Table> {
  const parser = parse({
    bom: true,
    delimiter: [',', ';', '\t'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.rowLength,
    info: true,
  })
  const source = Readable.from(text)
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  const table: string[][] = []
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (record.length > limits.columns)
        throw new ProblemError(problem('import.table-too-wide', { values: { line: info.lines } }))
      if (table.length >= limits.rows) throw new ProblemError(problem('import.file-too-large'))
      table.push(record)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: unknown }).lines ?? table.length + 1)
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'import.table-too-wide' : 'import.table-malformed'
    throw new ProblemError(problem(code, { values: { line } }))
  } finally {
    source.destroy()
  }
  return table
}
