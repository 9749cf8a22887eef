import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiReference, type OpenApi } from './api-reference.ts'
import { checkDashboards, dashboardTable } from './dashboards.ts'
import { checkDictionary, dataDictionary } from './data-dictionary.ts'
import { checkDataResponsibility, dataResponsibility } from './data-responsibility.ts'
import { readMigrations, readTables } from './data-tables.ts'
import { checkGlossary, generatedNote, glossary, holdsOf } from './glossary.ts'
import { checkMission, mission } from './mission.ts'
import { typedFields } from './typed-fields.ts'

export type GeneratedDocument = { readonly path: string; readonly text: string }

/** What is written from the code: `npm run documents` writes it, `npm run check` says when it is stale. */
export async function generatedDocuments(root: string): Promise<readonly GeneratedDocument[]> {
  // The whole node is loaded for its operations, so not before somebody asks.
  const [{ openApiDocument }, { routes }, { problemCatalogue }] = await Promise.all([
    import('../packages/server/src/http/openapi.ts'),
    import('../packages/server/src/routes.ts'),
    import('../packages/domain/src/kernel/problems/catalogue.ts'),
  ])
  const reference = openApiDocument(routes, '') as OpenApi
  return [
    { path: 'GLOSSARY.md', text: glossary(root) },
    { path: 'docs/api.md', text: apiReference(reference, problemCatalogue) },
    { path: 'docs/dashboards.md', text: dashboardTable() },
    { path: 'docs/data-dictionary.md', text: dataDictionary() },
    { path: 'docs/data-responsibility.md', text: dataResponsibility() },
    { path: 'docs/data-tables.md', text: dataTables(root) },
    { path: 'docs/mission.md', text: mission() },
  ]
}

function dataTables(root: string): string {
  const tables = readTables(readMigrations(root))
  const parts = [
    '# Tables of the database',
    generatedNote('packages/server/src/db/migrations'),
    'Row-level security is enabled and forced on every table. *Roles* are those that a row policy lets near it; the keeper (`amparo_keeper`: backup, restore, bulk loading, commands on the machine) enters all of them and no request can become it. *Section* is the part of a case that decides who reads a row; `its own` means that each row names one.',
    ...tables.flatMap((one) => [
      `## ${one.name}`,
      holdsOf(one),
      [
        ...(one.section === '' ? [] : [`- Section: ${one.section}`]),
        `- Roles: ${one.roles.map((role) => `\`${role}\``).join(', ') || 'none'}`,
        `- Columns: ${one.columns.map((column) => `\`${column}\``).join(', ')}`,
      ].join('\n'),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

export async function checkDocuments(root: string): Promise<readonly string[]> {
  const { routes } = await import('../packages/server/src/routes.ts')
  const stale = (await generatedDocuments(root)).filter(
    ({ path, text }) => readOrNothing(join(root, path)) !== text,
  )
  return [
    ...checkGlossary(root),
    ...checkMission(root),
    ...checkDataResponsibility(root),
    ...checkDictionary(readTables(readMigrations(root)), typedFields(routes)),
    ...checkDashboards(routes.map(({ operation }) => operation.id)),
    ...stale.map(({ path }) => `${path} is not what the code says: run npm run documents`),
  ]
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
