/**
 * Names, phones and places that stand nowhere else are put through the whole work: searched, registered, edited,
 * written, referred, refused, imported, and made to fail. Afterwards they stand in the tables of content and in
 * nothing besides: no other table, no log, no figure, no refusal.
 */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { listForms, saveAnswers, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { answerHelp, recordClosureCheck } from '@amparo/contract/api/closure-checks/closure-checks'
import { approveClosure, requestClosure, askClosureChanges } from '@amparo/contract/api/closures/closures'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { holdCase, resumeCase } from '@amparo/contract/api/holds/holds'
import { startImport } from '@amparo/contract/api/imports/imports'
import { removeFlag, setFlag } from '@amparo/contract/api/flags/flags'
import { keepCaseDraft } from '@amparo/contract/api/drafts/drafts'
import { recordIntake, registerFromIntake, screenIntake } from '@amparo/contract/api/intakes/intakes'
import { claimRelation, findRelation } from '@amparo/contract/api/family-relations/family-relations'
import { endNoContact, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { searchOtherData } from '@amparo/contract/api/other-data/other-data'
import { addPerson, changeHolder, editPerson, takePersonOff } from '@amparo/contract/api/people/edit-person'
import { approvePlan, endAction, submitPlan } from '@amparo/contract/api/plans/plan'
import { acceptReferral, completeReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { recordReview } from '@amparo/contract/api/reviews/reviews'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import {
  addHandTask,
  cancelHandTask,
  finishHandTask,
  giveBackHandTask,
  postponeTask,
} from '@amparo/contract/api/tasks/hand-tasks'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import * as signIn from '@amparo/contract/api/sign-in/sign-in'
import {
  acceptTransfer,
  cancelTransfer,
  completeTransfer,
  declineTransfer,
  offerTransfer,
} from '@amparo/contract/api/transfers/transfers'
import { pathNames, type InputOf, type Operation, type OutputOf } from '@amparo/contract/kernel/operation'
import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import type { CaseId } from '@amparo/domain/kernel/brand'
import {
  beginPlan,
  dayInGuatemala,
  checkInput,
  daysAgo,
  intakeReport,
  noteInput,
  referralInput,
  reviewInput,
  sharingConsent,
  transferInput,
} from '@amparo/testkit/case-work'
import { startImportStage, type ImportStage } from '@amparo/testkit/import-stage'
import { primeroCase } from '@amparo/testkit/primero-case'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import { handTaskInput, postponementInput } from '@amparo/testkit/task-work'
import type { TestAnswer, TestClient } from '@amparo/testkit/test-app'
import { sequenceOnce } from './audit/sequencer.ts'
import { checkpointFile, openCheckpointKey } from './audit/checkpoint-key.ts'
import { routes } from './routes.ts'

const bird = 'Zopilotecanario'
const phone = '55997731'
/** In clear, in hexadecimal as a column of bytes shows it, and in base64 at each of its three offsets. */
const tracesOf = (text: string) => [
  text,
  Buffer.from(text).toString('hex'),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(text.slice(offset, offset + 3 * Math.floor((text.length - offset) / 3))).toString('base64'),
  ),
]
const traces = [bird, bird.toLowerCase(), phone].flatMap(tracesOf)
const isFree = (text: string) => !traces.some((trace) => text.includes(trace))

/** Where what people write is kept, and erased. */
const contentTables = [
  'amparo.answers',
  'amparo.case_people',
  'amparo.cases',
  'amparo.closure_checks',
  'amparo.closures',
  'amparo.consents',
  'amparo.contact_requests',
  'amparo.drafts',
  'amparo.fact_payloads',
  'amparo.family_relations',
  'amparo.flags',
  'amparo.hand_tasks',
  'amparo.holds',
  'amparo.intakes',
  'amparo.no_contacts',
  'amparo.notes',
  'amparo.other_data',
  'amparo.person_names',
  'amparo.persons',
  'amparo.plan_actions',
  'amparo.plan_reviews',
  'amparo.plans',
  'amparo.referrals',
  'amparo.reopenings',
  'amparo.risk_assessments',
  'amparo.task_postponements',
  'amparo.transfers',
  'amparo.two_versions',
]

let stage: ImportStage
let ana: TestClient
let berta: TestClient
let marta: TestClient
let mexicanProvider: TestClient
/** Everything that was refused, as it was answered. */
const refusals: TestAnswer<unknown>[] = []
let counted = 0
const canary = () => `${bird} ${(counted += 1)}`
const name = () => ({
  role: 'called' as const,
  given: canary(),
  surname1: canary(),
  surname2: '',
  married: '',
})
const yesterday = daysAgo(1)

beforeAll(async () => {
  stage = await startImportStage()
  const { guatemala, mexico } = stage.test.cast
  ana = await stage.test.signInAs(guatemala.caseworker)
  berta = await stage.test.signInAs(guatemala.supervisor)
  marta = await stage.test.signInAs(mexico.caseworker)
  mexicanProvider = await stage.test.signInAs(mexico.serviceProvider)
})
afterAll(() => stage.close())

async function refused<Op extends Operation>(client: TestClient, operation: Op, input: InputOf<Op>) {
  const answer = await client.call(operation, input)
  expect(answer.status, `${operation.id} ${answer.text}`).toBeGreaterThanOrEqual(400)
  refusals.push(answer)
  return answer.body as Partial<OutputOf<Op>> & { code?: string }
}

const canaryNote = (caseId: CaseId) =>
  noteInput(caseId, { place: canary(), body: canary(), interpreter: canary() })

async function registerCanary() {
  const relative = newTestId<'PersonId'>()
  const registered = await registerAs(ana, {
    names: [name()],
    phones: [`+502 ${phone.slice(0, 4)} ${phone.slice(4)}`, phone],
    holder: canary(),
    people: [
      {
        personId: relative,
        names: [name()],
        sex: 'female',
        role: 'relative',
        relation: canary(),
        travelsWith: true,
      },
    ],
  })
  return { ...registered, relative }
}

it('people: searched, registered, edited by two at once, added and taken off', async () => {
  const { caseId, childId, relative } = await registerCanary()
  await ana.ok(searchChildren, { name: canary(), phone, age: 12 })
  await marta.ok(searchChildren, { name: canary() })
  await refused(ana, searchChildren, { code: `${bird} ${phone}`, age: 99 } as never)
  for (const client of [ana, berta])
    await client.ok(editPerson, { caseId, personId: childId, edits: { names: { value: [name()], base: 1 } } })
  await ana.ok(editPerson, {
    caseId,
    personId: childId,
    edits: { origin: { value: { words: canary() }, base: 0 } },
  })
  await ana.ok(addPerson, {
    caseId,
    personId: newTestId<'PersonId'>(),
    names: [name()],
    sex: 'male',
    role: 'companion',
    relation: canary(),
    travelsWith: false,
    languages: [],
    phones: [phone],
  })
  const relationId = newTestId<'FamilyRelationId'>()
  const tie = { tie: 'cousin', basis: 'customary' } as const
  const claim = { caseId, relationId, from: relative, to: childId, ...tie, claimedBy: canary() }
  await ana.ok(claimRelation, claim)
  await refused(ana, claimRelation, { ...claim, relationId: newTestId<'FamilyRelationId'>() })
  const finding = { caseId, relationId, standing: 'disproved', basis: 'not-known' } as const
  await ana.ok(findRelation, { ...finding, how: canary(), foundOn: yesterday })
  await refused(ana, findRelation, { ...finding, how: canary(), foundOn: '2199-01-01' })
  const noContactId = newTestId<'NoContactId'>()
  const danger = { caseId, noContactId, personId: null, name: canary(), phones: [phone], saidBy: canary() }
  await ana.ok(recordNoContact, { ...danger, rules: ['not-told'], why: canary() })
  const end = { caseId, noContactId, because: canary() }
  await ana.ok(endNoContact, end)
  await refused(ana, endNoContact, end)
  await ana.ok(takePersonOff, { caseId, personId: relative, reason: 'other', words: canary() })
  await ana.ok(changeHolder, { caseId, holder: canary(), phase: 'transit' })
  await refused(ana, takePersonOff, { caseId, personId: childId, reason: 'other', words: canary() })
})

it('transfer: refused, offered, accepted, arrived, declined, cancelled', async () => {
  const { mexico } = stage.test.cast
  const chief = await stage.test.signInAs(mexico.supervisor)
  const offer = async () => {
    const { caseId } = await registerCanary()
    const transfer = transferInput(caseId, mexico.id, { need: canary(), sharedSections: ['people'] })
    await refused(ana, offerTransfer, transfer)
    await ana.ok(recordConsent, sharingConsent(caseId, mexico.id, { sections: ['identity', 'people'] }))
    await ana.ok(offerTransfer, transfer)
    return transfer
  }
  const [first, second, third] = [await offer(), await offer(), await offer()]
  const { transferId } = first
  const receivingCaseId = newTestId<'CaseId'>()
  await refused(chief, acceptTransfer, { transferId, receivingCaseId, workerId: newTestId<'UserId'>() })
  await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.caseworker.id })
  await marta.ok(completeTransfer, { transferId, arrival: 'arrived', words: canary() })
  await chief.ok(declineTransfer, { transferId: second.transferId, words: canary() })
  await ana.ok(cancelTransfer, { caseId: third.caseId, transferId: third.transferId, words: canary() })
})

it('the work: notes, risk, plan, form, consent, referral, closing', async () => {
  const { caseId, code } = await registerCanary()
  const note = canaryNote(caseId)
  await ana.ok(addNote, note)
  const draft = { caseId, draftId: newTestId<'DraftId'>(), form: 'note' as const, of: '', base: 0 }
  await ana.ok(keepCaseDraft, { ...draft, content: canary() })
  await berta.ok(editNote, { caseId, noteId: note.noteId, edits: { body: { value: canary(), base: 1 } } })
  await ana.ok(editNote, { caseId, noteId: note.noteId, edits: { body: { value: canary(), base: 1 } } })
  await refused(ana, addNote, { ...canaryNote(caseId), occurredOn: '2199-01-01' })
  await refused(marta, addNote, canaryNote(caseId))

  const riskId = newTestId<'RiskAssessmentId'>()
  const screening = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts: screening })
  await ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: canary() })

  const { planId, add } = await beginPlan(ana, caseId, canary())
  const actionId = await add({ what: canary(), owner: canary() })
  await ana.ok(endAction, { caseId, planId, actionId, how: 'done', on: yesterday, outcome: canary() })
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId })
  const said = () => ({ answer: 'said' as const, words: canary() })
  const review = () =>
    reviewInput(caseId, { child: said(), caregiver: said(), changes: canary(), reason: canary() })
  await ana.ok(recordReview, review())
  await refused(ana, recordReview, review())

  await fillForm(caseId)

  const mexico = stage.test.cast.mexico.id
  const consent = sharingConsent(caseId, mexico, {
    basisReason: canary(),
    consentedBy: canary(),
    caregiverNotAsked: canary(),
    interpreter: canary(),
    toldBack: canary(),
    withhold: canary(),
  })
  const referral = referralInput(caseId, mexico, { reason: canary() })
  await refused(ana, sendReferral, referral)
  await ana.ok(recordConsent, consent)
  await ana.ok(sendReferral, referral)
  const { referralId } = referral
  await mexicanProvider.ok(acceptReferral, {
    referralId,
    receiverId: stage.test.cast.mexico.serviceProvider.id,
  })
  await mexicanProvider.ok(completeReferral, { referralId, outcome: canary() })
  await refused(mexicanProvider, completeReferral, { referralId, outcome: canary() })
  await ana.ok(withdrawConsent, { caseId, consentId: consent.consentId, because: canary() })

  await handTasks(caseId)
  const flag = {
    caseId,
    flagId: newTestId<'FlagId'>(),
    section: 'notes',
    on: yesterday,
    reason: canary(),
  } as const
  await ana.ok(setFlag, flag)
  await ana.ok(removeFlag, { caseId, flagId: flag.flagId, because: canary() })
  await refused(ana, removeFlag, { caseId, flagId: flag.flagId, because: canary() })

  const closureId = newTestId<'ClosureId'>()
  const closing = {
    caseId,
    closureId,
    reason: 'goal-met',
    explanation: canary(),
    childTold: canary(),
  } as const
  await ana.ok(requestClosure, closing)
  await refused(ana, requestClosure, { ...closing, closureId: newTestId<'ClosureId'>() })
  await berta.ok(askClosureChanges, { caseId, closureId, changes: canary() })
  const hold = {
    caseId,
    holdId: newTestId<'HoldId'>(),
    reason: 'other',
    explanation: canary(),
    reviewOn: daysAgo(-7),
  } as const
  await refused(ana, holdCase, { ...hold, reviewOn: yesterday })
  await ana.ok(holdCase, hold)
  await refused(ana, decideRisk, { caseId, riskId, level: 'low', reason: canary() })
  await ana.ok(resumeCase, { caseId, because: canary() })
  const again = { ...closing, closureId: newTestId<'ClosureId'>() }
  await ana.ok(requestClosure, again)
  await berta.ok(approveClosure, { caseId, closureId: again.closureId })
  const reopening = { caseId, reason: 'other', explanation: canary() } as const
  await refused(marta, reopenCase, { ...reopening, reopeningId: newTestId<'ReopeningId'>() })
  await ana.ok(reopenCase, { ...reopening, reopeningId: newTestId<'ReopeningId'>() })
  await marta.ok(askForContact, { requestId: newTestId(), code, message: canary() })
  await refused(ana, recordClosureCheck, checkInput(caseId, { words: canary() }))
  const last = { ...closing, closureId: newTestId<'ClosureId'>() }
  await ana.ok(requestClosure, last)
  await berta.ok(approveClosure, { caseId, closureId: last.closureId })
  const check = checkInput(caseId, { outcome: 'needs-help', words: canary() })
  await ana.ok(recordClosureCheck, check)
  await berta.ok(answerHelp, { caseId, checkId: check.checkId, answer: canary() })
})

async function handTasks(caseId: CaseId): Promise<void> {
  const supervisor = stage.test.cast.guatemala.supervisor.id
  const task = () => handTaskInput(caseId, supervisor, { words: canary() })
  const [first, second] = [task(), task()]
  await refused(ana, addHandTask, { ...task(), dueOn: yesterday })
  for (const one of [first, second]) await ana.ok(addHandTask, one)
  await berta.ok(giveBackHandTask, { caseId, taskId: first.taskId, because: canary() })
  await refused(berta, giveBackHandTask, { caseId, taskId: first.taskId, because: canary() })
  await ana.ok(finishHandTask, { caseId, taskId: first.taskId, outcome: canary() })
  await ana.ok(postponeTask, {
    ...postponementInput(caseId, { reason: canary(), until: dayInGuatemala(3) }),
    kind: 'by-hand',
    subjectId: second.taskId,
  })
  await ana.ok(cancelHandTask, { caseId, taskId: second.taskId, outcome: canary() })
}

async function fillForm(caseId: CaseId): Promise<void> {
  const { items } = await ana.ok(listForms, { use: 'assessment' })
  const [form] = items
  if (!form) throw new Error('no form is published')
  const answerId = newTestId<'AnswerId'>()
  await ana.ok(startAssessment, { caseId, answerId, formVersionId: form.formVersionId as never })
  const question = questionsOf(form.definition as FormDefinition).find(
    (at) => at.question.kind === 'narrative' && at.level.length === 0,
  )
  const written = (value: unknown, field = question?.question.id ?? '') => ({
    caseId,
    answerId,
    fields: [{ row: answerId, edits: { [field]: { value, base: 0 } } }],
  })
  await ana.ok(saveAnswers, written(canary()))
  await refused(ana, saveAnswers, written({ [canary()]: canary() }))
  await refused(ana, saveAnswers, written(canary(), canary()))
}

it('first contacts: received, decided, registered, refused', async () => {
  const receive = async (more: Partial<InputOf<typeof recordIntake>['report']> = {}) => {
    const intakeId = newTestId<'IntakeId'>()
    const words = { broughtBy: canary(), doneAtOnce: canary(), askedFor: canary(), place: canary() }
    const report = intakeReport({ ...words, callName: canary(), ...more })
    await ana.ok(recordIntake, { intakeId, report })
    return intakeId
  }
  const noCase = await receive()
  const answer = { base: 1, decision: 'not-eligible', reason: canary(), given: canary() } as const
  await ana.ok(screenIntake, { intakeId: noCase, ...answer })
  await refused(ana, screenIntake, { intakeId: noCase, ...answer })
  const known = await receive()
  await refused(ana, registerFromIntake, { intakeId: known, ...registrationInput({ names: [name()] }) })
  await refused(ana, recordIntake, {
    intakeId: newTestId<'IntakeId'>(),
    report: intakeReport({ callName: bird, askedFor: '' }),
  })
  await ana.ok(screenIntake, { ...answer, intakeId: known, decision: 'eligible', given: '' })
  await ana.ok(searchChildren, { name: canary() })
  await ana.ok(registerFromIntake, { intakeId: known, ...registrationInput({ names: [name()] }) })
})

it('imports: brought in, tried, refused for a part and for the whole', async () => {
  const json = primeroCase({
    name: canary(),
    name_first: canary(),
    telephone_current: phone,
    who_came_with_her__96e0301: canary(),
    notes_section: [{ unique_id: 'n1', note_date: yesterday, note_subject: canary(), note_text: canary() }],
  })
  const long = [{ unique_id: 'n1', note_text: canary().repeat(2000) }]
  const damaged = primeroCase({ name: canary(), name_first: canary(), notes_section: long })
  expect(await stage.bringIn([json, damaged])).toMatchObject({
    state: 'done',
    counts: { imported: 1, refused: 1 },
  })
  await stage.bringIn([primeroCase({ name: canary() })], { dryRun: true })
  expect(await stage.bringIn(`[{"name": "${canary()}", "name": "${canary()}"}]`)).toMatchObject({
    state: 'failed',
  })
  expect(await stage.bringIn(`[{"name": ${canary()}}]`)).toMatchObject({ state: 'failed' })
  await refused(stage.manager, startImport, {
    importId: newTestId<'ImportId'>(),
    ownerUsername: bird,
    phase: 'transit',
    dryRun: false,
    parts: 1,
    text: canary(),
  })
  expect((await ana.ok(searchOtherData, { words: bird })).items).toHaveLength(1)
})

it('every operation: the wrong type in every place, and a field that there is not', async () => {
  for (const { operation } of routes) {
    const { properties } = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' })
    const wrong = Object.fromEntries(
      Object.keys(properties ?? {}).map((field) => [field, [{ [bird]: bird }]]),
    )
    for (const body of [{ ...wrong, [canary()]: canary() }, { [bird]: phone }, canary()])
      refusals.push(await sendRaw(operation, body))
  }
})

async function sendRaw(operation: Operation, body: unknown) {
  const named = pathNames(operation.path).reduce(
    (path, at) => path.replace(`:${at}`, encodeURIComponent(canary())),
    operation.path as string,
  )
  const isRead = operation.method === 'GET'
  return ana.raw({
    method: operation.method,
    url: isRead ? `${named}?${bird}=${encodeURIComponent(canary())}` : named,
    ...(isRead ? {} : { body }),
    headers: { 'idempotency-key': newTestId(), 'user-agent': canary(), referer: `http://x/${bird}` },
  })
}

it('strangers: addresses, passwords, cookies and texts that are no JSON', async () => {
  const visitor = stage.test.visitor()
  await refused(visitor, signIn.signIn, { userName: bird, password: canary() })
  await refused(visitor, signIn.acceptInvitation, { userName: bird, code: canary(), password: canary() })
  for (const url of [`/api/${bird}`, `/api/cases/${bird}?name=${bird}`, `/${bird}%2e`, `/api/%${bird}`])
    refusals.push(await ana.raw({ method: 'GET', url, headers: { cookie: `amparo_session=${bird}` } }))
  refusals.push(
    await ana.raw({ method: 'POST', url: '/api/children/search', body: `{"name": "${bird}` }),
    await ana.raw({
      method: 'POST',
      url: '/api/children/search',
      body: { name: bird },
      headers: { 'idempotency-key': bird, 'x-amparo': bird },
    }),
  )
})

it('a defect: the database refuses, and says in its words what it was given', async () => {
  const { caseId } = await registerCanary()
  const body = canary()
  await stage.test.owner.unsafe(
    `create function amparo.canary_fault() returns trigger language plpgsql as $$
     begin raise exception 'cannot keep %', new.body using detail = new.body, hint = new.place; end $$`,
  )
  await stage.test.owner.unsafe(
    `create trigger canary_fault before insert on amparo.notes for each row execute function amparo.canary_fault()`,
  )
  expect(await refused(ana, addNote, { ...canaryNote(caseId), body })).toMatchObject({
    code: 'server.failed',
  })
  expect(stage.test.logLines.some((line) => line.includes('"failed"'))).toBe(true)
  await stage.test.owner.unsafe('drop trigger canary_fault on amparo.notes')
})

it('stands in the tables of content and in no other', async () => {
  const { test } = stage
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
  expect(stage.test.logLines.length).toBeGreaterThan(100)
  expect(stage.test.logLines.find((line) => !isFree(line))).toBeUndefined()
  const figures = await stage.test.app.inject({ method: 'GET', url: '/metrics' })
  expect(figures.body).toContain(
    'amparo_request_seconds_count{operation="note.add",outcome="server.failed"} 1',
  )
  expect(isFree(figures.body)).toBe(true)
  expect(refusals.length).toBeGreaterThan(200)
  expect(refusals.map((one) => one.text).find((text) => !isFree(text))).toBeUndefined()
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
