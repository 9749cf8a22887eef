import type { AlertView } from '@amparo/contract/api/alerts/alerts'
import { alertKinds } from '@amparo/domain/alert/alert'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'

export function alert(more: Partial<AlertView> = {}): AlertView {
  return {
    key: 'm',
    kind: 'missing',
    detail: 'lost',
    urgency: 'now',
    at: inDays(-1, 18),
    caseId,
    code: 'GT-7K2M-9',
    callName: 'Ixchel',
    riskLevel: 'high',
    subject: null,
    words: null,
    seen: [],
    ...more,
  }
}

/** The counts of these, with the pressing ones as Today shows them. */
export function alertsOf(alerts: readonly AlertView[]) {
  return {
    now: alerts.filter(({ urgency }) => urgency === 'now').slice(0, 5),
    counts: alertKinds.flatMap((kind) => {
      const ofKind = alerts.filter((one) => one.kind === kind)
      const unseen = ofKind.filter(({ seen }) => seen.length === 0).length
      return ofKind.length === 0 ? [] : [{ kind, all: ofKind.length, unseen }]
    }),
  }
}

const today = { urgency: 'today' } as const
const soon = { urgency: 'soon' } as const

/** A day with one of each kind. */
export const oneOfEach: readonly AlertView[] = [
  alert(),
  alert({
    key: 'd',
    kind: 'danger',
    detail: 'answer',
    at: inDays(0, 20),
    callName: 'José',
    code: 'GT-5M8R-3',
  }),
  alert({
    key: 'h',
    kind: 'hours',
    detail: 'appointment',
    at: inDays(0, 21),
    riskLevel: 'emergency',
    seen: [{ by: 'Berta Coj', mine: false, at: inDays(0, 9) }],
  }),
  alert({ key: 's', kind: 'separation', detail: 'parted', at: inDays(-3), callName: 'Mateo', ...today }),
  alert({
    key: 'o',
    kind: 'offer',
    detail: 'received-referral',
    caseId: null,
    callName: null,
    riskLevel: undefined,
    seen: [],
    at: inDays(-1),
    ...today,
  }),
  alert({ key: 'c', kind: 'consent', detail: 'withdrawn', at: inDays(-2), callName: fullName, ...today }),
  alert({ key: 'k', kind: 'silent', detail: 'contact', at: inDays(-33), riskLevel: 'medium', ...today }),
  alert({
    key: 'a',
    kind: 'approval',
    detail: 'plan',
    at: inDays(2),
    step: { by: 'manager', number: 2, of: 2 },
    seen: [{ by: fullName, mine: true, at: inDays(0, 8) }],
    ...soon,
  }),
  alert({
    key: 'f',
    kind: 'flag',
    detail: 'marked',
    at: inDays(3),
    words: 'El permiso de la tía vence el viernes.',
    ...soon,
  }),
  alert({
    key: 'y',
    kind: 'clock',
    detail: 'holidays',
    at: inDays(40),
    year: 2027,
    dates: 14,
    riskLevel: undefined,
    ...soon,
  }),
]
