import { describe, expect, it } from 'vitest'
import type { Approver } from '../approval/may-approve.ts'
import { evolveCase } from '../case/case-events.ts'
import type { Case } from '../case/case.ts'
import type { OrganisationId, ReopeningId, TeamId, UserId } from '../kernel/brand.ts'
import { closureReasons } from './closure-reasons.ts'
import { decideReopening, type ReopenCase, type ReopeningFacts } from './decide-reopening.ts'
import { evolveReopening } from './reopening.ts'

const [ours, north, south] = ['ours' as OrganisationId, 'north' as TeamId, 'south' as TeamId]
const closed = {
  id: 'case',
  registeredAt: '2025-01-01T00:00:00.000Z',
  state: 'closed',
  organisationId: ours,
  teamId: north,
  workerId: 'ana',
  riskState: 'approved',
  riskLevel: 'low',
  assessmentState: 'approved',
  planState: 'approved',
  closureState: 'approved',
  closedAt: '2026-01-01T00:00:00.000Z',
  version: 9,
} as unknown as Case

const person = (
  userId: string,
  roles: Approver['roles'],
  supervisedTeams: readonly TeamId[] = [],
): Approver => ({ userId: userId as UserId, organisationId: ours, roles, supervisedTeams })
const ana = person('ana', ['caseworker'])
const berta = person('berta', ['supervisor'], [north])
const carlos = person('carlos', ['manager'])

const facts: ReopeningFacts = {
  case: closed,
  by: ana,
  at: '2026-06-01T12:00:00.000Z',
  closedBecause: 'goal-met',
  erased: false,
  ofChild: [{ code: 'GT-26-AAAA-A', state: 'closed', registeredAt: '2025-01-01T00:00:00.000Z' }],
  workers: [
    { userId: 'ana' as UserId, teams: [north] },
    { userId: 'julia' as UserId, teams: [south] },
  ],
}
const asked: ReopenCase = {
  reopeningId: 'again' as ReopeningId,
  reason: 'carer-died',
  explanation: 'Murió su abuela.',
  workerId: undefined,
}
const reopen = (given: Partial<ReopeningFacts> = {}, more: Partial<ReopenCase> = {}) =>
  decideReopening({ ...asked, ...more }, { ...facts, ...given })
const codeOf = (answer: ReturnType<typeof reopen>) => (answer.ok ? 'may' : answer.problem.code)

describe('opening a closed case again', () => {
  it('begins the work anew and keeps who she is with, her code and her last contact', () => {
    const decided = reopen()
    if (!decided.ok) throw new Error('was refused')
    const { recorded, ...moved } = decided.value
    expect(evolveReopening(undefined, recorded)).toMatchObject({ reason: 'carer-died', workerId: 'ana' })
    const after = evolveCase(closed, { kind: 'CaseReopened', ...moved, at: facts.at })
    expect(after).toMatchObject({
      state: 'open',
      riskState: 'none',
      assessmentState: 'none',
      planState: 'none',
      closureState: 'none',
      reopenedAt: facts.at,
      teamId: north,
      version: 10,
    })
    expect([after.riskLevel, after.closedAt]).toEqual([undefined, undefined])
  })

  it.each(closureReasons)(
    'after a closure for “%s”: only of a case that was none it is refused',
    (reason) => {
      expect(codeOf(reopen({ closedBecause: reason }))).toBe(
        reason === 'duplicate' || reason === 'opened-in-error' ? `reopening.${reason}` : 'may',
      )
    },
  )

  it.each([
    [{ case: { ...closed, state: 'open' } }, 'reopening.not-closed'],
    [{ case: { ...closed, state: 'on-hold' } }, 'reopening.not-closed'],
    [{ case: { ...closed, state: 'transferred' } }, 'reopening.transferred'],
    [{ erased: true }, 'reopening.erased'],
    [
      {
        case: { ...closed, registeredAt: '2025-01-01T00:00:00.000Z' },
        ofChild: [{ code: 'GT-26-BBBB-B', state: 'closed', registeredAt: '2026-03-01T00:00:00.000Z' }],
      },
      'reopening.followed',
    ],
    [{ closedBecause: undefined }, 'may'],
    [{ by: person('julia', ['caseworker']) }, 'access.not-allowed'],
    [{ by: person('lidia', ['supervisor'], [south]) }, 'access.not-allowed'],
    [{ by: { ...carlos, organisationId: 'theirs' as OrganisationId } }, 'access.not-allowed'],
    [{ by: { ...ana, organisationId: 'theirs' as OrganisationId } }, 'access.not-allowed'],
    [{ by: berta }, 'may'],
    [{ by: carlos }, 'may'],
  ] as const)('with %o: %s', (given, code) => {
    expect(codeOf(reopen(given))).toBe(code)
  })

  it('says what happened', () => {
    expect(reopen({}, { explanation: '  ' })).toMatchObject({
      problem: { code: 'reopening.words-missing', fields: [{ pointer: '/explanation' }] },
    })
  })

  it('where whoever had it has left, asks who goes on with it, and lets the supervisor choose', () => {
    const left = facts.workers.slice(1)
    expect(codeOf(reopen({ workers: left, by: berta }))).toBe('reopening.worker-needed')
    const chosen = { workerId: 'julia' as UserId }
    expect(reopen({ workers: left, by: berta }, chosen)).toMatchObject({
      ok: true,
      // A supervisor reaches no other team: the case stays with hers.
      value: { workerId: 'julia', teamId: north, recorded: { workerId: 'julia', by: 'berta' } },
    })
    expect(reopen({ by: carlos }, chosen)).toMatchObject({ value: { workerId: 'julia', teamId: south } })
    expect(codeOf(reopen({ by: ana }, chosen))).toBe('access.not-allowed')
    expect(codeOf(reopen({ by: carlos }, { workerId: 'stranger' as UserId }))).toBe('reopening.worker-needed')
  })
})
