import type { showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { safetyPlan } from '@amparo/domain/form/definitions/safety-plan'
import { suicideScreening } from '@amparo/domain/form/definitions/suicide-screening'
import { accept } from '@amparo/domain/kernel/result'
import { mayEnd } from '@amparo/domain/same-day-duty/decide-duty'
import { timesNothing } from '@amparo/domain/same-day-duty/duty'
import { weighAnswers } from '@amparo/domain/same-day-duty/weigh-answers'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingOfCase } from '../../rules/rules-for.ts'
import { listDuties, type DutyListRow } from '../duty-records/index.ts'
import { listFiled, listReferralsOf } from './store.ts'

export async function dutyOfCase(context: OperationContext, { caseId }: InputOf<typeof showSameDayDuty>) {
  const { tx, principal } = context
  const [rows, talks, plans, referrals, setting] = await Promise.all([
    listDuties(tx, caseId),
    listFiled(tx, caseId, suicideScreening.form),
    listFiled(tx, caseId, safetyPlan.form),
    listReferralsOf(tx, caseId),
    settingOfCase(context, caseId),
  ])
  const times = requireRule(setting, 'same-day-duty').parameters.timesNothing
  const duties = rows.map((row) => present(row, principal.userId, times))
  context.touch('case', [caseId, ...rows.map(({ duty }) => duty.id)], ['sealed-incidents'])
  return accept({
    duty: duties.find(({ endedAt }) => endedAt === null) ?? null,
    earlier: duties.filter(({ endedAt }) => endedAt !== null),
    talks: talks.map(({ id, on, values, by }) => {
      const { finding, reasons } = weighAnswers(values)
      return { answerId: id, on, finding, reasons: [...reasons], by }
    }),
    safetyPlans: plans.map(({ id, on }) => ({ id, on })),
    referrals: [...referrals],
  })
}

function present({ duty, names }: DutyListRow, reader: string, times: number) {
  const said = <Said extends { readonly by: string }>(one: Said) => ({ ...one, by: names[one.by] ?? null })
  const { lowering, decidedBy } = duty
  return {
    id: duty.id as string,
    level: duty.level,
    isProposed: decidedBy === null,
    decidedBy: decidedBy && (names[decidedBy] ?? null),
    decidedWords: duty.decidedWords,
    since: duty.since,
    sources: duty.sources.map((source) => ({ ...said(source), reasons: [...source.reasons] })),
    steps: duty.steps.map(said),
    contacts: duty.contacts.map(said),
    timesNothing: timesNothing(duty),
    timesNeeded: times,
    mayEnd: mayEnd(duty, times),
    lowering: lowering && { ...said(lowering), isMine: lowering.by === reader },
    endedAt: duty.endedAt,
    endedWords: duty.endedWords,
  }
}
