import type { DataClass } from './data-class.ts'

/** What is done for a child by whoever holds her case. */
export const careOfChild = {
  owner: 'supervisor',
  purposes: ['care'],
  basis: 'best-interests',
  retention: 'case-file',
} as const satisfies DataClass

/** The same, where her supervisor decides or looks after it. */
export const supervisedCare = {
  owner: 'supervisor',
  purposes: ['care', 'supervision'],
  basis: 'best-interests',
  retention: 'case-file',
} as const satisfies DataClass

/** The same, known from the first day on. */
export const careFromIntake = {
  owner: 'supervisor',
  purposes: ['care', 'intake'],
  basis: 'best-interests',
  retention: 'case-file',
} as const satisfies DataClass

/** The same, together with others who were asked to. */
export const careWithOthers = {
  owner: 'supervisor',
  purposes: ['care', 'referral'],
  basis: 'best-interests',
  retention: 'case-file',
} as const satisfies DataClass

/** What goes to others as long as a permission holds. */
export const sharedByPermission = {
  owner: 'supervisor',
  purposes: ['referral'],
  basis: 'consent',
  retention: 'case-file',
} as const satisfies DataClass

/** How those who work here are accompanied. */
export const lookingAfterStaff = {
  owner: 'manager',
  purposes: ['supervision'],
  basis: 'working-relation',
  retention: 'staff',
} as const satisfies DataClass

/** Whether the work is done as it should be. */
export const checkedWork = {
  owner: 'manager',
  purposes: ['supervision'],
  basis: 'accountability',
  retention: 'staff',
} as const satisfies DataClass

/** What shows who did or saw what. */
export const accessRecord = {
  owner: 'auditor',
  purposes: ['audit'],
  basis: 'accountability',
  retention: 'access-record',
} as const satisfies DataClass

/** How an account is proved, as long as there is one. */
export const accountSecret = {
  owner: 'administrator',
  purposes: ['sign-in'],
  basis: 'security',
  retention: 'account',
} as const satisfies DataClass

/** The same, for one session. */
export const sessionSecret = {
  owner: 'administrator',
  purposes: ['sign-in'],
  basis: 'security',
  retention: 'session',
} as const satisfies DataClass

/** What holds for everybody and says nothing of anybody. */
export const publicRule = {
  owner: 'administrator',
  purposes: ['administration'],
  basis: 'no-person',
  retention: 'rule',
} as const satisfies DataClass
