import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { riskLevels } from '../case/case.ts'
import type { CasesByRisk } from '../case/caseload-weight.ts'
import type { TeamId, UserId } from '../kernel/brand.ts'
import { casesOf, proposeForMany, whoMayTake, type Candidate, type CaseToTake } from './who-may-take.ts'

const limit = { cases: 25, weight: 50, acute: 6 }
const none: CasesByRisk = { emergency: 0, high: 0, medium: 0, low: 0, none: 0 }
const north = 'north' as TeamId

function candidate(userId: string, more: Partial<Candidate> = {}): Candidate {
  return {
    userId: userId as UserId,
    teams: [north],
    isConflicted: false,
    isAway: false,
    isSupervisor: false,
    languages: [],
    sex: undefined,
    load: none,
    ...more,
  }
}

const asked: CaseToTake = {
  teamId: north,
  workerId: 'ana' as UserId,
  risk: 'medium',
  childLanguages: ['kek', 'spa'],
  wish: undefined,
}

const anyLoad = fc.record({
  emergency: fc.nat(8),
  high: fc.nat(8),
  medium: fc.nat(30),
  low: fc.nat(60),
  none: fc.nat(10),
})
const anyCandidate = fc.record({
  userId: fc.constantFrom('ana', 'julia', 'kevin', 'lidia', 'mario', 'nora') as fc.Arbitrary<UserId>,
  teams: fc.subarray([north, 'south' as TeamId]),
  isConflicted: fc.boolean(),
  isAway: fc.boolean(),
  isSupervisor: fc.boolean(),
  languages: fc.subarray(['spa', 'kek', 'mam', 'eng']),
  sex: fc.constantFrom('female', 'male', undefined) as fc.Arbitrary<Candidate['sex']>,
  load: anyLoad,
})
const anyCandidates = fc.uniqueArray(anyCandidate, { selector: ({ userId }) => userId })
const anyAsked: fc.Arbitrary<CaseToTake> = fc.record({
  teamId: fc.constantFrom(north, undefined),
  workerId: fc.constantFrom('ana' as UserId, undefined),
  risk: fc.constantFrom(...riskLevels, undefined),
  childLanguages: fc.subarray(['spa', 'kek', 'mam']),
  wish: fc.constantFrom('woman', 'man', 'no-wish', undefined),
})

describe('who may take a case', () => {
  it('proposes who speaks her language and has the least, and not who has it already', () => {
    const standings = whoMayTake(
      [
        candidate('ana', { languages: ['kek'] }),
        candidate('julia', { languages: ['spa'], load: { ...none, medium: 9 } }),
        candidate('kevin', { languages: ['kek'], load: { ...none, medium: 3 } }),
        candidate('nora', { languages: ['eng'] }),
      ],
      asked,
      limit,
    )
    expect(standings.map(({ userId, standing }) => [userId, standing])).toEqual([
      ['kevin', 'proposed'],
      ['julia', 'possible'],
      ['nora', 'possible'],
    ])
    expect(standings.at(-1)?.against).toEqual(['no-shared-language'])
  })

  it('counts the case itself: the twenty-sixth is one too many, the seventh acute one too', () => {
    const againstOf = (load: CasesByRisk, risk: CaseToTake['risk']) =>
      whoMayTake([candidate('julia', { load })], { ...asked, risk }, limit)[0]?.against
    expect(againstOf({ ...none, low: 24 }, 'low')).toEqual([])
    expect(againstOf({ ...none, low: 25 }, 'low')).toEqual(['too-many'])
    expect(againstOf({ ...none, high: 5 }, 'high')).toEqual([])
    expect(againstOf({ ...none, high: 4, emergency: 2 }, 'emergency')).toEqual(['too-many-acute'])
    expect(againstOf({ ...none, medium: 24, none: 1 }, 'low')).toContain('too-heavy')
  })

  it('meets the wish of the child only where it is known to be met', () => {
    const standings = whoMayTake(
      [candidate('julia', { sex: 'female' }), candidate('kevin', { sex: 'male' }), candidate('nora')],
      { ...asked, wish: 'woman' },
      limit,
    )
    expect(standings.map(({ userId, against }) => [userId, ...against])).toEqual([
      ['julia'],
      ['kevin', 'against-wish'],
      ['nora', 'against-wish'],
    ])
  })

  it('says nothing of why somebody may never have it', () => {
    fc.assert(
      fc.property(anyCandidates, anyAsked, (candidates, one) => {
        for (const standing of whoMayTake(candidates, one, limit)) {
          const of = candidates.find(({ userId }) => userId === standing.userId)
          expect(standing.standing === 'not-possible').toBe(of?.isConflicted)
          if (of?.isConflicted) expect([...standing.against, ...standing.favour]).toEqual([])
        }
      }),
    )
  })

  it('proposes at most one, the first, and only with nothing against her; the order of asking changes nothing', () => {
    fc.assert(
      fc.property(anyCandidates, anyAsked, (candidates, one) => {
        const standings = whoMayTake(candidates, one, limit)
        const proposed = standings.filter(({ standing }) => standing === 'proposed')
        expect(proposed.length).toBeLessThanOrEqual(1)
        if (proposed[0]) {
          expect(standings[0]).toBe(proposed[0])
          expect(proposed[0].against).toEqual([])
        }
        expect(standings.some(({ userId }) => userId === one.workerId)).toBe(false)
        expect(whoMayTake(candidates.toReversed(), one, limit)).toEqual(standings)
      }),
    )
  })
})

describe('proposals for many cases', () => {
  it('never fill anybody beyond what the rule allows, nor give anybody what she must not have', () => {
    const many = fc.uniqueArray(fc.tuple(fc.nat(10_000), anyAsked), {
      selector: ([id]) => id,
      maxLength: 120,
    })
    fc.assert(
      fc.property(anyCandidates, many, (candidates, pairs) => {
        const cases = pairs.map(([id, one]) => ({ ...one, id: String(id) }))
        const proposals = proposeForMany(cases, () => candidates, limit)
        for (const worker of candidates) {
          const hers = cases.filter(({ id }) => proposals.get(id)?.userId === worker.userId)
          if (hers.length === 0) continue
          expect(worker.isConflicted || worker.isAway || worker.isSupervisor).toBe(false)
          expect(casesOf(worker.load) + hers.length).toBeLessThanOrEqual(limit.cases)
          expect(hers.every(({ workerId }) => workerId !== worker.userId)).toBe(true)
        }
        expect(proposeForMany(cases.toReversed(), () => candidates, limit)).toEqual(proposals)
      }),
    )
  })

  it('share out a leaver’s cases instead of giving all to who has the least today', () => {
    const cases = Array.from({ length: 12 }, (_, at) => ({ ...asked, id: String(at).padStart(2, '0') }))
    const workers = [candidate('julia'), candidate('kevin', { load: { ...none, medium: 2 } })]
    const proposals = [...proposeForMany(cases, () => workers, limit).values()].map(({ userId }) => userId)
    expect(proposals.filter((one) => one === 'julia')).toHaveLength(7)
    expect(proposals.filter((one) => one === 'kevin')).toHaveLength(5)
  })
})
