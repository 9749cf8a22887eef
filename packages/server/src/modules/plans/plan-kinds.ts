import { planActionFields, planFields } from '@amparo/contract/api/plans/plan'
import type { JsonValue } from '@amparo/domain/kernel/json'
import {
  planActionFieldNames,
  planFieldNames,
  type PlanActionFields,
  type PlanFields,
} from '@amparo/domain/plan/plan'
import type { VersionedKind } from '../../records/versioned-kind.ts'
import { findActionRow, findPlanRow, updateActionFields, updatePlanFields } from './store.ts'

/** What is written in a plan, edited field by field; narratives are never merged by machine. */
export const planKind: VersionedKind = {
  kind: 'plan',
  eventName: 'Plan',
  ruleOf: () => ({ kind: 'whole' }),
  check: () => undefined,
  parse: (field, value) => {
    const name = planFieldNames.find((known) => known === field)
    const read = name && planFields[name].safeParse(value)
    return read?.success ? (read.data as JsonValue) : undefined
  },
  load: async (context, caseId, recordId) => {
    const row = await findPlanRow(context.tx, caseId)
    if (!row || row.id !== recordId) return undefined
    return {
      values: { goal: row.goal, childAgreed: row.child_agreed, reviewOn: row.review_on },
      versions: row.field_versions,
      version: row.version,
      section: 'plan',
    }
  },
  save: (context, saved) =>
    updatePlanFields(context.tx, saved.recordId, saved.values as unknown as PlanFields, {
      version: saved.version,
      fieldVersions: saved.versions,
      at: context.now,
    }),
}

export const planActionKind: VersionedKind = {
  kind: 'plan-action',
  eventName: 'PlanAction',
  ruleOf: () => ({ kind: 'whole' }),
  check: () => undefined,
  parse: (field, value) => {
    const name = planActionFieldNames.find((known) => known === field)
    const read = name && planActionFields[name].safeParse(value)
    return read?.success ? (read.data as JsonValue) : undefined
  },
  load: async (context, caseId, recordId) => {
    const row = await findActionRow(context.tx, caseId, recordId)
    return (
      row && {
        values: { what: row.what, owner: row.owner, dueOn: row.due_on, position: row.position },
        versions: row.field_versions,
        version: row.version,
        section: 'plan',
      }
    )
  },
  save: (context, saved) =>
    updateActionFields(context.tx, saved.recordId, saved.values as unknown as PlanActionFields, {
      version: saved.version,
      fieldVersions: saved.versions,
    }),
}
