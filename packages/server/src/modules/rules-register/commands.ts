import type { confirmRule, publishRule } from '@amparo/contract/api/rules/rules'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { ApprovalSteps } from '@amparo/domain/approval/approval-steps'
import { findUnreadableForm } from '@amparo/domain/approval/forms-of-steps'
import { useOf } from '@amparo/domain/form/form-definition'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { decideRuleVersion } from '@amparo/domain/rule/decide-rule-version'
import type { OperationContext } from '../../http/route.ts'
import { todayOf } from '../../clock/today-of.ts'
import { requireConfirmed } from '../sign-in/index.ts'
import { idFromName } from '../../forms/write-shipped-forms.ts'
import { listPublishedForms } from '../forms/index.ts'
import { appendChange } from '../organisations/index.ts'
import { countVersions, insertConfirmation, insertRule, ownBook, raiseRulesVersion } from './store.ts'

/**
 * What an organisation decides about rules holds for its own cases only: another one on the same node works by its
 * own decisions, or by what came with the program.
 */
export async function confirmRuleCommand(context: OperationContext, input: InputOf<typeof confirmRule>) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const rule = await findRule(context, input)
  if (!rule) return refuse(problem('record.not-found'))
  if (input.checkedOn > (await todayOf(context)))
    return refuse(problem('rule.dates', { fields: [{ pointer: '/checkedOn', reason: 'after-today' }] }))
  await confirm(context, { ...input, on: input.checkedOn })
  return accept({ id: rule.id, version: rule.version, outcome: 'applied' as const, conflicts: [] })
}

export async function publishRuleCommand(context: OperationContext, input: InputOf<typeof publishRule>) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal } = context
  const before = await findRule(context, input)
  if (!before) return refuse(problem('record.not-found'))
  const command = {
    jurisdiction: input.jurisdiction,
    parameters: input.parameters as JsonValue,
    from: input.from as PlainDate,
    to: input.to as PlainDate | undefined,
    basis: input.basis,
    source: input.source,
  }
  const { organisationId } = principal
  const ruleId = `${before.kind}.${input.jurisdiction.toLowerCase()}.${organisationId}`
  const publishedBefore = await countVersions(tx, organisationId, ruleId)
  const decided = decideRuleVersion(before, command, { organisationId, publishedBefore })
  if (!decided.ok) return decided
  const rule = decided.value
  const unreadable =
    rule.kind === 'approval-steps' ? await findUnreadable(context, rule.parameters) : undefined
  if (unreadable) return refuse(problem('rule.value', { fields: [{ pointer: unreadable, reason: 'value' }] }))
  await insertRule(tx, rule, principal.userId)
  await appendChange(context, 'rule', idFromName(`rule ${rule.id}`), {
    ruleId: rule.id,
    version: rule.version,
    from: rule.from,
    basis: input.basis,
  })
  // Her own decision needs nobody else to read it; a law is read and signed apart from being typed.
  if (input.basis === 'organisation')
    await confirm(context, {
      ruleId: rule.id,
      version: rule.version,
      source: input.source,
      on: await todayOf(context),
    })
  else await raiseRulesVersion(tx, organisationId)
  return accept({ id: rule.id, version: rule.version, outcome: 'applied' as const, conflicts: [] })
}

async function findUnreadable({ tx }: OperationContext, steps: ApprovalSteps): Promise<string | undefined> {
  const forms = await listPublishedForms(tx)
  return findUnreadableForm(
    steps,
    forms
      .filter(({ definition }) => useOf(definition) === 'record')
      .map(({ name, definition }) => ({ form: name, section: definition.data.section })),
  )
}

async function findRule(
  context: OperationContext,
  which: { readonly ruleId: string; readonly version: number },
) {
  const { rules } = await ownBook(context)
  return rules.find((rule) => rule.id === which.ruleId && rule.version === which.version)
}

async function confirm(
  context: OperationContext,
  of: { readonly ruleId: string; readonly version: number; readonly source: string; readonly on: string },
): Promise<void> {
  const { tx, principal } = context
  await insertConfirmation(tx, {
    organisationId: principal.organisationId,
    ruleId: of.ruleId,
    version: of.version,
    by: principal.userId,
    byName: principal.displayName,
    on: of.on,
    source: of.source,
  })
  await raiseRulesVersion(tx, principal.organisationId)
  await appendChange(context, 'rule', idFromName(`rule ${of.ruleId}`), {
    ruleId: of.ruleId,
    version: of.version,
    confirmed: of.on,
  })
}
