import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReadScope } from '../../db/transaction.ts'

/** A form or a referral of this very case, as the reader may know of it. */
export async function isPaperOfCase({ sql }: ReadScope, caseId: string, id: string): Promise<boolean> {
  const found = await sql`
    select 1 from amparo.form_records where id = ${id} and case_id = ${caseId}
    union all select 1 from amparo.referrals where id = ${id} and case_id = ${caseId}`
  return found.length > 0
}

export type FiledRow = {
  readonly id: string
  readonly on: string
  readonly values: Readonly<Record<string, JsonValue>>
  readonly by: string | null
}

/** The filed forms of one kind that stand, the latest first. */
export function listFiled({ sql }: ReadScope, caseId: string, form: string) {
  return sql<FiledRow[]>`
    select r.id, r.filled_on as on, a.form_values as values, u.display_name as by
    from amparo.form_records r
    join amparo.answers a on a.id = r.id and a.state in ('filed', 'checked')
    join amparo.form_versions v on v.id = a.form_version_id
    join amparo.forms f on f.id = v.form_id and f.name = ${form}
    left join amparo.users u on u.id = r.filed_by
    where r.case_id = ${caseId} order by r.filled_on desc, r.id desc limit 20`
}

export function listReferralsOf({ sql }: ReadScope, caseId: string) {
  return sql<{ id: string; on: string; to: string }[]>`
    select r.id, r.sent_at::date::text as on, coalesce(o.name, r.provider_name) as to
    from amparo.referrals r left join amparo.organisations o on o.id = r.to_organisation_id
    where r.case_id = ${caseId} and r.state <> 'withdrawn' order by r.sent_at desc limit 20`
}
