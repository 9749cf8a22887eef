import type { PersonRegistered } from './person.ts'

/** What says who a child is, by which she is known again in another case. */
export const identityFields = [
  'names',
  'born',
  'sex',
  'nationalities',
  'languages',
  'origin',
  'phones',
] as const satisfies readonly (keyof PersonRegistered)[]
export type IdentityField = (typeof identityFields)[number]
export type KnownIdentity = Pick<PersonRegistered, IdentityField>
