import { askLift, confirmLift, freezeCase } from '@amparo/contract/api/freezes/freezes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBirth, stateBirth } from '@amparo/contract/api/births/births'
import { listChildCases } from '@amparo/contract/api/cases/child-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase, showReopening } from '@amparo/contract/api/closures/reopening'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { endNoContact, listNoContacts, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { acceptTransfer, completeTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import { showUsage } from '@amparo/contract/api/usage/usage'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { birthInput } from '@amparo/testkit/birth-work'
import { transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs, registrationInput, type RegistrationInput } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase, type Database } from '../../db/database.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let owner: Database
let [ana, berta, carlos, julia, elmer, chief]: TestClient[] = []
beforeAll(async () => {
  test = await startTestApp()
  owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  const { guatemala, mexico } = test.cast
  const who = [
    guatemala.caseworker,
    guatemala.supervisor,
    guatemala.manager,
    guatemala.otherCaseworker,
    guatemala.intakeVolunteer,
    mexico.supervisor,
  ]
  ;[ana, berta, carlos, julia, elmer, chief] = await Promise.all(who.map((one) => test.signInAs(one)))
})
afterAll(async () => {
  await owner.close()
  await test.close()
})

const as = (client: TestClient | undefined): TestClient => {
  if (!client) throw new Error('nobody signed in')
  return client
}

type Reason = InputOf<typeof requestClosure>['reason']

async function close(caseId: CaseId, reason: Reason = 'no-further-action', worker = as(ana)) {
  const closureId = newTestId<'ClosureId'>()
  await worker.ok(requestClosure, { caseId, closureId, reason, explanation: 'x', childTold: 'Adiós' })
  await as(carlos).ok(approveClosure, { caseId, closureId })
}

const again = (follows: CaseId, more: Partial<RegistrationInput> = {}) =>
  registrationInput({ follows, ...more })
const codeOf = async (client: TestClient | undefined, input: RegistrationInput) => {
  const { status, body } = await as(client).call(registerChild, input)
  return status === 200 ? undefined : body.code
}
const casesOf = (caseId: CaseId, client = as(ana)) => client.ok(listChildCases, { caseId })
const countCases = async () => {
  const [row] = await test.asKeeper((sql) => sql`select count(*)::int as n from amparo.cases`)
  return row?.['n'] as number
}
const danger = {
  personId: null,
  name: 'El Tito',
  phones: ['50255551234'],
  rules: ['not-told'],
  why: 'La buscó en la escuela.',
  saidBy: 'Su tía',
} as const

const warn = (caseId: CaseId, client = as(ana)) => {
  const noContactId = newTestId<'NoContactId'>()
  return client
    .ok(recordNoContact, {
      ...danger,
      phones: [...danger.phones],
      rules: [...danger.rules],
      caseId,
      noContactId,
    })
    .then(() => noContactId)
}

describe('a child who comes again', () => {
  it('gets a case of her own that follows the earlier one, without having been searched for once more', async () => {
    const { now } = test.clock
    test.clock.now = new Date(Date.now() - 3_600_000)
    const { caseId, code } = await registerAs(as(ana))
    test.clock.now = now
    await close(caseId)
    const due = async (of: CaseId) =>
      (await as(ana).ok(openCase, { caseId: of })).tasks.map(({ kind }) => kind)
    expect(await due(caseId)).toEqual(['check-after-closure'])
    const input = again(caseId, { phase: 'return' })
    const commandId = newTestId<'CommandId'>()
    const one = await as(ana).ok(registerChild, input, { commandId })
    expect(await due(caseId), 'how she is after the earlier one, while she is here').toEqual([])
    expect(await as(ana).ok(registerChild, input, { commandId })).toEqual(one)

    const third = await (async () => {
      await close(input.caseId)
      const next = again(input.caseId, { names: [{ ...input.names[0], surname2: '' } as never] })
      await as(ana).ok(registerChild, next)
      return next.caseId
    })()
    const opened = await as(ana).ok(openCase, { caseId: third })
    expect(opened.ofChild).toMatchObject({ nth: 3, count: 3 })
    expect((await as(ana).ok(openCase, { caseId })).ofChild).toMatchObject({ nth: 1, count: 3 })
    const { items, hidden, carried } = await casesOf(third)
    expect(items.map((row) => [row.code, row.state])).toEqual([
      [one.code, 'closed'],
      [code, 'closed'],
    ])
    expect([hidden, carried?.code]).toEqual([0, one.code])
    // She corrected a name: it is hers of now, and no longer what the earlier case says.
    expect(carried?.carried).toEqual(['born', 'sex', 'nationalities', 'languages'])
    expect((await casesOf(caseId)).carried).toBeNull()
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
  })

  it('has what was said of her birth and whom to keep away from her, and is asked anew for every permission', async () => {
    const { caseId, code } = await registerAs(as(ana))
    await as(ana).ok(stateBirth, birthInput(caseId))
    await warn(caseId)
    const ended = await warn(caseId)
    await as(ana).ok(endNoContact, { caseId, noContactId: ended, because: 'Era otro.' })
    await as(ana).ok(recordConsent, transferConsent(caseId, test.cast.mexico.id))
    await close(caseId)
    const input = again(caseId)
    await as(ana).ok(registerChild, input)
    const here = { caseId: input.caseId }
    expect((await as(ana).ok(readBirth, here)).statements).toMatchObject([
      { source: 'birth-certificate', fromCase: code, withdrawnAt: null },
    ])
    expect((await as(ana).ok(listNoContacts, here)).items).toMatchObject([
      { ...danger, fromCase: code, endedAt: null },
    ])
    expect((await as(ana).ok(openCase, here)).noContacts).toBe(1)
    expect((await as(ana).ok(listConsents, here)).items).toEqual([])
    // Whom to keep away stays among those who carry and supervise the case.
    expect((await as(carlos).call(listNoContacts, here)).status).toBe(403)
    // And once more: it says the case where it was written first.
    await close(input.caseId)
    const third = again(input.caseId)
    await as(ana).ok(registerChild, third)
    expect((await as(ana).ok(listNoContacts, { caseId: third.caseId })).items[0]?.fromCase).toBe(code)
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
  })

  it('has one open case: a second is refused with its code, by whichever of her cases it is asked', async () => {
    const { caseId, code } = await registerAs(as(ana))
    expect(await codeOf(ana, again(caseId))).toBe('following.open')
    await close(caseId)
    const second = again(caseId)
    const { code: secondCode } = await as(ana).ok(registerChild, second)
    const before = await countCases()
    for (const forged of [caseId, second.caseId]) {
      const answer = await as(ana).call(registerChild, again(forged))
      expect([answer.status, answer.body.code]).toEqual([409, 'following.open'])
      expect(answer.body.detail).toContain(secondCode)
    }
    // Nor by the back door: the earlier case stays closed for good.
    const reopening = {
      caseId,
      reopeningId: newTestId<'ReopeningId'>(),
      reason: 'now-alone',
      explanation: 'Volvió sola.',
    } as const
    expect(await as(ana).call(reopenCase, reopening)).toMatchObject({
      status: 409,
      body: { code: 'reopening.followed' },
    })
    expect(await as(ana).ok(showReopening, { caseId })).toMatchObject({ standing: 'reopening.followed' })
    // Of an open one that is closed to her she learns no code, and there is no second one either.
    const gloria = await test.signInAs(test.cast.guatemala.privacyLead)
    const frozen = { freezeId: newTestId<'FreezeId'>(), reason: 'leak', words: '' } as const
    const exempt = [test.cast.guatemala.supervisor.id]
    await gloria.ok(freezeCase, { ...frozen, code: secondCode, exempt })
    const hidden = await as(ana).call(registerChild, again(caseId))
    expect([hidden.status, hidden.body.code]).toEqual([403, 'case.frozen'])
    expect(hidden.text).not.toContain(secondCode)
    expect(await countCases()).toBe(before)
    await gloria.ok(askLift, { freezeId: frozen.freezeId, version: 1, words: 'x' })
    await as(carlos).ok(confirmLift, { freezeId: frozen.freezeId, version: 2 })
    await close(second.caseId)
    expect(await codeOf(ana, again(caseId))).toBe('following.later')
    expect((await as(ana).call(reopenCase, reopening)).body.code).toBe('reopening.followed')
    expect((await casesOf(caseId)).standing).toBe('following.later')
    expect((await casesOf(second.caseId)).standing).toBe('may')
    expect(await countCases()).toBe(before)
    // The database says the same where no command would ask.
    await expect(
      test.asKeeper(
        (sql) => sql`update amparo.cases set state = 'open' where code in (${code}, ${secondCode})`,
      ),
    ).rejects.toThrow('cases_one_open_of_child')
  })

  it.each([
    ['duplicate', 'following.no-case'],
    ['opened-in-error', 'following.no-case'],
    ['returned-without-notice', undefined],
  ] as const)('after a closure for “%s”: %s', async (reason, code) => {
    const { caseId } = await registerAs(as(ana))
    await close(caseId, reason)
    expect(await codeOf(ana, again(caseId))).toBe(code)
    expect((await casesOf(caseId)).standing).toBe(code ?? 'following.open')
  })

  it('counts as one child and two cases', async () => {
    const last = async () => (await as(carlos).ok(showUsage, {})).quarters.at(-1)
    const before = await last()
    const { caseId } = await registerAs(as(ana))
    await close(caseId)
    await as(ana).ok(registerChild, again(caseId))
    const after = await last()
    expect([
      (after?.cases.opened ?? 0) - (before?.cases.opened ?? 0),
      (after?.children ?? 0) - (before?.children ?? 0),
    ]).toEqual([2, 1])
  })
})

describe('whoever has nothing to do with the earlier case', () => {
  it('of another organisation learns nothing of it, and cannot bind a child to it', async () => {
    const { caseId } = await registerAs(as(ana))
    await warn(caseId)
    await close(caseId)
    const before = await countCases()
    const asked = await as(chief).call(registerChild, again(caseId, { placeCountry: 'MX' }))
    const unknown = await as(chief).call(registerChild, again(newTestId<'CaseId'>(), { placeCountry: 'MX' }))
    expect([asked.status, asked.body.code]).toEqual([404, 'record.not-found'])
    expect(asked.body.detail).toBe(unknown.body.detail)
    expect((await as(chief).call(listChildCases, { caseId })).status).toBe(404)
    expect(await countCases()).toBe(before)
  })

  it('in the same organisation is sent to whoever supervises, who registers it and sees whom to keep away', async () => {
    const { caseId, code } = await registerAs(as(julia))
    await warn(caseId, as(julia))
    await close(caseId, 'goal-met', as(julia))
    expect((await as(ana).call(registerChild, again(caseId))).status).toBe(404)
    // An intake volunteer reads no dangers, so none could go with the child.
    const own = await registerAs(as(elmer))
    expect(await codeOf(elmer, again(own.caseId))).toBe('following.not-yours')
    const input = again(caseId)
    await as(berta).ok(registerChild, input)
    expect((await as(berta).ok(listNoContacts, { caseId: input.caseId })).items).toMatchObject([
      { name: 'El Tito', fromCase: code },
    ])
    // Who had the earlier case sees no more of the new one than before, and that it exists she is told by her own.
    expect((await as(julia).call(openCase, { caseId: input.caseId })).status).toBe(404)
    const seen = await casesOf(caseId, as(julia))
    expect([seen.items, seen.hidden, seen.standing]).toEqual([[], 1, 'following.open'])
    for (const client of [ana, elmer])
      expect((await as(client).call(listChildCases, { caseId })).status).toBe(404)
  })
})

it('two who register her at once leave one case, and the other is told its code', async () => {
  const { caseId } = await registerAs(as(ana))
  await close(caseId)
  const answers = await Promise.all(
    [ana, berta, ana, berta].map((client) => as(client).call(registerChild, again(caseId))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('following.open')
  // Whoever of the two was first, her supervisor reads the one case there is; she herself may only be told of it.
  expect(await casesOf(caseId, as(berta))).toMatchObject({ items: [{}], hidden: 0 })
  const own = await casesOf(caseId)
  expect(own.items.length + own.hidden).toBe(1)
})

it('who registers and who opens again at once leave one open case', async () => {
  const { caseId } = await registerAs(as(ana))
  await close(caseId)
  const reopening = {
    caseId,
    reopeningId: newTestId<'ReopeningId'>(),
    reason: 'now-alone',
    explanation: 'Volvió sola.',
  } as const
  const answers = await Promise.all([
    as(ana).call(registerChild, again(caseId)),
    as(berta).call(reopenCase, reopening),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.map(({ body }) => body.code)).toContainEqual(
    expect.stringMatching(/^(following\.open|reopening\.followed)$/),
  )
})

it('a child who was transferred and comes back is known again, and no transfer opens a second case of hers', async () => {
  const { caseId, code } = await registerAs(as(ana))
  await as(ana).ok(recordConsent, transferConsent(caseId, test.cast.mexico.id))
  const transfer = transferInput(caseId, test.cast.mexico.id)
  await as(ana).ok(offerTransfer, transfer)
  const receivingCaseId = newTestId<'CaseId'>()
  const workerId = test.cast.mexico.caseworker.id
  await as(chief).ok(acceptTransfer, { transferId: transfer.transferId, receivingCaseId, workerId })
  expect(await codeOf(ana, again(caseId))).toBe('following.on-the-way')
  await as(chief).ok(completeTransfer, { transferId: transfer.transferId, arrival: 'arrived', words: '' })
  // The receiver counts her cases there, and not those of the sender.
  expect((await as(chief).ok(openCase, { caseId: receivingCaseId })).ofChild).toBeUndefined()

  const input = again(caseId)
  const { code: secondCode } = await as(ana).ok(registerChild, input)
  expect((await as(ana).ok(openCase, { caseId: input.caseId })).ofChild).toMatchObject({ nth: 2, count: 2 })
  expect((await casesOf(input.caseId)).items).toMatchObject([{ code, state: 'transferred' }])

  const back = transferInput(receivingCaseId, test.cast.guatemala.id)
  const theirs = await test.signInAs(test.cast.mexico.caseworker)
  await theirs.ok(recordConsent, transferConsent(receivingCaseId, test.cast.guatemala.id))
  await theirs.ok(offerTransfer, back)
  const acceptance = {
    transferId: back.transferId,
    receivingCaseId: newTestId<'CaseId'>(),
    workerId: test.cast.guatemala.caseworker.id,
  }
  const refused = await as(berta).call(acceptTransfer, acceptance)
  expect([refused.status, refused.body.code]).toEqual([409, 'transfer.child-here'])
  expect(refused.body.detail).toContain(secondCode)
  await close(input.caseId)
  await as(berta).ok(acceptTransfer, acceptance)
  expect((await as(ana).ok(openCase, { caseId: acceptance.receivingCaseId })).ofChild).toMatchObject({
    nth: 3,
    count: 3,
  })
  expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
})
