import { addHours, endOfDay, localDay, millisecondsOf, type Instant } from '@amparo/domain/kernel/instant'
import { addDays, addMonths, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { agreedFor, berta, julia, zone, type Command, type Model, type World } from './play.ts'

export function closureStateOf({ asked, mode }: Model) {
  if (mode === 'closed') return 'approved'
  return asked ? 'requested' : 'none'
}

/** Whether a command must be done, and what it changes: the states and arrows of a case, in plain words. */
export function step(model: Model, one: Command, world: World): boolean {
  const { now } = world
  const today = localDay(now, zone)
  switch (one.what) {
    case 'hold':
      if (model.mode !== 'open' || model.asked || one.days < 1 || one.days > 30) return false
      Object.assign(model, { mode: 'on-hold', heldAt: now, reviewOn: addDays(today, one.days) })
      return true
    case 'resume':
      if (model.mode !== 'on-hold' || !model.heldAt) return false
      push(model, model.heldAt, now)
      Object.assign(model, { mode: 'open', heldAt: undefined })
      return true
    case 'ask-close':
      if (model.mode !== 'open' || model.asked) return false
      Object.assign(model, { asked: now, askedBy: one.by.userId, closedBecause: one.reason })
      return true
    case 'approve-close':
    case 'return-close':
      if (model.mode !== 'open' || !model.asked) return false
      if (one.by.userId !== berta || model.askedBy === berta) return false
      model.asked = undefined
      if (one.what === 'approve-close') Object.assign(model, { mode: 'closed', closedAt: now })
      return true
    case 'reopen': {
      if (model.mode !== 'closed' || ['duplicate', 'opened-in-error'].includes(model.closedBecause))
        return false
      const isHers = one.by.userId === model.worker
      if (!isHers && one.by.userId !== berta) return false
      // Julia is chosen where Ana has left, and only a supervisor chooses.
      const worker = world.anaWorks ? model.worker : julia
      if (worker !== model.worker && one.by.userId !== berta) return false
      Object.assign(model, {
        mode: 'open',
        worker,
        began: now,
        closedAt: undefined,
        risk: undefined,
        contact: undefined,
        plan: undefined,
      })
      return true
    }
    case 'transfer':
      // Seldom, or most stories would end here.
      if (model.mode !== 'open' || model.asked || one.days < 30) return false
      model.mode = 'transferred'
      return true
    case 'set-risk':
      if (model.mode !== 'open') return false
      model.risk = { level: one.level, at: now }
      return true
    case 'contact':
      if (model.mode === 'transferred') return false
      model.contact = now
      return true
    case 'agree-plan':
      if (model.mode !== 'open') return false
      model.plan = { at: now, action: agreedFor(today, one) }
      return true
    case 'leave':
      return true
  }
}

/** Every clock that ran when the pause began ends later by the pause; what began in it begins when it ends. */
export function push(model: Model, from: Instant, until: Instant): void {
  const moved = (at: Instant): Instant =>
    at >= from ? until : addHours(at, (millisecondsOf(until) - millisecondsOf(from)) / 3_600_000)
  model.began = moved(model.began)
  if (model.risk) model.risk = { ...model.risk, at: moved(model.risk.at) }
  if (model.contact) model.contact = moved(model.contact)
  if (model.plan) {
    const [first, last] = [localDay(from, zone), localDay(until, zone)]
    const { at, action } = model.plan
    model.plan = { at: moved(at), action: action >= first && action < last ? last : action }
  }
}

export const hoursTo = { emergency: 0, high: 24, medium: 72 } as const
export const daysBetweenContacts = { emergency: 1, high: 7, medium: 14, low: 30 } as const
export const daysToApprove = { emergency: 0, high: 0, medium: 3, low: 7 } as const

export function expectedDue(model: Model): string[] {
  const due: string[] = []
  const at = (kind: string, end: Instant) => due.push(`${kind} ${end}`)
  const on = (kind: string, day: PlainDate) => at(kind, endOfDay(day, zone))
  const daysAfter = (start: Instant, days: number) => addDays(localDay(start, zone), days)
  const { mode, began, risk, contact, plan } = model
  const level = risk?.level ?? 'high'
  if (mode === 'on-hold' && model.reviewOn) on('review-hold', model.reviewOn)
  if (mode === 'closed' && model.closedAt && !(contact && contact > model.closedAt))
    on('check-after-closure', addMonths(localDay(model.closedAt, zone), 3))
  if (mode !== 'open') return due
  if (!risk) at('set-risk', addHours(began, 24))
  if (risk && !contact) {
    if (risk.level === 'low') on('first-contact', daysAfter(risk.at, 14))
    else at('first-contact', addHours(risk.at, hoursTo[risk.level]))
  }
  if (level === 'emergency' || level === 'high')
    at('begin-assessment', addHours(began, level === 'high' ? 48 : 24))
  on('finish-assessment', daysAfter(began, 7))
  if (plan) {
    on('do-action', plan.action)
    on('review-plan', daysAfter(plan.at, 90))
  } else on('make-plan', daysAfter(began, 14))
  if (contact) on('contact', daysAfter(contact, daysBetweenContacts[level]))
  if (model.asked) on('approve-closure', daysAfter(model.asked, daysToApprove[level]))
  return due.sort()
}
