import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'

const base64url = z.string().check(z.maxLength(200), z.regex(/^[\w-]+=*$/))
const endpoint = z.url().check(z.maxLength(1000))
const command = { kind: 'command', method: 'POST', purpose: 'sign-in', identifiable: false } as const
const done = z.object({ done: z.boolean() })

export const readNotices = operation({
  id: 'notice.read',
  kind: 'query',
  method: 'GET',
  path: '/api/notices',
  summary: 'Says by which ways this person is told “there is something for you”.',
  purpose: 'sign-in',
  input: z.strictObject({}),
  output: z.object({
    /** The node's public key, for the browser's subscription. */
    pushKey: z.string(),
    devices: z.number(),
    mailIsPossible: z.boolean(),
    mail: z.boolean(),
  }),
  identifiable: false,
  problems: [],
})

export const subscribe = operation({
  ...command,
  id: 'notice.subscribe',
  path: '/api/notices/subscribe',
  summary: 'Tells this browser when there is something for its user; the message never says what.',
  input: z.strictObject({ endpoint, p256dh: base64url, auth: base64url }),
  output: done,
  problems: ['notice.unknown-service'],
})

export const unsubscribe = operation({
  ...command,
  id: 'notice.unsubscribe',
  path: '/api/notices/unsubscribe',
  summary: 'Stops telling this browser.',
  input: z.strictObject({ endpoint }),
  output: done,
  problems: [],
})

export const chooseMail = operation({
  ...command,
  id: 'notice.mail',
  path: '/api/notices/mail',
  summary: 'Chooses whether the same sentence also goes by e-mail.',
  input: z.strictObject({ wanted: z.boolean() }),
  output: done,
  problems: [],
})
