import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InterpreterId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Interpreter } from './interpreter.ts'
import { mostRoutes, routesBetween, whoCanInterpret } from './interpreting-routes.ts'
import { speaksBetween, type ChildToInterpretFor } from './judge-interpreter.ts'

const today = '2026-05-20' as PlainDate
const child: ChildToInterpretFor = {
  languages: ['quc'],
  origin: { country: 'GT', placeCode: 'GT1401', words: '' },
  people: [{ names: ['Lucía Tzunux'], phones: [] }],
  dangers: [],
  wish: 'woman',
}

function interpreter(id: string, pairs: readonly string[], more: Partial<Interpreter> = {}): Interpreter {
  return {
    id: id as InterpreterId,
    organisationId: 'shelter' as OrganisationId,
    name: `Intérprete ${id}`,
    phone: '',
    howToReach: 'Red',
    tie: 'agency',
    agency: '',
    gender: 'woman',
    pairs: pairs.map((pair) => ({ one: pair.slice(0, 3), other: pair.slice(4) })),
    areas: [{ kind: 'from', country: 'GT', code: 'GT0901', name: 'Quetzaltenango' }],
    signedOn: '2026-01-01' as PlainDate,
    signedUntil: undefined,
    isAdult: true,
    state: 'active',
    keptBy: 'berta' as UserId,
    keptAt: '2026-01-01T10:00:00.000Z',
    version: 1,
    ...more,
  }
}
const ways = (register: readonly Interpreter[], into: string, of: Partial<ChildToInterpretFor> = {}) =>
  whoCanInterpret(register, { ...child, ...of }, { into, today }).routes.map(({ steps }) =>
    steps.map(({ interpreterId, from, to }) => `${interpreterId}:${from}>${to}`).join(' '),
  )

describe('who can interpret', () => {
  it('finds K’iche’, Spanish, English through two people where nobody goes all the way', () => {
    const [ana, bob] = [interpreter('ana', ['quc-spa']), interpreter('bob', ['eng-spa'])]
    expect(ways([ana, bob], 'eng')).toEqual(['ana:quc>spa bob:spa>eng'])
    expect(ways([ana, bob, interpreter('eva', ['quc-eng'])], 'eng')).toEqual(['eva:quc>eng'])
    expect(ways([ana, bob], 'spa')).toEqual(['ana:quc>spa'])
    expect(ways([ana], 'eng')).toEqual([])
  })

  it('makes no relay of one person alone', () => {
    expect(ways([interpreter('ana', ['quc-spa', 'spa-eng'])], 'eng')).toEqual([])
  })

  it('goes around whoever is excluded, and says why she is', () => {
    const register = [
      interpreter('ana', ['quc-eng'], { signedOn: undefined }),
      interpreter('bea', ['quc-spa']),
      interpreter('bob', ['spa-eng'], {
        areas: [{ kind: 'known', country: 'GT', code: 'GT14', name: 'Quiché' }],
      }),
      interpreter('cat', ['spa-eng']),
      interpreter('far', ['mam-spa'], { signedOn: undefined }),
      interpreter('old', ['quc-eng'], { state: 'ended' }),
    ]
    expect(ways(register, 'eng')).toEqual(['bea:quc>spa cat:spa>eng'])
    const { judged } = whoCanInterpret(register, child, { into: 'eng', today })
    expect([...judged].map(([id, { objections }]) => [id, ...objections])).toEqual([
      ['ana', 'not-signed'],
      ['bea'],
      ['bob', 'same-area'],
      ['cat'],
    ])
  })

  it('puts first the language that she prefers, then whoever raises no doubt', () => {
    const register = [
      interpreter('abe', ['quc-spa'], { gender: 'man' }),
      interpreter('zoe', ['quc-spa']),
      interpreter('ixa', ['ixl-spa']),
    ]
    expect(ways(register, 'spa', { languages: ['ixl', 'quc', 'spa'] })).toEqual([
      'ixa:ixl>spa',
      'zoe:quc>spa',
      'abe:quc>spa',
    ])
  })

  it('holds together for any register: each step is a pair of its own person, nobody excluded, nobody twice', () => {
    const language = fc.constantFrom('quc', 'mam', 'spa', 'eng', 'fra')
    const pair = fc.tuple(language, language).map((both) => both.join('-'))
    const register = fc
      .array(fc.tuple(fc.array(pair, { maxLength: 3 }), fc.boolean(), fc.constantFrom('active', 'ended')), {
        maxLength: 8,
      })
      .map((all) =>
        all.map(([pairs, signed, state], at) =>
          interpreter(`i${at}`, pairs, {
            state,
            ...(signed ? {} : { signedOn: undefined }),
          }),
        ),
      )
    fc.assert(
      fc.property(register, fc.uniqueArray(language), language, (all, languages, into) => {
        const { routes, judged } = whoCanInterpret(all, { ...child, languages }, { into, today })
        const byId = new Map(all.map((one) => [one.id as string, one]))
        expect(routes.length).toBeLessThanOrEqual(mostRoutes)
        for (const { language: from, steps } of routes) {
          expect(languages).toContain(from)
          expect(steps[0].from).toBe(from)
          expect(steps.at(-1)?.to).toBe(into)
          expect(new Set(steps.map(({ interpreterId }) => interpreterId)).size).toBe(steps.length)
          if (steps.length === 2) expect(steps[0].to).toBe(steps[1].from)
          for (const step of steps) {
            const who = byId.get(step.interpreterId)
            expect(who?.state).toBe('active')
            expect(judged.get(step.interpreterId)?.objections).toEqual([])
            expect(who?.pairs.some((one) => speaksBetween(one, step.from, step.to))).toBe(true)
          }
        }
        // Of one language directly or through two, never both.
        for (const from of languages) {
          const lengths = routes.filter((one) => one.language === from).map(({ steps }) => steps.length)
          expect(new Set(lengths).size).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('loses nobody: whoever interprets directly and has no objection is proposed', () => {
    const speakers = [interpreter('ana', ['quc-spa']), interpreter('bea', ['spa-quc'])]
    expect(routesBetween(speakers, ['quc', 'quc'], 'spa')).toHaveLength(2)
  })
})
