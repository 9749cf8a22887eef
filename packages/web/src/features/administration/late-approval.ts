import { latePart } from '../../ui/late-part.tsx'

export const ApprovalWords = latePart(async () => (await import('./approval-words.tsx')).ApprovalWords)
export const ApprovalEditor = latePart(async () => (await import('./approval-editor.tsx')).ApprovalEditor)
