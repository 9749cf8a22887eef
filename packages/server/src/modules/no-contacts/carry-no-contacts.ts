import type { CaseId } from '@amparo/domain/kernel/brand'
import { evolveNoContact } from '@amparo/domain/safety/no-contact'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { saveNoContact } from './commands.ts'
import { insertNoContact, listStandingNoContacts } from './store.ts'

/**
 * Who must not be told, met or given her goes with the child: a danger does not end with a case. Each stands in the
 * new case by name and phone, says where it comes from, and is ended there with a reason like any other.
 */
export async function carryNoContacts(
  context: OperationContext,
  from: { readonly id: CaseId; readonly code: string },
  caseId: CaseId,
): Promise<void> {
  const { tx, principal, now } = context
  for (const { name, phones, rules, why, saidBy, fromCase } of await listStandingNoContacts(tx, from.id)) {
    const event = {
      kind: 'NoContactRecorded',
      noContactId: newId<'NoContactId'>(),
      caseId,
      personId: null,
      name,
      phones,
      rules,
      why,
      saidBy,
      fromCase: fromCase || from.code,
      by: principal.userId,
      at: now,
    } as const
    const one = evolveNoContact(undefined, event)
    await insertNoContact(tx, one)
    await saveNoContact(context, one, event)
  }
}
