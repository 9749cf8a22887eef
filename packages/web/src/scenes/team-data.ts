import { alert, alertsOf } from './alert-data.ts'
import type { today, TaskView, ApprovalView } from '@amparo/contract/api/tasks/tasks'
import type { ContactRequest } from '@amparo/contract/api/team/contact-requests'
import type { Caseload, TeamTask } from '@amparo/contract/api/team/team'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { caseloadWeight } from '@amparo/domain/case/caseload-weight'
import { caseId, fullName } from './case-data.ts'
import { decided, intake } from './intake-data.ts'
import { inDays } from './looked-at.ts'

type Today = OutputOf<typeof today>

const organisationName =
  'Asociación Interinstitucional de Protección a la Niñez en Movilidad Humana del Occidente'
const child = { caseId, code: 'GT-7K2M-9', callName: 'Ixchel', riskLevel: 'high' as const }
const byDefault = {
  ruleId: 'assessment-clock.any',
  version: 1,
  basis: 'default-to-confirm',
  dueOn: '2026-03-11',
  unknownYears: [],
}

export function task(more: Partial<TaskView> = {}): TaskView {
  return {
    id: '1',
    ...child,
    kind: 'first-contact',
    subjectId: null,
    action: null,
    dueAt: inDays(-3),
    overdue: true,
    overdueDays: 3,
    why: byDefault,
    ...more,
  }
}

export function approval(more: Partial<ApprovalView> = {}): ApprovalView {
  return {
    ...child,
    what: 'risk',
    subjectId: null,
    askedBy: 'Alicia Mejía',
    dueAt: inDays(0),
    overdue: false,
    ...more,
  }
}

const noIntakes = { intakes: 0, intakesOverdue: 0, intakesDueToday: 0 }
const noneWaits = {
  waitingOverdue: 0,
  waitingDueToday: 0,
  referralsOverdue: 0,
  referralsDueToday: 0,
  ...noIntakes,
}

export const calm: Today = {
  today: '2026-03-14',
  counts: {
    cases: 4,
    overdue: 0,
    dueToday: 0,
    waitingForMe: 0,
    ...noneWaits,
    changed: 0,
    twoVersions: 0,
    flags: 0,
  },
  alerts: { now: [], counts: [] },
  intakes: [],
  overdue: [],
  due: [],
  waitingForMe: [],
  changed: [],
  twoVersions: [],
}

const mateo = { callName: 'Mateo', code: 'GT-2F4C-1' }

export const busy: Today = {
  ...calm,
  counts: {
    cases: 18,
    overdue: 2,
    dueToday: 1,
    waitingForMe: 0,
    ...noneWaits,
    referralsDueToday: 1,
    intakes: 2,
    intakesDueToday: 1,
    changed: 1,
    twoVersions: 1,
    flags: 0,
  },
  alerts: alertsOf([
    alert(),
    alert({ detail: 'notice', kind: 'hours', key: 'n', at: inDays(0, 20), ...mateo }),
  ]),
  intakes: [intake(), intake({ ...decided, id: '01900000-0000-7000-8000-0000000000e2', callName: '' })],
  overdue: [
    task(),
    task({ id: '2', kind: 'begin-assessment', callName: 'Mateo', code: 'GT-2F4C-1', dueAt: inDays(-1) }),
  ],
  due: [
    task({
      id: '3',
      kind: 'contact',
      callName: 'José',
      code: 'GT-5M8R-3',
      overdue: false,
      dueAt: inDays(0),
      riskLevel: 'medium',
    }),
    task({
      id: '4',
      kind: 'do-action',
      overdue: false,
      dueAt: inDays(4),
      action: 'Inscribirla en la escuela del barrio',
      why: { ruleId: null, version: null, basis: '', dueOn: '2026-03-14', unknownYears: [] },
    }),
  ],
  changed: [{ ...child, kind: 'NoteAdded', at: inDays(-1, 15), by: 'Berta Coj' }],
  twoVersions: [{ ...child, callName: 'Mateo', code: 'GT-2F4C-1', answers: 2 }],
}

const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index))
const nameAt = (index: number) => ['Ixchel', fullName, 'José', 'Dulce María'][index % 4] ?? ''

export const crowded: Today = {
  ...calm,
  counts: {
    cases: 60,
    overdue: 143,
    dueToday: 12,
    waitingForMe: 100,
    waitingOverdue: 60,
    waitingDueToday: 2,
    referralsOverdue: 0,
    referralsDueToday: 1,
    ...noIntakes,
    changed: 40,
    twoVersions: 9,
    flags: 0,
  },
  alerts: alertsOf(many(60, (index) => alert({ key: `${index}`, callName: nameAt(index) }))),
  overdue: many(5, (index) =>
    task({
      id: `o${index}`,
      callName: nameAt(index),
      dueAt: inDays(-400 + index),
      riskLevel: 'emergency',
      kind: 'follow-up-referral',
      why: { ...byDefault, unknownYears: [2027, 2028] },
    }),
  ),
  due: many(5, (index) =>
    task({
      id: `d${index}`,
      callName: nameAt(index),
      dueAt: inDays(index),
      overdue: false,
      kind: 'review-plan',
    }),
  ),
  waitingForMe: many(5, (index) =>
    approval({
      caseId: `01900000-0000-7000-8000-0000000003${index}0`,
      callName: nameAt(index),
      askedBy: fullName,
      what: (['risk', 'assessment', 'plan', 'closure'] as const)[index % 4] ?? 'risk',
      dueAt: index === 4 ? null : inDays(index - 6),
    }),
  ),
  changed: many(5, (index) => ({
    ...child,
    caseId: `01900000-0000-7000-8000-0000000004${index}0`,
    callName: nameAt(index),
    kind: index === 2 ? 'SomethingNewer' : 'ReferralCompleted',
    at: inDays(-index, 9),
    by: index === 3 ? null : fullName,
  })),
  twoVersions: [{ ...child, callName: fullName, answers: 14 }],
}

export function request(more: Partial<ContactRequest> = {}): ContactRequest {
  return {
    id: '01900000-0000-7000-8000-0000000000f7',
    direction: 'received',
    caseId,
    code: 'GT-7K2M-9',
    callName: 'Ixchel',
    organisation: 'Casa del Camino',
    phone: '+52 00 0000 0000',
    note: '',
    by: null,
    message: 'Su hermano está con nosotros.',
    askedAt: inDays(-1, 10),
    ...more,
  }
}

export const manyRequests: ContactRequest[] = many(6, (index) =>
  request({
    id: `01900000-0000-7000-8000-00000000050${index}`,
    organisation: organisationName,
    callName: nameAt(index),
    by: index % 2 === 0 ? fullName : null,
    note: 'De lunes a viernes, de 8 a 4. Pregunte por coordinación y diga solo el código.',
    message:
      index % 3 === 0
        ? 'Una tía dice que la niña viajó con su prima y que no sabe de ella desde hace dos semanas. ¿Pueden llamarnos?'
        : '',
    phone: index === 4 ? '' : '+52 00 0000 0000',
  }),
)

export function caseload(more: Partial<Caseload> = {}): Caseload {
  const byRisk = more.byRisk ?? { emergency: 0, high: 3, medium: 6, low: 4, none: 1 }
  return {
    userId: '01900000-0000-7000-8000-000000000001',
    displayName: 'Alicia Mejía',
    cases: Object.values(byRisk).reduce((sum, count) => sum + count, 0),
    weight: caseloadWeight(byRisk),
    overdue: 2,
    oldestOverdueDays: 3,
    withoutContact: 1,
    toAccept: 0,
    supports: 1,
    hasLeft: false,
    ...more,
    byRisk,
  }
}

const nothing = { emergency: 0, high: 0, medium: 0, low: 0, none: 0 }

export const smallTeam: Caseload[] = [
  caseload(),
  caseload({
    userId: '01900000-0000-7000-8000-000000000002',
    displayName: 'Julia Cux',
    byRisk: { ...nothing, low: 5 },
    overdue: 0,
    oldestOverdueDays: 0,
    withoutContact: 0,
    toAccept: 2,
  }),
  caseload({
    userId: '01900000-0000-7000-8000-000000000003',
    displayName: 'Kevin Orozco',
    byRisk: { ...nothing, high: 1, medium: 2 },
    hasLeft: true,
  }),
  caseload({ userId: null, displayName: null, byRisk: { ...nothing, none: 2 }, overdue: 1 }),
]

export const largeTeam: Caseload[] = many(24, (index) =>
  caseload({
    userId: `01900000-0000-7000-8000-0000000006${String(index).padStart(2, '0')}`,
    displayName: index % 5 === 0 ? `${fullName} ${index}` : `Persona ${index}`,
    byRisk: { emergency: index % 4, high: index, medium: 20, low: 18, none: index % 3 },
    overdue: index * 7,
    oldestOverdueDays: index * 11,
    withoutContact: index,
  }),
)

export function late(more: Partial<TeamTask> = {}): TeamTask {
  return {
    ...task(),
    workerId: '01900000-0000-7000-8000-000000000001',
    worker: 'Alicia Mejía',
    lastContactAt: inDays(-20),
    ...more,
  }
}

export const manyLate: TeamTask[] = many(10, (index) =>
  late({
    id: `l${index}`,
    callName: nameAt(index),
    dueAt: inDays(-300 + index * 20),
    worker: index % 3 === 0 ? fullName : null,
    lastContactAt: index % 2 === 0 ? null : inDays(-90),
  }),
)
