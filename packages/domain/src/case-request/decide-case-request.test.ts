import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseId, CaseRequestId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import { evolveCaseRequest, shownToRequester, type CaseRequest } from './case-request.ts'
import {
  decideRequest,
  decideRequestAnswer,
  decideWithdrawal,
  mostCaseRequests,
  requestEnding,
  type AskFacts,
} from './decide-case-request.ts'

const shelter = 'shelter' as OrganisationId
const office = 'office' as OrganisationId
const at = '2026-11-22T12:00:00.000Z'
const due = '2026-11-29T12:00:00.000Z'
const later = '2026-11-30T12:00:00.000Z'
const code = 'GT-26-7KQ4RX'
const command = { requestId: 'r' as CaseRequestId, code, reason: 'siblings', words: '' } as const

const facts: AskFacts = {
  by: { userId: 'marta' as UserId, organisationId: office },
  enforces: false,
  found: undefined,
  mine: [],
  answerDueAt: due,
  at,
}
const found = {
  id: 'case' as CaseId,
  state: 'open',
  organisationId: shelter,
  workerId: 'ana' as UserId,
} as const

const codeOf = (decided: ReturnType<typeof decideRequest>) => (decided.ok ? 'yes' : decided.problem.code)
const asked = (more: Partial<AskFacts> = {}): CaseRequest => {
  const decided = decideRequest(command, { ...facts, ...more })
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveCaseRequest(undefined, decided.value)
}

it('answers the same whether there is such a case or not, in whatever state and wherever it is', () => {
  const anyFound = fc.option(
    fc.record({
      id: fc.constant('case' as CaseId),
      state: fc.constantFrom('open' as const, 'on-hold' as const, 'transferred' as const, 'closed' as const),
      organisationId: fc.constantFrom(shelter, office),
      workerId: fc.constantFrom(undefined, 'ana' as UserId),
    }),
    { nil: undefined },
  )
  const anyMine = fc.array(
    fc.record({
      code: fc.constantFrom(code, 'GT-26-222222'),
      state: fc.constantFrom('asked' as const, 'ended' as const, 'declined' as const),
      holder: fc.constantFrom(undefined, shelter),
      from: fc.constant(office),
      answerDueAt: fc.constantFrom(due, '2026-11-01T12:00:00.000Z'),
    }),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(anyFound, anyMine, fc.boolean(), (one, mine, enforces) => {
      const known = decideRequest(command, { ...facts, found: one, mine, enforces })
      const unknown = decideRequest(command, { ...facts, mine, enforces })
      expect(codeOf(known)).toBe(codeOf(unknown))
      if (!known.ok || !unknown.ok) return
      const shown = (decided: typeof known.value, now: string) => {
        const { code: of, reason, words, answerDueAt, ...request } = evolveCaseRequest(undefined, decided)
        return { of, reason, words, answerDueAt, state: shownToRequester({ ...request, answerDueAt }, now) }
      }
      for (const now of [at, later]) expect(shown(known.value, now)).toEqual(shown(unknown.value, now))
    }),
  )
})

it('stands about no case where none could be asked for, and about whoever has it where one could', () => {
  expect(asked().caseId).toBeUndefined()
  for (const state of ['closed', 'transferred'] as const)
    expect(asked({ found: { ...found, state } })).toMatchObject({ caseId: undefined, holder: undefined })
  expect(asked({ found })).toMatchObject({ caseId: 'case', holder: shelter, heldBy: 'ana', from: office })
})

it.each([
  ['access.not-allowed', {}, { enforces: true, found }],
  ['case-request.code', { code: 'x' }, {}],
  ['case-request.words-missing', { reason: 'other', words: ' ' }, {}],
  [
    'case-request.already-asked',
    { code: 'gt 26 7kq4rx' },
    { mine: [{ code, state: 'asked', holder: undefined, from: office, answerDueAt: due }] },
  ],
  [
    'case-request.too-many',
    {},
    {
      mine: Array.from({ length: mostCaseRequests }, () => ({
        code: 'GT-26-222222',
        state: 'asked',
        holder: undefined,
        from: office,
        answerDueAt: due,
      })),
    },
  ],
  [
    'case-request.yours-already',
    {},
    { found: { ...found, organisationId: office, workerId: 'marta' as UserId } },
  ],
] as const)('refuses with %s', (problem, said, given) => {
  const decided = decideRequest({ ...command, ...said } as typeof command, { ...facts, ...given } as AskFacts)
  expect(codeOf(decided)).toBe(problem)
})

const chief = {
  userId: 'berta' as UserId,
  organisationId: shelter,
  roles: ['supervisor'],
  supervisedTeams: ['north' as TeamId],
} as const
const state = {
  state: 'open',
  organisationId: shelter,
  teamId: 'north' as TeamId,
  workerId: 'ana' as UserId,
} as const
const standing = { case: state, by: chief, stillAsks: true, at } as const

it('says no to another organisation by a code alone, and to a colleague in words where she asks for them', () => {
  const between = asked({ found })
  const inside = asked({ found, by: { userId: 'julia' as UserId, organisationId: shelter } })
  const say = (request: CaseRequest, because: 'stays' | 'continuity' | 'other', words: string) => {
    const decided = decideRequestAnswer(request, { answer: 'decline', because, words }, standing)
    return decided.ok ? 'yes' : decided.problem.code
  }
  expect(say(between, 'stays', '')).toBe('yes')
  expect(say(between, 'stays', 'Está en Tapachula.')).toBe('case-request.no-words')
  expect(say(between, 'continuity', '')).toBe('case-request.reason')
  expect(say(inside, 'stays', '')).toBe('case-request.reason')
  expect(say(inside, 'other', ' ')).toBe('case-request.words-missing')
  expect(say(inside, 'other', 'Va a cambiar de equipo.')).toBe('yes')
})

it('is decided by no worker in charge, also where she supervises, and not by who asked', () => {
  const request = asked({ found, by: { userId: 'julia' as UserId, organisationId: shelter } })
  const decline = { answer: 'decline', because: 'continuity', words: '' } as const
  const by = (userId: string, workerId = 'ana') => {
    const decided = decideRequestAnswer({ ...request, heldBy: workerId as UserId }, decline, {
      ...standing,
      case: { ...state, workerId: workerId as UserId },
      by: { ...chief, userId: userId as UserId },
    })
    return decided.ok ? 'yes' : decided.problem.code
  }
  expect(by('berta')).toBe('yes')
  expect(by('julia')).toBe('case-request.own')
  expect(by('berta', 'berta')).toBe('case-request.in-charge')
  const nobody = decideRequestAnswer(request, decline, {
    ...standing,
    by: { ...chief, roles: ['caseworker'] },
  })
  expect(nobody.ok).toBe(false)
})

it('does not stand any more when the case was closed, went elsewhere, changed hands, or who asked has left', () => {
  const inside = asked({ found, by: { userId: 'julia' as UserId, organisationId: shelter } })
  const between = asked({ found })
  const ends = (request: CaseRequest, more: object, stillAsks = true) =>
    requestEnding(request, { case: { ...state, ...more }, stillAsks })
  expect(ends(inside, {})).toBeUndefined()
  expect(ends(inside, { state: 'on-hold' })).toBeUndefined()
  expect(ends(inside, { state: 'closed' })).toBe('case-closed')
  expect(ends(inside, { state: 'transferred' })).toBe('case-moved')
  expect(ends(inside, { workerId: 'nora' })).toBe('case-moved')
  // The other organisation asked for the case, whoever has it there.
  expect(ends(between, { workerId: 'nora' })).toBeUndefined()
  expect(ends(between, {}, false)).toBe('requester-left')
})

it('is taken back once, by who asked', () => {
  const request = asked({ found })
  const back = (of: CaseRequest, by: string, now = at) => {
    const decided = decideWithdrawal(of, { by: by as UserId, at: now })
    return decided.ok ? evolveCaseRequest(of, decided.value).state : decided.problem.code
  }
  expect(back(request, 'marta')).toBe('withdrawn')
  expect(back(request, 'ana')).toBe('access.not-allowed')
  expect(back(request, 'marta', later)).toBe('case-request.already-answered')
  expect(back({ ...request, state: 'declined' }, 'marta')).toBe('case-request.already-answered')
})
