import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { myAssignments } from '@amparo/contract/api/assignments/assignments'
import { listAttachments } from '@amparo/contract/api/attachments/attachments'
import { readBirth } from '@amparo/contract/api/births/births'
import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { listClosureChecks } from '@amparo/contract/api/closure-checks/closure-checks'
import { showReopening } from '@amparo/contract/api/closures/reopening'
import { listRelations } from '@amparo/contract/api/family-relations/family-relations'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { showUsage } from '@amparo/contract/api/usage/usage'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { listSavedLists } from '@amparo/contract/api/cases/saved-lists'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listSessions } from '@amparo/contract/api/supervision/supervision'
import {
  listFileReviews,
  showFileReview,
  showReviewedFile,
} from '@amparo/contract/api/file-reviews/file-reviews'
import { listGroups } from '@amparo/contract/api/groups/groups'
import { listFormRecords } from '@amparo/contract/api/form-records/form-records'
import { listFormerIncidents, listIncidents } from '@amparo/contract/api/incidents/incidents'
import { listMissing } from '@amparo/contract/api/missing/missing'
import { showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { listScreenings } from '@amparo/contract/api/screenings/screenings'
import { listShadowings } from '@amparo/contract/api/shadowing/shadowing'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { readJourney } from '@amparo/contract/api/journey/journey'
import { listIntakes } from '@amparo/contract/api/intakes/intakes'
import { listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { readSession } from '@amparo/contract/api/sign-in/session'
import { myRequests, receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { listProposals } from '@amparo/contract/api/supports/proposals'
import { mySupports } from '@amparo/contract/api/supports/supports'
import { signIn } from '@amparo/contract/api/sign-in/sign-in'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import { listReceivedTransfers } from '@amparo/contract/api/transfers/transfers'
import { roles } from '@amparo/domain/access/vocabulary'
import type { AnswerId, CaseId, FileReviewId, ReviewedFileId } from '@amparo/domain/kernel/brand'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase, type Database } from '../db/database.ts'
import { verifyState } from '../state/verify-state.ts'
import {
  demonstrationAccounts,
  demonstrationPassword,
  loadDemonstration,
  settleDemonstration,
} from './demonstration.ts'

let test: TestApp
let owner: Database
beforeAll(async () => {
  test = await startTestApp()
  owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  await loadDemonstration({ database: owner, config: test.config, version: '0.0.0-test' }, new Date())
})
afterAll(async () => {
  await owner.close()
  await test.close()
})

async function enter(username: string) {
  const client = test.visitor()
  const answer = await client.call(signIn, { userName: username, password: demonstrationPassword })
  return { client, answer }
}

const alertsOf = async (client: TestClient) =>
  (await client.ok(listAlerts, { scope: 'mine', limit: 200 })).items.map(({ detail }) => detail)

describe('the demonstration', () => {
  it('has an account for every role', () => {
    expect(new Set(demonstrationAccounts.map((account) => account.role))).toEqual(new Set(roles))
  })

  it('shows two workers who support each other, an invitation and a proposal that waits', async () => {
    const { client: ana } = await enter('ana')
    const { client: julia } = await enter('julia')
    const supported = (await julia.ok(listCases, { scope: 'supporting' })).items
    expect(supported.length).toBe(2)
    expect((await ana.ok(listCases, { scope: 'supporting' })).items.length).toBe(1)
    expect((await ana.ok(mySupports, {})).items).toMatchObject([{ role: 'legal', state: 'invited' }])
    const proposals = await Promise.all(
      supported.map(async ({ id }) => (await ana.ok(listProposals, { caseId: id as CaseId })).items),
    )
    expect(proposals.flat()).toMatchObject([{ by: 'Julia Cux', state: 'proposed', mayAnswer: true }])
  })

  it('shows who asks for cases: a colleague whose request was heard, another organisation, and one that was told no', async () => {
    const { client: berta } = await enter('berta')
    const waiting = (await berta.ok(receivedRequests, {})).items
    expect(waiting).toHaveLength(2)
    expect(waiting.find(({ isInside }) => isInside)).toMatchObject({
      by: 'Julia Cux',
      worker: 'Ana Tzoc',
      mayGive: true,
      heard: { by: 'Ana Tzoc' },
    })
    const { client: marta } = await enter('marta')
    const states = (await marta.ok(myRequests, {})).items.map(({ state }) => state)
    expect(states.toSorted()).toEqual(['asked', 'declined'])
  })

  it('lets a newcomer in by password alone, and says that everybody is invented', async () => {
    const { client, answer } = await enter('ana')
    expect(answer.status, answer.text).toBe(200)
    const read = await client.ok(readSession, {})
    expect(read).toMatchObject({ step: 'ready', session: { userName: 'ana', demonstration: true } })
    const { items } = await client.ok(listCases, {})
    expect(items.length).toBeGreaterThanOrEqual(5)
    expect(new Set(items.map((item) => item.riskState)).size).toBeGreaterThanOrEqual(2)
  })

  it('has lists that a coordinator saved, one of them for her team; both show cases', async () => {
    const { client: berta } = await enter('berta')
    const { items } = await berta.ok(listSavedLists, {})
    expect(items.map(({ name }) => name)).toEqual(['Riesgo alto', 'Sin contacto en dos semanas'])
    const { client: ana } = await enter('ana')
    expect((await ana.ok(listSavedLists, {})).items.map(({ name }) => name)).toEqual([
      'Sin contacto en dos semanas',
    ])
    for (const { scope, filter } of items)
      expect((await berta.ok(listCases, { scope, ...filter })).items.length).toBeGreaterThan(0)
  })

  it('has plans of children at high risk that the supervisor approved and that wait for the manager', async () => {
    const { client: carlos } = await enter('carlos')
    const second = (await carlos.ok(supervisorQueue, { limit: 100 })).items.filter(
      ({ what, step }) => what === 'plan' && step?.by === 'manager' && step.number === 2,
    )
    expect(second.length).toBeGreaterThanOrEqual(1)
    expect(second.every(({ riskLevel }) => riskLevel === 'high' || riskLevel === 'emergency')).toBe(true)
    const { client: berta } = await enter('berta')
    const [one] = second
    const { plan } = await berta.ok(findPlan, { caseId: one?.caseId as CaseId })
    expect(plan).toMatchObject({ state: 'submitted', approval: 'answered-earlier' })
    expect(plan?.approvalSteps).toMatchObject([
      { by: 'supervisor', state: 'given', answeredBy: 'Berta Coj' },
      { by: 'manager', state: 'now' },
    ])
  })

  it('has a case on hold, with nothing due but the look at the pause', async () => {
    const { client } = await enter('ana')
    const [paused] = (await client.ok(listCases, { state: 'on-hold' })).items
    const opened = await client.ok(openCase, { caseId: paused?.id as CaseId })
    expect(opened.tasks.map(({ kind }) => kind)).toEqual(['review-hold'])
  })

  it('has a child referred from one organisation to the other', async () => {
    const { client } = await enter('noe')
    const { items } = await client.ok(listReceivedReferrals, {})
    expect(items.length).toBeGreaterThanOrEqual(1)
  })

  it('has first contacts that wait: to be decided, overdue, to be registered; and one without a case', async () => {
    const { client } = await enter('elmer')
    const waiting = (await client.ok(listIntakes, { which: 'waiting' })).items
    expect(waiting.map(({ state }) => state)).toEqual(['open', 'eligible', 'open'])
    expect(waiting[0]?.step).toMatchObject({ kind: 'screen-intake', overdue: true })
    expect((await client.ok(listIntakes, { which: 'ended' })).items).toHaveLength(1)
  })

  it('has a case that was given to a colleague, who has not answered', async () => {
    const { client } = await enter('ana')
    const [given] = (await client.ok(myAssignments, {})).items
    expect(given).toMatchObject({ from: 'Julia Cux', offeredBy: 'Berta Coj', state: 'offered' })
    await client.ok(openCase, { caseId: given?.caseId as CaseId })
  })

  it('has a form from paper that a second person checked, and one that is still being written', async () => {
    const { client } = await enter('ana')
    const { items } = await client.ok(listCases, {})
    const forms = []
    for (const { id } of items)
      forms.push(...(await client.ok(listFormRecords, { caseId: id as CaseId })).items)
    const kept = forms.filter(({ form }) => form === 'child-feedback' || form === 'follow-up-visit')
    const found = kept.map(({ form, state, paper }) => [form, state, paper !== null]).toSorted()
    expect(found).toEqual([
      ['child-feedback', 'checked', true],
      ['follow-up-visit', 'draft', false],
    ])
  })

  it('has talks alone, one that waits for a second person, and what happened on the way', async () => {
    const { client } = await enter('berta')
    const { items } = await client.ok(listCases, { state: 'open', scope: 'team', limit: 100 })
    const open = items.map(({ id }) => id as CaseId)
    const screenings = []
    const incidents = []
    const searches = []
    const cared = []
    for (const caseId of open) {
      screenings.push(...(await client.ok(listScreenings, { caseId })).items)
      incidents.push(...(await client.ok(listIncidents, { caseId })).items)
      cared.push(await client.ok(showSameDayDuty, { caseId }))
      searches.push(...(await client.ok(listMissing, { caseId })).items)
    }
    expect(screenings.length).toBeGreaterThanOrEqual(5)
    expect(screenings.some(({ waits }) => waits)).toBe(true)
    expect(incidents.flatMap(({ reports }) => reports.map(({ state }) => state))).toContain('made')
    expect(new Set(incidents.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5)
    expect(cared.flatMap(({ talks }) => talks.map(({ finding }) => finding)).sort()).toEqual([
      'none',
      'talk-today',
    ])
    expect(cared.flatMap(({ duty }) => duty?.steps ?? [])).toHaveLength(7)
    expect(searches[0]?.ended).toMatchObject({ found: 'well' })
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0, first: undefined })
  })

  it('has a sister and a brother with two workers, and three who came together', async () => {
    const [berta, ana] = [(await enter('berta')).client, (await enter('ana')).client]
    const { items } = await berta.ok(listCases, { state: 'open', scope: 'team', limit: 100 })
    const groups = []
    for (const { id } of items) groups.push(...(await berta.ok(listGroups, { caseId: id as CaseId })).items)
    const seen = groups.map(({ kind, members }) => [kind, members.map(({ who }) => who).join(' ')].join(': '))
    expect(new Set(seen)).toEqual(
      new Set(['siblings: child child named', 'travel-group: child child child', 'household: child named']),
    )
    expect(groups.find(({ kind }) => kind === 'household')?.childHeaded).toBe(true)
    const [siblings] = groups.filter(({ kind }) => kind === 'siblings')
    const hers = siblings?.members.find(({ case: other }) => other?.worker === 'Ana Tzoc')
    const other = hers ?? siblings?.members.find(({ who }) => who === 'child')
    expect(siblings?.members.map((one) => one.case?.partings ?? [])).toContainEqual(['other-worker'])
    const own = await ana.ok(listGroups, { caseId: other?.caseId as CaseId })
    expect(own.items.find(({ kind }) => kind === 'siblings')).toMatchObject({ hasHidden: true })
  })

  it('has talks of supervision, one with something still to be done', async () => {
    const { client } = await enter('ana')
    const { items } = await client.ok(listSessions, {})
    const agreed = items.map(({ kind, talk }) => [kind, talk?.agreements.map(({ state }) => state)])
    expect(agreed).toEqual([
      ['after-event', ['open']],
      ['individual', ['done']],
    ])
  })

  it('has a sample of case files that is half reviewed', async () => {
    const { client } = await enter('berta')
    const [review] = (await client.ok(listFileReviews, {})).items
    expect(review).toMatchObject({ mine: true, drawn: 6, reviewed: 3 })
    const reviewId = review?.id as FileReviewId
    const { files, result } = await client.ok(showFileReview, { reviewId })
    expect(files.filter(({ reviewedAt }) => reviewedAt !== null)).toHaveLength(3)
    expect(result.items.some(({ yes, of }) => yes < of)).toBe(true)
    const next = files.find(({ reviewedAt }) => reviewedAt === null)
    const shown = await client.ok(showReviewedFile, { reviewId, fileId: next?.id as ReviewedFileId })
    expect(shown.mayReview).toBe(true)
    expect(shown.proposed).toHaveLength(7)
  })

  it('has a case that one organisation offers to the other, which still has time to answer', async () => {
    const { client } = await enter('noe')
    const { items } = await client.ok(listReceivedTransfers, {})
    expect(items).toMatchObject([
      { state: 'offered', expired: false, answers: ['accept', 'hand-on', 'decline'] },
    ])
  })

  it('asks everybody else for the second factor as before', async () => {
    const real = test.cast.guatemala.caseworker
    const client = await test.signInAs(real)
    expect(await client.ok(readSession, {})).not.toHaveProperty('session.demonstration')
  })

  it('tells of each quarter of a year, and what became of the children', async () => {
    const { client } = await enter('carlos')
    const { quarters } = await client.ok(showUsage, {})
    const told = quarters.slice(-4)
    // The last one may have begun today.
    for (const { cases } of told.slice(0, -1)) expect(cases.opened).toBeGreaterThan(0)
    expect(told.reduce((sum, { cases }) => sum + cases.closed, 0)).toBeGreaterThanOrEqual(7)
    expect(told.reduce((sum, { cases }) => sum + cases.reopened, 0)).toBe(1)
    expect(told.reduce((sum, { transfers }) => sum + transfers.in, 0)).toBe(1)
    const { client: berta } = await enter('berta')
    const closed = (await berta.ok(listCases, { state: 'closed', scope: 'team', limit: 100 })).items
    const checks = []
    for (const { id } of closed)
      checks.push(...(await berta.ok(listClosureChecks, { caseId: id as CaseId })).items)
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(
      new Set(['well', 'needs-help', 'not-reached']),
    )
  })

  it('has children who came again, one of them for the third time, and a case that was opened again', async () => {
    const { client } = await enter('berta')
    const { items } = await client.ok(listCases, { state: 'open', scope: 'team', limit: 100 })
    const cases = []
    const reopened = []
    for (const { id } of items) {
      cases.push(await client.ok(listChildCases, { caseId: id as CaseId }))
      reopened.push(...(await client.ok(showReopening, { caseId: id as CaseId })).items)
    }
    const others = cases.map((of) => of.items.length).filter((count) => count > 0)
    expect(others.toSorted()).toEqual([1, 2])
    expect(reopened.map(({ reason }) => reason)).toEqual(['care-broke-down'])
  })

  it('has a case that came across the border, with its journey and one of two things that happened', async () => {
    const { client } = await enter('julia')
    const { items } = await client.ok(listCases, { state: 'open', limit: 100 })
    const former = []
    for (const { id } of items)
      former.push(...(await client.ok(listFormerIncidents, { caseId: id as CaseId })).items)
    expect(former.map(({ type }) => type)).toEqual(['robbery'])
  })

  it('has a meeting with its minutes, whose actions are tasks; and a sound, a picture and a paper', async () => {
    const { client } = await enter('ana')
    const { items } = await client.ok(listCases, {})
    const files = []
    const actions = []
    for (const { id } of items) {
      const caseId = id as CaseId
      files.push(...(await client.ok(listAttachments, { caseId })).items)
      const forms = (await client.ok(listFormRecords, { caseId })).items
      for (const { answerId: fromRecord } of forms.filter(({ form }) => form === 'case-conference'))
        actions.push(
          ...(await client.ok(listHandTasks, { caseId, state: 'all', fromRecord: fromRecord as AnswerId }))
            .items,
        )
    }
    expect(actions.map(({ state }) => state).toSorted()).toEqual(['done', 'open', 'open'])
    expect(files.map(({ format, state }) => `${format} ${state}`).toSorted()).toEqual([
      'ogg here',
      'pdf here',
      'png here',
    ])
    for (const { title } of files) expect(title).toMatch(/inventad[oa]\)$/)
  })

  it('has twins, a mother who is a child, papers that contradict, and ages that were found', async () => {
    const { client } = await enter('berta')
    const { items } = await client.ok(listCases, { state: 'open', scope: 'team', limit: 100 })
    const ties = []
    const births = []
    for (const { id } of items) {
      const caseId = id as CaseId
      ties.push(...(await client.ok(listRelations, { caseId })).items)
      births.push(await client.ok(readBirth, { caseId }))
    }
    expect(ties.map(({ kind, standing }) => `${kind} ${standing}`).toSorted()).toEqual([
      'parent claimed',
      'twin verified',
    ])
    expect(births.some(({ disputed, statements }) => disputed && statements.length >= 3)).toBe(true)
    const found = births.flatMap(({ decisions }) => decisions.flatMap((one) => one.found ?? []))
    expect(found.toSorted()).toEqual(['adult', 'child'])
  })

  it('has talks at which somebody looked on: one that led to something, one whose step is due, one unanswered', async () => {
    const { client: ana } = await enter('ana')
    const hers = (await ana.ok(listShadowings, {})).items
    expect(hers.map(({ observer, observed }) => [observer, observed?.nextStep.doneAt !== null])).toEqual([
      ['Julia Cux', false],
      ['Berta Coj', true],
    ])
    expect(await alertsOf(ana)).toContain('practise')
    const { client: julia } = await enter('julia')
    const mine = (await julia.ok(listShadowings, {})).items.filter(({ me }) => me === 'worker')
    expect(mine).toMatchObject([{ observed: { repliedAt: null, about: { code: expect.any(String) } } }])
  })

  it('has somebody in custody now in each organisation, whose hours the first screen counts', async () => {
    for (const username of ['berta', 'noe']) {
      const { client } = await enter(username)
      const held = (await client.ok(listAlerts, { scope: 'team', limit: 200 })).items.filter(
        ({ detail }) => detail === 'held',
      )
      expect(held, username).toHaveLength(1)
      const { alerts } = await client.ok(showOverview, { scope: 'team' })
      expect(alerts.some(({ kind }) => kind === 'hours')).toBe(true)
    }
  })

  it('has three journeys with the stretch that their children made together', async () => {
    const { client } = await enter('ana')
    const groups = []
    for (const { id } of (await client.ok(listCases, { limit: 100 })).items) {
      const { legs } = await client.ok(readJourney, { caseId: id as CaseId })
      groups.push(...legs.flatMap((leg) => leg.groupId ?? []))
    }
    expect(groups).toHaveLength(3)
    expect(new Set(groups).size).toBe(1)
  })

  it('has people who came and went in earlier quarters', async () => {
    const { client } = await enter('irma')
    const { quarters } = await client.ok(showUsage, {})
    const people = quarters.map((quarter) => quarter.people)
    expect(people.every(({ withAccess }) => withAccess > 0)).toBe(true)
    expect(people.reduce((sum, { left }) => sum + left, 0)).toBe(1)
    expect(people.filter(({ joined }) => joined > 0).length).toBeGreaterThanOrEqual(4)
    expect(new Set(people.map(({ withAccess }) => withAccess)).size).toBeGreaterThanOrEqual(3)
  })

  it('tells nothing at night: what is recorded is recorded while people work', async () => {
    const rows = await test.asKeeper(
      (sql) => sql<{ kind: string; hour: number }[]>`
        select kind, extract(hour from recorded_at at time zone 'America/Guatemala')::integer as hour
        from amparo.facts where recorded_at < now() - interval '12 hours'`,
    )
    expect(rows.length).toBeGreaterThan(1000)
    expect(rows.filter(({ hour }) => hour < 7 || hour >= 19)).toEqual([])
  })

  it('closes its accounts where other machines reach the node, and opens them again', async () => {
    const { client } = await enter('berta')
    await client.ok(listCases, {})
    expect(await settleDemonstration(owner, false)).toBe(false)
    expect((await client.call(listCases, {})).status).toBe(401)
    expect((await enter('berta')).answer.status).not.toBe(200)
    expect(await settleDemonstration(owner, true)).toBe(true)
    expect((await enter('berta')).answer.status).toBe(200)
  })
})
