import { describe, expect, it } from 'vitest'
import { decideInvitation, decideLeaving, decideMembershipDates } from './decide-membership.ts'
import { decideResetApproval, decideResetRefusal, decideResetRequest } from './decide-reset.ts'

const now = '2026-03-14T10:00:00.000Z'
const supervisor = { userId: 's', organisationId: 'gt', roles: ['supervisor'] } as const
const other = { userId: 'o', organisationId: 'gt', roles: ['supervisor'] } as const
const administrator = { userId: 'a', organisationId: 'gt', roles: ['administrator'] } as const
const target = { userId: 'u', homeOrganisationId: 'gt', state: 'active', roles: ['caseworker'] } as const
const asked = { state: 'asked', askedBy: 's', expiresAt: '2026-03-15T10:00:00.000Z' } as const
const codeOf = (result: { ok: true } | { ok: false; problem: { code: string } }) =>
  result.ok ? 'yes' : result.problem.code

describe('a lost password or second factor', () => {
  it('is asked for by somebody else of the organisation that keeps the account', () => {
    expect(codeOf(decideResetRequest(supervisor, target))).toBe('yes')
    expect(codeOf(decideResetRequest({ ...supervisor, userId: 'u' }, target))).toBe('reset.own')
    expect(codeOf(decideResetRequest({ ...supervisor, roles: ['caseworker'] }, target))).toBe(
      'access.not-allowed',
    )
    expect(codeOf(decideResetRequest({ ...supervisor, organisationId: 'mx' }, target))).toBe(
      'access.not-allowed',
    )
    expect(codeOf(decideResetRequest(supervisor, { ...target, state: 'disabled' }))).toBe('reset.not-active')
  })

  it('needs a second person, who is not the one it is for', () => {
    expect(codeOf(decideResetApproval(other, target, asked, now))).toBe('yes')
    expect(codeOf(decideResetApproval(supervisor, target, asked, now))).toBe('reset.own')
    expect(codeOf(decideResetApproval({ ...other, userId: 'u' }, target, asked, now))).toBe('reset.own')
    expect(codeOf(decideResetApproval({ ...other, organisationId: 'mx' }, target, asked, now))).toBe(
      'access.not-allowed',
    )
    expect(codeOf(decideResetApproval({ ...other, roles: ['manager'] }, target, asked, now))).toBe(
      'access.not-allowed',
    )
  })

  it('of an administrator is approved by an administrator', () => {
    const boss = { ...target, roles: ['administrator'] } as const
    expect(codeOf(decideResetApproval(other, boss, asked, now))).toBe('access.not-allowed')
    expect(codeOf(decideResetApproval(administrator, boss, asked, now))).toBe('yes')
  })

  it('is answered once, and in time', () => {
    expect(codeOf(decideResetApproval(other, target, { ...asked, state: 'approved' }, now))).toBe(
      'reset.closed',
    )
    expect(codeOf(decideResetApproval(other, target, { ...asked, expiresAt: now }, now))).toBe('reset.closed')
    expect(codeOf(decideResetRefusal({ ...other, userId: 'u' }, target, asked))).toBe('yes')
    expect(codeOf(decideResetRefusal(other, target, { ...asked, state: 'issued' }))).toBe('reset.closed')
  })
})

describe('an invitation', () => {
  const actor = { roles: ['supervisor'], supervisedTeams: ['north'] } as const
  it('by a supervisor goes only into her own team, and only where the organisation wishes it', () => {
    const place = { role: 'caseworker', teamId: 'north' } as const
    expect(codeOf(decideInvitation(actor, { supervisorsInvite: true }, place))).toBe('yes')
    expect(codeOf(decideInvitation(actor, { supervisorsInvite: false }, place))).toBe('access.not-allowed')
    expect(codeOf(decideInvitation(actor, { supervisorsInvite: true }, { ...place, teamId: 'south' }))).toBe(
      'access.not-allowed',
    )
    expect(
      codeOf(decideInvitation(actor, { supervisorsInvite: true }, { ...place, teamId: undefined })),
    ).toBe('access.not-allowed')
    expect(
      codeOf(decideInvitation(actor, { supervisorsInvite: true }, { ...place, role: 'administrator' })),
    ).toBe('access.not-allowed')
  })
  it('by an administrator goes anywhere', () => {
    const boss = { roles: ['administrator'], supervisedTeams: [] } as const
    expect(
      codeOf(
        decideInvitation(boss, { supervisorsInvite: false }, { role: 'administrator', teamId: undefined }),
      ),
    ).toBe('yes')
  })
})

describe('leaving', () => {
  const held = [
    { id: '1', userId: 'a', role: 'administrator' },
    { id: '2', userId: 'b', role: 'administrator' },
  ] as const
  it('keeps one administrator', () => {
    expect(codeOf(decideLeaving({ membershipIds: ['1'] }, held))).toBe('yes')
    expect(codeOf(decideLeaving({ membershipIds: ['1', '2'] }, held))).toBe('membership.last-administrator')
    expect(codeOf(decideLeaving({ membershipIds: ['1'] }, held.slice(0, 1)))).toBe(
      'membership.last-administrator',
    )
    expect(codeOf(decideLeaving({ membershipIds: ['9'] }, held.slice(0, 1)))).toBe('yes')
  })
  it('comes after beginning', () => {
    expect(codeOf(decideMembershipDates(now, undefined))).toBe('yes')
    expect(codeOf(decideMembershipDates(now, now))).toBe('membership.dates')
  })
})
