import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/organisations/users'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import {
  asSignIn,
  deleteIdentity,
  endSessions,
  hasOtherProof,
  insertIdentity,
  issuerName,
  requireConfirmed,
} from '../sign-in/index.ts'
import { appendChange } from './history-store.ts'
import { applied, notFound } from './outcomes.ts'
import { findUser } from './store.ts'

/** By the subject that the account service gives, never by an e-mail address: those change hands. */
export async function linkIdentityCommand(
  context: OperationContext,
  input: InputOf<typeof operations.linkIdentity>,
) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal, dependencies } = context
  const issuer = dependencies.config.openid?.issuer
  if (!issuer) return refuse(problem('sign-in.provider-unavailable'))
  const user = await findUser(tx, input.userId)
  if (!user || user.home_organisation_id !== principal.organisationId) return notFound
  const isLinked = await asSignIn(tx, (signIn) =>
    insertIdentity(signIn, {
      issuer: issuerName(issuer),
      subject: input.subject,
      userId: user.id,
      linkedBy: principal.userId,
    }),
  )
  if (!isLinked) return refuse(problem('identity.taken'))
  await appendChange(context, 'user', user.id, { linkedAccount: true })
  // Whoever links an account to hers can come in as her: she is told that something happened.
  await notifyUser(tx, user.id)
  return applied(user.id, user.version)
}

/** Whoever came in by that account is out at once; her other ways in stay. */
export async function unlinkIdentityCommand(
  context: OperationContext,
  input: InputOf<typeof operations.unlinkIdentity>,
) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal } = context
  const user = await findUser(tx, input.userId)
  if (!user || user.home_organisation_id !== principal.organisationId) return notFound
  const decided = await asSignIn(tx, async (signIn) => {
    if (user.state === 'active' && !(await hasOtherProof(signIn, user.id))) return 'last-proof'
    if (!(await deleteIdentity(signIn, user.id))) return 'none'
    await endSessions(signIn, user.id, 'identity-unlinked', { butFor: principal.sessionId })
    return 'unlinked'
  })
  if (decided === 'none') return notFound
  if (decided === 'last-proof') return refuse(problem('identity.last-proof'))
  await appendChange(context, 'user', user.id, { linkedAccount: { from: true, to: false } })
  await notifyUser(tx, user.id)
  return applied(user.id, user.version)
}
