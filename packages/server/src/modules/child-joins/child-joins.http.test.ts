/** Two cases that were begun as if of two children: said to be one by somebody who reads both, and undone again. */
import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { chooseBirth, findAge, readBirth, stateBirth } from '@amparo/contract/api/births/births'
import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import {
  compareChild,
  confirmJoin,
  listChildJoins,
  partChildren,
  proposeJoin,
  refuseJoin,
} from '@amparo/contract/api/child-joins/child-joins'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { birthInput } from '@amparo/testkit/birth-work'
import { referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase, type Database } from '../../db/database.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let owner: Database
let ana: TestClient
let berta: TestClient
let carlos: TestClient
let julia: TestClient
beforeAll(async () => {
  test = await startTestApp()
  owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  carlos = await test.signInAs(guatemala.manager)
  julia = await test.signInAs(guatemala.otherCaseworker)
})
afterAll(async () => {
  await owner.close()
  await test.close()
})

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const born = (day: string) => ({ kind: 'day' as const, day: day as PlainDate })
const proposal = (caseId: CaseId, otherCaseId: CaseId) => ({
  caseId,
  otherCaseId,
  joinId: newTestId<'ChildJoinId'>(),
  why: 'El mismo lunar, la misma mamá, otra fecha en otro papel.',
})

async function close(caseId: CaseId, reason: 'duplicate' | 'no-further-action' = 'duplicate') {
  const closureId = newTestId<'ClosureId'>()
  await ana.ok(requestClosure, { caseId, closureId, reason, explanation: 'x', childTold: 'x' })
  await carlos.ok(approveClosure, { caseId, closureId })
}

/** The same girl, registered twice, with another date on another paper each time. */
async function registeredTwice() {
  const one = await registerAs(ana)
  const other = await registerAs(ana, {
    names: [{ role: 'called', given: 'Marielos', surname1: 'Tut', surname2: '', married: '' }],
  })
  await ana.ok(stateBirth, birthInput(one.caseId, { born: born('2011-03-03') }))
  await ana.ok(stateBirth, birthInput(other.caseId, { born: born('2013-03-03'), source: 'school' }))
  return { one, other }
}

async function joined() {
  const { one, other } = await registeredTwice()
  await close(other.caseId)
  const proposed = proposal(one.caseId, other.caseId)
  await ana.ok(proposeJoin, proposed)
  const { joinId } = proposed
  await carlos.ok(confirmJoin, { caseId: one.caseId, joinId })
  return { one, other, joinId }
}

/** A case of Ana's, shown to two people of another organisation, who then may say that theirs is of the same child. */
async function shownInMexico(caseId: CaseId) {
  const { mexico } = test.cast
  await ana.ok(recordConsent, sharingConsent(caseId, mexico.id))
  const shown = []
  for (const member of [mexico.supervisor, mexico.manager]) {
    const client = await test.signInAs(member)
    const referral = referralInput(caseId, mexico.id)
    await ana.ok(sendReferral, referral)
    await client.ok(acceptReferral, { referralId: referral.referralId, receiverId: member.id })
    shown.push(client)
  }
  return shown as [TestClient, TestClient]
}

/** In the role that serves, as whoever is signed in so. */
function asSignedIn<Answer>(client: TestClient, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  const token = createHash('sha256')
    .update(client.cookies.get('amparo_session') ?? '')
    .digest()
  return test.asKeeper(async (sql) => {
    await sql`set local role amparo_app`
    await sql`select from amparo.begin_request(${token}, 'care')`
    return run(sql)
  })
}

const firstsOf = async (...ids: readonly CaseId[]) => {
  const rows = await test.asKeeper(
    (sql) => sql<{ id: string; first: string | null }[]>`
      select id, first_case_id as first from amparo.cases where id = any (${[...ids]}::uuid[])`,
  )
  return ids.map((id) => rows.find((row) => row.id === id)?.first ?? null)
}

/** Everything that is written of a case, but for under which first case it stands. */
async function contentOf(caseId: CaseId) {
  const opened = await ana.ok(openCase, { caseId })
  const { ofChild: _ofChild, ...rest } = opened
  const { version: _version, updatedAt: _updatedAt, ...head } = rest.case
  const { elsewhere: _elsewhere, ...birth } = await ana.ok(readBirth, { caseId })
  return { ...rest, case: head, birth }
}

describe('two first cases of one child', () => {
  it('are said to be one by one person and confirmed by another; each keeps what it says, disputed as it is', async () => {
    const { one, other } = await registeredTwice()
    const seen = await ana.ok(compareChild, { caseId: one.caseId, code: other.code })
    expect(seen).toMatchObject({ caseId: other.caseId, names: [{ given: 'Marielos' }] })
    const proposed = proposal(one.caseId, other.caseId)
    const commandId = newTestId<'CommandId'>()
    for (const _ of [1, 2]) await ana.ok(proposeJoin, proposed, { commandId })
    const again = proposal(other.caseId, one.caseId)
    expect(await codeOf(ana.call(proposeJoin, again))).toBe('child-join.waiting')
    const { joinId } = proposed
    // Whoever may answer is told; who proposed it is not.
    const waits = async (client: TestClient, scope: 'mine' | 'team' | 'organisation') =>
      (await client.ok(listAlerts, { scope, limit: 200 })).items.filter(
        ({ detail, subject }) => detail === 'same-child' && subject === joinId,
      )
    expect(await waits(berta, 'team')).toMatchObject([
      { kind: 'approval', caseId: one.caseId, at: null, words: null },
    ])
    expect(await waits(ana, 'mine')).toEqual([])
    expect((await ana.call(confirmJoin, { caseId: one.caseId, joinId })).status).toBe(403)
    // Both are open: one leads, the other is closed as registered twice before.
    expect(await codeOf(carlos.call(confirmJoin, { caseId: one.caseId, joinId }))).toBe('child-join.two-open')
    await close(other.caseId)
    const before = [await contentOf(one.caseId), await contentOf(other.caseId)]
    await carlos.ok(confirmJoin, { caseId: one.caseId, joinId })
    expect(await waits(berta, 'team')).toEqual([])
    expect([await contentOf(one.caseId), await contentOf(other.caseId)]).toEqual(before)
    expect(await firstsOf(one.caseId, other.caseId)).toEqual([null, one.caseId])
    const together = await ana.ok(listChildJoins, { caseId: other.caseId })
    expect(together).toMatchObject({
      disputed: true,
      hidden: 0,
      joins: [
        {
          state: 'standing',
          why: proposed.why,
          proposedBy: 'Ana Tzoc',
          answeredBy: 'Carlos Paz',
          code: one.code,
        },
      ],
    })
    expect(
      together.records.map(({ code, statements }) => [code, statements.map(({ source }) => source)]),
    ).toEqual([
      [other.code, ['school']],
      [one.code, ['birth-certificate']],
    ])
    const cases = await ana.ok(listChildCases, { caseId: one.caseId })
    expect(cases.items.map(({ code }) => code)).toEqual([other.code])
    const kinds = (await ana.ok(listHistory, { caseId: other.caseId })).items.map(({ kind }) => kind)
    expect(kinds).toContain('CaseOfChildMoved')
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
  })

  it('are parted again, each to where it was, with the case that followed since; and can be joined anew', async () => {
    const { one, other } = await registeredTwice()
    for (const { caseId } of [one, other]) await close(caseId, 'no-further-action')
    const proposed = proposal(one.caseId, other.caseId)
    const { joinId } = proposed
    await ana.ok(proposeJoin, proposed)
    await carlos.ok(confirmJoin, { caseId: one.caseId, joinId })
    const next = registrationInput({ follows: other.caseId })
    await ana.ok(registerChild, next)
    expect(await firstsOf(next.caseId)).toEqual([one.caseId])
    const words = 'La tía trajo a la otra: son primas.'
    expect((await ana.call(partChildren, { caseId: one.caseId, joinId, words })).status).toBe(403)
    await carlos.ok(partChildren, { caseId: one.caseId, joinId, words })
    expect(await firstsOf(one.caseId, other.caseId, next.caseId)).toEqual([null, null, other.caseId])
    expect(await codeOf(carlos.call(partChildren, { caseId: one.caseId, joinId, words }))).toBe(
      'child-join.not-standing',
    )
    expect((await ana.ok(listChildJoins, { caseId: one.caseId })).joins).toMatchObject([
      { state: 'parted', words },
    ])
    const again = proposal(one.caseId, next.caseId)
    await ana.ok(proposeJoin, again)
    await carlos.ok(confirmJoin, { caseId: one.caseId, joinId: again.joinId })
    expect(await firstsOf(one.caseId, other.caseId, next.caseId)).toEqual([null, one.caseId, one.caseId])
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
  })

  it('go on from the one that led: a case closed as registered twice is none that another follows', async () => {
    const { one, other } = await joined()
    await close(one.caseId, 'no-further-action')
    expect(await codeOf(ana.call(registerChild, registrationInput({ follows: other.caseId })))).toBe(
      'following.no-case',
    )
    const next = registrationInput({ follows: one.caseId })
    await ana.ok(registerChild, next)
    expect(await firstsOf(next.caseId)).toEqual([one.caseId])
  })

  it('are undone in turn: what was joined last is parted first', async () => {
    const { one, joinId } = await joined()
    const third = await registerAs(ana)
    await close(third.caseId)
    const later = proposal(third.caseId, one.caseId)
    await ana.ok(proposeJoin, later)
    await carlos.ok(confirmJoin, { caseId: third.caseId, joinId: later.joinId })
    const part = { caseId: one.caseId, words: 'x' }
    expect(await codeOf(carlos.call(partChildren, { ...part, joinId }))).toBe('child-join.later')
    await carlos.ok(partChildren, { ...part, joinId: later.joinId })
    await carlos.ok(partChildren, { ...part, joinId })
  })

  it('wait for nobody any more when it was taken back or declined, with the reason', async () => {
    const { one, other } = await registeredTwice()
    const [first, second] = [proposal(one.caseId, other.caseId), proposal(one.caseId, other.caseId)]
    await ana.ok(proposeJoin, first)
    await ana.ok(refuseJoin, { caseId: one.caseId, joinId: first.joinId, words: 'Me equivoqué.' })
    await ana.ok(proposeJoin, second)
    await berta.ok(refuseJoin, { caseId: one.caseId, joinId: second.joinId, words: 'Son gemelas.' })
    const { joins } = await ana.ok(listChildJoins, { caseId: one.caseId })
    expect(joins.map(({ state, words }) => [state, words]).sort()).toEqual([
      ['declined', 'Son gemelas.'],
      ['withdrawn', 'Me equivoqué.'],
    ])
    expect(await codeOf(carlos.call(confirmJoin, { caseId: one.caseId, joinId: second.joinId }))).toBe(
      'child-join.answered',
    )
  })
})

describe('the age of a child of two cases', () => {
  /** Nothing was known at registration; by the paper that came since she is an adult. */
  async function registeredAsAdult() {
    const one = await registerAs(ana, { born: undefined })
    const { caseId } = one
    const said = birthInput(caseId, { born: born('2001-05-09'), source: 'consular-paper' })
    await ana.ok(stateBirth, said)
    const { statementId } = said
    const decisionId = newTestId<'BirthDecisionId'>()
    await ana.ok(chooseBirth, { caseId, decisionId, statementId, after: null, why: 'Es el único.' })
    return { ...one, after: decisionId }
  }
  const child = { born: born('2012-05-09'), bornFrom: 'birth-certificate' as const }
  const ageIn = async (client: TestClient, caseId: CaseId) => {
    const { treatedAs, elsewhere } = await client.ok(readBirth, { caseId })
    return [treatedAs, elsewhere]
  }

  it('is doubted in the one by what the other says, until somebody finds it there, and again by what is said later', async () => {
    const [one, other] = [await registeredAsAdult(), await registerAs(ana, child)]
    const { caseId } = one
    await close(other.caseId)
    expect(await ageIn(ana, caseId)).toEqual(['adult', 'nothing'])
    const proposed = proposal(caseId, other.caseId)
    await ana.ok(proposeJoin, proposed)
    expect(await ageIn(ana, caseId)).toEqual(['adult', 'nothing'])
    await carlos.ok(confirmJoin, { caseId, joinId: proposed.joinId })
    expect(await ageIn(ana, caseId)).toEqual(['benefit-of-the-doubt', 'doubt'])
    expect(await ageIn(ana, other.caseId)).toEqual(['child', 'disputed'])
    const ended = { caseId, reason: 'turned-18' as const, explanation: 'x', childTold: 'x' }
    const ask = () => ana.call(requestClosure, { ...ended, closureId: newTestId<'ClosureId'>() })
    expect(await codeOf(ask())).toBe('closure.not-adult')
    const decisionId = newTestId<'BirthDecisionId'>()
    await ana.ok(findAge, {
      caseId,
      decisionId,
      found: 'adult',
      after: one.after,
      why: 'Su huella está en el Renap.',
    })
    expect(await ana.ok(readBirth, { caseId })).toMatchObject({
      treatedAs: 'adult',
      elsewhere: 'disputed',
      decisions: [{ found: null }, { found: 'adult', changes: ['consent', 'risk', 'closing'] }],
    })
    await carlos.ok(partChildren, { caseId, joinId: proposed.joinId, words: 'Eran dos.' })
    expect(await ageIn(ana, caseId)).toEqual(['adult', 'nothing'])
    const anew = proposal(caseId, other.caseId)
    await ana.ok(proposeJoin, anew)
    await carlos.ok(confirmJoin, { caseId, joinId: anew.joinId })
    expect(await ageIn(ana, caseId)).toEqual(['benefit-of-the-doubt', 'doubt'])
  })

  it('is doubted over two organisations, and who reads only one case learns nothing more of the other', async () => {
    const theirs = await registeredAsAdult()
    const [worker, second] = await shownInMexico(theirs.caseId)
    const own = await registerAs(worker, child)
    const proposed = proposal(own.caseId, theirs.caseId)
    await worker.ok(proposeJoin, proposed)
    await second.ok(confirmJoin, { caseId: own.caseId, joinId: proposed.joinId })
    expect(await ageIn(ana, theirs.caseId)).toEqual(['benefit-of-the-doubt', 'doubt'])
    expect(await ageIn(worker, own.caseId)).toEqual(['child', 'disputed'])
    const told = JSON.stringify(await ana.ok(readBirth, { caseId: theirs.caseId }))
    for (const theirWord of ['2012', own.code, own.caseId, 'birth-certificate', test.cast.mexico.id])
      expect(told).not.toContain(theirWord)
    // The function that the rule is asked with gives nothing for a case whose child one may not know, and no case by name.
    const rowsFor = (client: TestClient, caseId: CaseId) =>
      asSignedIn(client, async (sql) => [...(await sql`select * from amparo.births_elsewhere(${caseId})`)])
    expect(await rowsFor(julia, theirs.caseId)).toEqual([])
    expect(await rowsFor(ana, own.caseId)).toEqual([])
    const rows = await rowsFor(ana, theirs.caseId)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(Object.keys(row).sort()).toEqual(['at', 'born', 'found', 'joined_at', 'nth'])
    await second.ok(partChildren, { caseId: own.caseId, joinId: proposed.joinId, words: 'x' })
    expect(await ageIn(ana, theirs.caseId)).toEqual(['adult', 'nothing'])
  })
})

describe('who may say so', () => {
  it('nobody who reads only one of them, and nothing of the other is told', async () => {
    const one = await registerAs(ana)
    const other = await registerAs(julia)
    const answer = await ana.call(compareChild, { caseId: one.caseId, code: other.code })
    expect(answer.body.code).toBe('record.not-found')
    expect(await codeOf(ana.call(compareChild, { caseId: one.caseId, code: 'GT-26-ZZZZZZ' }))).toBe(
      'record.not-found',
    )
    expect(await codeOf(ana.call(proposeJoin, proposal(one.caseId, other.caseId)))).toBe('record.not-found')
    expect(await codeOf(ana.call(proposeJoin, proposal(one.caseId, newTestId<'CaseId'>())))).toBe(
      'record.not-found',
    )
    // Who oversees both proposes it; then each of the two sees nothing of it, and by SQL neither.
    const proposed = proposal(one.caseId, other.caseId)
    await carlos.ok(proposeJoin, proposed)
    expect(await codeOf(carlos.call(confirmJoin, { caseId: one.caseId, joinId: proposed.joinId }))).toBe(
      'approval.own-work',
    )
    for (const [client, caseId] of [
      [ana, one.caseId],
      [julia, other.caseId],
    ] as const) {
      const listed = await client.ok(listChildJoins, { caseId })
      expect(listed).toMatchObject({ joins: [], records: [{ caseId }] })
      expect(await codeOf(client.call(refuseJoin, { caseId, joinId: proposed.joinId, words: 'x' }))).toBe(
        'record.not-found',
      )
      const rows = await asSignedIn(client, (sql) => sql`select from amparo.child_joins`)
      expect(rows.filter(() => true).length).toBe(client === ana ? await joinsOfAna() : 0)
    }
  })

  /** Ana reads both cases of the joins of the tests before, and of no other. */
  async function joinsOfAna() {
    const [row] = await test.asKeeper(
      (sql) => sql<{ n: number }[]>`select count(*)::int as n from amparo.child_joins
        where proposed_by = ${test.cast.guatemala.caseworker.id}`,
    )
    return row?.n ?? 0
  }

  it('whoever was shown the case of another organisation: her own comes under that one, which nobody touches', async () => {
    const theirs = await registerAs(ana)
    const [worker, second] = await shownInMexico(theirs.caseId)
    const own = await registerAs(worker)
    const proposed = proposal(own.caseId, theirs.caseId)
    await worker.ok(proposeJoin, proposed)
    await second.ok(confirmJoin, { caseId: own.caseId, joinId: proposed.joinId })
    expect(await firstsOf(own.caseId, theirs.caseId)).toEqual([theirs.caseId, null])
    const { records } = await worker.ok(listChildJoins, { caseId: own.caseId })
    expect(records.map(({ caseId }) => caseId)).toEqual([own.caseId, theirs.caseId])
    expect((await ana.ok(listChildJoins, { caseId: theirs.caseId })).joins).toEqual([])
    await second.ok(partChildren, { caseId: own.caseId, joinId: proposed.joinId, words: 'x' })
    expect(await firstsOf(own.caseId)).toEqual([null])
  })
})
