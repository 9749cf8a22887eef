import * as z from 'zod/mini'
import { sections } from '@amparo/domain/access/vocabulary'
import { commandOutcome, day, id, pageInput, pageOf, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const flagId = id<'FlagId'>()

export const flagView = z.object({
  id: z.string(),
  section: z.enum(sections),
  on: z.string(),
  reason: z.string(),
  by: z.nullable(z.string()),
  setAt: z.string(),
  removedBy: z.nullable(z.string()),
  removedAt: z.nullable(z.string()),
  removedWords: z.string(),
})
export type FlagView = z.infer<typeof flagView>

export const listFlags = operation({
  id: 'flag.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/flags',
  summary:
    'Flags on a case, of the parts that I may read: those that stand, by their day, or those taken off.',
  purpose: 'care',
  input: z.strictObject({ caseId, state: z.optional(z.enum(['standing', 'removed'])), ...pageInput }),
  output: pageOf(flagView),
  identifiable: true,
  problems: [],
})

export const myFlags = operation({
  id: 'flag.mine',
  kind: 'query',
  method: 'GET',
  path: '/api/flags',
  summary: 'Flags that stand on my cases, and those that I set on others, by their day.',
  purpose: 'care',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(z.extend(flagView, { caseId: z.string(), code: z.string(), callName: z.string() })),
  identifiable: true,
  problems: [],
})

export const setFlag = operation({
  id: 'flag.set',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/flags',
  summary: 'Set a flag on a case with a day and a reason, in a part of the case that I may write in.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    flagId,
    section: z.enum(sections),
    on: day(),
    reason: requiredText(500),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['flag.section', 'flag.words-missing', 'flag.day'],
})

export const removeFlag = operation({
  id: 'flag.remove',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/flags/:flagId/remove',
  summary: 'Take a flag off, and say why.',
  purpose: 'care',
  input: z.strictObject({ caseId, flagId, because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['flag.section', 'flag.words-missing', 'flag.removed'],
})
