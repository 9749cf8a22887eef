import { createHash } from 'node:crypto'
import type { Id } from '@amparo/domain/kernel/brand'
import type { IdOf } from '@amparo/domain/import-primero/imported-case'

/**
 * Ids of what came from elsewhere: a UUIDv8 (RFC 9562) of the organisation, the source and the part. The same file
 * read twice names the same records, so a second run finds what the first one made, whole or not at all.
 */
export function idsOfImport(organisationId: string, source: string, sourceId: string): IdOf {
  return <Name extends string>(part: string) => {
    const digest = digestOfPart(organisationId, source, sourceId, part)
    digest[6] = 0x80 | ((digest[6] ?? 0) & 0x0f)
    digest[8] = 0x80 | ((digest[8] ?? 0) & 0x3f)
    const hex = digest.subarray(0, 16).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Name>
  }
}

/** Where the letters of a case code come from; another attempt gives others, where a code is taken already. */
export function codeBytes(caseId: string, attempt: number): Uint8Array {
  return digestOfPart(caseId, 'code', String(attempt), '').subarray(0, 6)
}

function digestOfPart(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}
