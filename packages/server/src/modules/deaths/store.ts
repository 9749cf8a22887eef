import type { ReadScope } from '../../db/transaction.ts'

/** Whom of the people of a case nobody may tell, as far as the reader may open the restricted section. */
export async function listNotTold({ sql }: ReadScope, caseId: string): Promise<readonly string[]> {
  const rows = await sql<{ person_id: string }[]>`
    select person_id from amparo.no_contacts
    where case_id = ${caseId} and person_id is not null and ended_at is null and 'not-told' = any (rules)`
  return rows.map((row) => row.person_id)
}

/** For the closing: whether the death is certain, and the family was told or it was written why not. */
export async function deathOfCase({ sql }: ReadScope, caseId: string) {
  const [row] = await sql<{ confirmed: boolean; family_answered: boolean }[]>`
    select exists (select from amparo.deaths d
        where d.case_id = ${caseId} and d.withdrawn_at is null and d.standing = 'confirmed') as confirmed,
      exists (select from amparo.family_told f
        where f.case_id = ${caseId} and f.withdrawn_at is null) as family_answered`
  return { confirmed: row?.confirmed ?? false, familyAnswered: row?.family_answered ?? false }
}
