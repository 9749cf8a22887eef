import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationId, UserId } from '../kernel/brand.ts'
import { mayAct, purposeOf, type AccessRule } from './may-act.ts'
import type { CaseRights, Principal } from './principal.ts'
import { roleRights, sectionsReadBy } from './role-rights.ts'
import { purposes, roles, sections, type Role } from './vocabulary.ts'

function somebody(...held: Role[]): Principal {
  return {
    userId: 'user' as UserId,
    username: 'somebody',
    displayName: 'Somebody',
    locale: 'es',
    organisationId: 'organisation' as OrganisationId,
    roles: held,
    supervisedTeams: [],
    teams: [],
    purposes: [...new Set(held.flatMap((role) => roleRights[role].purposes))],
    sessionId: 'session',
    deviceId: undefined,
    confirmedAt: '2026-11-22T10:00:00.000Z',
  }
}

const readNotes: AccessRule = { who: 'case', section: 'notes', capability: 'read' }
const addNotes: AccessRule = { who: 'case', section: 'notes', capability: 'contribute' }
const own = (role: Role): CaseRights => ({
  relation: 'own',
  reads: roleRights[role].reads,
  writes: roleRights[role].writes,
})

describe('may somebody do this to that', () => {
  it('needs a session for everything that is not open to anyone', () => {
    expect(mayAct({ who: 'signed-in' }, 'care', undefined, undefined)).toMatchObject({ reason: 'no-session' })
    expect(mayAct({ who: 'anyone' }, 'sign-in', undefined, undefined).allowed).toBe(true)
  })

  it('lets an intake volunteer add notes and open the child’s card, and read no notes', () => {
    const volunteer = somebody('intake-volunteer')
    const rights = own('intake-volunteer')
    expect(mayAct(addNotes, 'care', volunteer, rights).allowed).toBe(true)
    expect(
      mayAct({ who: 'case', section: 'summary', capability: 'read' }, 'care', volunteer, rights).allowed,
    ).toBe(true)
    expect(mayAct(readNotes, 'care', volunteer, rights)).toEqual({ allowed: false, reason: 'section' })
  })

  it('answers a case out of reach like one that does not exist, whatever else would be refused', () => {
    for (const role of roles)
      expect(mayAct(readNotes, 'audit', somebody(role), undefined)).toEqual({
        allowed: false,
        reason: 'no-such-case',
      })
  })

  it('lets a receiver act for the purpose of the share, and only in what was shared', () => {
    const provider = somebody('service-provider')
    const share: CaseRights = { relation: 'granted', reads: ['summary', 'identity'], writes: [] }
    expect(
      mayAct({ who: 'case', section: 'identity', capability: 'read' }, 'care', provider, share).allowed,
    ).toBe(true)
    expect(purposeOf('care', provider, share)).toBe('referral')
    expect(mayAct(readNotes, 'care', provider, share)).toEqual({ allowed: false, reason: 'section' })
    expect(mayAct(addNotes, 'care', provider, share)).toEqual({ allowed: false, reason: 'section' })
    // An auditor is no receiver, even if a share named the auditor.
    expect(mayAct(readNotes, 'care', somebody('auditor'), { ...share, reads: ['notes'] })).toEqual({
      allowed: false,
      reason: 'purpose',
    })
  })

  it('never allows more to fewer rights', () => {
    const anyRights = fc.record({
      relation: fc.constantFrom('own' as const, 'granted' as const),
      reads: fc.subarray([...sections]),
      writes: fc.subarray([...sections]),
    })
    fc.assert(
      fc.property(
        fc.subarray([...roles]),
        anyRights,
        fc.constantFrom(...sections),
        fc.constantFrom('read' as const, 'contribute' as const),
        fc.constantFrom(...purposes),
        (held, rights, section, capability, purpose) => {
          const rule: AccessRule = { who: 'case', section, capability }
          if (!mayAct(rule, purpose, somebody(...held), rights).allowed) return
          expect((capability === 'read' ? rights.reads : rights.writes).includes(section)).toBe(true)
          const without = {
            ...rights,
            reads: rights.reads.filter((one) => one !== section),
            writes: rights.writes.filter((one) => one !== section),
          }
          expect(mayAct(rule, purpose, somebody(...held), without).allowed).toBe(false)
          expect(mayAct(rule, purpose, somebody(), rights).allowed).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

it('shows no case to those who keep the accounts, the record or the language', () => {
  for (const role of ['administrator', 'auditor', 'interpreter'] as const) {
    expect(roleRights[role].reach).toBe('none')
    expect(sectionsReadBy([role])).toEqual([])
  }
  expect(sectionsReadBy(['privacy-lead'])).toEqual(['summary', 'consent'])
  // A caseworker who is privacy lead as well reads of other people's cases what the lead reads, and no more.
  expect(sectionsReadBy(['caseworker', 'privacy-lead'], 'organisation')).toEqual(['summary', 'consent'])
  expect(sectionsReadBy(['caseworker', 'privacy-lead'])).toContain('notes')
})
