import { hasLeft } from '../access/live-membership.ts'
import type { Fragment, ReadScope } from '../db/transaction.ts'

/**
 * That whoever has a task set by hand (a row `h`) had it by a support that has ended, whether or not somebody wrote the
 * end down: then it is for whoever has the case in charge.
 */
export function supportOver(scope: Pick<ReadScope, 'sql'>): Fragment {
  const { sql } = scope
  return sql`(h.state = 'open' and h.support_id is not null and not exists (
    select from amparo.case_supports hs
    where hs.id = h.support_id and hs.state = 'accepted'
      and (hs.until_on is null or hs.until_on >= (now() at time zone (
        select o.time_zone from amparo.organisations o where o.id = (select amparo.my_organisation())))::date)
      and not ${hasLeft(scope, sql`hs.user_id`, supporters)}))`
}

/** In these roles somebody may support a case that another leads. */
export const supporters = ['caseworker', 'supervisor', 'service-provider'] as const
