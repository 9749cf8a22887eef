import { noteFields } from '@amparo/contract/api/notes/notes'
import { planActionFields, planFields } from '@amparo/contract/api/plans/plan'
import { longestOf } from '@amparo/contract/kernel/fields'

const { body, place, interpreter } = noteFields
const { goal, childAgreed } = planFields
const { what, owner } = planActionFields
const texts = {
  note: { body, place, interpreter },
  plan: { goal, childAgreed },
  'plan-action': { what, owner },
}

/** How many characters a third value may have that is written instead of two; undefined where it is no such text. */
export function longestThird(recordKind: string, field: string): number | undefined {
  const fields: Readonly<Record<string, typeof goal>> = texts[recordKind as keyof typeof texts] ?? {}
  const schema = fields[field]
  return schema && longestOf(schema)
}
