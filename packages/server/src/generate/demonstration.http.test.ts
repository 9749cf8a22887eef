import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { myAssignments } from '@amparo/contract/api/assignments/assignments'
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
import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import { listMissing } from '@amparo/contract/api/missing/missing'
import { showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { listScreenings } from '@amparo/contract/api/screenings/screenings'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { listIntakes } from '@amparo/contract/api/intakes/intakes'
import { listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { readSession } from '@amparo/contract/api/sign-in/session'
import { myRequests, receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { listProposals } from '@amparo/contract/api/supports/proposals'
import { mySupports } from '@amparo/contract/api/supports/supports'
import { findPlan } from '@amparo/contract/api/plans/plan'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import { listReceivedTransfers } from '@amparo/contract/api/transfers/transfers'
import { roles } from '@amparo/domain/access/vocabulary'
import type { CaseId, FileReviewId, ReviewedFileId } from '@amparo/domain/kernel/brand'
import { startDemonstration, type DemonstrationStage } from '@amparo/testkit/demonstration-stage'
import { verifyState } from '../state/verify-state.ts'
import { demonstrationAccounts, settleDemonstration } from './demonstration.ts'

let stage: DemonstrationStage
beforeAll(async () => {
  stage = await startDemonstration()
})
afterAll(() => stage.close())

const enter: DemonstrationStage['enter'] = (username) => stage.enter(username)

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
    expect(await verifyState(stage.owner, { rebuild: false })).toMatchObject({
      different: 0,
      first: undefined,
    })
  })

  it('has a sister and a brother with two workers, and three who came together', async () => {
    const [berta, ana] = [(await enter('berta')).client, (await enter('ana')).client]
    const { items } = await berta.ok(listCases, { state: 'open', scope: 'team', limit: 100 })
    const groups = []
    for (const { id } of items) groups.push(...(await berta.ok(listGroups, { caseId: id as CaseId })).items)
    const seen = groups.map(({ kind, members }) =>
      [
        kind,
        members
          .map(({ who }) => who)
          .toSorted()
          .join(' '),
      ].join(': '),
    )
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
    const real = stage.test.cast.guatemala.caseworker
    const client = await stage.test.signInAs(real)
    expect(await client.ok(readSession, {})).not.toHaveProperty('session.demonstration')
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

  it('closes its accounts where other machines reach the node, and opens them again', async () => {
    const { client } = await enter('berta')
    await client.ok(listCases, {})
    expect(await settleDemonstration(stage.owner, false)).toBe(false)
    expect((await client.call(listCases, {})).status).toBe(401)
    expect((await enter('berta')).answer.status).not.toBe(200)
    expect(await settleDemonstration(stage.owner, true)).toBe(true)
    expect((await enter('berta')).answer.status).toBe(200)
  })
})
