import { marks, type DictionaryRecord } from '../packages/domain/src/dictionary/data-class.ts'
import { dictionary, fieldsOf, recordOf } from '../packages/domain/src/dictionary/dictionary.ts'
import { forbiddenField } from '../packages/domain/src/dictionary/forbidden-fields.ts'
import { shippedForms } from '../packages/domain/src/form/definitions/shipped-forms.ts'
import { dataRulesOf, questionsOf, sensitivities } from '../packages/domain/src/form/form-definition.ts'
import type { DataTable } from './data-tables.ts'
import { generatedNote, table } from './glossary.ts'

/** They say which record is meant and what its writer saw of it; they are kept nowhere. */
const meansOfCall = new Set(
  'base baseValue after seen step version keys scope addRows removeRows row edits fields values upperRowId subform'.split(
    ' ',
  ),
)

/** Steps of signing in and out that take nothing but what the browser sends of itself. */
const keepsNothing = new Set([
  'session.sign-out',
  'session.passkey-start',
  'session.passkey-set-up-start',
  'session.openid-start',
  'session.close-others',
  'session.code-app-start',
])

/** A digest of what was sent, to know the same command again; nobody’s finger. */
const misleading = new Set(['commands fingerprint'])

/**
 * Every column of the database and every field that an operation takes has its record and its class; no name stands
 * there that is none; and nothing is for what no field may hold.
 */
export function checkDictionary(
  tables: readonly DataTable[],
  typed: ReadonlyMap<string, ReadonlySet<string>>,
  records: readonly DictionaryRecord[] = dictionary,
): readonly string[] {
  const at = 'packages/domain/src/dictionary:'
  const byName = new Map(records.map((record) => [record.table, record]))
  const known = new Map(tables.map((one) => [shortName(one), new Set(one.columns)]))
  const given = givenTo(typed)
  return [
    ...[...known.keys()]
      .filter((name) => !byName.has(name))
      .map((name) => `${at} the table ${name} is not in it`),
    ...records.filter((one) => !known.has(one.table)).map((one) => `${at} there is no table ${one.table}`),
    ...[...typed.keys()]
      .filter((id) => recordOf(id) === undefined && !keepsNothing.has(id))
      .map((id) => `${at} no record says that ${id} writes it`),
    ...records.flatMap((record) => {
      const columns = known.get(record.table) ?? new Set()
      const inside = new Set([...(given.get(record.table) ?? [])].filter((name) => !isColumn(columns, name)))
      const classed = new Set(fieldsOf(record))
      const named = [
        ...[...columns].filter((name) => !(name in marks)),
        ...[...inside].map((name) => `.${name}`),
      ]
      return [
        ...named
          .filter((name) => !classed.has(name))
          .map((name) => `${at} ${record.table} ${name} has no class`),
        ...[...classed]
          .filter((name) => !named.includes(name))
          .map((name) => `${at} ${record.table} has no field ${name}`),
        ...named
          .filter((name) => forbiddenField(name) && !misleading.has(`${record.table} ${name}`))
          .map((name) => `${at} ${record.table} ${name} is for what no field may hold`),
      ]
    }),
  ]
}

function shortName({ name }: DataTable): string {
  return name.replace(/^amparo\./, '')
}

function isColumn(columns: ReadonlySet<string>, name: string): boolean {
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return columns.has(column) || column in marks
}

/** By the record, what all operations that write it take; an id names another record. */
function givenTo(typed: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>()
  for (const [id, names] of typed) {
    const record = recordOf(id)
    if (!record) continue
    const all = given.get(record.table) ?? new Set()
    for (const name of names) if (!meansOfCall.has(name) && !/Ids?$/.test(name)) all.add(name)
    given.set(record.table, all)
  }
  return given
}

/** `docs/data-dictionary.md`. */
export function dataDictionary(): string {
  const count = dictionary.reduce((sum, record) => sum + fieldsOf(record).length, 0)
  return `${[
    '# Data dictionary',
    generatedNote('packages/domain/src/dictionary and the shipped forms'),
    `Who answers for each of ${dictionary.length} records, what it is for, what allows holding it, how long it is kept, and how sensitive each of its ${count} fields is. A name after a dot is a field inside a column that holds several. How long a named keeping is, and which law stands behind a basis, is for each country to say: the program states neither. \`npm run check\` fails where a column of the database or a field that an operation takes has no class, and where a field is for somebody’s immigration status or for anything of a body that identifies.`,
    `The same everywhere: ${Object.keys(marks)
      .map((name) => `\`${name}\``)
      .join(', ')} say which record it is and when it was written.`,
    ...dictionary.flatMap((record) => [
      `## ${record.title.en} (\`${record.table}\`)`,
      `Answers for it: ${record.owner}. For: ${record.purposes.join(', ')}. Rests on: ${record.basis}. Kept as: ${record.retention}.`,
      sensitivities
        .filter((one) => (record.fields[one] ?? []).length > 0)
        .map((one) => `- ${one}: ${(record.fields[one] ?? []).map((name) => `\`${name}\``).join(', ')}`)
        .join('\n') || 'Only what is the same everywhere.',
    ]),
    '## Questions of the shipped forms',
    'A supervisor answers for what is asked; it rests on the best interests of the child. A form of one’s own is refused where a question lacks its section, sensitivity, purposes or keeping.',
    ...shippedForms.flatMap((form) => [
      `### ${form.title['en']}`,
      table(
        ['question', 'section', 'sensitivity', 'for', 'kept as'],
        questionsOf(form).map(({ question }) => {
          const rules = dataRulesOf(form, question)
          return [
            `\`${question.id}\``,
            rules.section,
            rules.sensitivity,
            rules.purposes.join(', '),
            rules.retention,
          ]
        }),
      ),
    ]),
  ].join('\n\n')}\n`
}
