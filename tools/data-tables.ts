import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A table as the migrations leave it: what it is for, its columns, and which roles a row policy lets near it. */
export type DataTable = {
  readonly name: string
  readonly comment: string
  readonly columns: readonly string[]
  /** The section of a case that decides who reads its rows: a name, or `its own` where each row names one. */
  readonly section: string
  readonly roles: readonly string[]
}

export function readMigrations(root: string): string {
  const names = globSync('packages/server/src/db/migrations/*.sql', { cwd: root }).sort()
  return names.map((name) => readFileSync(join(root, name), 'utf8')).join('\n')
}

export function readTables(written: string): readonly DataTable[] {
  const sql = spelledOut(written)
  return [...sql.matchAll(/^create table (?:if not exists )?([\w.]+) \(\n([\s\S]*?)\n\)/gm)]
    .map(([, name = '', body = '']) => ({
      name,
      comment: commentOn(sql, name),
      columns: [...columnsIn(body), ...addedColumns(sql, name)],
      section: sectionOf(sql, name),
      roles: rolesOf(sql, name),
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

/** What functions of the migrations make and protect, as they do it. */
function spelledOut(sql: string): string {
  const body = /create table amparo\.%I \(\n([\s\S]*?)\)\$table\$/.exec(sql)?.[1]?.replace(/^ {4}/gm, '  ')
  const created = sql.replaceAll(
    /^select amparo\.create_written\('(\w+)', '([\w-]+)',\s+'((?:[^']|'')*)'\);/gm,
    (_call, name: string, section: string, what: string) =>
      [
        `create table amparo.${name} (\n${body ?? ''}\n);`,
        `comment on table amparo.${name} is '${what}';`,
        `select amparo.protect_section('amparo.${name}', '${section}');`,
      ].join('\n'),
  )
  return created.replaceAll(
    /^select amparo\.protect_section\('([\w.]+)', '([\w-]+)'\);/gm,
    (_call, table: string, section: string) =>
      `select amparo.protect_by_case('${table}', $$'${section}'$$, 'null');`,
  )
}

/** A later migration may say it anew. */
function commentOn(sql: string, table: string): string {
  const comment = new RegExp(`^comment on table ${table.replace('.', '\\.')} is '((?:[^']|'')*)'`, 'gm')
  return [...sql.matchAll(comment)].at(-1)?.[1]?.replaceAll("''", "'") ?? ''
}

const notAColumn = /^(primary|unique|check|foreign|constraint|exclude)\b/

function columnsIn(body: string): string[] {
  return body.split('\n').flatMap((line) => {
    const name = /^ {2}([a-z_0-9]+) /.exec(line)?.[1]
    return name === undefined || notAColumn.test(name) ? [] : [name]
  })
}

function addedColumns(sql: string, table: string): string[] {
  const statements = sql.matchAll(new RegExp(`^alter table ${table.replace('.', '\\.')}\\b([^;]*);`, 'gm'))
  return [...statements].flatMap(([, rest = '']) =>
    [...rest.matchAll(/add column (?:if not exists )?(\w+)/g)].map(([, name = '']) => name),
  )
}

/** `protect_by_case(table, section, stream)`: the section is an expression over the row. */
function sectionOf(sql: string, table: string): string {
  const name = table.replace('.', '\\.')
  const calls = sql.matchAll(
    new RegExp(`^select amparo\\.protect_by_case\\('${name}', (\\$\\$.*?\\$\\$|'[^']*'), `, 'gm'),
  )
  // A later migration may give the table another section.
  const found = [...calls].at(-1)
  if (!found) return ''
  const expression = (found[1] ?? '').replace(/^(\$\$|')|(\$\$|')$/g, '')
  if (expression.endsWith('.section')) return 'its own'
  const sections = [...expression.matchAll(/(?:then|else|^) ?'([\w-]+)'/g)].map(([, section = '']) => section)
  if (sections.length === 0)
    throw new Error(`the section of ${table} is said in a way that is not understood`)
  return sections.join(' or ')
}

/** The keeper, who enters every table, is left out: see docs/operations. */
function rolesOf(sql: string, table: string): readonly string[] {
  const policies = sql.matchAll(
    /^create policy \w+ on ([\w.]+)(?: for \w+)? to ([a-z_, ]+?)\s*(?:using|with|;)/gm,
  )
  const named = [...policies].flatMap(([, on, to = '']) => (on === table ? to.split(/,\s*/) : []))
  return [...new Set([...(sectionOf(sql, table) === '' ? [] : ['amparo_app']), ...named])].sort()
}
