import type { announceAttachment } from '@amparo/contract/api/attachments/attachments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { attachmentKinds } from '@amparo/domain/attachment/attachment'
import type { ParentFound } from '@amparo/domain/attachment/decide-attachment'
import { questionsOf } from '@amparo/domain/form/form-definition'
import type { ReadScope } from '../../db/transaction.ts'
import { findAnswerParent, findConsentParent, findPersonParent } from './store.ts'

/** What a file is to belong to, as far as the writer may read it; on this case and no other. */
export async function findParent(
  scope: ReadScope,
  { caseId, parent, parentId, question, section }: InputOf<typeof announceAttachment>,
): Promise<ParentFound | undefined> {
  if ((parent === 'case') !== (parentId === undefined)) return undefined
  if ((parent === 'answer') !== (question !== undefined)) return undefined
  if (parentId === undefined) return section && { section, accepts: attachmentKinds }
  switch (parent) {
    case 'consent':
      return (await findConsentParent(scope, caseId, parentId))
        ? { section: 'consent', accepts: ['audio', 'document'] }
        : undefined
    case 'person': {
      const role = await findPersonParent(scope, caseId, parentId)
      return role === undefined
        ? undefined
        : { section: role === 'child' ? 'identity' : 'people', accepts: ['photo'] }
    }
    case 'answer': {
      const answer = await findAnswerParent(scope, caseId, parentId)
      const asked = answer && questionsOf(answer.definition).find((placed) => placed.question.id === question)
      if (!answer || asked?.question.kind !== 'attachment') return undefined
      const { accepts } = asked.question
      return { section: answer.section, accepts: attachmentKinds.filter((kind) => accepts.includes(kind)) }
    }
    case 'case':
      return undefined
  }
}
