import type { AccompaniedRecord } from '@amparo/domain/accompaniment/accompaniment'
import type { ReadScope } from '../../db/transaction.ts'

/** Whether what it belongs to is one of this case. */
export async function isRecordOfCase(
  { sql }: ReadScope,
  caseId: string,
  { kind, id }: AccompaniedRecord,
): Promise<boolean> {
  const table = kind === 'referral' ? 'amparo.referrals' : 'amparo.service_records'
  const found = await sql`select from ${sql(table)} where id = ${id} and case_id = ${caseId}`
  return found.length === 1
}
