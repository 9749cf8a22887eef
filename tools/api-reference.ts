import { generatedNote, table } from './glossary.ts'

/** The part of the OpenAPI document that a person reads. */
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
}
type OpenApiOperation = {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
        readonly headers?: Readonly<Record<string, { readonly description: string }>>
      }
    >
  >
  readonly 'x-purpose': string
  readonly 'x-access': Access
  readonly 'x-problems': readonly string[]
}
type Schema = {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}
type Access = {
  readonly who: string
  readonly roles?: readonly string[]
  readonly section?: string
  readonly capability?: string
}
type ProblemRows = Readonly<
  Record<
    string,
    {
      readonly status: number
      readonly next: string
      readonly en: string
      readonly whenReading?: { readonly en: string }
    }
  >
>

/** `docs/api.md`: every operation with who may call it, what it takes and gives, and how it can refuse. */
export function apiReference(document: OpenApi, problems: ProblemRows): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const areas = Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '')
  const parts = [
    '# API',
    generatedNote('the declared operations'),
    'A running node gives the same, with the schema of every field, as OpenAPI 3.1 at `/api/openapi.json`.',
    preface,
    ...[...areas.entries()]
      .sort(([one], [other]) => one.localeCompare(other))
      .flatMap(([area, members]) => [`## ${area}`, ...members.map(describe)]),
    '## Problems',
    'Every refusal is one of these, as `application/problem+json` (RFC 9457). `next` says what helps: other input, another try, or a person. Words in braces are filled in, in Spanish or English after `Accept-Language`. Where nothing was to be saved, it says what stands after the dash.',
    table(
      ['code', 'status', 'next', 'what it says'],
      Object.entries(problems)
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([code, row]) => [
          `\`${code}\``,
          String(row.status),
          row.next,
          row.whenReading ? `${row.en} – ${row.whenReading.en}` : row.en,
        ]),
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

const preface = [
  '- **Who is asking** travels in the cookie `amparo_session`, which signing in sets.',
  '- **Every `POST`** carries the header `x-amparo: 1`, so that no other site can send one; where it carries `Origin`, as browsers do, that is this node’s own. Its body is JSON and says so (`content-type: application/json`). A command also carries `Idempotency-Key`, a UUIDv7 made by the caller when the command is made. The same key with the same input is answered with the same outcome and does nothing again; with another input it is refused, and so is a key that is older than 180 days by the time in it (`command.too-old`).',
  '- **Unknown fields are refused**; fields that the reader may not see are absent.',
  '- **Lists** answer `items` and `next`; `next` goes back as `cursor` for the following page, and is null at the end.',
].join('\n')

type Placed = { readonly path: string; readonly method: string; readonly operation: OpenApiOperation }

function describe({ path, method, operation }: Placed): string {
  const { parameters, requestBody } = operation
  const named = parameters.filter((one) => one.in === 'path' || one.in === 'query')
  const body = requestBody?.content['application/json']?.schema
  const { 200: done, 202: begun } = operation.responses
  const answer = (done ?? begun)?.content?.['application/json']?.schema
  const isCommand = parameters.some(({ name }) => name === 'Idempotency-Key')
  const takes = [
    ...named.map(({ name, required }) => nameOf(name, required)),
    ...Object.keys(body?.properties ?? {}).map((name) =>
      nameOf(name, body?.required?.includes(name) === true),
    ),
  ]
  return [
    `### ${operation.operationId}`,
    `\`${method} ${path}\`${isCommand ? ' · command' : ''}`,
    operation.summary,
    [
      `- Who: ${accessOf(operation['x-access'])}; purpose \`${operation['x-purpose']}\``,
      ...(takes.length > 0 ? [`- Takes: ${takes.join(', ')}`] : []),
      ...(answer?.properties
        ? [
            `- Gives: ${Object.keys(answer.properties)
              .map((name) => `\`${name}\``)
              .join(', ')}`,
          ]
        : []),
      ...(begun?.headers?.['Location']
        ? [`- Answers 202 and goes on by itself. ${begun.headers['Location'].description}`]
        : []),
      ...(operation['x-problems'].length > 0
        ? [`- Refuses with: ${operation['x-problems'].map((code) => `\`${code}\``).join(', ')}`]
        : []),
    ].join('\n'),
  ].join('\n\n')
}

function nameOf(name: string, isRequired: boolean): string {
  return isRequired ? `\`${name}\`` : `\`${name}\`?`
}

function accessOf(access: Access): string {
  const roles = access.roles?.join(', ')
  if (access.who === 'anyone') return 'anyone, before signing in'
  if (access.who === 'signed-in') return 'everyone who is signed in, for themselves'
  if (access.who === 'roles') return roles ?? ''
  const deed = access.capability === 'read' ? 'read' : 'add to'
  return `whoever may ${deed} the section \`${access.section}\` of the case${roles ? ` and is ${roles}` : ''}`
}
