import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import type { OperationContext } from '../http/route.ts'

/**
 * For a read that goes over all cases of the reader’s teams or organisation: the row policies work out once which those
 * are, as the gate does of one case, and ask row by row only for what that leaves (`amparo.my_listed_cases`). It lasts
 * until the transaction ends and shows nothing more, to nobody.
 */
export async function listAtOnce({
  tx,
  principal,
}: Pick<OperationContext, 'tx' | 'principal'>): Promise<void> {
  const reach = (['organisation', 'team'] as const).find((one) =>
    sectionsReadBy(principal.roles, one).includes('course'),
  )
  if (reach) await tx.sql`select set_config('amparo.listing', ${reach}, true)`
}
