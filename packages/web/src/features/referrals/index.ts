export { AnswerForm } from './answer-form.tsx'
export { AskedOfOthers, useRecipientChoices, useRecipients } from './asked-of-others.tsx'
export { PermissionBasis } from './permission-basis.tsx'
export { permissionFor } from './referral-draft.ts'
