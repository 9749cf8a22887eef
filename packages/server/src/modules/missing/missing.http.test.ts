import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { holdCase } from '@amparo/contract/api/holds/holds'
import { endMissing, listMissing, reportMissing, takeMissingStep } from '@amparo/contract/api/missing/missing'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { missingInput } from '@amparo/testkit/danger-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const looked = async (caseId: CaseId) =>
  (await ana.ok(openCase, { caseId })).tasks.find(({ kind }) => kind === 'look-for-child')?.dueAt
const episodes = async (caseId: CaseId) => (await ana.ok(listMissing, { caseId })).items
const found = {
  reason: 'found' as const,
  on: dayInGuatemala(),
  where: 'En casa de una tía en Malacatán',
  found: 'well' as const,
  debrief: 'Quería ver a su hermano.',
  words: '',
}

describe('a child of whom nobody knows where she is', () => {
  it('is looked for step by step, each by its hour, until she is found', async () => {
    const { caseId } = await registerAs(ana)
    const input = missingInput(caseId)
    await ana.ok(reportMissing, input)
    const { episodeId } = input
    const [before] = await episodes(caseId)
    expect(before).toMatchObject({ since: input.since, by: 'Ana Tzoc', ended: null, steps: [] })
    expect(before?.due.map(({ step }) => step)).toEqual([
      'call-contacts',
      'ask-places',
      'tell-authority',
      'search-alert',
      'look-again',
    ])
    expect(await looked(caseId)).toBe(before?.due[0]?.at)
    const step = { caseId, episodeId, words: 'Nadie contesta.', reference: '' }
    await berta.ok(takeMissingStep, { ...step, step: 'call-contacts', result: 'done' })
    expect(await looked(caseId)).toBe(before?.due[1]?.at)
    await ana.ok(takeMissingStep, { ...step, step: 'tell-authority', result: 'not-safe' })
    await ana.ok(endMissing, { caseId, episodeId, ...found })
    expect(await looked(caseId)).toBeUndefined()
    expect(await episodes(caseId)).toMatchObject([
      { due: [], steps: [{ by: 'Berta Coj' }, { result: 'not-safe' }], ended: { found: 'well' } },
    ])
    expect((await ana.call(endMissing, { caseId, episodeId, ...found })).body.code).toBe('missing.ended')
    const late = { ...step, step: 'look-again' as const, result: 'done' as const }
    expect((await ana.call(takeMissingStep, late)).body.code).toBe('missing.ended')
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds.slice(0, 4)).toEqual([
      'MissingEnded',
      'MissingStepTaken',
      'MissingStepTaken',
      'MissingReported',
    ])
  })

  it('is missing once at a time, also where two say it at one moment', async () => {
    const { caseId } = await registerAs(ana)
    const answers = await Promise.all([
      ana.call(reportMissing, missingInput(caseId)),
      berta.call(reportMissing, missingInput(caseId)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const [first] = await episodes(caseId)
    await ana.ok(endMissing, { caseId, episodeId: (first?.id ?? '') as never, ...found })
    await ana.ok(reportMissing, missingInput(caseId))
    expect(await episodes(caseId)).toHaveLength(2)
  })

  it('is looked for while the case is on hold', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(reportMissing, missingInput(caseId))
    const hold = { caseId, holdId: newTestId<'HoldId'>(), reviewOn: dayInGuatemala(5) }
    await ana.ok(holdCase, { ...hold, reason: 'other', explanation: 'No está.' })
    expect(await looked(caseId)).toBeDefined()
  })

  it.each([
    ['from now on', { since: '2099-01-01' }, 'missing.day'],
    ['from before anybody was born here', { since: '1999-01-01' }, 'missing.day'],
  ])('is refused %s', async (_when, more, code) => {
    const { caseId } = await registerAs(ana)
    expect((await ana.call(reportMissing, missingInput(caseId, more as never))).body.code).toBe(code)
  })

  it('has no story for who works elsewhere or keeps the record', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(reportMissing, missingInput(caseId))
    for (const member of [
      test.cast.mexico.caseworker,
      test.cast.guatemala.auditor,
      test.cast.guatemala.privacyLead,
    ]) {
      const client = await test.signInAs(member)
      expect((await client.call(listMissing, { caseId })).status).toBeGreaterThanOrEqual(403)
    }
  })
})
