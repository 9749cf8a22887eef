import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AgreementId, CaseId, OrganisationId, SupervisionId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import {
  decideAgreementDone,
  decideSession,
  decideWithdrawSession,
  type RecordSession,
  type SupervisionSession,
} from './session.ts'

const today = plainDate('2026-12-31')
const at = '2026-12-31T18:00:00.000Z'
const [berta, ana] = ['berta' as UserId, 'ana' as UserId]
const [known, foreign] = ['known' as CaseId, 'foreign' as CaseId]
const facts = {
  organisationId: 'ours' as OrganisationId,
  workers: [ana, berta],
  bothRead: [known],
  by: berta,
  today,
  at,
}
const command: RecordSession = {
  id: 'session' as SupervisionId,
  workerId: ana,
  on: today,
  kind: 'individual',
  cases: [],
  agreements: [],
  feeling: '',
}
const agreement = (more: object = {}) => ({
  id: 'a' as AgreementId,
  caseId: undefined as CaseId | undefined,
  words: 'Descansar',
  dueOn: today,
  ...more,
})
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

it('is with somebody of the team and not with oneself, of a day within the last year', () => {
  expect(codeOf(decideSession(command, facts))).toBe('ok')
  expect(codeOf(decideSession({ ...command, workerId: berta }, facts))).toBe('supervision.not-in-team')
  expect(codeOf(decideSession({ ...command, workerId: 'x' as UserId }, facts))).toBe(
    'supervision.not-in-team',
  )
  expect(codeOf(decideSession({ ...command, on: addDays(today, 1) }, facts))).toBe('supervision.day')
  expect(codeOf(decideSession({ ...command, on: plainDate('2025-12-30') }, facts))).toBe('supervision.day')
  expect(codeOf(decideSession({ ...command, on: plainDate('2025-12-31') }, facts))).toBe('ok')
})

it('speaks of no case that one of the two does not read, and keeps the words about a case on that case alone', () => {
  const caseOr = fc.constantFrom(known, foreign)
  fc.assert(
    fc.property(
      fc.array(caseOr, { maxLength: 3 }),
      fc.array(
        fc.record({ caseId: fc.option(caseOr, { nil: undefined }), words: fc.constantFrom('Ir', ' ') }),
        {
          maxLength: 3,
        },
      ),
      (cases, agreed) => {
        const agreements = agreed.map((one) => agreement(one))
        const result = decideSession({ ...command, cases, agreements }, facts)
        const about = [...cases, ...agreed.map(({ caseId }) => caseId)]
        const mayBe = !about.includes(foreign) && agreed.every(({ words }) => words !== ' ')
        expect(result.ok).toBe(mayBe)
        if (!result.ok) return
        for (const one of result.value.agreements) expect(one.words === '').toBe(one.caseId !== undefined)
        expect(new Set(result.value.cases)).toEqual(new Set(about.filter((one) => one !== undefined)))
      },
    ),
  )
})

it('agrees on days to come', () => {
  const due = (dueOn: string) =>
    codeOf(decideSession({ ...command, agreements: [agreement({ dueOn: plainDate(dueOn) })] }, facts))
  expect(due('2026-12-30')).toBe('task.day')
  expect(due('2026-12-31')).toBe('ok')
  expect(due('2027-12-31')).toBe('ok')
  expect(due('2028-01-01')).toBe('task.day')
})

it('over any steps of anybody: an agreement ends once, by one of the two; a withdrawn talk does not move', () => {
  const recorded = decideSession(
    { ...command, agreements: [agreement(), agreement({ id: 'on-case' as AgreementId, caseId: known })] },
    facts,
  )
  if (!recorded.ok) throw new Error(recorded.problem.code)
  const step = fc.record({
    by: fc.constantFrom(ana, berta, 'carlos' as UserId),
    what: fc.constantFrom('done', 'withdraw'),
    which: fc.constantFrom('a' as AgreementId, 'on-case' as AgreementId, 'none' as AgreementId),
    words: fc.constantFrom('', 'Ya.'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let session: SupervisionSession = recorded.value
      let model = { done: false, withdrawn: false, version: 1 }
      for (const { by, what, which, words } of steps) {
        const said = { by, at }
        const result =
          what === 'done'
            ? decideAgreementDone(session, { agreementId: which, outcome: words }, said)
            : decideWithdrawSession(session, words, said)
        const may =
          !model.withdrawn &&
          (what === 'done' ? by !== 'carlos' && which === 'a' && !model.done : by === berta && words !== '')
        expect(result.ok, `${by} ${what} ${which}`).toBe(may)
        if (!result.ok) continue
        session = result.value
        model = {
          done: model.done || what === 'done',
          withdrawn: what === 'withdraw',
          version: model.version + 1,
        }
        expect(session.version).toBe(model.version)
        expect(session.withdrawnAt !== undefined).toBe(model.withdrawn)
        expect(session.agreements.map(({ doneAt }) => doneAt !== undefined)).toEqual([model.done, false])
      }
    }),
  )
})
