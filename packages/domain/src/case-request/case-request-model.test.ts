import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { Approver } from '../approval/may-approve.ts'
import type { CaseState } from '../case/case.ts'
import type {
  AssignmentId,
  CaseId,
  CaseRequestId,
  OrganisationId,
  TeamId,
  TransferId,
  UserId,
} from '../kernel/brand.ts'
import {
  evolveCaseRequest,
  shownToRequester,
  type CaseRequest,
  type CaseRequestEvent,
} from './case-request.ts'
import {
  decideRequest,
  decideRequestAnswer,
  decideWithdrawal,
  requestEnding,
  type AnswerRequest,
} from './decide-case-request.ts'

const shelter = 'shelter' as OrganisationId
const office = 'office' as OrganisationId
const teamId = 'north' as TeamId
const dueHour = 10
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`

/** A supervisor who asks herself, her colleague, another supervisor, who has it, somebody of another team, and outside. */
const people = ['asker', 'chief', 'holder', 'stranger', 'outsider'] as const
type Who = (typeof people)[number]
const who = (one: Who): Approver => ({
  userId: one as string as UserId,
  organisationId: one === 'outsider' ? office : shelter,
  roles: one === 'asker' || one === 'chief' ? ['supervisor'] : ['caseworker'],
  supervisedTeams: one === 'asker' || one === 'chief' ? [teamId] : [],
})

type World = {
  readonly state: CaseState
  readonly workerId: string
  readonly organisationId: OrganisationId
  readonly stillAsks: boolean
}
type Answer = AnswerRequest['answer'] | 'withdraw'
type Step =
  | { readonly by: Who; readonly answer: Answer }
  | {
      readonly turns: 'closed' | 'transferred' | 'on-hold' | 'open' | 'given-to-another' | 'leaves' | 'hours'
    }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constantFrom<Who>(...people, 'asker', 'outsider', 'chief'),
      answer: fc.constantFrom<Answer>('hear', 'decline', 'give', 'offer', 'withdraw'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      turns: fc.constantFrom(
        'hours' as const,
        'closed' as const,
        'transferred' as const,
        'on-hold' as const,
        'open' as const,
        'given-to-another' as const,
        'leaves' as const,
      ),
    }),
  },
)

const commandOf = (answer: AnswerRequest['answer'], inside: boolean): AnswerRequest => {
  if (answer === 'hear') return { answer, words: 'w' }
  if (answer === 'give') return { answer, assignmentId: 'assignment' as AssignmentId }
  if (answer === 'offer') return { answer, transferId: 'transfer' as TransferId, to: office }
  return { answer, because: inside ? 'continuity' : 'stays', words: '' }
}

/** The states told again in plain words: who may say what, and when it still counts. */
function expected(
  request: CaseRequest,
  step: { readonly by: Who; readonly answer: Answer },
  world: World,
  hour: number,
  inside: boolean,
): CaseRequest['state'] | undefined {
  const { by, answer } = step
  const asker: Who = inside ? 'asker' : 'outsider'
  const late = hour > dueHour
  if (answer === 'withdraw') {
    const looksWaiting =
      !late && (request.state === 'asked' || (request.state === 'ended' && asker === 'outsider'))
    return by === asker && looksWaiting ? 'withdrawn' : undefined
  }
  const stands =
    request.state === 'asked' &&
    !late &&
    world.stillAsks &&
    (world.state === 'open' || world.state === 'on-hold') &&
    (!inside || world.workerId === 'holder')
  const decides = by !== asker && (by === 'chief' || by === 'asker')
  const inCharge = by === world.workerId
  if (!stands) return undefined
  if (answer === 'hear') return inCharge && !request.heard && by !== asker ? 'asked' : undefined
  if (answer === 'decline') return decides && !inCharge ? 'declined' : undefined
  if (answer === 'give') return decides && inside ? 'given' : undefined
  return !inside && (decides || (inCharge && by !== asker)) ? 'offered' : undefined
}

function ask(inside: boolean): CaseRequest {
  const asked = decideRequest(
    { requestId: 'request' as CaseRequestId, code: 'gt267kq4rx', reason: 'siblings', words: '' },
    {
      by: who(inside ? 'asker' : 'outsider'),
      enforces: false,
      found: {
        id: 'case' as CaseId,
        state: 'open',
        organisationId: shelter,
        workerId: 'holder' as UserId,
      },
      mine: [],
      answerDueAt: at(dueHour),
      at: at(0),
    },
  )
  if (!asked.ok) throw new Error(asked.problem.code)
  return evolveCaseRequest(undefined, asked.value)
}

function turned(world: World, turns: Extract<Step, { turns: string }>['turns']): World {
  if (turns === 'given-to-another') return { ...world, workerId: 'stranger' }
  if (turns === 'leaves') return { ...world, stillAsks: false }
  if (turns === 'hours') return world
  return { ...world, state: turns }
}

const caseOf = (world: World) => ({
  state: world.state,
  organisationId: world.organisationId,
  teamId,
  workerId: world.workerId as UserId,
})

it(
  'follows its states over generated sequences of commands, whoever gives them and whatever happens to the case',
  { tags: ['model'] },
  () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyStep, { maxLength: 15 }), (inside, steps) => {
        let request = ask(inside)
        let world: World = { state: 'open', workerId: 'holder', organisationId: shelter, stillAsks: true }
        let hour = 0
        const apply = (event: CaseRequestEvent) => {
          const after = evolveCaseRequest(request, event)
          expect(after.version).toBe(request.version + 1)
          // What was asked never changes.
          expect(after).toMatchObject({ code: 'GT-26-7KQ4RX', reason: 'siblings', askedAt: at(0) })
          request = after
        }
        for (const step of steps) {
          const facts = { case: caseOf(world), stillAsks: world.stillAsks }
          if ('turns' in step) {
            if (step.turns === 'hours') hour = Math.min(23, hour + 6)
            world = turned(world, step.turns)
            const moved = { case: caseOf(world), stillAsks: world.stillAsks }
            const because = requestEnding(request, moved)
            // Sometimes nobody was there to write the end down: then it does not stand all the same.
            if (because && hour % 4 === 0) apply({ kind: 'CaseRequestEnded', because, at: at(hour) })
          } else {
            const { by, answer } = step
            const want = expected(request, step, world, hour, inside)
            const decided =
              answer === 'withdraw'
                ? decideWithdrawal(request, { by: who(by).userId, at: at(hour) })
                : decideRequestAnswer(request, commandOf(answer, inside), {
                    ...facts,
                    by: who(by),
                    at: at(hour),
                  })
            expect(decided.ok ? evolveCaseRequest(request, decided.value).state : undefined).toBe(want)
            if (decided.ok) apply(decided.value)
          }
          const shown = shownToRequester(request, at(hour))
          // From outside, a case that was closed looks like one that nobody answers for.
          if (!inside) expect(shown).not.toBe('ended')
          if (hour > dueHour) expect(shown).not.toBe('asked')
          reached.add(`${inside ? 'inside' : 'between'} ${shown}`)
          if (request.heard) reached.add('heard')
        }
      }),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual([
      'between asked',
      'between declined',
      'between no-answer',
      'between offered',
      'between withdrawn',
      'heard',
      'inside asked',
      'inside declined',
      'inside ended',
      'inside given',
      'inside no-answer',
      'inside withdrawn',
    ])
  },
)
