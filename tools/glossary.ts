import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { termGroups } from '../docs/glossary-terms.ts'
import { purposeWords, roleWords, sectionWords } from '../docs/glossary/access-words.ts'
import type { Term } from '../docs/glossary/term.ts'
import { purposes, roles, sections } from '../packages/domain/src/access/vocabulary.ts'
import { roleRights } from '../packages/domain/src/access/role-rights.ts'
import { readMigrations, readTables, type DataTable } from './data-tables.ts'

/** `GLOSSARY.md`, written from the curated words and from what the code says of itself. */
export function glossary(root: string): string {
  const tables = readTables(readMigrations(root))
  const parts = [
    '# Glossary',
    generatedNote('docs/glossary-terms.ts'),
    'Every word of the domain: what a person reads in Spanish and in English, what it means, where the word comes from, what it is called in the code and which table holds it. A dash means that the word never stands on a screen.',
    ...termGroups.flatMap(({ title, terms }) => [`## ${title}`, termTable(terms)]),
    '## Roles',
    'A person holds roles in one organisation, each from a day until a day. What a role reads and adds to is one table, [`role-rights.ts`](packages/domain/src/access/role-rights.ts), which the row policies of the database read too. Reach says over which cases of the own organisation.',
    rolesTable(),
    '## Purposes',
    'Why a record is touched. It is fixed by the operation, set in the transaction and written in the audit log.',
    table(
      ['purpose', 'what it means'],
      purposes.map((purpose) => [`\`${purpose}\``, purposeWords[purpose]]),
    ),
    '## Sections of a case',
    'Every fact and every row about a child belongs to exactly one; lists, history and search are filtered by section like the records themselves.',
    table(
      ['section', 'what is in it'],
      sections.map((section) => [`\`${section}\``, sectionWords[section]]),
    ),
    '## Tables',
    'All tables of the database with their purpose; columns and roles stand in [docs/data-tables.md](docs/data-tables.md).',
    table(
      ['table', 'what it holds'],
      tables.map((one) => [`\`${one.name}\``, holdsOf(one)]),
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

export function generatedNote(source: string): string {
  return `<!-- Written by \`npm run documents\` from ${source}; do not edit by hand. -->`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

function termTable(terms: readonly Term[]): string {
  return table(
    ['Spanish', 'English', 'meaning', 'source', 'code', 'table'],
    terms.map((term) => [
      term.es,
      term.en,
      term.means,
      term.source ?? '',
      term.code ? `[\`${term.code[0]}\`](packages/${term.code[1]})` : '',
      term.table ? `\`${term.table}\`` : '',
    ]),
  )
}

function rolesTable(): string {
  return table(
    ['role', 'Spanish', 'English', 'what it is for', 'reach', 'reads', 'adds to', 'purposes'],
    roles.map((role) => {
      const { reach, reads, writes, purposes: may } = roleRights[role]
      const words = roleWords[role]
      return [`\`${role}\``, words.es, words.en, words.means, reach, said(reads), said(writes), said(may)]
    }),
  )
}

function said(names: readonly string[]): string {
  if (names.length === sections.length) return 'all'
  return names.length === 0 ? '–' : names.join(', ')
}

const allTerms = termGroups.flatMap(({ terms }) => terms)

/** Its comment in the database, else what the glossary says of the word that it holds. */
export function holdsOf(one: DataTable): string {
  return one.comment === '' ? (allTerms.find((term) => term.table === one.name)?.means ?? '') : one.comment
}

/** Whether what the glossary names is there, and whether what is there is named. */
export function checkGlossary(root: string): readonly string[] {
  const tables = readTables(readMigrations(root))
  const known = new Set(tables.map(({ name }) => name))
  const ofTerms = allTerms.flatMap((term) => {
    const name = term.en === '–' ? term.means : term.en
    return [
      ...(term.code ? missingCode(root, term.code).map((reason) => `${name}: ${reason}`) : []),
      ...(term.table === undefined || known.has(term.table)
        ? []
        : [`${name}: there is no table ${term.table}`]),
      ...(/^[^.].*[^.]\.$/.test(term.means) ? [] : [`${name}: one whole sentence, with its full stop`]),
    ]
  })
  const wordless = tables.filter((one) => holdsOf(one) === '')
  return [...ofTerms, ...wordless.map(({ name }) => `${name}: a table without a comment and without a word`)]
}

function missingCode(root: string, [name, file]: readonly [string, string]): string[] {
  const path = join(root, 'packages', file)
  if (!existsSync(path)) return [`there is no file packages/${file}`]
  const isExported = new RegExp(
    `^export (?:declare )?(?:type|const|function|async function|class|abstract class) ${name}\\b`,
    'm',
  ).test(readFileSync(path, 'utf8'))
  return isExported ? [] : [`packages/${file} exports no ${name}`]
}
