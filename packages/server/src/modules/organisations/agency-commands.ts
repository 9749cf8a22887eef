import type { askAgency } from '@amparo/contract/api/organisations/agencies'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { decideAgencyRequest } from '@amparo/domain/organisation/decide-enforcement'
import { agencyTree } from '@amparo/packs/agency-tree'
import { isEnforcing } from '../../access/enforcement.ts'
import type { OperationContext } from '../../http/route.ts'
import { requireConfirmed } from '../sign-in/index.ts'
import { insertRequest } from './enforcement-store.ts'
import { appendChange } from './history-store.ts'
import { applied, notFound } from './outcomes.ts'
import { findOrganisation, listAgencies } from './store.ts'

/** Any administrator may ask, of any organisation: an agency that keeps quiet about itself is named by others. */
export async function askAgencyCommand(context: OperationContext, input: InputOf<typeof askAgency>) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal } = context
  const { organisationId, agency, reason } = input
  if (!agencyTree.some(({ id }) => id === agency))
    return refuse(problem('request.invalid', { fields: [{ pointer: '/agency', reason: 'agency' }] }))
  const organisation = await findOrganisation(tx, organisationId)
  if (!organisation) return notFound
  // Whoever enforces migration law must not blind others to what its people did.
  const actor = { userId: principal.userId, enforces: await isEnforcing(tx) }
  const agencies = await listAgencies(tx, organisationId)
  const decided = decideAgencyRequest(actor, { agencies }, agency)
  if (!decided.ok) return decided
  const id = await insertRequest(tx, {
    organisationId,
    wanted: true,
    agency,
    reason,
    askedBy: principal.userId,
    askedFor: principal.organisationId,
  })
  if (id === undefined) return refuse(problem('enforcement.open'))
  await appendChange(context, 'enforcement', id, { organisationId, agency, state: 'asked' })
  return applied(id, 1)
}
