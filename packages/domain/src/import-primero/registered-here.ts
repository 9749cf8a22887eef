import type { JsonObject } from '../kernel/json.ts'

/**
 * The key under which an export carries everything that a case holds here, table by table, beside the fields that
 * Primero knows: an organisation leaves with all its data, and nothing of it is lost in a field that is too narrow.
 */
export const ownKey = 'amparo'

/** Raised when the shape under the key changes. */
export const ownFormat = 1

/** What a case that was registered here gives Primero to know it by; all else is written over it as it stands here. */
export function primeroBaseOf(file: {
  readonly id: string
  readonly code: string
  readonly openedOn: string
  readonly registeredAt: string
}): JsonObject {
  return {
    id: file.id,
    case_id: file.id,
    case_id_display: file.code,
    short_id: file.id.slice(-7),
    module_id: 'primeromodule-cp',
    record_state: true,
    status: 'open',
    registration_date: file.openedOn,
    created_at: file.registeredAt,
  }
}
