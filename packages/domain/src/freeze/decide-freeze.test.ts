import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import { roles, type Role } from '../access/vocabulary.ts'
import {
  decideAskLift,
  decideConfirmLift,
  decideExempt,
  decideFreeze,
  decideStayClosed,
} from './decide-freeze.ts'
import type { Freeze, FreezeActor } from './freeze.ts'

const readers = ['ana', 'berta', 'carlos', 'gloria']
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

it('leaves the case to one or two different people who read it already', () => {
  const code = (exempt: readonly string[]) => codeOf(decideFreeze(exempt, { readers }))
  expect(code(['ana'])).toBe('ok')
  expect(code(['ana', 'berta'])).toBe('ok')
  expect(code([])).toBe('freeze.how-many')
  expect(code(['ana', 'ana'])).toBe('freeze.how-many')
  expect(code(['ana', 'berta', 'carlos'])).toBe('freeze.how-many')
  expect(code(['ana', 'julia'])).toBe('freeze.not-a-reader')
})

type Step =
  { readonly do: 'name'; readonly exempt: readonly string[] } | { readonly do: 'ask' | 'confirm' | 'stay' }

/** The same in plain words: a list of what happened, and what may follow from it. */
type Model = { exempt: readonly string[]; asker: string | undefined; open: boolean }

const second: readonly Role[] = ['privacy-lead', 'manager']

function expected(model: Model, step: Step, actor: FreezeActor): string {
  const answers = actor.roles.some((role) => second.includes(role))
  if (step.do === 'ask' && !actor.roles.includes('privacy-lead')) return 'access.not-allowed'
  if ((step.do === 'confirm' || step.do === 'stay') && !answers) return 'access.not-allowed'
  if (model.open) return 'freeze.lifted'
  switch (step.do) {
    case 'name': {
      const [count, different] = [step.exempt.length, new Set(step.exempt).size]
      if (count < 1 || count > 2 || count !== different) return 'freeze.how-many'
      return step.exempt.every((one) => readers.includes(one)) ? 'ok' : 'freeze.not-a-reader'
    }
    case 'ask':
      return model.asker === undefined ? 'ok' : 'freeze.lift-asked'
    case 'confirm':
      if (model.asker === undefined) return 'freeze.not-asked'
      return model.asker === actor.userId ? 'freeze.own' : 'ok'
    case 'stay':
      return model.asker === undefined ? 'freeze.not-asked' : 'ok'
  }
}

const decide = (freeze: Freeze, step: Step, actor: FreezeActor) => {
  switch (step.do) {
    case 'name':
      return decideExempt(freeze, step.exempt, { readers })
    case 'ask':
      return decideAskLift(freeze, actor)
    case 'confirm':
      return decideConfirmLift(freeze, actor)
    case 'stay':
      return decideStayClosed(freeze, actor)
  }
}

const actors: fc.Arbitrary<FreezeActor> = fc.oneof(
  fc.constantFrom<FreezeActor>(
    { userId: 'gloria', roles: ['privacy-lead'] },
    { userId: 'hilda', roles: ['caseworker', 'privacy-lead'] },
    { userId: 'carlos', roles: ['manager'] },
  ),
  fc.record({ userId: fc.constantFrom('ana', 'gloria'), roles: fc.uniqueArray(fc.constantFrom(...roles)) }),
)
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ do: 'ask' }, { do: 'confirm' }, { do: 'stay' }),
  fc.record({
    do: fc.constant('name' as const),
    exempt: fc.array(fc.constantFrom(...readers, 'julia'), { maxLength: 3 }),
  }),
)

it('opens only by a second person, whatever is tried before, and stays open', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(fc.tuple(steps, actors), { maxLength: 12 }), (tried) => {
      const model: Model = { exempt: ['ana'], asker: undefined, open: false }
      let freeze: Freeze = { exempt: ['ana'], liftAskedBy: undefined, isLifted: false }
      for (const [step, actor] of tried) {
        const code = expected(model, step, actor)
        const decided = decide(freeze, step, actor)
        expect(codeOf(decided)).toBe(code)
        seen.add(`${step.do} ${code}`)
        if (!decided.ok) continue
        freeze = decided.value
        if (step.do === 'name') model.exempt = step.exempt
        if (step.do === 'ask') model.asker = actor.userId
        if (step.do === 'stay') model.asker = undefined
        if (step.do === 'confirm') model.open = true
        expect(freeze).toEqual({ exempt: model.exempt, liftAskedBy: model.asker, isLifted: model.open })
      }
    }),
    { numRuns: inject('modelRuns') },
  )
  expect(seen).toContain('confirm ok')
  expect(seen).toContain('confirm freeze.own')
  expect(seen).toContain('ask freeze.lifted')
})
