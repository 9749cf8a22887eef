import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  chooseBirth,
  findAge,
  readBirth,
  stateBirth,
  withdrawBirth,
} from '@amparo/contract/api/births/births'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { requestClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { holdCase } from '@amparo/contract/api/holds/holds'
import { editPerson } from '@amparo/contract/api/people/edit-person'
import type { BirthDecisionId, BirthStatementId, CaseId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { birthInput } from '@amparo/testkit/birth-work'
import { dayInGuatemala } from '@amparo/testkit/case-work'
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

const born = (day: string) => ({ kind: 'day' as const, day: day as PlainDate })
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const birthOf = (client: TestClient, caseId: CaseId) => client.ok(readBirth, { caseId })
const choice = (
  caseId: CaseId,
  statementId: BirthStatementId,
  after: BirthDecisionId | null = null,
  why = 'Es el original.',
) => ({ caseId, statementId, after, why, decisionId: newTestId<'BirthDecisionId'>() })
const finding = (caseId: CaseId, found: 'child' | 'adult', after: BirthDecisionId | null = null) => ({
  caseId,
  found,
  after,
  why: 'Partida del consulado, vista en original.',
  decisionId: newTestId<'BirthDecisionId'>(),
})
const bornOf = async (caseId: CaseId) => {
  const { people } = await ana.ok(openCase, { caseId })
  return people.find(({ role }) => role === 'child')?.born
}
const closeAsAdult = (caseId: CaseId) =>
  codeOf(
    ana.call(requestClosure, {
      caseId,
      closureId: newTestId<'ClosureId'>(),
      reason: 'turned-18',
      explanation: 'Cumplió 18.',
      childTold: 'Sí.',
    }),
  )

describe('the birth of a child', () => {
  it('with three dates on three papers is disputed; one is worked with, none is lost', async () => {
    const { caseId } = await registerAs(ana)
    const before = await birthOf(ana, caseId)
    expect(before).toMatchObject({ statements: [], decisions: [], disputed: false })
    const papers = ['2010-05-09', '2011-05-09', '2012-05-09'].map((day, index) =>
      birthInput(caseId, {
        born: born(day),
        source: (['birth-certificate', 'passport', 'school'] as const)[index] ?? 'other',
      }),
    )
    for (const paper of papers) await ana.ok(stateBirth, paper)
    expect(await birthOf(ana, caseId)).toMatchObject({ disputed: true })
    const [, passport, school] = papers
    if (!passport || !school) throw new Error('three papers')
    const first = choice(caseId, passport.statementId)
    await berta.ok(chooseBirth, first)
    expect(await bornOf(caseId)).toEqual(born('2011-05-09'))
    const gone = { caseId, statementId: passport.statementId, because: 'No es suyo.' }
    expect(await codeOf(ana.call(withdrawBirth, gone))).toBe('birth.worked-with')
    await ana.ok(withdrawBirth, { caseId, statementId: school.statementId, because: 'Era de su hermano.' })
    const after = await birthOf(ana, caseId)
    expect(after.statements).toHaveLength(3)
    expect(after).toMatchObject({
      disputed: true,
      workedWith: born('2011-05-09'),
      decisions: [
        { kind: 'worked-with', statementId: passport.statementId, by: 'Berta Coj', why: first.why },
      ],
    })
    expect(after.statements.at(-1)).toMatchObject({ withdrawnBecause: 'Era de su hermano.', by: 'Ana Tzoc' })
    expect(await codeOf(ana.call(chooseBirth, choice(caseId, school.statementId, first.decisionId)))).toBe(
      'written.withdrawn',
    )
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'BirthRecorded')).toHaveLength(3)
    expect(kinds).toEqual(expect.arrayContaining(['BirthWithdrawn', 'BirthDecisionRecorded', 'PersonEdited']))
  })

  it('of two who choose at once one looks again, and what the other chose stands', async () => {
    const { caseId } = await registerAs(ana)
    const [one, other] = [birthInput(caseId), birthInput(caseId, { born: born('2013-01-01') })]
    for (const paper of [one, other]) await ana.ok(stateBirth, paper)
    const answers = await Promise.all([
      ana.call(chooseBirth, choice(caseId, one.statementId)),
      berta.call(chooseBirth, choice(caseId, other.statementId)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { decisions, workedWith } = await birthOf(ana, caseId)
    expect(decisions).toHaveLength(1)
    expect(workedWith).toEqual(
      decisions[0]?.statementId === one.statementId ? one.fields.born : other.fields.born,
    )
  })

  it('is refused of a day to come, of somebody who is 126, seen before it, and on a day that does not exist', async () => {
    const { caseId } = await registerAs(ana)
    const code = (fields: Parameters<typeof birthInput>[1]) =>
      codeOf(ana.call(stateBirth, birthInput(caseId, fields)))
    expect(await code({ born: born(dayInGuatemala(1)) })).toBe('birth-date.in-future')
    expect(await code({ born: born('1900-01-01') })).toBe('birth.too-long-ago')
    expect(await code({ seenOn: dayInGuatemala(1) })).toBe('birth.seen-day')
    expect(await code({ seenOn: '2012-05-08' })).toBe('birth.seen-day')
    expect(await code({ born: born('2011-02-29') })).toBe('request.invalid')
    expect(await code({ born: born('2012-02-29') })).toBeUndefined()
    expect((await birthOf(ana, caseId)).statements).toHaveLength(1)
  })

  it('is written once however often the same command comes', async () => {
    const { caseId } = await registerAs(ana)
    const paper = birthInput(caseId)
    const commandId = newTestId<'CommandId'>()
    for (const _ of [1, 2]) await ana.ok(stateBirth, paper, { commandId })
    expect(await codeOf(ana.call(stateBirth, paper))).toBe('written.changed')
    expect((await birthOf(ana, caseId)).statements).toHaveLength(1)
  })
})

describe('an age that turns out otherwise', () => {
  it('keeps the benefit of the doubt: no case closes for age while one paper says she may be a child', async () => {
    const { caseId, childId } = await registerAs(ana)
    const adult = birthInput(caseId, { born: born('2001-01-01'), source: 'passport' })
    await ana.ok(stateBirth, adult)
    await ana.ok(chooseBirth, choice(caseId, adult.statementId))
    const child = birthInput(caseId, { born: born('2012-01-01'), source: 'relative' })
    await ana.ok(stateBirth, child)
    expect(await birthOf(ana, caseId)).toMatchObject({ treatedAs: 'benefit-of-the-doubt', disputed: true })
    expect(await closeAsAdult(caseId)).toBe('closure.not-adult')
    const { decisions } = await birthOf(ana, caseId)
    const last = decisions.at(-1)?.id as BirthDecisionId
    await berta.ok(findAge, finding(caseId, 'adult', last))
    const found = await birthOf(ana, caseId)
    expect(found).toMatchObject({ treatedAs: 'adult' })
    expect(found.decisions.at(-1)).toMatchObject({ found: 'adult', changes: ['consent', 'risk', 'closing'] })
    const { case: file, people } = await ana.ok(openCase, { caseId })
    expect(file.state).toBe('open')
    expect(people.some(({ id }) => id === childId)).toBe(true)
    expect(await closeAsAdult(caseId)).toBeUndefined()
  })

  it('an adult is not found while the date that is worked with says otherwise; a child always may be', async () => {
    const { caseId } = await registerAs(ana)
    expect(await codeOf(ana.call(findAge, finding(caseId, 'adult')))).toBe('birth.in-doubt')
    const adult = birthInput(caseId, { born: born('2001-01-01') })
    await ana.ok(stateBirth, adult)
    const chosen = choice(caseId, adult.statementId)
    await ana.ok(chooseBirth, chosen)
    expect(await codeOf(ana.call(findAge, finding(caseId, 'child')))).toBe('written.changed')
    await ana.ok(findAge, finding(caseId, 'child', chosen.decisionId))
    expect(await birthOf(ana, caseId)).toMatchObject({ treatedAs: 'child' })
    expect(await closeAsAdult(caseId)).toBe('closure.not-adult')
  })
})

describe('who meets it', () => {
  it('nobody elsewhere, and nobody without the identity of the child', async () => {
    const { caseId } = await registerAs(ana)
    const paper = birthInput(caseId, { words: 'Xiguacanario' })
    await ana.ok(stateBirth, paper)
    const { guatemala, mexico } = test.cast
    for (const member of [guatemala.otherCaseworker, guatemala.auditor, mexico.caseworker]) {
      const client = await test.signInAs(member)
      for (const answer of [
        await client.call(readBirth, { caseId }),
        await client.call(stateBirth, birthInput(caseId)),
        await client.call(chooseBirth, choice(caseId, paper.statementId)),
        await client.call(findAge, finding(caseId, 'child')),
        await client.call(withdrawBirth, { caseId, statementId: paper.statementId, because: 'No.' }),
        await client.call(listHistory, { caseId }),
      ]) {
        expect(answer.text).not.toContain('Xiguacanario')
        expect([200, 403, 404]).toContain(answer.status)
      }
      expect([403, 404]).toContain((await client.call(readBirth, { caseId })).status)
    }
    const other = await registerAs(ana)
    const elsewhere = { caseId: other.caseId, statementId: paper.statementId, because: 'No.' }
    expect(await codeOf(ana.call(withdrawBirth, elsewhere))).toBe('record.not-found')
    expect(await codeOf(ana.call(chooseBirth, choice(other.caseId, paper.statementId)))).toBe(
      'record.not-found',
    )
  })

  it('goes on while the case is held', async () => {
    const { caseId, childId } = await registerAs(ana)
    await ana.ok(holdCase, {
      caseId,
      holdId: newTestId<'HoldId'>(),
      reason: 'hospital',
      explanation: '',
      reviewOn: dayInGuatemala(5),
    })
    const paper = birthInput(caseId)
    await ana.ok(stateBirth, paper)
    await ana.ok(chooseBirth, choice(caseId, paper.statementId))
    const edits = { born: { value: born('2012-05-10'), base: 1 } }
    await ana.ok(editPerson, { caseId, personId: childId, edits: edits as never })
    const { disputed, workedWith } = await birthOf(ana, caseId)
    expect([disputed, workedWith]).toEqual([true, born('2012-05-10')])
  })
})
