import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import { dueAt } from '@amparo/domain/rule/due-at'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import type { OperationContext } from '../../http/route.ts'
import { listOpenSteps } from '../shadowings/index.ts'
import { findLastReview, listOversightRows, listWithoutWorkerRows } from './store.ts'

const ofNoCase = { caseId: null, code: null, callName: null, riskLevel: null, step: null } as const

/** What is to be overseen and hangs on no case: promises of confidentiality that end, and the next review of files. */
export async function oversightOf(
  { tx, principal }: Pick<OperationContext, 'tx' | 'principal'>,
  setting: ClockSetting,
) {
  const { rules, jurisdiction, holidays, zone, now } = setting
  const today = localDay(now, zone)
  const notice = ruleInForce(rules, 'signature-notice', jurisdiction, today)
  // Without a rule it is told once it has ended.
  const until = notice ? dueAt(notice.parameters.before, now, holidays, zone).at : now
  const [rows, alone, last] = await Promise.all([
    listOversightRows(tx, { until, zone }),
    listWithoutWorkerRows(tx),
    principal.roles.includes('supervisor') ? findLastReview(tx) : undefined,
  ])
  const rule = ruleInForce(rules, 'file-review-rhythm', jurisdiction, today)
  // Whoever ended the work of somebody ended nothing of what she had: that is told until each case has somebody again.
  const withoutWorker = alone.map(({ worker_id: subject, name: words, cases, left_at }) => ({
    ...ofNoCase,
    detail: 'without-worker' as const,
    subject,
    words,
    cases,
    at: left_at === null ? null : instant(left_at),
  }))
  const signatures = rows.map(({ cause, subject_id: subject, words, at }) => ({
    ...ofNoCase,
    detail: cause,
    subject,
    words,
    at: instant(at),
  }))
  const standing = [...withoutWorker, ...signatures]
  if (last === undefined || !rule) return standing
  const due = dueAt(rule.parameters.every, instant(last), holidays, zone).at
  return [
    ...standing,
    { ...ofNoCase, detail: 'file-review' as const, subject: principal.userId, words: null, at: due },
  ]
}

/** What two agreed after one had looked on at a talk of the other: told to both, and to nobody besides. */
export async function practiseStepsOf(
  { tx }: Pick<OperationContext, 'tx'>,
  { zone }: Pick<ClockSetting, 'zone'>,
  until: string,
) {
  const rows = await listOpenSteps(tx, { until, zone })
  return rows.map(({ id, at }) => ({
    ...ofNoCase,
    detail: 'practise' as const,
    subject: id as string,
    words: null,
    at: instant(at),
  }))
}
