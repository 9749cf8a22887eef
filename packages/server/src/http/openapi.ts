import * as z from 'zod/mini'
import { problemCatalogue } from '@amparo/domain/kernel/problems/catalogue'
import { pathNames, successStatus } from '@amparo/contract/kernel/operation'
import type { Route } from './route.ts'

/** The API reference, made from the same declarations that serve it. */
export function openApiDocument(routes: readonly Route[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const { operation } = route
    const names = pathNames(operation.path)
    const path = operation.path.replaceAll(/:([A-Za-z]+)/g, '{$1}')
    const input = jsonSchema(operation.input, 'input')
    const properties = (input['properties'] ?? {}) as Record<string, unknown>
    const required = (input['required'] ?? []) as string[]
    const inQuery =
      operation.method === 'GET' ? Object.keys(properties).filter((name) => !names.includes(name)) : []
    const inBody =
      operation.method === 'POST' ? Object.keys(properties).filter((name) => !names.includes(name)) : []
    paths[path] = {
      ...paths[path],
      [operation.method.toLowerCase()]: {
        operationId: operation.id,
        summary: operation.summary,
        tags: [operation.id.split('.')[0]],
        'x-purpose': operation.purpose,
        'x-access': route.access,
        parameters: [
          ...names.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? {} })),
          ...inQuery.map((name) => ({
            name,
            in: 'query',
            required: required.includes(name),
            schema: properties[name] ?? {},
          })),
          ...(operation.kind === 'command'
            ? [
                {
                  name: 'Idempotency-Key',
                  in: 'header',
                  required: true,
                  schema: { type: 'string', format: 'uuid' },
                },
              ]
            : []),
          ...(operation.method !== 'GET'
            ? [{ name: 'x-amparo', in: 'header', required: true, schema: { const: '1' } }]
            : []),
        ],
        ...(operation.mostBytes === undefined
          ? {}
          : { requestBody: { required: true, content: bytes({ maxLength: operation.mostBytes }) } }),
        ...(inBody.length > 0
          ? {
              requestBody: {
                required: true,
                content: {
                  'application/json': {
                    schema: {
                      ...input,
                      properties: Object.fromEntries(inBody.map((name) => [name, properties[name]])),
                      required: required.filter((name) => inBody.includes(name)),
                    },
                  },
                },
              },
            }
          : {}),
        responses: {
          [successStatus(operation)]: {
            ...(operation.job === undefined
              ? { description: 'Done.' }
              : {
                  description: 'Begun: the work goes on as a job.',
                  headers: {
                    Location: {
                      description: `The address of the job: GET ${operation.job.replaceAll(/:([A-Za-z]+)/g, '{$1}')}.`,
                      required: true,
                      schema: { type: 'string', format: 'uri-reference' },
                    },
                  },
                }),
            content: operation.answersFile
              ? bytes({})
              : { 'application/json': { schema: jsonSchema(operation.output, 'output') } },
          },
          default: { $ref: '#/components/responses/Problem' },
        },
        'x-problems': operation.problems,
        ...(route.access.who === 'anyone' ? { security: [] } : {}),
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Amparo', version, license: { name: 'AGPL-3.0-or-later' } },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'amparo_session' } },
      responses: {
        Problem: {
          description: 'Refused: what happened, what was kept, what to do now (RFC 9457).',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail', 'code', 'instance', 'next'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { enum: Object.keys(problemCatalogue) },
            instance: { type: 'string' },
            next: { enum: ['retry', 'person', 'input'] },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: { pointer: { type: 'string' }, reason: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  }
}

/** A body that is no JSON (OpenAPI 3.1, 4.8.14.1). */
function bytes(schema: object) {
  return { 'application/octet-stream': { schema } }
}

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Record<string, unknown> {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >
  delete made['$schema']
  return made
}
