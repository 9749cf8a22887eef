/**
 * Names, phones and places that stand nowhere else are put through the whole work: searched, registered, edited,
 * written, referred, refused, imported, and made to fail. Afterwards they stand in the tables of content and in
 * nothing besides: no other table, no log, no figure, no refusal.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { addNote } from '@amparo/contract/api/notes/notes'
import * as signIn from '@amparo/contract/api/sign-in/sign-in'
import { pathNames, type Operation } from '@amparo/contract/kernel/operation'
import { spreadAssignments } from '@amparo/testkit/canary/assignments'
import { bird, isFree, phone, startCanary, type Canary } from '@amparo/testkit/canary/canary'
import { spreadCaseRequests } from '@amparo/testkit/canary/case-requests'
import { spreadClosing } from '@amparo/testkit/canary/closing'
import { spreadDanger } from '@amparo/testkit/canary/danger'
import { spreadFirstContacts } from '@amparo/testkit/canary/first-contacts'
import { spreadAnswers } from '@amparo/testkit/canary/forms'
import { spreadFormRecords } from '@amparo/testkit/canary/form-records'
import { spreadHandTasks } from '@amparo/testkit/canary/hand-tasks'
import { spreadImports } from '@amparo/testkit/canary/imports'
import { spreadInterpreters } from '@amparo/testkit/canary/interpreters'
import { spreadJourney } from '@amparo/testkit/canary/journey'
import { spreadPeople } from '@amparo/testkit/canary/people'
import { spreadFileReviews } from '@amparo/testkit/canary/file-reviews'
import { spreadShadowings } from '@amparo/testkit/canary/shadowings'
import { spreadSupports } from '@amparo/testkit/canary/supports'
import { spreadSupervision } from '@amparo/testkit/canary/supervision'
import { spreadTransfers } from '@amparo/testkit/canary/transfers'
import { spreadSavedLists } from '@amparo/testkit/canary/saved-lists'
import { spreadServices } from '@amparo/testkit/canary/services'
import { spreadWork } from '@amparo/testkit/canary/work'
import { newTestId } from '@amparo/testkit/register'
import { sequenceOnce } from './audit/sequencer.ts'
import { checkpointFile, openCheckpointKey } from './audit/checkpoint-key.ts'
import { routes } from './routes.ts'

/** Where what people write is kept, and erased. */
const contentTables = [
  'amparo.accompaniments',
  'amparo.answers',
  'amparo.assignments',
  'amparo.attachments',
  'amparo.birth_decisions',
  'amparo.birth_statements',
  'amparo.case_people',
  'amparo.case_requests',
  'amparo.case_supports',
  'amparo.cases',
  'amparo.child_joins',
  'amparo.closure_checks',
  'amparo.closures',
  'amparo.consents',
  'amparo.contact_requests',
  'amparo.custody_reviews',
  'amparo.deaths',
  'amparo.drafts',
  'amparo.fact_payloads',
  'amparo.family_relations',
  'amparo.family_told',
  'amparo.file_review_files',
  'amparo.flags',
  'amparo.form_records',
  'amparo.group_members',
  'amparo.hand_tasks',
  'amparo.holds',
  'amparo.incidents',
  'amparo.intakes',
  'amparo.interpreters',
  'amparo.interpretings',
  'amparo.journey_legs',
  'amparo.journey_stays',
  'amparo.leaving_reasons',
  'amparo.missing_episodes',
  'amparo.no_contacts',
  'amparo.notes',
  'amparo.other_data',
  'amparo.person_birth_decisions',
  'amparo.person_births',
  'amparo.person_names',
  'amparo.person_phones',
  'amparo.persons',
  'amparo.plan_actions',
  'amparo.plan_proposals',
  'amparo.plan_reviews',
  'amparo.plans',
  'amparo.printed_sheets',
  'amparo.referral_feedback',
  'amparo.referrals',
  'amparo.registration_sheets',
  'amparo.reopenings',
  'amparo.risk_assessments',
  'amparo.safe_hours',
  'amparo.same_day_duties',
  'amparo.saved_lists',
  'amparo.screenings',
  'amparo.service_gaps',
  'amparo.service_records',
  'amparo.shadowing_observations',
  'amparo.smuggling_debts',
  'amparo.supervision_talks',
  'amparo.task_postponements',
  'amparo.transfers',
  'amparo.two_versions',
  'amparo.work_conflicts',
  'amparo.worker_wishes',
]

let canary: Canary

beforeAll(async () => {
  canary = await startCanary()
})
afterAll(() => canary.stage.close())

it.each([
  ['people', spreadPeople],
  ['the journey and what is owed for it', spreadJourney],
  ['transfers', spreadTransfers],
  ['work on a case', spreadWork],
  ['services', spreadServices],
  ['interpreters', spreadInterpreters],
  ['answers on a form', spreadAnswers],
  ['forms that are kept, from paper too', spreadFormRecords],
  ['tasks by hand', spreadHandTasks],
  ['cases given on', spreadAssignments],
  ['requests for cases', spreadCaseRequests],
  ['supports and what they propose', spreadSupports],
  ['talks of supervision', spreadSupervision],
  ['going along and looking on', spreadShadowings],
  ['reviews of case files', spreadFileReviews],
  ['saved lists', spreadSavedLists],
  ['what happened and the search', spreadDanger],
  ['pausing, closing and opening again', spreadClosing],
  ['first contacts', spreadFirstContacts],
  ['imports', spreadImports],
] as const)('goes through %s', (_, spread) => spread(canary))

it('every operation: the wrong type in every place, and a field that there is not', async () => {
  for (const { operation } of routes) {
    const { properties } = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' })
    const wrong = Object.fromEntries(
      Object.keys(properties ?? {}).map((field) => [field, [{ [bird]: bird }]]),
    )
    for (const body of [{ ...wrong, [canary.word()]: canary.word() }, { [bird]: phone }, canary.word()])
      canary.refusals.push(await sendRaw(operation, body))
  }
})

async function sendRaw(operation: Operation, body: unknown) {
  const named = pathNames(operation.path).reduce(
    (path, at) => path.replace(`:${at}`, encodeURIComponent(canary.word())),
    operation.path as string,
  )
  const isRead = operation.method === 'GET'
  return canary.ana.raw({
    method: operation.method,
    url: isRead ? `${named}?${bird}=${encodeURIComponent(canary.word())}` : named,
    ...(isRead ? {} : { body }),
    headers: { 'idempotency-key': newTestId(), 'user-agent': canary.word(), referer: `http://x/${bird}` },
  })
}

it('strangers: addresses, passwords, cookies and texts that are no JSON', async () => {
  const visitor = canary.stage.test.visitor()
  await canary.refused(visitor, signIn.signIn, { userName: bird, password: canary.word() })
  await canary.refused(visitor, signIn.acceptInvitation, {
    userName: bird,
    code: canary.word(),
    password: canary.word(),
  })
  for (const url of [`/api/${bird}`, `/api/cases/${bird}?name=${bird}`, `/${bird}%2e`, `/api/%${bird}`])
    canary.refusals.push(
      await canary.ana.raw({ method: 'GET', url, headers: { cookie: `amparo_session=${bird}` } }),
    )
  canary.refusals.push(
    await canary.ana.raw({ method: 'POST', url: '/api/children/search', body: `{"name": "${bird}` }),
    await canary.ana.raw({
      method: 'POST',
      url: '/api/children/search',
      body: { name: bird },
      headers: { 'idempotency-key': bird, 'x-amparo': bird },
    }),
  )
})

it('a defect: the database refuses, and says in its words what it was given', async () => {
  const { caseId } = await canary.registerCanary()
  const body = canary.word()
  await canary.stage.test.owner.unsafe(
    `create function amparo.canary_fault() returns trigger language plpgsql as $$
     begin raise exception 'cannot keep %', new.body using detail = new.body, hint = new.place; end $$`,
  )
  await canary.stage.test.owner.unsafe(
    `create trigger canary_fault before insert on amparo.notes for each row execute function amparo.canary_fault()`,
  )
  expect(await canary.refused(canary.ana, addNote, { ...canary.noteOf(caseId), body })).toMatchObject({
    code: 'server.failed',
  })
  expect(canary.stage.test.logLines.some((line) => line.includes('"failed"'))).toBe(true)
  await canary.stage.test.owner.unsafe('drop trigger canary_fault on amparo.notes')
})

it('stands in the tables of content and in no other', async () => {
  const { test } = canary.stage
  while (
    (await sequenceOnce({
      database: test.database,
      key: openCheckpointKey(test.config.dataFolder),
      file: checkpointFile(test.config.dataFolder),
    })) > 0
  );
  const found = await test.asKeeper(async (sql) => {
    const tables = await sql<{ name: string }[]>`select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('amparo', 'sign_in') and c.relkind in ('r', 'p') and not c.relispartition order by 1`
    expect(tables.length).toBeGreaterThan(40)
    const held: string[] = []
    for (const table of tables) {
      const rows = await sql<
        { text: string }[]
      >`select row(t.*)::text as text from ${sql.unsafe(table.name)} t`
      if (!isFree(rows.map((row) => row.text).join('\n'))) held.push(table.name)
    }
    return held
  })
  expect(found).toEqual(contentTables)
})

it('stands in no log, no figure and no refusal', async () => {
  expect(canary.stage.test.logLines.length).toBeGreaterThan(100)
  expect(canary.stage.test.logLines.find((line) => !isFree(line))).toBeUndefined()
  const figures = await canary.stage.test.app.inject({ method: 'GET', url: '/metrics' })
  expect(figures.body).toContain(
    'amparo_request_seconds_count{operation="note.add",outcome="server.failed"} 1',
  )
  expect(isFree(figures.body)).toBe(true)
  expect(canary.refusals.length).toBeGreaterThan(200)
  expect(canary.refusals.map((one) => one.text).find((text) => !isFree(text))).toBeUndefined()
})

it('would be found, had it been kept: the search itself works', () => {
  for (const text of [
    bird,
    `x ${Buffer.from(`a${bird}`).toString('base64')}`,
    Buffer.from(bird).toString('hex'),
  ])
    expect(isFree(text)).toBe(false)
  expect(isFree(randomBytes(4000).toString('base64'))).toBe(true)
})
