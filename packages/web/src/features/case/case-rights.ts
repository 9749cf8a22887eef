import type { openCase } from '@amparo/contract/api/cases/open-case'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { Role, Section } from '@amparo/domain/access/vocabulary'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'

/** The case of the address. The server checks that it is one; a wrong one is answered with a problem. */
export function caseIdOf(params: ScreenProps['params']): CaseId {
  return (params['caseId'] ?? '') as CaseId
}

/** What is worked on, and rests while the case is on hold; what is true of the child is written down all the same. */
const workSections: readonly Section[] = ['risk', 'assessment', 'plan', 'referral']

/** Whether something may be written in a part of this case; it hides, the server protects. */
export function mayAdd(opened: OutputOf<typeof openCase>, section: Section): boolean {
  const { state } = opened.case
  if (state === 'closed' || state === 'transferred') return false
  return !(state === 'on-hold' && workSections.includes(section)) && opened.writes.includes(section)
}

/** Notes may be added to a closed case and corrected there too: how the child is afterwards. Not where she is another's. */
export function mayAddNote(opened: OutputOf<typeof openCase>): boolean {
  return opened.case.state !== 'transferred' && opened.writes.includes('notes')
}

export function hasRole(session: { readonly roles: readonly Role[] }, ...roles: readonly Role[]): boolean {
  return roles.some((role) => session.roles.includes(role))
}
