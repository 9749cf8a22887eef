import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { CaseId, OrganisationId, ShadowingId, UserId } from '../kernel/brand.ts'
import { addDays, addMonths, plainDate } from '../kernel/plain-date.ts'
import {
  decideReply,
  decideShadowing,
  decideStepDone,
  decideWithdrawShadowing,
  type RecordShadowing,
} from './decide-shadowing.ts'
import {
  observedAnswers,
  observedPoints,
  shadowingPermissions,
  talkPartners,
  type Shadowing,
} from './shadowing.ts'

const today = plainDate('2026-12-31')
const at = '2026-12-31T18:00:00.000Z'
const [berta, ana, julia] = ['berta' as UserId, 'ana' as UserId, 'julia' as UserId]
const [known, foreign] = ['known' as CaseId, 'foreign' as CaseId]
const facts = {
  organisationId: 'ours' as OrganisationId,
  colleagues: [ana, berta],
  bothRead: [known],
  by: berta,
  today,
  at,
}
const command: RecordShadowing = {
  id: 'one' as ShadowingId,
  workerId: ana,
  on: today,
  caseId: undefined,
  talkWith: 'child',
  permission: 'child',
  notAskedBecause: '',
  observations: observedPoints.map((point) => ({ point, answer: 'done', remark: '' })),
  strengths: 'Escucha.',
  toPractise: 'Explicar la confidencialidad.',
  nextStep: { words: 'Practicarlo', dueOn: today },
}
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

it('is of a colleague and not of oneself, of a day that somebody still remembers', () => {
  const code = (more: Partial<RecordShadowing>) => codeOf(decideShadowing({ ...command, ...more }, facts))
  expect(code({})).toBe('ok')
  expect(code({ workerId: berta })).toBe('shadowing.not-a-colleague')
  expect(code({ workerId: julia })).toBe('shadowing.not-a-colleague')
  expect(code({ on: addDays(today, 1) })).toBe('shadowing.day')
  expect(code({ on: addMonths(today, -3) })).toBe('ok')
  expect(code({ on: addDays(addMonths(today, -3), -1) })).toBe('shadowing.day')
  expect(code({ caseId: known })).toBe('ok')
  expect(code({ caseId: foreign })).toBe('supervision.case')
  expect(code({ nextStep: { words: 'Practicar', dueOn: addDays(today, -1) } })).toBe('shadowing.due')
  expect(code({ nextStep: { words: ' ', dueOn: today } })).toBe('shadowing.words-missing')
})

it('says who had said yes, or why nobody was asked; every point has its answer, once and in the order of a talk', () => {
  const words = fc.constantFrom('', ' ', 'Sí')
  fc.assert(
    fc.property(
      fc.record({
        talkWith: fc.constantFrom(...talkPartners),
        permission: fc.constantFrom(...shadowingPermissions),
        notAskedBecause: words,
        strengths: words,
        toPractise: words,
        observations: fc.array(
          fc.record({
            point: fc.constantFrom(...observedPoints),
            answer: fc.constantFrom(...observedAnswers),
            remark: words,
          }),
          { minLength: 6, maxLength: 40 },
        ),
      }),
      (more) => {
        const result = decideShadowing({ ...command, ...more }, facts)
        const isSaid = (one: string) => one.trim() !== ''
        const saidYes = {
          child: ['child'],
          caregiver: ['caregiver'],
          both: ['child', 'caregiver'],
          'not-asked': [],
        }
        const talked = saidYes[more.talkWith]
        const isAgreed = talked.every((one) => (saidYes[more.permission] as string[]).includes(one))
        const mayBe =
          (isAgreed || isSaid(more.notAskedBecause)) &&
          observedPoints.every((point) => more.observations.some((one) => one.point === point)) &&
          isSaid(more.strengths) &&
          isSaid(more.toPractise)
        expect(result.ok).toBe(mayBe)
        if (!result.ok) return
        expect(result.value.observations.map(({ point }) => point)).toEqual(observedPoints)
        // Where everybody had said yes there is no reason why somebody was not asked.
        expect(result.value.notAskedBecause).toBe(isAgreed ? '' : more.notAskedBecause)
      },
    ),
    // Both talked, and only the child had been asked.
    {
      examples: [
        [
          {
            talkWith: 'both',
            permission: 'child',
            notAskedBecause: 'Sí',
            strengths: 'Sí',
            toPractise: 'Sí',
            observations: observedPoints.map((point) => ({
              point,
              answer: observedAnswers[0],
              remark: '' as const,
            })),
          },
        ],
      ],
    },
  )
})

type Act = { readonly kind: 'reply' | 'done' | 'withdraw'; readonly by: UserId; readonly words: string }

it(
  'over any sequence of acts: one reply of who was observed, one end of the step, and nothing after it was taken back',
  { tags: ['model'] },
  () => {
    const act: fc.Arbitrary<Act> = fc.record({
      kind: fc.constantFrom('reply', 'reply', 'done', 'done', 'withdraw'),
      by: fc.constantFrom(ana, berta, julia),
      words: fc.constantFrom('', 'Sí', 'No'),
    })
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const first = decideShadowing(command, facts)
        if (!first.ok) throw new Error('the example is refused')
        let shadowing: Shadowing = first.value
        let told = { reply: '', isDone: false, outcome: '', withdrawn: '', changes: 1 }
        acts.forEach(({ kind, by, words }, index) => {
          const hand = { by, at: `2027-01-01T00:00:${String(index).padStart(2, '0')}.000Z` }
          const decided =
            kind === 'reply'
              ? decideReply(shadowing, words, hand)
              : kind === 'done'
                ? decideStepDone(shadowing, words, hand)
                : decideWithdrawShadowing(shadowing, words, hand)
          const may =
            told.withdrawn === '' &&
            (kind === 'reply'
              ? by === ana && told.reply === '' && words !== ''
              : kind === 'done'
                ? by !== julia && !told.isDone
                : by === berta && words !== '')
          expect(decided.ok).toBe(may)
          if (!decided.ok) return
          shadowing = decided.value
          told = {
            ...told,
            changes: told.changes + 1,
            ...(kind === 'reply'
              ? { reply: words }
              : kind === 'done'
                ? { isDone: true, outcome: words }
                : { withdrawn: words }),
          }
          reached.add(kind)
          expect(shadowing).toMatchObject({
            reply: told.reply,
            withdrawnBecause: told.withdrawn,
            nextStep: { words: 'Practicarlo', outcome: told.outcome },
            version: told.changes,
            // What was observed is never changed.
            observations: first.value.observations,
            strengths: first.value.strengths,
          })
          expect(shadowing.repliedAt !== undefined).toBe(told.reply !== '')
          expect(shadowing.nextStep.doneAt !== undefined).toBe(told.isDone)
        })
      }),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual(['done', 'reply', 'withdraw'])
  },
)
