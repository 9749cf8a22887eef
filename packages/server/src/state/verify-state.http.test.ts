import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { daysAgo } from '@amparo/testkit/case-work'
import { newTestId } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from './verify-state.ts'
import { livedCase } from '@amparo/testkit/lived-case'

let test: TestApp
let ana: TestClient
let berta: TestClient
const yesterday = daysAgo(1)

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const verify = (rebuild = false) => verifyState(test.ownerDatabase(), { rebuild })

describe('the state of the records', () => {
  it('is what the facts say, for every kind of record and after everything that can happen to it', async () => {
    await livedCase({ test, ana, berta })
    const report = await verify()
    expect(report.first).toBeUndefined()
    expect(report).toMatchObject({ erased: 0, different: 0 })
    expect(report.checked).toBeGreaterThanOrEqual(8)
  })

  it.each([
    ['case', 'cases', 'caseId', { holder: 'Nadie' }, 'holder'],
    ['person', 'persons', 'childId', { sex: 'other' }, 'sex'],
    ['person', 'cases', 'caseId', { call_name: 'Otra' }, 'face'],
    ['person', 'case_people', 'motherId', { lives_with: false }, 'lives_with'],
    ['person', 'case_people', 'gone', { taken_off_words: 'Otra' }, 'taken_off_words'],
    ['family-relation', 'family_relations', 'relationId', { how: 'Otra cosa' }, 'how'],
    ['group-member', 'group_members', 'groupMemberId', { left_because: 'Otra' }, 'left_because'],
    ['incident', 'incidents', 'incidentId', { harm: 'Otra cosa' }, 'harm'],
    ['screening', 'screenings', 'screeningId', { look: null }, 'look'],
    ['same-day-duty', 'same_day_duties', 'dutyId', { decided_words: 'Otra' }, 'decided_words'],
    ['missing', 'missing_episodes', 'episodeId', { worry: 'Otra cosa' }, 'worry'],
    ['no-contact', 'no_contacts', 'noContactId', { rules: ['not-met'] }, 'rules'],
    ['death', 'deaths', 'deathId', { withdrawn_because: 'Otra' }, 'withdrawn_because'],
    ['family-told', 'family_told', 'tellingId', { version: 7 }, 'version'],
    ['safe-hours', 'safe_hours', 'safeHoursId', { version: 7 }, 'version'],
    ['birth', 'birth_statements', 'statementId', { withdrawn_because: 'Otra' }, 'withdrawn_because'],
    [
      'person-birth',
      'person_births',
      'motherStatementId',
      { withdrawn_because: 'Otra' },
      'withdrawn_because',
    ],
    ['person-birth-decision', 'person_birth_decisions', 'motherDecisionId', { version: 7 }, 'version'],
    ['child-join', 'child_joins', 'joinId', { words: 'Otra' }, 'words'],
    ['interpreting', 'interpretings', 'interpretingId', { withdrawn_because: 'Otra' }, 'withdrawn_because'],
    ['birth-decision', 'birth_decisions', 'decisionId', { version: 7 }, 'version'],
    ['journey-leg', 'journey_legs', 'legId', { withdrawn_because: 'Otra' }, 'withdrawn_because'],
    ['journey-stay', 'journey_stays', 'stayId', { version: 7 }, 'version'],
    ['accompaniment', 'accompaniments', 'accompanimentId', { version: 7 }, 'version'],
    ['custody-review', 'custody_reviews', 'custodyReviewId', { version: 7 }, 'version'],
    ['leaving', 'leaving_reasons', 'leavingId', { content: {} }, 'content'],
    ['smuggling-debt', 'smuggling_debts', 'debtId', { withdrawn_because: 'Otra' }, 'withdrawn_because'],
    ['note', 'notes', 'noteId', { body: 'Otra cosa' }, 'body'],
    ['consent', 'consents', 'consentId', { state: 'given' }, 'state'],
    ['risk', 'risk_assessments', 'riskId', { decided_level: 'low' }, 'decided_level'],
    ['attachment', 'attachments', 'attachmentId', { removed_because: 'Otra' }, 'removed_because'],
    ['flag', 'flags', 'flagId', { removed_words: 'Otra' }, 'removed_words'],
    ['support', 'case_supports', 'supportId', { words: 'Otra' }, 'words'],
    ['proposal', 'plan_proposals', 'proposalId', { words: 'Otra' }, 'words'],
    ['assignment', 'assignments', 'assignmentId', { answer_words: 'Otra' }, 'answer_words'],
    ['worker-wish', 'worker_wishes', 'wishId', { words: 'Otra' }, 'words'],
    ['hand-task', 'hand_tasks', 'taskId', { outcome: 'Otra' }, 'outcome'],
    ['postponement', 'task_postponements', 'postponementId', { reason: 'Otra' }, 'reason'],
    ['closure', 'closures', 'closureId', { approved_by: null }, 'approved_by'],
    ['reopening', 'reopenings', 'reopeningId', { explanation: 'Otra' }, 'explanation'],
    ['hold', 'holds', 'holdId', { because: 'Otra cosa' }, 'because'],
    ['closure-check', 'closure_checks', 'checkId', { answer: 'Otra' }, 'answer'],
    ['plan-review', 'plan_reviews', 'reviewId', { child_words: 'Otra cosa' }, 'child_words'],
    ['plan', 'plans', 'planId', { goal: 'Otra meta' }, 'goal'],
    ['plan-action', 'plan_actions', 'actionId', { due_on: null }, 'due_on'],
    ['plan-action', 'plan_actions', 'actionId', { agreed_due_on: null }, 'agreed_due_on'],
    ['referral', 'referrals', 'referralId', { state: 'accepted' }, 'state'],
    ['transfer', 'transfers', 'transferId', { need: 'Otra cosa' }, 'need'],
  ] as const)(
    'names the %s whose row was touched, and writes it again',
    async (kind, table, id, change, column) => {
      const ids = await livedCase({ test, ana, berta })
      await test.asKeeper(
        (sql) => sql`update ${sql(`amparo.${table}`)} set ${sql(change as never)}
          where ${sql(table === 'case_people' ? 'person_id' : 'id')} = ${ids[id]}`,
      )
      const streamId = column === 'face' ? ids.childId : ids[id]
      expect(await verify()).toMatchObject({ different: 1, first: { kind, id: streamId, column } })
      const before = await ana.call(openCase, { caseId: ids.caseId })
      expect(await verify(true)).toMatchObject({ different: 1 })
      expect(await verify()).toMatchObject({ different: 0, first: undefined })
      const after = await ana.ok(openCase, { caseId: ids.caseId })
      expect(after.case).toMatchObject({ callName: 'Dulcinea', holder: 'Su mamá', state: 'closed' })
      expect(before.status).toBe(200)
    },
  )

  it('writes a row again that was lost, and says which row no fact speaks of', async () => {
    const ids = await livedCase({ test, ana, berta })
    await test.asKeeper((sql) => sql`delete from amparo.notes where id = ${ids.noteId}`)
    expect(await verify()).toMatchObject({ first: { kind: 'note', id: ids.noteId, column: 'row' } })
    await verify(true)
    expect(await verify()).toMatchObject({ different: 0 })
    const stray = newTestId()
    await test.asKeeper(
      (sql) => sql`insert into amparo.notes (id, case_id, kind, occurred_on, body, author_id, recorded_at)
        values (${stray}, ${ids.caseId}, 'note', ${yesterday}, 'De nadie', ${test.cast.guatemala.caseworker.id}, now())`,
    )
    expect(await verify()).toMatchObject({
      different: 1,
      first: { kind: 'note', id: stray, column: 'facts' },
    })
    await test.asKeeper((sql) => sql`delete from amparo.notes where id = ${stray}`)
  })

  it('is not judged by facts whose content was erased', async () => {
    const ids = await livedCase({ test, ana, berta })
    await test.asKeeper(
      (sql) => sql`delete from amparo.fact_payloads p using amparo.facts f
        where f.id = p.fact_id and f.stream_id = ${ids.noteId}`,
    )
    expect(await verify(true)).toMatchObject({ erased: 1, different: 0 })
  })
})
