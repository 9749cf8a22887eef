/** The words in which access is declared: used by the rules, the row policies, the screens and the documents. */

export const roles = [
  'caseworker',
  'supervisor',
  'manager',
  'service-provider',
  'intake-volunteer',
  'interpreter',
  'privacy-lead',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Why a record is touched. It is asked for, set in the transaction and written in the audit log. */
export const purposes = [
  'care',
  'intake',
  'supervision',
  'referral',
  'administration',
  'privacy',
  'audit',
  'sign-in',
  'system',
] as const
export type Purpose = (typeof purposes)[number]

/**
 * The sections of a case. Every fact and every state row belongs to exactly one; lists, history, exports and
 * search are filtered by section like the records themselves.
 */
export const sections = [
  /** The card: code, call name, age, state, place, who is responsible. Every share of a case begins with it. */
  'summary',
  /** What the responsible organisation works by: the steps of the case, what is due, the closing. */
  'course',
  /** Names, birth date, languages, nationality, origin. */
  'identity',
  /** Relatives, companions, who travels with the child. */
  'people',
  'consent',
  'risk',
  'assessment',
  'plan',
  /** Notes, contacts and visits. */
  'notes',
  'referral',
  /** What another system sent and no typed property holds. */
  'other-data',
  /** Who must not be told, met, or given the child. Restricted: open only to those who need it, and never shared. */
  'threats',
  /** The stretches of her journey, where she was held or stayed, and why she left: the last is shared only with her yes. */
  'journey',
  /** Who was paid for the journey, and what is owed. Restricted like the threats, and never shared. */
  'smuggling',
  /** What happened to the child on the way or here, as far as it is not one of those that follow. */
  'incidents',
  /** Incidents of the body, of exploitation, of wanting to die, and by officials, and what a screening for trafficking says. Restricted like `threats`. */
  'sealed-incidents',
] as const
export type Section = (typeof sections)[number]

/** They are never shared as a whole, and leave in no export; a sealed incident goes along where it was chosen by itself. */
export const sealedSections = [
  'threats',
  'smuggling',
  'sealed-incidents',
] as const satisfies readonly Section[]

/** What a grant allows: to read, or to add facts as well. */
export type Capability = 'read' | 'contribute'

/** How far a role reaches over the cases of its own organisation. */
export type Reach = 'own' | 'team' | 'organisation' | 'none'
