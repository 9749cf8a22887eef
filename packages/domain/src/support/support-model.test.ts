import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { Approver } from '../approval/may-approve.ts'
import type { CaseState } from '../case/case.ts'
import type {
  CaseId,
  OrganisationId,
  PlanActionId,
  ProposalId,
  SupportId,
  TeamId,
  UserId,
} from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { decideProposal, decideProposalAnswer, type AnswerProposal } from './decide-proposal.ts'
import { decideSupportAnswer, supportEnding, type AnswerSupport } from './decide-support.ts'
import { evolveProposal, type Proposal } from './proposal.ts'
import { evolveSupport, type Support } from './support.ts'

const organisationId = 'refuge' as OrganisationId
const teamId = 'north' as TeamId
const at = '2026-11-22T18:00:00.000Z'
const lastDay = 5
const day = (of: number) => `2026-11-${String(of).padStart(2, '0')}` as PlainDate
const people = { lead: 'lead', supporter: 'supporter', chief: 'chief', stranger: 'stranger' } as const
type Who = keyof typeof people
const who = (one: Who): Approver => ({
  userId: people[one] as UserId,
  organisationId,
  roles: one === 'chief' ? ['supervisor'] : ['caseworker'],
  supervisedTeams: one === 'chief' ? [teamId] : [],
})

const invited = (): Support =>
  evolveSupport(undefined, {
    kind: 'SupportInvited',
    supportId: 'support' as SupportId,
    caseId: 'case' as CaseId,
    userId: people.supporter as UserId,
    role: 'health',
    task: 't',
    sections: ['plan', 'notes'],
    from: day(1),
    until: day(lastDay),
    invitedBy: people.lead as UserId,
    invitedAt: at,
  })

type Step =
  | { readonly by: Who; readonly answer: AnswerSupport['answer'] }
  | { readonly by: Who; readonly propose: true }
  | { readonly by: Who; readonly reply: AnswerProposal['answer'] }
  | { readonly turns: CaseState | 'next-day' }

const anyWho = fc.constantFrom<Who>('lead', 'supporter', 'supporter', 'chief', 'stranger')
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    by: anyWho,
    answer: fc.constantFrom('accept' as const, 'accept' as const, 'decline', 'withdraw', 'end'),
  }),
  fc.record({ by: anyWho, propose: fc.constant(true as const) }),
  fc.record({ by: anyWho, reply: fc.constantFrom('accept' as const, 'decline', 'withdraw') }),
  fc.record({ turns: fc.constantFrom('next-day' as const, 'open', 'on-hold', 'closed', 'transferred') }),
)
/** Some go on from a proposal of an accepted support, which is seldom come to by chance alone. */
const anySteps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.boolean(), fc.array(anyStep, { maxLength: 20 }))
  .map(([isProposed, steps]) =>
    isProposed
      ? [
          { by: 'supporter' as const, answer: 'accept' as const },
          { by: 'supporter' as const, propose: true as const },
          ...steps,
        ]
      : steps,
  )

/** The states told again in plain words. */
function answered(
  state: Support['state'],
  { by, answer }: { by: Who; answer: AnswerSupport['answer'] },
  worked: boolean,
  today: number,
): Support['state'] | undefined {
  const leads = by === 'lead' || by === 'chief'
  if (answer === 'accept' && by === 'supporter' && state === 'invited' && worked && today <= lastDay)
    return 'accepted'
  if (answer === 'decline' && by === 'supporter' && state === 'invited') return 'declined'
  if (answer === 'withdraw' && leads && state === 'invited') return 'withdrawn'
  if (answer === 'end' && (leads || by === 'supporter') && state === 'accepted') return 'ended'
  return undefined
}

const commandOf = (answer: AnswerSupport['answer']): AnswerSupport =>
  answer === 'accept'
    ? { answer }
    : answer === 'withdraw'
      ? { answer, words: '' }
      : answer === 'end'
        ? { answer, because: 'finished', words: '' }
        : { answer, because: 'too-much', words: 'w' }

it(
  'follows its states, and proposals theirs, over generated sequences of commands',
  { tags: ['model'] },
  () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(anySteps, (steps) => {
        let support = invited()
        let proposal: Proposal | undefined
        let state: CaseState = 'open'
        let today = 1
        for (const step of steps) {
          const moment = { today: day(today), at }
          const caseOf = {
            id: 'case' as CaseId,
            state,
            organisationId,
            teamId,
            workerId: people.lead as UserId,
          }
          const worked = state === 'open' || state === 'on-hold'
          if ('turns' in step) {
            if (step.turns === 'next-day') today += 1
            else state = step.turns
            const event = supportEnding(support, {
              case: { ...caseOf, state },
              by: people.chief as UserId,
              ...moment,
              today: day(today),
            })
            const stands = support.state === 'invited' || support.state === 'accepted'
            const over = state === 'closed' || state === 'transferred' || today > lastDay
            expect(event !== undefined).toBe(stands && over)
            if (event) support = evolveSupport(support, event)
          } else if ('answer' in step) {
            const expected = answered(support.state, step, worked, today)
            const decided = decideSupportAnswer(support, commandOf(step.answer), {
              case: caseOf,
              by: who(step.by),
              ...moment,
            })
            expect(decided.ok ? evolveSupport(support, decided.value).state : undefined).toBe(expected)
            if (decided.ok) support = evolveSupport(support, decided.value)
          } else if ('propose' in step) {
            const decided = decideProposal(
              {
                proposalId: 'proposal' as ProposalId,
                change: { kind: 'new-action', what: 'w', dueOn: undefined, isHers: true, owner: '' },
                why: 'y',
              },
              {
                case: caseOf,
                support,
                by: who(step.by).userId,
                plan: { state: 'approved', openActions: [] },
                waiting: 0,
                ...moment,
              },
            )
            const may =
              step.by === 'supporter' && support.state === 'accepted' && state === 'open' && today <= lastDay
            expect(decided.ok).toBe(may)
            if (decided.ok) proposal = evolveProposal(undefined, decided.value)
          } else if (proposal) {
            const command: AnswerProposal =
              step.reply === 'accept'
                ? { answer: 'accept', actionId: 'action' as PlanActionId }
                : step.reply === 'decline'
                  ? { answer: 'decline', words: 'w' }
                  : { answer: 'withdraw' }
            const decided = decideProposalAnswer(proposal, command, { case: caseOf, by: who(step.by), at })
            const leads = step.by === 'lead' || step.by === 'chief'
            const may =
              proposal.state === 'proposed' &&
              (step.reply === 'withdraw'
                ? step.by === 'supporter'
                : leads && (step.reply === 'decline' || state === 'open'))
            expect(decided.ok).toBe(may)
            // What was proposed never changes.
            if (decided.ok) proposal = evolveProposal(proposal, decided.value)
            expect(proposal).toMatchObject({ why: 'y', change: { what: 'w' } })
          }
          reached.add(support.state)
          if (proposal) reached.add(`proposal ${proposal.state}`)
        }
      }),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual([
      'accepted',
      'declined',
      'ended',
      'invited',
      'proposal accepted',
      'proposal declined',
      'proposal proposed',
      'proposal withdrawn',
      'withdrawn',
    ])
  },
)
