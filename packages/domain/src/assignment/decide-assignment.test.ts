import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import type { Approver } from '../approval/may-approve.ts'
import type { CaseState } from '../case/case.ts'
import type { AssignmentId, CaseId, ConflictId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Result } from '../kernel/result.ts'
import { evolveAssignment, type Assignment } from './assignment.ts'
import { decideConflict, type Conflict } from './conflict.ts'
import {
  decideAnswer,
  decideOffer,
  type AnswerAssignment,
  type OfferAssignment,
  type OfferFacts,
} from './decide-assignment.ts'
import type { Standing } from './who-may-take.ts'

const [ana, kevin] = ['ana' as UserId, 'kevin' as UserId]
const north = 'north' as TeamId
const organisationId = 'refuge' as OrganisationId
const at = '2026-11-22T18:00:00.000Z'
const person = (userId: string, roles: Approver['roles'], teams: readonly TeamId[] = []): Approver => ({
  userId: userId as UserId,
  organisationId,
  roles,
  supervisedTeams: teams,
})
const berta = person('berta', ['supervisor'], [north])
const standing = (userId: string, more: Partial<Standing> = {}): Standing => ({
  userId: userId as UserId,
  standing: 'possible',
  against: [],
  favour: [],
  cases: 1,
  weight: 2,
  ...more,
})
const facts: OfferFacts = {
  case: { id: 'case' as CaseId, state: 'open', organisationId, teamId: north, workerId: ana },
  by: berta,
  hasOpenAssignment: false,
  candidates: ['ana', 'julia', 'kevin'].map((userId) => ({ userId: userId as UserId, teams: [north] })),
  standings: [
    standing('julia', { standing: 'proposed' }),
    standing('kevin', { against: ['away'] }),
    standing('nora', { standing: 'not-possible' }),
  ],
  answerDueAt: '2026-11-23T18:00:00.000Z',
  at,
}
const command: OfferAssignment = {
  assignmentId: 'assignment' as AssignmentId,
  to: 'julia' as UserId,
  reason: 'leaving',
  words: '',
  mustKnow: 'La espera su tía el jueves.',
  toldChild: '',
  introducer: 'former-worker',
  despite: '',
}
const codeOf = (result: Result<unknown, Problem>) => (result.ok ? 'ok' : result.problem.code)
const offer = (given: Partial<OfferAssignment> = {}, more: Partial<OfferFacts> = {}) =>
  codeOf(decideOffer({ ...command, ...given }, { ...facts, ...more }))

describe('giving a case to somebody', () => {
  it('is for whoever supervises it now', () => {
    expect(offer()).toBe('ok')
    expect(offer({}, { by: person('carlos', ['manager']) })).toBe('ok')
    expect(offer({}, { by: person('ana', ['caseworker']) })).toBe('access.not-allowed')
    expect(offer({}, { by: person('lidia', ['supervisor'], ['south' as TeamId]) })).toBe('access.not-allowed')
    const elsewhere = { ...berta, organisationId: 'other' as OrganisationId }
    expect(offer({}, { by: elsewhere })).toBe('access.not-allowed')
  })

  it('needs a note, a reason where something speaks against her, and somebody who works here', () => {
    expect(offer({ mustKnow: ' ' })).toBe('assignment.note-missing')
    expect(offer({ reason: 'other' })).toBe('assignment.words-missing')
    expect(offer({ to: kevin })).toBe('assignment.despite-missing')
    expect(offer({ to: kevin, despite: 'Habla su idioma.' })).toBe('ok')
    expect(offer({ to: 'left' as UserId })).toBe('assignment.not-a-worker')
    expect(offer({ to: ana })).toBe('assignment.has-it-already')
  })

  it('admits no reason against a conflict of interest', () => {
    const candidates = [...facts.candidates, { userId: 'nora' as UserId, teams: [north] }]
    expect(offer({ to: 'nora' as UserId, despite: 'Solo ella puede.' }, { candidates })).toBe(
      'assignment.not-possible',
    )
  })

  it('goes to one at a time, of a case that is worked on', () => {
    expect(offer({}, { hasOpenAssignment: true })).toBe('assignment.already-offered')
    const of = (state: CaseState) => offer({}, { case: { ...facts.case, state } })
    expect([of('on-hold'), of('closed'), of('transferred')]).toEqual([
      'ok',
      'assignment.case-not-open',
      'assignment.case-not-open',
    ])
  })
})

function offered(): Assignment {
  const decided = decideOffer(command, facts)
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveAssignment(undefined, decided.value)
}

describe('its answer', () => {
  it('takes no words where she names a conflict of interest, and needs them otherwise', () => {
    const by = person('julia', ['caseworker'])
    const giveBack = (because: 'conflict' | 'too-much', words: string) =>
      decideAnswer(offered(), { answer: 'give-back', because, words }, { case: facts.case, by, at })
    expect(codeOf(giveBack('too-much', ''))).toBe('assignment.words-missing')
    expect(codeOf(giveBack('too-much', 'Llevo siete de alto.'))).toBe('ok')
    const conflict = giveBack('conflict', 'Es mi vecina.')
    expect(conflict.ok && conflict.value).toMatchObject({ because: 'conflict', words: '' })
  })

  /** Whoever answers, however often and in whatever order: one answer holds, and only one of those who may gives it. */
  it('is one, by who may give it: as the model says over any sequence', { tags: ['model'] }, () => {
    const people = {
      julia: person('julia', ['caseworker']),
      kevin: person('kevin', ['caseworker']),
      berta,
      lidia: person('lidia', ['supervisor'], ['south' as TeamId]),
    }
    const answers: readonly AnswerAssignment[] = [
      { answer: 'accept' },
      { answer: 'give-back', because: 'conflict', words: '' },
      { answer: 'give-back', because: 'other', words: 'No puedo.' },
      { answer: 'withdraw', words: '' },
    ]
    const step = fc.record({
      who: fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[])),
      answer: fc.constantFrom(...answers),
      state: fc.constantFrom<CaseState>('open', 'on-hold', 'closed', 'transferred'),
    })
    const becomes = { accept: 'accepted', 'give-back': 'given-back', withdraw: 'withdrawn' } as const
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let assignment = offered()
        let model: Assignment['state'] = 'offered'
        for (const { who, answer, state } of steps) {
          const decided = decideAnswer(assignment, answer, {
            case: { ...facts.case, state },
            by: people[who],
            at,
          })
          const isHers = answer.answer === 'withdraw' ? who === 'berta' : who === 'julia'
          const isPossible = answer.answer !== 'accept' || state === 'open' || state === 'on-hold'
          expect(decided.ok).toBe(isHers && model === 'offered' && isPossible)
          if (!decided.ok) continue
          assignment = evolveAssignment(assignment, decided.value)
          model = becomes[answer.answer]
          expect(assignment).toMatchObject({ state: model, answeredBy: people[who].userId, version: 2 })
        }
        expect(assignment.state).toBe(model)
      }),
      { numRuns: inject('modelRuns') },
    )
  })
})

it('declares a conflict of interest about a case, a place or a whole name, once', () => {
  const declare = (about: string, kind: Conflict['kind'], standing: readonly Conflict[] = []) =>
    codeOf(decideConflict({ id: 'c' as ConflictId, userId: ana, kind, about }, standing))
  expect(declare('AAAA-0000', 'case')).toBe('ok')
  expect(declare('María', 'person')).toBe('conflict.too-wide')
  expect(declare('María Tzoc', 'person')).toBe('ok')
  for (const place of [' ', 'GT', 'Cobán']) expect(declare(place, 'place')).toBe('conflict.too-wide')
  expect(declare('GT1601', 'place')).toBe('ok')
  const standing = { id: 'd' as ConflictId, userId: 'ana' as UserId, kind: 'place', about: 'GT16' } as const
  expect(declare('GT16', 'place', [standing])).toBe('conflict.known')
})
