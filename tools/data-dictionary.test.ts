import { describe, expect, it } from 'vitest'
import { dictionary } from '../packages/domain/src/dictionary/dictionary.ts'
import { checkDictionary } from './data-dictionary.ts'
import { readMigrations, readTables, type DataTable } from './data-tables.ts'
import { root } from './run-step.ts'
import { typedFields } from './typed-fields.ts'

const { routes } = await import('../packages/server/src/routes.ts')
const tables = readTables(readMigrations(root))
const typed = typedFields(routes)
const withColumn = (name: string, column: string): readonly DataTable[] =>
  tables.map((one) => (one.name === name ? { ...one, columns: [...one.columns, column] } : one))

describe('the dictionary', () => {
  it('holds every column of the database and every field that an operation takes', () => {
    expect(checkDictionary(tables, typed)).toEqual([])
  })

  it('misses a new column, a new table and a new field inside an operation', () => {
    expect(checkDictionary(withColumn('amparo.notes', 'mood'), typed)).toEqual([
      expect.stringContaining('notes mood has no class'),
    ])
    const more = { ...(tables[0] as DataTable), name: 'amparo.rumours' }
    expect(checkDictionary([...tables, more], typed)).toEqual([
      expect.stringContaining('the table rumours is not in it'),
    ])
    const taken = new Map([...typed, ['note.add', new Set([...(typed.get('note.add') ?? []), 'mood'])]])
    expect(checkDictionary(tables, taken)).toEqual([expect.stringContaining('notes .mood has no class')])
    expect(checkDictionary(tables, new Map([...typed, ['rumour.spread', new Set(['words'])]]))).toEqual([
      expect.stringContaining('no record says that rumour.spread writes it'),
    ])
  })

  it('notices each of its names that is none any more', () => {
    for (const { columns, name } of tables) {
      const short = name.replace('amparo.', '')
      const record = dictionary.find((one) => one.table === short)
      const gone = columns.find((column) =>
        Object.values(record?.fields ?? {})
          .flat()
          .includes(column),
      )
      if (gone === undefined) continue
      const without = tables.map((one) =>
        one.name === name ? { ...one, columns: columns.filter((column) => column !== gone) } : one,
      )
      const said = checkDictionary(without, typed).join('\n')
      expect(said, `${short} ${gone}`).toContain(short)
    }
  })

  it('refuses a column for somebody’s immigration status, and one for her fingers', () => {
    const said = [
      ...checkDictionary(withColumn('amparo.persons', 'immigration_status'), typed),
      ...checkDictionary(withColumn('amparo.persons', 'fingerprints'), typed),
    ]
    expect(said.filter((one) => one.includes('what no field may hold'))).toHaveLength(2)
  })
})
