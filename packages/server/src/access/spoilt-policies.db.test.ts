import fc from 'fast-check'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  compareGates,
  compareReading,
  compareTable,
  comparedTables,
  undone,
} from '@amparo/testkit/access-comparison'
import { fullWorld } from '@amparo/testkit/access-full-world'
import { spoil, spoiltFunctions, spoiltPolicies, type Spoilt } from '@amparo/testkit/access-spoiling'
import { stageWorld, type StagedWorld } from '@amparo/testkit/access-stage'
import { worlds } from '@amparo/testkit/access-world'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { openDatabase, type Database } from '../db/database.ts'

/**
 * Whether the comparison of access.db.test.ts would notice. Each condition of each row policy is opened, closed and
 * left without each of its parts in turn, and so is each function that the policies ask; what changes nothing is
 * listed here with its reason, and not tried.
 */
let testDatabase: TestDatabase
let owner: Database
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  owner = openDatabase(testDatabase.ownerUrl, { most: 1 })
})
afterAll(async () => {
  await owner.close()
  await testDatabase.drop()
})

describe('the comparison with the words of the rules', () => {
  it('notices each condition of a policy that is opened, closed or loses a part', async () => {
    await inWorlds(2, async (sql, staged) => {
      for (const one of staged) for (const table of comparedTables) await compareTable(sql, one, table)
      const survivors = await survivorsOf(sql, await spoiltPolicies(sql), async ({ table = '', cmd }) => {
        for (const one of staged) await compareTable(sql, one, table, cmd)
      })
      expect(survivors).toEqual([])
    })
  }, 900_000)

  it('notices each part that a function of the policies or of the gate loses', async () => {
    await inWorlds(1, async (sql, [staged]) => {
      if (!staged) throw new Error('no world')
      // What notices most comes first, what takes long comes last.
      const compare = async () => {
        for (const table of ['referrals', 'cases', 'persons']) await compareTable(sql, staged, table)
        await compareReading(sql, staged)
        for (const table of [
          'saved_lists',
          'users',
          'enforcement_requests',
          'organisations',
          'case_requests',
        ])
          await compareTable(sql, staged, table)
        await compareGates(sql, staged)
        for (const table of ['facts', 'memberships']) await compareTable(sql, staged, table)
      }
      await compare()
      expect(await survivorsOf(sql, await spoiltFunctions(sql), compare)).toEqual([])
    })
  }, 900_000)
})

class Undo extends Error {}

/** A world in which everything occurs and generated ones beside it, in one transaction that is rolled back. */
async function inWorlds(
  count: number,
  run: (sql: Sql, staged: readonly StagedWorld[]) => Promise<void>,
): Promise<void> {
  await owner.sql
    .begin(async (tx) => {
      const sql = tx as unknown as Sql
      // What a policy says is compared without the trigger that says it once more.
      await sql`alter table amparo.organisations disable trigger enforcement_takes_two`
      await sql`set local role amparo_keeper`
      const staged = [await stageWorld(sql, fullWorld())]
      for (const world of fc.sample(worlds, { seed: 20261124, numRuns: count - 1 }))
        staged.push(await stageWorld(sql, world))
      await sql`reset role`
      await run(sql, staged)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
}

async function survivorsOf(
  sql: Sql,
  all: readonly Spoilt[],
  compare: (spoilt: Spoilt) => Promise<void>,
): Promise<string[]> {
  const survivors: string[] = []
  const tried = all.filter(({ name }) => !changeNothing.some(([what]) => what.test(name)))
  for (const spoilt of tried)
    await undone(sql, async () => {
      // A condition that cannot be read is a fault of the spoiling, and no condition noticed.
      await spoil(sql, spoilt)
      try {
        await compare(spoilt)
        survivors.push(spoilt.name)
      } catch {
        // Noticed.
      }
    })
  process.stdout.write(
    `${tried.length - survivors.length} of ${tried.length} spoilt conditions were noticed; ${all.length - tried.length} more change nothing\n`,
  )
  expect(tried.length).toBeGreaterThan(40)
  return survivors
}

/** Spoilt conditions that let through and refuse the same as before, each with its reason. */
const changeNothing: readonly (readonly [what: RegExp, why: string])[] = [
  [
    /without \(\(case_id = \( SELECT amparo\.my_case\(\)|without \(?\w+ = ANY \(\( SELECT amparo\.my_case_people\(\)/,
    'what the gate has worked out spares asking the function beside it, which says the same',
  ],
  [
    /without \(?\(.* = ANY \(\( SELECT amparo\.my_listed_reads\(\).* AND|without \(id IN \( SELECT amparo\.my_listed_people/,
    'what is worked out once for a list spares asking the function for each row, which says the same',
  ],
  [
    /^consents\.case_reads using without .*my_listed_reads/,
    'each role that reaches over a team or the organisation reads the consents',
  ],
  [/^my_listed_cases\(\) without c\.organisation_id/, 'a team has cases of its own organisation only'],
  [
    /^(cases\.case_|may_).* without .*my_team_(reads|writes)/,
    'teams are those that a role with their reach supervises, and each such role has all sections',
  ],
  [
    /^(cases\.case_|may_).* without .*my_wide_organisations/,
    'it is the own organisation or none, and with none the sections beside it are empty',
  ],
  [
    /^cases\.case_reads .* without .*my_wide_reads/,
    'each role that reaches over the organisation reads the summary',
  ],
  [/^shared_cases\(\) without g\.grantee_organisation_id/, 'for the index: is_my_grant says it again'],
  [
    /^(grants|contact_requests)\.\w+ .*without \(c\.organisation_id/,
    'nobody sees the row of a case of another organisation',
  ],
  [
    /^grants\.holders_end with check (true|without)/,
    'it looks at columns that the role may not change, so that the row before said it already',
  ],
  [
    /^grants\.holders_end using without .*my_purposes|^enforcement_requests\.administrators_decide .* without \('administrator'/,
    'said of the row before and of the row after, and one of them is enough to refuse',
  ],
  [
    /^organisations\.two_administrators_mark with check without \(q\.(organisation_id|state|decided)/,
    'said of the row before as well; what the condition on the new row adds is the mark that was asked for',
  ],
  [
    /^organisation_agencies\.administrators_add with check (false|without)/,
    'nobody of these worlds has just approved a name: agencies.http.test.ts asks, approves, and tries without',
  ],
  [
    /^access_resets\.keepers_decide using without \(user_id/,
    'her own she may stop in any case, and the condition on the new row tells how',
  ],
  [
    /^access_resets\.keepers_decide with check without \(organisation_id/,
    'a row that has left the organisation can no longer be read, which refuses the change',
  ],
  [
    /^grants\.holders_end using without .*(act = ANY \(ARRAY\['assignment'|grantee_user_id|grantee_organisation_id = \( SELECT amparo\.my_organisation\(\) AS my_organisation\)\)$|revoked_at IS NULL\)$)/,
    'nothing is given to a colleague in these worlds: assignments.http.test.ts gives cases and gives them back',
  ],
  [
    /never_the_accused|^(my_agencies|is_kept_from_me)\(/,
    'no organisation of these worlds is an agency: incident-routing.http.test.ts names one and looks',
  ],
  [
    /^close_cases_to\(\) without \(?w\./,
    'it spares whoever declared nothing the search for what she declared, which says the same',
  ],
  [
    /^file_review_files\.reviewer_changes using without \(organisation_id/,
    'a sample is of cases of the own organisation, and whether she reads the case is asked beside it',
  ],
  [
    /^saved_lists\.named_for_her using without .*m\.valid_(from|until)/,
    'nobody here has left a team and works on beside it: saved-lists.http.test.ts moves somebody',
  ],
  [
    /^fact_payloads\.(by_fact_reads|not_in_danger) .* without \(f\.recorded_at/,
    'the id of a fact is never given twice',
  ],
  [
    /^users\.colleagues_read .* without \(id/,
    'whoever signs in to an organisation has or had a membership, which shows her already',
  ],
]
