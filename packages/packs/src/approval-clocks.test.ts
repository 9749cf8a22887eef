import { commonSteps, type ApprovalStep } from '@amparo/domain/approval/approval-steps'
import { askApproval, withStep, type Approval } from '@amparo/domain/approval/approval'
import type { CaseClockFacts } from '@amparo/domain/clock/case-clock-facts'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import { makeId, type AnswerId, type TransferId, type UserId } from '@amparo/domain/kernel/brand'
import { instant, timeZone } from '@amparo/domain/kernel/instant'
import { calendarDays } from '@amparo/domain/rule/duration'
import type { Rule } from '@amparo/domain/rule/rule'
import { describe, expect, it } from 'vitest'
import { shippedRules } from './country-packs.ts'

const asked = instant('2026-03-14T16:00:00.000Z')
const answered = instant('2026-03-16T16:00:00.000Z')
const berta = 'berta' as UserId
const transferId = makeId<'TransferId'>(0, new Uint8Array(10).fill(1)) satisfies TransferId
const formId = makeId<'AnswerId'>(0, new Uint8Array(10)) satisfies AnswerId

function askBy(steps: readonly ApprovalStep[], level: 'high' | 'low'): Approval | undefined {
  const shipped = shippedRules.find(({ kind }) => kind === 'approval-steps') as Rule<'approval-steps'>
  const works = { ...shipped.parameters.works, plan: steps }
  const rule = { ...shipped, id: 'approval-steps.any.ours', parameters: { ...shipped.parameters, works } }
  return askApproval(rule, { work: 'plan' }, { riskLevel: level }, asked)
}

function planTasks(approval: Approval | undefined, more: Partial<CaseClockFacts> = {}) {
  const facts: CaseClockFacts = {
    state: 'open',
    firstContactAt: asked,
    registeredAt: asked,
    lastContactAt: answered,
    risk: { level: 'low', setAt: asked, approvedAt: asked },
    assessment: { state: 'approved', approvedAt: asked },
    plan: { state: 'awaiting-approval', askedAt: asked, ...(approval ? { approval } : {}) },
    openActions: [],
    handTasks: [],
    referralsWaiting: [],
    ...more,
  }
  const setting = {
    rules: shippedRules,
    jurisdiction: 'HN' as const,
    zone: timeZone('America/Tegucigalpa'),
    holidays: undefined,
    now: answered,
  }
  return tasksOfCase(facts, setting).tasks.filter(({ kind }) => kind.startsWith('approve-'))
}

describe('what is due of an approval by steps', () => {
  it('runs by the clock of approvals where it is the one step that always stood', () => {
    expect(askBy(commonSteps, 'low')).toBeUndefined()
    const [task] = planTasks(undefined)
    expect(task).toMatchObject({
      kind: 'approve-plan',
      dueOn: '2026-03-21',
      why: { ruleId: 'approval-clock.any' },
    })
    expect(task).not.toHaveProperty('step')
  })

  it('runs by the clock of the step whose turn it is, from the answer before it', () => {
    const steps = [
      { by: 'supervisor', within: calendarDays(3) },
      { by: 'manager', within: calendarDays(2) },
    ] as const
    const approval = askBy(steps, 'low')
    expect(planTasks(approval)).toMatchObject([
      {
        dueOn: '2026-03-17',
        why: { ruleId: 'approval-steps.any.ours' },
        step: { by: 'supervisor', number: 1, of: 2 },
      },
    ])
    const after = withStep(approval, { step: { step: 0, needed: [0, 1] }, by: berta, at: answered })
    expect(planTasks(after)).toMatchObject([
      { dueOn: '2026-03-18', step: { by: 'manager', number: 2, of: 2 } },
    ])
    const both = withStep(after, { step: { step: 1, needed: [0, 1] }, by: 'carlos' as UserId, at: answered })
    expect(planTasks(both)).toEqual([])
  })

  it('asks first for the step of a condition that became true meanwhile', () => {
    const steps = [{ by: 'manager', when: { risk: ['high'] } }, { by: 'supervisor' }] as const
    const approval = askBy(steps, 'low')
    expect(planTasks(approval)).toMatchObject([{ step: { by: 'supervisor', number: 1, of: 1 } }])
    const high = { risk: { level: 'high', setAt: asked, approvedAt: asked } } as const
    expect(planTasks(approval, high)).toMatchObject([{ step: { by: 'manager', number: 1, of: 2 } }])
  })

  it('asks before a case is offered while it is here, by the steps of that offer', () => {
    const approval = askBy([{ by: 'manager', within: calendarDays(1) }], 'low')
    if (!approval) throw new Error('nothing was asked')
    const transferAsked = { id: transferId, askedAt: asked, approval }
    const ofOffers = (state: CaseClockFacts['state']) =>
      planTasks(undefined, { transferAsked, state }).filter(({ kind }) => kind === 'approve-transfer')
    expect(ofOffers('open')).toMatchObject([
      { subject: transferId, dueOn: '2026-03-15', step: { by: 'manager', number: 1, of: 1 } },
    ])
    expect(ofOffers('on-hold')).toEqual([])
  })

  it('names the form that waits, and waits after the closing too; of a transferred case nobody is asked', () => {
    const approval = askBy([{ by: 'manager' }], 'low')
    if (!approval) throw new Error('nothing was asked')
    const waiting = { formsWaiting: [{ id: formId, askedAt: asked, approval }] }
    const ofForms = (state: CaseClockFacts['state']) =>
      planTasks(undefined, { ...waiting, state }).filter(({ kind }) => kind === 'approve-form')
    expect(ofForms('open')).toMatchObject([{ subject: formId, dueOn: '2026-03-21', step: { by: 'manager' } }])
    expect(ofForms('closed')).toHaveLength(1)
    expect(ofForms('transferred')).toEqual([])
  })
})
