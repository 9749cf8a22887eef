import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalEntryBytes, type CanonicalEntry } from './canonical-entry.ts'

const entry: CanonicalEntry = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  recordedAt: '2026-03-14T09:26:53.589793Z',
  actorId: '0190a1b2-0000-7000-8000-000000000002',
  organisationId: null,
  sessionId: null,
  action: 'case.open',
  purpose: 'care',
  decision: 'read',
  reason: null,
  subjectKind: 'case',
  subjectIds: ['0190a1b2-0000-7000-8000-000000000003'],
  fields: ['name', 'plan "b"', 'ñ\u2028'],
  requestId: '0190a1b2-0000-7000-8000-000000000004',
  commandId: null,
  deviceId: null,
  payloadDigest: '00ff',
  origin: null,
}

it('writes the bytes that were agreed, for ever', () => {
  expect(Buffer.from(canonicalEntryBytes(entry)).toString('utf8')).toBe(
    '{"action":"case.open","actorId":"0190a1b2-0000-7000-8000-000000000002","commandId":null,' +
      '"decision":"read","deviceId":null,"fields":["name","plan \\"b\\"","ñ\u2028"],' +
      '"id":"0190a1b2-0000-7000-8000-000000000001","organisationId":null,"origin":null,' +
      '"payloadDigest":"00ff","purpose":"care","reason":null,"recordedAt":"2026-03-14T09:26:53.589793Z",' +
      '"requestId":"0190a1b2-0000-7000-8000-000000000004","sessionId":null,' +
      '"subjectIds":["0190a1b2-0000-7000-8000-000000000003"],"subjectKind":"case"}',
  )
})

it('does not depend on the order in which fields arrive, and gives back what went in', () => {
  const turned = Object.fromEntries(Object.entries(entry).toReversed()) as CanonicalEntry
  expect(Buffer.compare(canonicalEntryBytes(turned), canonicalEntryBytes(entry))).toBe(0)
  expect(JSON.parse(Buffer.from(canonicalEntryBytes(entry)).toString('utf8'))).toEqual(entry)
})

it('gives different entries different bytes', () => {
  const texts = fc.record({
    reason: fc.option(fc.string({ unit: 'grapheme' })),
    fields: fc.array(fc.string()),
  })
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      const bytes = [one, other].map((part) => canonicalEntryBytes({ ...entry, ...part }))
      expect(Buffer.compare(bytes[0] ?? Buffer.alloc(0), bytes[1] ?? Buffer.alloc(0)) === 0).toBe(same)
    }),
  )
})
