import type { Role } from '@amparo/domain/access/vocabulary'
import type { Fragment, ReadScope } from '../db/transaction.ts'

/** That a row of `amparo.memberships`, under the name that it has in the query, counts at this moment. */
export function isLive({ sql }: Pick<ReadScope, 'sql'>, membership = 'm'): Fragment {
  const from = sql(`${membership}.valid_from`)
  const until = sql(`${membership}.valid_until`)
  return sql`${from} <= now() and (${until} is null or ${until} > now())`
}

/** Nobody of that id works here now in one of these roles. */
export function hasLeft(scope: Pick<ReadScope, 'sql'>, userId: Fragment, roles: readonly Role[]): Fragment {
  return scope.sql`not exists (
    select from amparo.memberships lm join amparo.users lu on lu.id = lm.user_id and lu.state = 'active'
    where lm.user_id = ${userId} and lm.organisation_id = (select amparo.my_organisation())
      and lm.role = any (${[...roles]}) and ${isLive(scope, 'lm')})`
}
