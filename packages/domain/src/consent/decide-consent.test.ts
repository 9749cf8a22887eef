import { describe, expect, it } from 'vitest'
import type { Case } from '../case/case.ts'
import type { CaseId, ConsentId, OrganisationId, ServiceId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { evolveConsent, type Consenter } from './consent.ts'
import type { ConsentNeeded } from './consent-by-age.ts'
import { decideConsent, decideWithdrawal, type RecordConsent } from './decide-consent.ts'

const needed: ConsentNeeded = {
  child: 'assent',
  caregiver: 'consent',
  otherwise: 'trusted-adult-or-caseworker',
  form: 'written',
  bands: [6],
  ageUnsure: false,
  why: { ruleId: 'consent-by-age.any', version: 1, basis: 'default-to-confirm' },
}

const command: RecordConsent = {
  caseId: 'case' as CaseId,
  consentId: 'consent' as ConsentId,
  state: 'given',
  purpose: 'case-management',
  recipientOrganisationId: undefined,
  sections: [],
  basis: 'consent',
  basisReason: '',
  consenters: ['mother'],
  consentedBy: '',
  caregiverNotAsked: '',
  childAssented: true,
  childInformed: true,
  language: 'kek',
  interpreter: '',
  toldBack: '',
  withhold: '',
  textVersion: '1',
  givenOn: plainDate('2026-03-01'),
  validUntil: undefined,
}

function answer(
  more: Partial<RecordConsent>,
  need: Partial<ConsentNeeded> = {},
  state: Case['state'] = 'open',
) {
  return decideConsent(
    { ...command, ...more },
    {
      case: { state } as Case,
      needed: { ...needed, ...need },
      today: plainDate('2026-03-02'),
      at: '2026-03-02T10:00:00.000Z',
      expiresOn: plainDate('2027-03-02'),
    },
  )
}

describe('a consent', () => {
  it('holds where everyone answered whom the age requires, and ends by the rule', () => {
    const decided = answer({})
    expect(decided).toMatchObject({ ok: true, value: [{ kind: 'ConsentGiven', validUntil: '2027-03-02' }] })
  })

  it.each<[string, Partial<RecordConsent>, Partial<ConsentNeeded>, string[]]>([
    ['no caregiver', { consenters: [] }, {}, ['/consenters']],
    ['neither', { childAssented: false, consenters: [] }, {}, ['/childAssented', '/consenters']],
    ['a trusted adult without the reason', { consenters: ['trusted-adult'] }, {}, ['/consenters']],
    [
      'a caseworker where a trusted adult is asked for',
      { consenters: ['caseworker'], caregiverNotAsked: 'x' },
      { otherwise: 'trusted-adult-or-mature-child' },
      ['/consenters'],
    ],
    ['nobody who said the no', { state: 'refused', consenters: [] }, {}, ['/consenters']],
  ])('is refused with %s', (_name, more, need, pointers) => {
    const decided = answer(more, need)
    expect(decided).toMatchObject({ ok: false, problem: { code: 'consent.persons-missing' } })
    expect(decided.ok ? [] : decided.problem.fields?.map((field) => field.pointer)).toEqual(pointers)
  })

  it.each<[string, Partial<RecordConsent>, Partial<ConsentNeeded>, string]>([
    ['a child of six who was not asked', { childAssented: false }, {}, '/childAssented'],
    [
      'a girl of sixteen who did not say yes herself',
      {},
      { child: 'consent', caregiver: 'with-childs-permission' },
      '/consenters',
    ],
    [
      'a baby of whom nobody told her family',
      { childAssented: false, childInformed: false },
      { child: 'informed' },
      '/childInformed',
    ],
  ])('lacks only what the child answered: %s', (_name, more, need, pointer) => {
    expect(answer(more, need)).toMatchObject({
      ok: false,
      problem: { code: 'consent.child-missing', fields: [{ pointer }] },
    })
  })

  it.each<[Consenter, ConsentNeeded['otherwise']]>([
    ['trusted-adult', 'trusted-adult-or-caseworker'],
    ['caseworker', 'trusted-adult-or-caseworker'],
    ['child', 'trusted-adult-or-mature-child'],
  ])('may come from a %s where no caregiver could be asked (%s)', (who, otherwise) => {
    const decided = answer({ consenters: [who], caregiverNotAsked: 'Viaja sola.' }, { otherwise })
    expect(decided).toMatchObject({ ok: true, value: [{ basisReason: 'Viaja sola.' }] })
  })

  it('of somebody of sixteen needs no caregiver', () => {
    expect(
      answer({ consenters: ['child'] }, { child: 'consent', caregiver: 'with-childs-permission' }).ok,
    ).toBe(true)
  })

  it('is not needed in danger of life or by a legal duty, but a reason is', () => {
    const nobody = { consenters: [], childAssented: false, childInformed: false } as const
    for (const basis of ['vital-interests', 'legal-duty'] as const) {
      expect(answer({ ...nobody, basis })).toMatchObject({ problem: { code: 'consent.reason-missing' } })
      expect(answer({ ...nobody, childInformed: true, basis, basisReason: 'Amenaza' }).ok).toBe(true)
    }
  })

  it('to hand a case over without a yes also names who decided or ordered it', () => {
    const to = { recipientOrganisationId: 'shelter' as OrganisationId, sections: ['identity'] } as const
    const handOver = {
      ...to,
      purpose: 'transfer-of-case',
      basisReason: 'La busca quien la amenazó.',
    } as const
    for (const basis of ['best-interests', 'legal-duty'] as const) {
      expect(answer({ ...handOver, basis })).toMatchObject({
        problem: { code: 'consent.authority-missing', fields: [{ pointer: '/authority' }] },
      })
      expect(answer({ ...handOver, basis, authority: 'PGN, resolución 12' }).ok).toBe(true)
    }
    // In danger of life nobody waits for a signature.
    expect(answer({ ...handOver, basis: 'vital-interests' }).ok).toBe(true)
    expect(
      answer({ ...handOver, purpose: 'share-for-services', basis: 'best-interests', authority: 'PGN' }),
    ).toMatchObject({ problem: { code: 'consent.basis' } })
    expect(
      answer({
        ...handOver,
        recipientOrganisationId: undefined,
        recipientServiceId: 'clinic' as ServiceId,
        basis: 'vital-interests',
      }),
    ).toMatchObject({ problem: { code: 'consent.recipient-missing' } })
  })

  it('to share names one organisation and its sections; no other purpose names one', () => {
    const to = 'clinic' as OrganisationId
    expect(answer({ purpose: 'transfer-of-case' })).toMatchObject({
      problem: { code: 'consent.recipient-missing' },
    })
    expect(answer({ purpose: 'share-for-services' })).toMatchObject({
      problem: { code: 'consent.recipient-missing' },
    })
    expect(answer({ purpose: 'share-for-services', recipientOrganisationId: to })).toMatchObject({
      problem: { fields: [{ pointer: '/sections' }] },
    })
    expect(
      answer({ purpose: 'share-for-services', recipientOrganisationId: to, sections: ['identity'] }).ok,
    ).toBe(true)
    expect(answer({ recipientOrganisationId: to }).ok).toBe(false)
  })

  it('is not recorded for a closed case, and can be withdrawn once', () => {
    expect(answer({}, {}, 'closed')).toMatchObject({ problem: { code: 'case.closed' } })
    const decided = answer({})
    if (!decided.ok) throw new Error('was refused')
    const given = decided.value.reduce<ReturnType<typeof evolveConsent> | undefined>(evolveConsent, undefined)
    if (!given) throw new Error('no consent')
    const ended = decideWithdrawal(given, { because: 'No quiere.', at: '2026-04-01T00:00:00.000Z' })
    if (!ended.ok) throw new Error('was refused')
    const after = ended.value.reduce(evolveConsent, given)
    expect(after).toMatchObject({ state: 'withdrawn', version: 2, withdrawnBecause: 'No quiere.' })
    expect(decideWithdrawal(after, { because: '', at: '' })).toMatchObject({
      problem: { code: 'consent.not-given' },
    })
  })
})
