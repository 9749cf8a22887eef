import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHandTasks, taskChoices, type HandTaskView } from '@amparo/contract/api/tasks/hand-tasks'
import { caseId, fullName, opened } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, type Scene } from './scene.ts'
import { day, shown, supervisor, worker } from './work-part-data.ts'

const me = '01900000-0000-7000-8000-000000000001'
const her = '01900000-0000-7000-8000-000000000002'
const psychologist = '01900000-0000-7000-8000-000000000003'
const taskIds = ['01900000-0000-7000-8000-0000000000d1', '01900000-0000-7000-8000-0000000000d2'] as const

const task: HandTaskView = {
  id: taskIds[0],
  what: 'appointment',
  words: 'Vacunas en el centro de salud, con su tía.',
  dueOn: day(1),
  hour: '09:30',
  dueAt: inDays(1),
  repeat: null,
  nth: 1,
  assigneeId: me,
  assignee: 'Alicia Mejía',
  givenBy: 'Berta Coj',
  mayFinish: true,
  mayGiveBack: true,
  bySupport: null,
  returnedBy: null,
  returnedWords: '',
  state: 'open',
  outcome: '',
  by: 'Berta Coj',
  endedBy: null,
  endedAt: null,
}

const calls: HandTaskView = {
  ...task,
  id: taskIds[1],
  what: 'call',
  words: 'Llamada con su mamá; hace falta intérprete de k’iche’.',
  dueOn: day(-2),
  hour: null,
  dueAt: inDays(-2),
  repeat: { every: 1, unit: 'weeks', times: 8 },
  nth: 3,
  givenBy: null,
  mayGiveBack: false,
  returnedBy: 'Berta Coj',
  returnedWords: 'Estoy de viaje hasta el lunes.',
}

const due = (one: HandTaskView) => ({
  id: `due ${one.id}`,
  kind: 'by-hand',
  subjectId: one.id,
  action: one.words,
  hand: {
    what: one.what,
    hour: one.hour,
    mine: one.assigneeId === me,
    assignee: one.assignee,
    givenBy: one.givenBy,
    returnedBy: one.returnedBy,
    supportOver: one.bySupport === 'over',
    repeats: one.repeat !== null,
  },
  postponed: null,
  dueAt: one.dueAt,
  why: { ruleId: null, version: null, basis: 'hand', dueOn: one.dueOn, unknownYears: [] },
})

const byClock = {
  id: 'by clock',
  kind: 'make-plan',
  subjectId: null,
  action: null,
  dueAt: inDays(-1),
  postponed: { until: day(2), reason: 'Su tía vuelve el viernes.', by: 'Alicia Mejía' },
  why: {
    ruleId: 'plan-clock.any',
    version: 1,
    basis: 'default-to-confirm',
    dueOn: day(-1),
    unknownYears: [],
  },
}

/** What may be chosen: who works on the case, and what may wait. */
const choices = answerTo(
  taskChoices,
  { caseId },
  {
    me,
    colleagues: [
      { id: me, name: 'Alicia Mejía' },
      { id: her, name: 'Berta Coj' },
    ],
    supporters: [{ id: psychologist, name: 'Delia Ruiz', from: day(-20), until: day(30) }],
    mayWait: [
      { kind: 'make-plan', subjectId: null, until: day(2) },
      { kind: 'by-hand', subjectId: taskIds[0], until: day(4) },
    ],
  },
)

const tasksOf = (state: 'open' | 'ended', items: readonly HandTaskView[]) =>
  answerTo(listHandTasks, { caseId, state }, { items: [...items], next: null })

const withTasks = answerTo(openCase, { caseId }, opened({ tasks: [due(calls), byClock, due(task)] }))
const both = [withTasks, choices, tasksOf('open', [calls, task])]

const many = Array.from({ length: 12 }, (_, index) => ({
  ...task,
  id: `01900000-0000-7000-8000-0000000002${String(index).padStart(2, '0')}`,
  words:
    index % 3 === 0
      ? 'Ver si la escuela de la otra colonia tiene lugar y qué papeles pide. '.repeat(6)
      : task.words,
  assignee: index % 4 === 0 ? fullName : 'Berta Coj',
  assigneeId: her,
  mayGiveBack: false,
  dueAt: inDays(index - 4),
  dueOn: day(index - 4),
}))

/** What a psychologist who supports the case was given, and what came back when another support ended. */
const hers: HandTaskView = {
  ...task,
  id: '01900000-0000-7000-8000-0000000000d3',
  what: 'accompany',
  words: 'Acompañarla a la cita con el psiquiatra infantil.',
  assigneeId: psychologist,
  assignee: 'Delia Ruiz',
  givenBy: 'Alicia Mejía',
  bySupport: 'running',
}
const cameBack: HandTaskView = { ...calls, returnedBy: 'Kevin Sol', returnedWords: '', bySupport: null }
const lapsed: HandTaskView = {
  ...hers,
  id: '01900000-0000-7000-8000-0000000000d4',
  assignee: 'Kevin Sol',
  bySupport: 'over',
  dueAt: inDays(-1),
  dueOn: day(-1),
}
const asSupporter = opened({
  tasks: [],
  relation: 'granted',
  reads: ['summary', 'course', 'identity', 'people', 'plan', 'notes'],
  writes: ['notes'],
})

/** What somebody set to do on a case, beside what the clocks ask for. */
export const taskScenes: readonly Scene[] = [
  scene('case-tasks-typical', 'case-tasks', worker, both, { caseId }),
  scene(
    'case-tasks-empty',
    'case-tasks',
    worker,
    [answerTo(openCase, { caseId }, opened({ tasks: [] })), choices, tasksOf('open', [])],
    { caseId },
  ),
  scene('case-tasks-overfull', 'case-tasks', supervisor, [shown, choices, tasksOf('open', many)], { caseId }),
  { ...scene('case-tasks-form', 'case-tasks', worker, both, { caseId }), press: '.page-head .button-main' },
  scene(
    'case-tasks-of-supporters',
    'case-tasks',
    worker,
    [
      answerTo(openCase, { caseId }, opened({ tasks: [] })),
      choices,
      tasksOf('open', [
        { ...hers, mayGiveBack: false },
        { ...lapsed, mayGiveBack: false },
        { ...cameBack, mayGiveBack: false },
      ]),
    ],
    { caseId },
  ),
  scene(
    'case-tasks-as-supporter',
    'case-tasks',
    worker,
    [
      answerTo(openCase, { caseId }, asSupporter),
      tasksOf('open', [hers, { ...task, mayFinish: false, mayGiveBack: false }]),
    ],
    { caseId },
  ),
  scene('case-next-tasks', 'case', worker, [withTasks], { caseId }),
]
