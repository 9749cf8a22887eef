import { counted, fill, type Words } from '../words.ts'

/** What a backup holds, counted. */
export function contentOf(report: {
  readonly tables: number
  readonly rows: number
  readonly files: number
}): Words {
  return fill(
    { es: '{tables}, {rows}, {files}', en: '{tables}, {rows}, {files}' },
    {
      tables: counted(report.tables, { es: 'tabla', en: 'table' }, { es: 'tablas', en: 'tables' }),
      rows: counted(report.rows, { es: 'fila', en: 'row' }, { es: 'filas', en: 'rows' }),
      files: counted(report.files, { es: 'archivo', en: 'file' }, { es: 'archivos', en: 'files' }),
    },
  )
}
