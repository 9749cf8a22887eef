import type {
  addSameDayContact,
  answerLowerSameDayDuty,
  askToLowerSameDayDuty,
  decideSameDayDuty,
  openSameDayDuty,
  takeSameDayStep,
} from '@amparo/contract/api/same-day-duties/same-day-duties'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import type { CaseId, SameDayDutyId } from '@amparo/domain/kernel/brand'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import {
  answerLowering,
  askLowering,
  decideContact,
  decideLevel,
  decideStep,
} from '@amparo/domain/same-day-duty/decide-duty'
import type { DutyEvent, SameDayDuty } from '@amparo/domain/same-day-duty/duty'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { lockCase } from '../cases/index.ts'
import { findOpenDuty, getDuty, saveDuty } from '../duty-records/index.ts'
import { openDuty } from './open-duty.ts'
import { isPaperOfCase } from './store.ts'

/** A worker says what she saw or heard, without asking anything. */
export async function openDutyCommand(context: OperationContext, input: InputOf<typeof openSameDayDuty>) {
  const state = await lockCase(context.tx, input.caseId)
  if (state.state === 'transferred') return refuse(problem('case.closed'))
  if (await findOpenDuty(context.tx, input.caseId)) return refuse(problem('duty.open'))
  const { level, words } = input
  const opened = await openDuty(context, state, { kind: 'worker', of: null, level, reasons: [], words })
  return opened
    ? accept({ ...opened, outcome: 'applied' as const, conflicts: [] })
    : refuse(problem('duty.mourned'))
}

export const decideDutyCommand = (context: OperationContext, input: InputOf<typeof decideSameDayDuty>) =>
  move(context, input, (duty) =>
    decideLevel(duty, { level: input.level, words: input.words }, sayer(context)),
  )

export const takeStepCommand = (context: OperationContext, input: InputOf<typeof takeSameDayStep>) =>
  move(context, input, async (duty) => {
    const { step, answer, words, of } = input
    const isPartOfCase = of === null || (await isPaperOfCase(context.tx, input.caseId, of))
    return decideStep(duty, { step, answer, words, of }, { ...sayer(context), isPartOfCase })
  })

export const addContactCommand = (context: OperationContext, input: InputOf<typeof addSameDayContact>) =>
  move(context, input, (duty) => decideContact(duty, { way: input.way, words: input.words }, sayer(context)))

export const askToLowerCommand = (context: OperationContext, input: InputOf<typeof askToLowerSameDayDuty>) =>
  move(context, input, async (duty, state) => {
    const { parameters } = requireRule(await settingFor(context, state), 'same-day-duty')
    const facts = { ...sayer(context), timesNothing: parameters.timesNothing }
    return askLowering(duty, { to: input.to, words: input.words }, facts)
  })

export const answerLowerCommand = (
  context: OperationContext,
  input: InputOf<typeof answerLowerSameDayDuty>,
) =>
  move(context, input, (duty) =>
    answerLowering(duty, { agrees: input.agrees, words: input.words }, sayer(context)),
  )

/** Also on a closed case: whoever is still here is still cared for. */
async function move(
  context: OperationContext,
  { caseId, dutyId }: { readonly caseId: CaseId; readonly dutyId: SameDayDutyId },
  decide: (
    duty: SameDayDuty,
    state: Case,
  ) => Result<DutyEvent, Problem> | Promise<Result<DutyEvent, Problem>>,
) {
  const state = await lockCase(context.tx, caseId)
  if (state.state === 'transferred') return refuse(problem('case.closed'))
  const duty = await getDuty(context.tx, caseId, dutyId)
  const decided = await decide(duty, state)
  return decided.ok ? saveDuty(context, duty, decided.value) : decided
}

function sayer({ principal, now }: OperationContext) {
  return { by: principal.userId, at: now as string }
}
