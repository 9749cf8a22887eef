/**
 * One command sent many times, and many people at one case in any order: it happens once, whatever asks to be tried
 * again is healed by it, and the log and the state agree with the facts.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { changeHolder } from '@amparo/contract/api/people/edit-person'
import { acceptReferral, withdrawReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import type { Operation } from '@amparo/contract/kernel/operation'
import { noteInput, referralInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import {
  codes,
  commandOf,
  startRaceStage,
  expectWhole,
  type RaceAnswer,
  type RaceStage,
} from '@amparo/testkit/race'

let stage: RaceStage
let test: RaceStage['test']
let people: RaceStage['people']

beforeAll(async () => {
  stage = await startRaceStage()
  ;({ test, people } = stage)
})
afterAll(() => test.close())

describe('the same command sent eight times at once', () => {
  const eight = <One>(call: (id: string) => Promise<One>, id: string = newTestId()) =>
    Promise.all(Array.from({ length: 8 }, () => call(id)))

  it('happens once, and every sender hears the same', async () => {
    const { caseId } = await stage.registerWithConsent()
    const asked = await stage.requestClosing((await registerAs(people.ana)).caseId)
    const note = noteInput(caseId)
    const referral = referralInput(caseId, test.cast.mexico.id)
    const calls: readonly (readonly [string, (id?: string) => Promise<RaceAnswer>, string])[] = [
      ['NoteAdded', commandOf(people.ana, addNote, note), note.noteId],
      ['ReferralSent', commandOf(people.ana, sendReferral, referral), referral.referralId],
      ['ClosureApproved', commandOf(people.berta, approveClosure, asked), asked.closureId],
    ]
    for (const [kind, call, recordId] of calls) {
      const answers = await eight(call)
      for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body)
      expect(answers[0]?.status).toBe(200)
      const [row] = await test.asKeeper(
        (sql) =>
          sql`select count(*)::int as n from amparo.facts where stream_id = ${recordId} and kind = ${kind}`,
      )
      expect(row).toEqual({ n: 1 })
    }
  })

  it('is refused once, and remembered as refused', async () => {
    const { caseId } = await registerAs(people.ana)
    const id = newTestId()
    const answers = await eight(
      commandOf(people.ana, sendReferral, referralInput(caseId, test.cast.mexico.id)),
      id,
    )
    expect(codes(answers)).toEqual(Array.from({ length: 8 }, () => 'referral.consent-missing'))
    const rows = await test.asKeeper((sql) => sql`select outcome from amparo.commands where id = ${id}`)
    expect([...rows]).toEqual([{ outcome: 'rejected' }])
  })

  it('and eight commands for one record: one makes it, the others are told that it is there', async () => {
    const { caseId } = await stage.registerWithConsent()
    await people.ana.ok(searchChildren, { name: 'Dulce Xol' })
    const inputs = [
      [addNote, noteInput(caseId)],
      [sendReferral, referralInput(caseId, test.cast.mexico.id)],
      [registerChild, registrationInput()],
    ] as const
    for (const [operation, input] of inputs) {
      const call = commandOf(people.ana, operation as Operation, input as never)
      const answers = await Promise.all(Array.from({ length: 8 }, () => call()))
      expect(codes(answers).filter((code) => code === 'done')).toHaveLength(1)
      expect(answers.filter((answer) => answer.status >= 500).map((answer) => answer.text)).toEqual([])
    }
  })
})

it('many people at one case, in any order: whatever asks to be tried again is healed by it', async () => {
  const { caseId } = await stage.registerWithConsent()
  const note = noteInput(caseId)
  await people.ana.ok(addNote, note)
  const referral = referralInput(caseId, test.cast.mexico.id)
  await people.ana.ok(sendReferral, referral)
  const { referralId } = referral
  const asked = { caseId, reason: 'goal-met', explanation: '', childTold: '' } as const
  const calls: ((id?: string) => Promise<RaceAnswer>)[] = Array.from({ length: 6 }).flatMap((_, round) => [
    commandOf(people.ana, addNote, noteInput(caseId)),
    commandOf(people.berta, editNote, {
      caseId,
      noteId: note.noteId,
      edits: { body: { value: `${round}`, base: 1 } },
    }),
    commandOf(people.ana, changeHolder, { caseId, holder: `Refugio ${round}`, phase: 'transit' }),
    commandOf(people.provider, acceptReferral, {
      referralId,
      receiverId: test.cast.mexico.serviceProvider.id,
    }),
    commandOf(people.ana, withdrawReferral, { caseId, referralId, reason: '' }),
    commandOf(people.berta, requestClosure, { ...asked, closureId: newTestId<'ClosureId'>() }),
  ])
  const answers = await Promise.all(
    calls.map(async (call) => {
      const id = newTestId()
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const answer = await call(id)
        if (answer.status !== 503) return answer
      }
      throw new Error('still not healed')
    }),
  )
  expect(answers.filter((answer) => answer.status >= 500).map((answer) => answer.text)).toEqual([])
})

it('afterwards the access record is whole and every record agrees with its facts', async () => {
  await expectWhole(test, { entries: 30, streams: 5 })
})
