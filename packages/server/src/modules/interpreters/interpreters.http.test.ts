import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listForms, openAssessment, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { openFormRecord, startFormRecord } from '@amparo/contract/api/form-records/form-records'
import { recordWish } from '@amparo/contract/api/assignments/assignments'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { holdCase } from '@amparo/contract/api/holds/holds'
import {
  recordInterpreting,
  showInterpreters,
  withdrawInterpreting,
} from '@amparo/contract/api/interpreters/interpreting'
import {
  addInterpreter,
  correctInterpreter,
  listInterpreters,
} from '@amparo/contract/api/interpreters/register'
import { recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { addNote, listNotes } from '@amparo/contract/api/notes/notes'
import { editPerson } from '@amparo/contract/api/people/edit-person'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo, dayInGuatemala, sharingConsent } from '@amparo/testkit/case-work'
import { interpreterInput, interpretingInput, type InterpreterInput } from '@amparo/testkit/interpreter-work'
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

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const shown = (client: TestClient, caseId: CaseId, into = 'spa') =>
  client.ok(showInterpreters, { caseId, into })
/** Each test has languages of its own: the register is one. */
async function registered(more: Partial<InterpreterInput> = {}) {
  const entry = interpreterInput(more)
  await berta.ok(addInterpreter, entry)
  return entry
}
async function childWhoSpeaks(...languages: string[]): Promise<CaseId> {
  const { caseId } = await registerAs(ana)
  const { people } = await ana.ok(openCase, { caseId })
  const personId = people.find(({ role }) => role === 'child')?.id as never
  await ana.ok(editPerson, {
    caseId,
    personId,
    edits: {
      languages: { value: languages, base: 0 },
      origin: { value: { country: 'GT', placeCode: 'GT1601', words: '' }, base: 0 },
    },
  })
  return caseId
}

describe('the register of interpreters', () => {
  it('is written by whoever coordinates, and read by whoever works with children there', async () => {
    const entry = await registered({ name: 'Bartola Chub', pairs: [{ one: 'poh', other: 'spa' }] })
    const { items } = await ana.ok(listInterpreters, { language: 'poh' })
    expect(items).toMatchObject([{ name: 'Bartola Chub', signed: true, state: 'active' }])
    expect(await codeOf(ana.call(addInterpreter, interpreterInput()))).toBe('access.not-allowed')
    const { guatemala, mexico } = test.cast
    for (const member of [guatemala.auditor, guatemala.administrator, guatemala.serviceProvider]) {
      const other = await test.signInAs(member)
      expect(await codeOf(other.call(listInterpreters, {}))).toBe('access.not-allowed')
    }
    const volunteer = await test.signInAs(guatemala.intakeVolunteer)
    expect((await volunteer.ok(listInterpreters, { language: 'poh' })).items).toHaveLength(1)
    const elsewhere = await test.signInAs(mexico.supervisor)
    expect((await elsewhere.ok(listInterpreters, {})).items).toEqual([])
    const theirs = { ...entry, state: 'ended', seen: 1 } as const
    expect(await codeOf(elsewhere.call(correctInterpreter, theirs))).toBe('record.not-found')
    expect(await codeOf(elsewhere.call(addInterpreter, entry))).toBe('interpreter.exists')
  })

  it('takes no child, and lets the second of two who correct look again', async () => {
    expect(await codeOf(berta.call(addInterpreter, interpreterInput({ isAdult: false })))).toBe(
      'interpreter.child',
    )
    const entry = await registered({ pairs: [{ one: 'pay', other: 'spa' }] })
    const ended = { ...entry, state: 'ended', seen: 1 } as const
    await berta.ok(correctInterpreter, ended)
    expect(await codeOf(berta.call(correctInterpreter, ended))).toBe('interpreter.changed-meanwhile')
    expect((await ana.ok(listInterpreters, { language: 'pay' })).items).toEqual([])
    expect((await ana.ok(listInterpreters, { language: 'pay', state: 'ended' })).items).toHaveLength(1)
  })

  it('goes page by page', async () => {
    for (const name of ['Uno', 'Dos', 'Tres'])
      await registered({ name, pairs: [{ one: 'jic', other: 'spa' }] })
    const first = await ana.ok(listInterpreters, { language: 'jic', limit: 2 })
    const rest = await ana.ok(listInterpreters, { language: 'jic', limit: 2, cursor: first.next ?? '' })
    expect([...first.items, ...rest.items].map(({ name }) => name)).toEqual(['Dos', 'Tres', 'Uno'])
    expect(rest.next).toBeNull()
  })
})

describe('who can interpret for a child', () => {
  it('are those who interpret directly, or two one after the other', async () => {
    const caseId = await childWhoSpeaks('quc')
    const first = await registered({ name: 'Pascuala Ixcoy', pairs: [{ one: 'quc', other: 'spa' }] })
    const second = await registered({
      name: 'Robert Hill',
      pairs: [{ one: 'eng', other: 'spa' }],
      phone: '1',
    })
    const { routes } = await shown(ana, caseId, 'eng')
    expect(routes).toEqual([
      {
        language: 'quc',
        steps: [
          { interpreterId: first.interpreterId, from: 'quc', to: 'spa' },
          { interpreterId: second.interpreterId, from: 'spa', to: 'eng' },
        ],
      },
    ])
    expect((await shown(ana, caseId)).routes).toMatchObject([{ steps: [{ to: 'spa' }] }])
  })

  it('are not who has not signed, comes from the same place, or stands on the case', async () => {
    const caseId = await childWhoSpeaks('ixl')
    const pairs = [{ one: 'ixl', other: 'spa' }]
    const none = { signedOn: undefined, phone: '5555 1111' }
    await registered({ name: 'Sin Firma', pairs, ...none })
    await registered({ name: 'Firma Vencida', pairs, signedUntil: daysAgo(3), phone: '5555 2222' })
    const areas = [{ kind: 'known' as const, country: 'GT', code: 'GT16', name: 'Alta Verapaz' }]
    await registered({ name: 'Del Mismo Lugar', pairs, areas, phone: '5555 3333' })
    const { people } = await ana.ok(openCase, { caseId })
    const child = people.find(({ role }) => role === 'child')
    await ana.ok(editPerson, {
      caseId,
      personId: child?.id as never,
      edits: { phones: { value: ['+502 5555 4444'], base: 0 } },
    })
    await registered({ name: 'Otra Persona', pairs, phone: '55554444' })
    await registered({ name: 'Quien Puede', pairs, phone: '5555 5555', gender: 'man' })
    await ana.ok(recordWish, { caseId, wishId: newTestId<'WorkerWishId'>(), wish: 'woman', words: '' })
    const { routes, judged } = await shown(ana, caseId)
    expect(routes).toHaveLength(1)
    expect(judged.map(({ name, objections, doubts }) => [name, ...objections, ...doubts])).toEqual([
      ['Del Mismo Lugar', 'same-area'],
      ['Firma Vencida', 'signature-ended'],
      ['Otra Persona', 'on-case'],
      ['Quien Puede', 'other-gender'],
      ['Sin Firma', 'not-signed'],
    ])
  })

  it('is never whom she must not meet, and nobody learns of it who may not read that', async () => {
    const caseId = await childWhoSpeaks('usp')
    const entry = await registered({
      name: 'Tereso Peligro',
      pairs: [{ one: 'usp', other: 'spa' }],
      phone: '2',
    })
    const danger = { name: 'Tereso Peligro', phones: [], rules: ['not-met' as const], why: 'La amenazó.' }
    await ana.ok(recordNoContact, {
      caseId,
      noContactId: newTestId<'NoContactId'>(),
      personId: null,
      saidBy: '',
      ...danger,
    })
    expect((await shown(ana, caseId)).judged).toMatchObject([{ objections: ['must-not-meet'] }])
    const helped = interpretingInput(caseId, {
      from: 'usp',
      helpers: [{ interpreterId: entry.interpreterId, name: '' }],
      despite: 'No había nadie más.',
    })
    expect(await codeOf(ana.call(recordInterpreting, helped))).toBe('interpreting.never')
    const carlos = await test.signInAs(test.cast.guatemala.manager)
    expect((await shown(carlos, caseId)).judged).toMatchObject([{ objections: [] }])
  })
})

describe('who interpreted', () => {
  it('stands on a consent, an assessment and a form as on a note', async () => {
    const caseId = await childWhoSpeaks('cak')
    const consent = sharingConsent(caseId, test.cast.mexico.id)
    await ana.ok(recordConsent, consent)
    const { items: forms } = await ana.ok(listForms, {})
    const versionOf = (form: string) => forms.find(({ name }) => name === form)?.formVersionId as never
    const [assessment, kept] = [newTestId<'AnswerId'>(), newTestId<'AnswerId'>()]
    await ana.ok(startAssessment, {
      caseId,
      answerId: assessment,
      formVersionId: versionOf('comprehensive-assessment'),
    })
    await ana.ok(startFormRecord, { caseId, answerId: kept, formVersionId: versionOf('child-feedback') })
    const { records } = await shown(ana, caseId)
    for (const { about, id } of records)
      await ana.ok(
        recordInterpreting,
        interpretingInput(caseId, { about, recordId: id as never, from: 'cak' }),
      )
    const names = ['Domingo Pop Ac']
    expect((await ana.ok(listConsents, { caseId })).items[0]?.helpedBy).toEqual(names)
    expect((await ana.ok(openAssessment, { caseId, answerId: assessment })).helpedBy).toEqual(names)
    expect((await ana.ok(openFormRecord, { caseId, answerId: kept })).helpedBy).toEqual(names)
  })

  it('stands with the record, by the name of that day, and is withdrawn only with a reason', async () => {
    const caseId = await childWhoSpeaks('cak')
    const entry = await registered({ name: 'Irma Sotz', pairs: [{ one: 'cak', other: 'spa' }], phone: '3' })
    const noteId = newTestId<'NoteId'>()
    const occurredOn = daysAgo(1)
    const note = { place: '', seenAlone: true, language: 'cak', interpreter: '', childReached: true }
    await ana.ok(addNote, { caseId, noteId, occurredOn, kind: 'visit', body: 'Habló de su casa.', ...note })
    const { records } = await shown(ana, caseId)
    expect(records).toContainEqual({ about: 'note', id: noteId, on: occurredOn })
    const input = interpretingInput(caseId, {
      about: 'note',
      recordId: noteId,
      from: 'cak',
      helpers: [{ interpreterId: entry.interpreterId, name: 'no cuenta' }],
    })
    await ana.ok(recordInterpreting, input)
    const { state: _state, ...content } = { ...entry, state: 'active' }
    await berta.ok(correctInterpreter, { ...content, name: 'Irma Sotz Ajú', state: 'active', seen: 1 })
    const told = async () => (await shown(ana, caseId)).helped
    expect(await told()).toMatchObject([
      { about: 'note', recordId: noteId, helpers: [{ name: 'Irma Sotz' }], withdrawnAt: null },
    ])
    const onNote = async () => (await ana.ok(listNotes, { caseId })).items[0]?.helpedBy
    expect(await onNote()).toEqual(['Irma Sotz'])
    const { interpretingId } = input
    const because = 'Era otro día.'
    await berta.ok(withdrawInterpreting, { caseId, interpretingId, because })
    expect(await codeOf(ana.call(withdrawInterpreting, { caseId, interpretingId, because }))).toBe(
      'written.withdrawn',
    )
    expect(await told()).toMatchObject([{ withdrawnBecause: because }])
    expect(await onNote()).toBeUndefined()
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['InterpretingRecorded', 'InterpretingWithdrawn']),
    )
  })

  it('is refused of a record elsewhere, a day to come, without the statement, or without the reason', async () => {
    const caseId = await childWhoSpeaks('acr')
    const entry = await registered({ signedOn: undefined, pairs: [{ one: 'acr', other: 'spa' }], phone: '4' })
    const tried = (fields: Parameters<typeof interpretingInput>[1]) =>
      codeOf(ana.call(recordInterpreting, interpretingInput(caseId, { from: 'acr', ...fields })))
    const helpers = [{ interpreterId: entry.interpreterId, name: '' }]
    expect(await tried({ about: 'note', recordId: newTestId() })).toBe('interpreting.record')
    expect(await tried({ on: dayInGuatemala(2) })).toBe('interpreting.day')
    expect(await tried({ stated: false })).toBe('interpreting.statement')
    expect(await tried({ helpers })).toBe('interpreting.reason')
    expect(await tried({ helpers: [{ interpreterId: newTestId(), name: 'x' }] })).toBe('interpreting.who')
    expect(await tried({ helpers: [...helpers, ...helpers] })).toBe('interpreting.who')
    expect(await tried({ helpers, despite: 'De noche, nadie más.' })).toBeUndefined()
  })

  it('is written once, also while the case rests, and by nobody to whom the case is not', async () => {
    const caseId = await childWhoSpeaks('tzj')
    const holdId = newTestId<'HoldId'>()
    const hold = { reason: 'other' as const, explanation: 'Está con su tía.', reviewOn: dayInGuatemala(5) }
    await ana.ok(holdCase, { caseId, holdId, ...hold })
    const input = interpretingInput(caseId, { from: 'tzj' })
    await ana.ok(recordInterpreting, input)
    expect(await codeOf(ana.call(recordInterpreting, input))).toBe('written.changed')
    for (const member of [
      test.cast.guatemala.auditor,
      test.cast.guatemala.interpreter,
      test.cast.mexico.caseworker,
    ]) {
      const other = await test.signInAs(member)
      expect(await codeOf(other.call(showInterpreters, { caseId, into: 'spa' }))).toBe('record.not-found')
      const again = interpretingInput(caseId)
      expect(await codeOf(other.call(recordInterpreting, again))).toBe('record.not-found')
    }
  })
})
