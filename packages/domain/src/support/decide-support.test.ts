import { describe, expect, it } from 'vitest'
import { sealedSections } from '../access/vocabulary.ts'
import type { Approver } from '../approval/may-approve.ts'
import type { CaseId, OrganisationId, SupportId, TeamId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Result } from '../kernel/result.ts'
import {
  decideInvitation,
  decideSupportAnswer,
  mostSupports,
  supportEnding,
  type AnswerSupport,
  type InviteFacts,
  type InviteSupport,
} from './decide-support.ts'
import { supportRoles, supportSections, usualSections, type Support } from './support.ts'

const [ana, delia, kevin] = ['ana', 'delia', 'kevin'] as unknown as readonly [UserId, UserId, UserId]
const [north, south] = ['north', 'south'] as unknown as readonly [TeamId, TeamId]
const organisationId = 'refuge' as OrganisationId
const at = '2026-11-22T18:00:00.000Z'
const today = '2026-11-22' as PlainDate
const person = (
  userId: string,
  roles: Approver['roles'] = ['caseworker'],
  supervisedTeams: readonly TeamId[] = [],
): Approver => ({ userId: userId as UserId, organisationId, roles, supervisedTeams })
const berta = person('berta', ['supervisor'], [north])
const lidia = person('lidia', ['supervisor'], [south])
const carlos = person('carlos', ['manager'])

const facts: InviteFacts = {
  case: { id: 'case' as CaseId, state: 'open', organisationId, teamId: north, workerId: ana },
  by: person('ana'),
  reads: ['summary', 'course', ...supportSections],
  colleagues: [ana, delia, kevin],
  conflicted: [kevin],
  standing: [],
  today,
  at,
}
const command: InviteSupport = {
  supportId: 'support' as SupportId,
  userId: delia,
  role: 'psychosocial',
  task: 'Acompañar el duelo por su hermano.',
  sections: usualSections.psychosocial,
  from: today,
  until: undefined,
}
const codeOf = (result: Result<unknown, Problem>) => (result.ok ? 'ok' : result.problem.code)
const invite = (given: Partial<InviteSupport> = {}, more: Partial<InviteFacts> = {}) =>
  codeOf(decideInvitation({ ...command, ...given }, { ...facts, ...more }))

describe('inviting somebody to support a case', () => {
  it('is for whoever leads or supervises it', () => {
    expect(invite()).toBe('ok')
    expect(invite({}, { by: berta })).toBe('ok')
    expect(invite({}, { by: carlos })).toBe('ok')
    for (const by of [person('delia'), lidia, { ...berta, organisationId: 'other' as OrganisationId }])
      expect(invite({}, { by })).toBe('access.not-allowed')
  })

  it('needs a colleague who may take part, once, and what she is asked to do', () => {
    expect(invite({ userId: ana })).toBe('support.leads-already')
    expect(invite({ userId: kevin })).toBe('support.not-possible')
    expect(invite({ userId: 'of-the-other-house' as UserId })).toBe('support.not-a-colleague')
    expect(invite({ task: ' ' })).toBe('support.task-missing')
    for (const state of ['invited', 'accepted'] as const)
      expect(invite({}, { standing: [{ userId: delia, state }] })).toBe('support.invited-already')
    const crowd = Array.from({ length: mostSupports }, (_, at) => ({
      userId: `user ${at}` as UserId,
      state: 'accepted' as const,
    }))
    expect(invite({}, { standing: crowd })).toBe('support.too-many')
  })

  it('has days that are not over, on a case that is worked on', () => {
    expect(invite({ until: '2026-11-21' as PlainDate })).toBe('support.days')
    expect(invite({ from: '2026-12-02' as PlainDate, until: '2026-12-01' as PlainDate })).toBe('support.days')
    expect(invite({ until: today })).toBe('ok')
    expect(invite({}, { case: { ...facts.case, state: 'on-hold' } })).toBe('ok')
    for (const state of ['closed', 'transferred'] as const)
      expect(invite({}, { case: { ...facts.case, state } })).toBe('support.case-not-open')
  })

  it('opens nothing that whoever invites does not read, and of no role what is sealed', () => {
    expect(invite({ sections: ['incidents'] }, { reads: ['summary', 'plan'] })).toBe('support.sections')
    for (const role of supportRoles)
      for (const section of usualSections[role]) {
        expect(sealedSections).not.toContain(section)
        expect(supportSections).toContain(section)
      }
  })
})

const support = (more: Partial<Support> = {}) => ({
  userId: delia,
  state: 'invited' as Support['state'],
  until: undefined,
  ...more,
})
const answer = (by: Approver, given: AnswerSupport, of = support(), state = facts.case) =>
  codeOf(decideSupportAnswer(of, given, { case: state, by, today, at }))

describe('answering an invitation', () => {
  it('is hers alone', () => {
    expect(answer(person('delia'), { answer: 'accept' })).toBe('ok')
    for (const by of [person('ana'), berta, carlos, person('kevin')])
      expect(answer(by, { answer: 'accept' })).toBe('access.not-allowed')
    expect(answer(person('delia'), { answer: 'decline', because: 'too-much', words: '' })).toBe(
      'support.words-missing',
    )
    expect(answer(person('delia'), { answer: 'decline', because: 'conflict', words: '' })).toBe('ok')
  })

  it('comes too late after the last day and after the case', () => {
    const over = support({ until: '2026-11-21' as PlainDate })
    expect(answer(person('delia'), { answer: 'accept' }, over)).toBe('support.day-passed')
    const closed = { ...facts.case, state: 'closed' as const }
    expect(answer(person('delia'), { answer: 'accept' }, support(), closed)).toBe('support.case-not-open')
  })

  it('says nothing of a conflict but that there is one', () => {
    const decided = decideSupportAnswer(
      support(),
      { answer: 'decline', because: 'conflict', words: 'Es mi primo.' },
      { case: facts.case, by: person('delia'), today, at },
    )
    expect(decided).toMatchObject({ ok: true, value: { because: 'conflict', words: '' } })
  })
})

it('ends by itself with the case, where she leads it, and after its last day', () => {
  const ending = (more: Partial<Support>, of: Partial<typeof facts.case> = {}) =>
    supportEnding(support({ state: 'accepted', ...more }), {
      case: { ...facts.case, ...of },
      by: ana,
      today,
      at,
    })
  expect(ending({})).toBeUndefined()
  expect(ending({}, { state: 'on-hold' })).toBeUndefined()
  expect(ending({}, { state: 'closed' })).toMatchObject({ kind: 'SupportEnded', because: 'case-closed' })
  expect(ending({ state: 'invited' }, { state: 'transferred' })).toMatchObject({
    because: 'case-transferred',
  })
  expect(ending({}, { workerId: delia })).toMatchObject({ because: 'leads-now' })
  expect(ending({ until: '2026-11-21' as PlainDate })).toMatchObject({ because: 'day-passed' })
  expect(ending({ state: 'ended' }, { state: 'closed' })).toBeUndefined()
})
