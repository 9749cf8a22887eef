/**
 * The one sequence of bytes that stands for an audit entry in the Merkle tree. It must be the same for every
 * reader and for ever: JSON with sorted keys and no spaces, strings as RFC 8785 writes them, bytes in hex,
 * instants with microseconds. A field that is added later is written only where it is present, so that the
 * bytes of older entries do not change.
 */
export type CanonicalEntry = {
  readonly id: string
  /** UTC with six decimals, as the database keeps it; a JavaScript date would lose three. */
  readonly recordedAt: string
  readonly actorId: string | null
  readonly organisationId: string | null
  readonly sessionId: string | null
  readonly action: string
  readonly purpose: string | null
  readonly decision: string
  readonly reason: string | null
  readonly subjectKind: string | null
  readonly subjectIds: readonly string[]
  readonly fields: readonly string[]
  readonly requestId: string
  readonly commandId: string | null
  readonly deviceId: string | null
  /** Salted digest of what was written, in hex: the content may be erased, this stays. */
  readonly payloadDigest: string | null
  readonly origin: string | null
}

const keys = [
  'action',
  'actorId',
  'commandId',
  'decision',
  'deviceId',
  'fields',
  'id',
  'organisationId',
  'origin',
  'payloadDigest',
  'purpose',
  'reason',
  'recordedAt',
  'requestId',
  'sessionId',
  'subjectIds',
  'subjectKind',
] as const satisfies readonly (keyof CanonicalEntry)[]

export function canonicalEntryBytes(entry: CanonicalEntry): Uint8Array {
  const members = keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(entry[key])}`)
  return Buffer.from(`{${members.join(',')}}`, 'utf8')
}
