import { createHash } from 'node:crypto'
import type { Sql } from '../db/database.ts'
import { shippedForms } from '@amparo/domain/form/definitions/shipped-forms'

/**
 * Lays the shipped forms into their tables, as the owner and at every start. A published version never changes:
 * one that is there is left as it is. Ids follow from the name, so that every node gives the same form the same id.
 */
export async function writeShippedForms(owner: Sql): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`set local role amparo_keeper`
    for (const definition of shippedForms) {
      const formId = idFromName(`form ${definition.form}`)
      await tx`insert into amparo.forms (id, name) values (${formId}, ${definition.form}) on conflict (id) do nothing`
      await tx`insert into amparo.form_versions (id, form_id, number, definition, state)
        values (${idFromName(`form ${definition.form} ${definition.version}`)}, ${formId}, ${definition.version},
          ${tx.json(definition as never)}, 'published') on conflict (id) do nothing`
    }
  })
}

/** A UUID of version 8 (RFC 9562) from a name. */
export function idFromName(name: string): string {
  const bytes = createHash('sha256').update(`amparo ${name}`).digest().subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
