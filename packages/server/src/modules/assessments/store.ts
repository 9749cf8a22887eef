import type { Assessment, AssessmentState } from '@amparo/domain/assessment/decide-assessment'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export async function updateAssessment(
  tx: WriteTx,
  assessment: Assessment,
  version: number,
  at: string,
): Promise<void> {
  requireOne(
    await tx.sql`update amparo.answers set state = ${assessment.state},
      approval = ${assessment.approval ? tx.sql.json(assessment.approval as never) : null}, approved_by = ${assessment.approvedBy ?? null},
      approved_at = ${assessment.approvedAt ?? null}, changes_asked = ${assessment.changesAsked}, version = ${version},
      updated_at = ${at} where id = ${assessment.id} returning id`,
  )
}

export async function listFormRows(scope: ReadScope, caseId: string) {
  return scope.sql<
    {
      id: string
      name: string
      form_version_id: string
      state: AssessmentState
      made_by: string | null
      updated_at: string
      two_versions: number
    }[]
  >`
    select a.id, f.name, a.form_version_id, a.state, u.display_name as made_by, a.updated_at,
      (select count(*) from amparo.two_versions t join amparo.answers r on r.id = t.record_id
        where r.root_id = a.id and t.chosen_at is null) as two_versions
    from amparo.answers a
    join amparo.form_versions v on v.id = a.form_version_id
    join amparo.forms f on f.id = v.form_id
    left join amparo.users u on u.id = a.made_by
    where a.case_id = ${caseId} and a.upper_row_id is null and a.form_use = 'assessment' order by a.updated_at desc, a.id`
}

/** The last approved form of the same kind on the case, to compare a new one with. */
export async function findApprovedBefore(scope: ReadScope, caseId: string, formVersionId: string) {
  const [row] = await scope.sql<{ id: string; approved_at: string; approved_by: string | null }[]>`
    select a.id, a.approved_at, u.display_name as approved_by
    from amparo.answers a
    join amparo.form_versions v on v.id = a.form_version_id
    left join amparo.users u on u.id = a.approved_by
    where a.case_id = ${caseId} and a.upper_row_id is null and a.approved_at is not null
      and v.form_id = (select w.form_id from amparo.form_versions w where w.id = ${formVersionId})
    order by a.approved_at desc limit 1`
  return row
}

function requireOne(changed: readonly unknown[]): void {
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}
