import type { CaseId, SameDayDutyId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  isMore,
  openSteps,
  timesNothing,
  type DutyContactWay,
  type DutyEvent,
  type DutySource,
  type DutyStep,
  type LowerTo,
  type SameDayDuty,
  type StepAnswer,
} from './duty.ts'
import type { DutyLevel, LifeFinding } from './weigh-answers.ts'

type Answered = Result<DutyEvent, Problem>
type Sayer = { readonly by: UserId; readonly at: string }

/**
 * It was said, somewhere, that she thinks about dying. The first time opens the duty; while it is open every further one
 * joins it. Of a child whose death is certain nothing is opened any more.
 * Source: domain 02 (emergency: suicidal intent, immediate), 9.1 (suicide → same day).
 */
export function openDuty(
  before: SameDayDuty | undefined,
  source: DutySource,
  facts: { readonly caseId: CaseId; readonly newDuty: SameDayDutyId; readonly isMourned: boolean },
): DutyEvent | undefined {
  if (facts.isMourned) return undefined
  if (before === undefined || before.endedAt !== null)
    return { kind: 'DutyOpened', dutyId: facts.newDuty, caseId: facts.caseId, source }
  // Written twice from the same record, as a form that was corrected: said once.
  const isKnown = before.sources.some(
    ({ kind, of, level }) =>
      kind === source.kind && of !== null && of === source.of && level === source.level,
  )
  return isKnown ? undefined : { kind: 'DutySourceAdded', source }
}

/** A later talk is noted on the duty that is open; the clocks and the end of it ask for it. */
export function askedAgain(
  before: SameDayDuty | undefined,
  talk: { readonly answerId: string; readonly finding: LifeFinding; readonly at: string },
): DutyEvent | undefined {
  return before === undefined || before.endedAt !== null ? undefined : { kind: 'DutyAskedAgain', ...talk }
}

/** A form that was corrected or withdrawn counts no longer among the talks; the duty stays until two persons end it. */
export function setTalkAside(
  before: SameDayDuty | undefined,
  answerId: string,
  { by, at }: Sayer,
): DutyEvent | undefined {
  const isThere = before?.endedAt === null && before.talks.some((talk) => talk.answerId === answerId)
  return isThere ? { kind: 'DutyTalkSetAside', answerId, by, at } : undefined
}

/** A person decides on what is proposed: as it is or higher, by herself. Lower is another question. */
export function decideLevel(
  duty: SameDayDuty,
  command: { readonly level: DutyLevel; readonly words: string },
  { by, at }: Sayer,
): Answered {
  if (duty.endedAt !== null) return refuse(problem('duty.ended'))
  if (isMore(duty.level, command.level)) return refuse(problem('duty.lower'))
  if (isMore(command.level, duty.level) && command.words.trim() === '') return wordsMissing()
  return accept({ kind: 'DutyDecided', ...command, by, at })
}

export function decideStep(
  duty: SameDayDuty,
  command: {
    readonly step: DutyStep
    readonly answer: StepAnswer
    readonly words: string
    readonly of: string | null
  },
  facts: Sayer & { readonly isPartOfCase: boolean },
): Answered {
  if (duty.endedAt !== null) return refuse(problem('duty.ended'))
  if (!facts.isPartOfCase) return refuse(problem('record.not-found'))
  if (command.answer === 'not-safe' && command.step !== 'caregiver')
    return refuse(problem('duty.words', { fields: [{ pointer: '/answer', reason: 'required' }] }))
  if (command.words.trim() === '' && command.of === null) return wordsMissing()
  return accept({ kind: 'DutyStepTaken', ...command, by: facts.by, at: facts.at })
}

export function decideContact(
  duty: SameDayDuty,
  command: { readonly way: DutyContactWay; readonly words: string },
  { by, at }: Sayer,
): Answered {
  if (duty.endedAt !== null) return refuse(problem('duty.ended'))
  if (command.words.trim() === '') return wordsMissing()
  return accept({ kind: 'DutyContacted', ...command, by, at })
}

/** Down goes nobody alone. It ends only when all of today was answered and nothing was said so many times in a row. */
export function askLowering(
  duty: SameDayDuty,
  command: { readonly to: LowerTo; readonly words: string },
  facts: Sayer & { readonly timesNothing: number },
): Answered {
  if (duty.endedAt !== null) return refuse(problem('duty.ended'))
  if (duty.lowering !== null) return refuse(problem('duty.lowering-waits'))
  if (command.to === 'talk-today' && duty.level === 'talk-today') return refuse(problem('duty.lower'))
  if (command.words.trim() === '') return wordsMissing()
  if (command.to === 'none' && !mayEnd(duty, facts.timesNothing)) return refuse(problem('duty.not-yet'))
  return accept({ kind: 'DutyLoweringAsked', ...command, by: facts.by, at: facts.at })
}

export function mayEnd(duty: SameDayDuty, times: number): boolean {
  return openSteps(duty).length === 0 && timesNothing(duty) >= times
}

export function answerLowering(
  duty: SameDayDuty,
  command: { readonly agrees: boolean; readonly words: string },
  { by, at }: Sayer,
): Answered {
  if (duty.lowering === null) return refuse(problem('duty.nothing-waits'))
  if (duty.lowering.by === by) return refuse(problem('duty.own'))
  if (command.words.trim() === '') return wordsMissing()
  return accept({ kind: 'DutyLoweringAnswered', ...command, by, at })
}

function wordsMissing(): Answered {
  return refuse(problem('duty.words', { fields: [{ pointer: '/words', reason: 'required' }] }))
}
