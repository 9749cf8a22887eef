import type { FieldVersions } from '../kernel/field-versions.ts'
import type { JsonValue } from '../kernel/json.ts'
import type { PersonRole } from './person.ts'

type Said = {
  readonly relation: string
  readonly travelsWith: boolean
  readonly caregiverBy: 'law' | 'custom' | null
}

/** Her place on the case follows from what was said of her, so that nobody has to choose a category. */
export function roleOnCase(said: Said): Exclude<PersonRole, 'child'> {
  if (said.caregiverBy !== null) return 'caregiver'
  if (said.relation !== 'friend' && said.relation !== 'not-related') return 'relative'
  return said.travelsWith ? 'companion' : 'other'
}

/**
 * The same after edits. What nobody has touched stays as it was written: another system may call somebody a caregiver
 * without saying by law or custom.
 */
export function roleAfterEdits(
  role: PersonRole,
  record: { readonly values: Readonly<Record<string, JsonValue>>; readonly versions: FieldVersions },
): PersonRole {
  const { values, versions } = record
  const isTouched = (field: keyof Said) => (versions[field] ?? 0) > 0
  if (role === 'child') return role
  if (role === 'caregiver' && !isTouched('caregiverBy')) return role
  if (!isTouched('relation') && !isTouched('travelsWith') && !isTouched('caregiverBy')) return role
  return roleOnCase(values as unknown as Said)
}
