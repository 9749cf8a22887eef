import type { endNoContact, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import {
  decideNoContactEnd,
  evolveNoContact,
  type NoContact,
  type NoContactEvent,
} from '@amparo/domain/safety/no-contact'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { getNoContact, insertNoContact, isPersonOf, updateNoContact } from './store.ts'

export async function recordNoContactCommand(
  context: OperationContext,
  input: InputOf<typeof recordNoContact>,
) {
  const { tx, principal, now } = context
  await lockCase(tx, input.caseId)
  if (input.personId !== null && !(await isPersonOf(tx, input.caseId, input.personId)))
    return refuse(problem('record.not-found'))
  const rules = [...new Set(input.rules)]
  const event = { kind: 'NoContactRecorded', ...input, rules, by: principal.userId, at: now } as const
  const one = evolveNoContact(undefined, event)
  await insertNoContact(tx, one)
  return saveNoContact(context, one, event)
}

export async function endNoContactCommand(context: OperationContext, input: InputOf<typeof endNoContact>) {
  const { tx, principal, now } = context
  await lockCase(tx, input.caseId)
  const before = await getNoContact(tx, input.caseId, input.noContactId)
  const decided = decideNoContactEnd(before, input, { by: principal.userId, at: now })
  if (!decided.ok) return decided
  const [event] = decided.value
  const after = evolveNoContact(before, event)
  await updateNoContact(tx, after)
  return saveNoContact(context, after, event)
}

export async function saveNoContact(context: OperationContext, one: NoContact, event: NoContactEvent) {
  const of = {
    caseId: one.caseId,
    streamKind: 'no-contact',
    streamId: one.id,
    streamVersion: one.version,
    section: 'threats',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('no-contact', [one.caseId, one.id], ['threats'])
  return accept({ id: one.id, version: one.version, outcome: 'applied' as const, conflicts: [] })
}
