import type { discardDraft, keepCaseDraft, keepOwnDraft } from '@amparo/contract/api/drafts/drafts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Section } from '@amparo/domain/access/vocabulary'
import { draftSections } from '@amparo/domain/draft/draft'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { deleteDraft, saveDraft } from './store.ts'

export async function keepCaseDraftCommand(context: OperationContext, input: InputOf<typeof keepCaseDraft>) {
  const section = draftSections[input.form]
  const { reads = [], writes = [] } = context.caseRights ?? {}
  if (![...reads, ...writes].includes(section)) return refuse(problem('access.not-allowed'))
  context.touch('case', [input.caseId], [section])
  return keep(context, input, { caseId: input.caseId, section })
}

export async function keepOwnDraftCommand(context: OperationContext, input: InputOf<typeof keepOwnDraft>) {
  context.touch('draft', [input.draftId])
  return keep(context, { ...input, of: input.of ?? '' }, undefined)
}

/** No fact: what is not said yet is no part of the record. */
async function keep(
  context: OperationContext,
  input: Pick<InputOf<typeof keepCaseDraft>, 'draftId' | 'of' | 'content' | 'base'> & {
    readonly form: string
  },
  belongs: { readonly caseId: string; readonly section: Section } | undefined,
) {
  const { draftId, form, of, content, base } = input
  const draft = {
    id: draftId as string,
    user_id: context.principal.userId as string,
    organisation_id: context.principal.organisationId as string,
    case_id: belongs?.caseId ?? null,
    section: belongs?.section ?? null,
    form,
    of,
    content,
    saved_at: context.now,
  }
  const version = await saveDraft(context.tx, draft, base)
  // In another window it says something else meanwhile: neither is lost, this one gets a draft of its own.
  if (version === undefined) return refuse(problem('record.exists'))
  return accept({ id: draftId as string, version, outcome: 'applied' as const, conflicts: [] })
}

export async function discardDraftCommand(context: OperationContext, input: InputOf<typeof discardDraft>) {
  const gone = await deleteDraft(context.tx, input.draftId)
  if (gone?.case_id) context.touch('case', [gone.case_id])
  else context.touch('draft', [input.draftId])
  return accept({ id: input.draftId as string, version: 0, outcome: 'applied' as const, conflicts: [] })
}
