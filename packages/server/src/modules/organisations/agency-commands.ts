import type { addAgency } from '@amparo/contract/api/organisations/agencies'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { agencyTree } from '@amparo/packs/agency-tree'
import { isEnforcing } from '../../access/enforcement.ts'
import type { OperationContext } from '../../http/route.ts'
import { appendChange } from './history-store.ts'
import { applied, notFound } from './outcomes.ts'
import { findOrganisation, insertAgency } from './store.ts'

/** Any administrator may say it, of any organisation: an agency that keeps quiet about itself is named by others. */
export async function addAgencyCommand(context: OperationContext, input: InputOf<typeof addAgency>) {
  const { tx, principal, now } = context
  const { organisationId, agency } = input
  // Whoever enforces migration law must not blind others to what its people did.
  if (await isEnforcing(tx)) return refuse(problem('enforcement.own-organisation'))
  if (!agencyTree.some(({ id }) => id === agency))
    return refuse(problem('request.invalid', { fields: [{ pointer: '/agency', reason: 'agency' }] }))
  const organisation = await findOrganisation(tx, organisationId)
  if (!organisation) return notFound
  await insertAgency(tx, { organisationId, agency, by: principal.userId, at: now })
  await appendChange(context, 'organisation', organisationId, { agency })
  return applied(organisationId, organisation.version)
}
