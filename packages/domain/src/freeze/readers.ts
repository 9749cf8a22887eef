import { roleRights } from '../access/role-rights.ts'
import type { Role } from '../access/vocabulary.ts'

/** Somebody's work in the organisation of a case. */
export type Post = { readonly userId: string; readonly role: Role; readonly teamId: string | null }

/** Whose case it is: who reads it by a role follows from this and the table of rights. */
export type Whose = { readonly teamId: string | null; readonly workerId: string | null }

export function readsByPost(post: Post, whose: Whose): boolean {
  const { reach } = roleRights[post.role]
  if (reach === 'none') return false
  if (reach === 'organisation' || post.userId === whose.workerId) return true
  return reach === 'team' && post.teamId !== null && post.teamId === whose.teamId
}
