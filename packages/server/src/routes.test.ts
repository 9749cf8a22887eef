import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemCatalogue } from '@amparo/domain/kernel/problems/catalogue'
import { purposes, roles, sections } from '@amparo/domain/access/vocabulary'
import { pathNames, type Operation } from '@amparo/contract/kernel/operation'
import * as z from 'zod/mini'
import { openApiDocument } from './http/openapi.ts'
import { routes } from './routes.ts'

const contractFolder = join(import.meta.dirname, '../../contract/src/api')

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'identifiable' in value && 'path' in value
}

async function declaredOperations(): Promise<Operation[]> {
  const files = readdirSync(contractFolder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const modules = await Promise.all(
    files.map((file) => import(join(contractFolder, file)) as Promise<object>),
  )
  return modules.flatMap((module) => Object.values(module).filter(isOperation))
}

describe('the inventory of operations', () => {
  it('serves every operation of the contract, and no other', async () => {
    const declared = (await declaredOperations()).map((operation) => operation.id).sort()
    expect(routes.map((route) => route.operation.id).sort()).toEqual(declared)
  })

  it('names each operation, and each method and path, once', () => {
    const ids = routes.map((route) => route.operation.id)
    expect(new Set(ids).size).toBe(ids.length)
    const places = routes.map(
      ({ operation }) => `${operation.method} ${operation.path.replaceAll(/:[A-Za-z]+/g, ':id')}`,
    )
    expect(new Set(places).size).toBe(places.length)
  })

  it.each(routes.map((route) => [route.operation.id, route] as const))(
    '%s has every part',
    (_id, { operation, access }) => {
      expect(operation.id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
      expect(operation.summary.length).toBeGreaterThan(10)
      expect(purposes).toContain(operation.purpose)
      expect(operation.problems.every((code) => code in problemCatalogue)).toBe(true)
      // A read by GET, or by POST where a person's words are searched for; a change is never a GET.
      if (operation.kind !== 'query')
        expect(operation.method).toBe(operation.kind === 'upload' ? 'PUT' : 'POST')
      // Bytes come in at an upload and go out as a file, each with its bound or its name, and nowhere else.
      expect(operation.mostBytes !== undefined).toBe(operation.kind === 'upload')
      if (access.who === 'roles') expect(access.roles.every((role) => roles.includes(role))).toBe(true)
      if (access.who === 'case') {
        expect(sections).toContain(access.section)
        expect(pathNames(operation.path)).toContain('caseId')
      }
      if (access.who === 'anyone') expect(operation.purpose).toBe('sign-in')
    },
  )

  it.each(routes.map((route) => [route.operation.id, route.operation] as const))(
    '%s refuses unknown fields on every level of its input',
    (_id, operation) => {
      const open = openObjects(
        z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
        '',
      )
      expect(open).toEqual([])
    },
  )

  it('answers 202 where a job begins, with the address of a query that shows it', () => {
    const beginning = routes.map((route) => route.operation).filter((operation) => operation.job)
    expect(beginning.map((operation) => operation.id)).toEqual(['import.start'])
    const document = openApiDocument(routes, '0.0.0') as {
      paths: Record<string, Record<string, OpenApiOperation>>
    }
    for (const operation of beginning) {
      const shown = routes.find((route) => route.operation.path === operation.job)?.operation
      expect(shown).toMatchObject({ kind: 'query', method: 'GET' })
      const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
      expect(Object.keys(schema.properties ?? {})).toEqual(
        expect.arrayContaining(pathNames(operation.job ?? '')),
      )
      const { responses } = document.paths[operation.path]?.['post'] ?? { responses: {} }
      expect(Object.keys(responses)).toEqual(['202', 'default'])
      expect(responses['202']?.headers).toHaveProperty('Location')
    }
  })

  it('appears whole in the API reference', () => {
    const document = openApiDocument(routes, '0.0.0') as { openapi: string; paths: Record<string, object> }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.values(document.paths).flatMap((path) => Object.values(path)).length).toBe(routes.length)
  })
})

type OpenApiOperation = {
  readonly responses: Record<string, { readonly headers?: Record<string, unknown> }>
}

type JsonSchema = {
  readonly type?: string
  readonly properties?: Record<string, JsonSchema>
  readonly additionalProperties?: unknown
  readonly propertyNames?: unknown
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

/** Objects that would let an unknown field pass; maps with checked names are no such objects. */
function openObjects(schema: JsonSchema, at: string): string[] {
  const nested = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      openObjects(inner, `${at}/${name}`),
    ),
    ...(schema.items ? openObjects(schema.items, `${at}/*`) : []),
    ...(schema.anyOf ?? []).flatMap((inner) => openObjects(inner, at)),
  ]
  // Approximate dates are read whole by the domain, which refuses unknown keys itself.
  const isDate = schema.properties !== undefined && Object.keys(schema.properties).join() === 'kind'
  const isOpen =
    schema.type === 'object' &&
    schema.properties !== undefined &&
    schema.additionalProperties !== false &&
    !isDate
  return isOpen ? [at || '/', ...nested] : nested
}
