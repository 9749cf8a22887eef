import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { listAttachments } from '@amparo/contract/api/attachments/attachments'
import { readBirth } from '@amparo/contract/api/births/births'
import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { listClosureChecks } from '@amparo/contract/api/closure-checks/closure-checks'
import { showReopening } from '@amparo/contract/api/closures/reopening'
import { listRelations } from '@amparo/contract/api/family-relations/family-relations'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { showUsage } from '@amparo/contract/api/usage/usage'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { listFormRecords } from '@amparo/contract/api/form-records/form-records'
import { listFormerIncidents } from '@amparo/contract/api/incidents/incidents'
import { listShadowings } from '@amparo/contract/api/shadowing/shadowing'
import { readJourney } from '@amparo/contract/api/journey/journey'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { startDemonstration, type DemonstrationStage } from '@amparo/testkit/demonstration-stage'
import type { TestClient } from '@amparo/testkit/test-app'

let stage: DemonstrationStage
beforeAll(async () => {
  stage = await startDemonstration()
})
afterAll(() => stage.close())

const enter: DemonstrationStage['enter'] = (username) => stage.enter(username)

const alertsOf = async (client: TestClient) =>
  (await client.ok(listAlerts, { scope: 'mine', limit: 200 })).items.map(({ detail }) => detail)

describe('the years of the demonstration', () => {
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
    const rows = await stage.test.asKeeper(
      (sql) => sql<{ kind: string; hour: number }[]>`
        select kind, extract(hour from recorded_at at time zone 'America/Guatemala')::integer as hour
        from amparo.facts where recorded_at < now() - interval '12 hours'`,
    )
    expect(rows.length).toBeGreaterThan(1000)
    expect(rows.filter(({ hour }) => hour < 7 || hour >= 19)).toEqual([])
  })
})
