import * as z from 'zod/mini'
import { requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { signInStep } from './session.ts'

/** Passwords are never trimmed or normalised; the length only keeps the hash from being made to work for hours. */
const password = z.string().check(z.minLength(1), z.maxLength(256))
const userName = requiredLine(120)

const step = {
  kind: 'sign-in',
  method: 'POST',
  purpose: 'sign-in',
  output: signInStep,
  identifiable: false,
} as const

export const signIn = operation({
  ...step,
  id: 'session.sign-in',
  path: '/api/session/sign-in',
  summary: 'Checks username and password and says which step comes next.',
  input: z.strictObject({ userName, password }),
  problems: [],
})

export const secondFactor = operation({
  ...step,
  id: 'session.second-factor',
  path: '/api/session/second-factor',
  summary: 'Checks the six numbers of the code app; at the first time it also sets the app up.',
  input: z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)) }),
  problems: [],
})

export const acceptCodeOfConduct = operation({
  ...step,
  id: 'session.accept-code-of-conduct',
  path: '/api/session/code-of-conduct',
  summary: 'Keeps that this person accepted this version of the code of conduct.',
  input: z.strictObject({ version: z.string().check(z.maxLength(40)) }),
  problems: [],
})

export const chooseOrganisation = operation({
  ...step,
  id: 'session.choose-organisation',
  path: '/api/session/organisation',
  summary: 'Chooses for which organisation the person works in this session.',
  input: z.strictObject({ organisationId: z.string().check(z.maxLength(36)) }),
  problems: [],
})

export const acceptInvitation = operation({
  ...step,
  id: 'session.accept-invitation',
  path: '/api/session/invitation',
  summary: 'Turns the code on a sheet of paper into a username and a password; the code works once.',
  input: z.strictObject({ code: z.string().check(z.maxLength(60)), userName, password }),
  problems: [],
})

export const signOut = operation({
  ...step,
  id: 'session.sign-out',
  path: '/api/session/sign-out',
  summary: 'Ends this session.',
  input: z.strictObject({}),
  problems: [],
})
