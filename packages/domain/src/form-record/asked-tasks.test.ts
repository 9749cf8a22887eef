import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkForm } from '../form/check-form.ts'
import { caseConference } from '../form/definitions/case-conference.ts'
import type { FormDefinition, Question } from '../form/form-definition.ts'
import type { AnswerId, CaseId, HandTaskId, UserId } from '../kernel/brand.ts'
import type { JsonValue } from '../kernel/json.ts'
import { instant, timeZone } from '../kernel/instant.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { evolveHandTask, type HandTask } from '../task/hand-task.ts'
import { askedTasks, decideAskedTasks, type AskedTask } from './asked-tasks.ts'

const on = plainDate('2026-12-29')
const rowsAsk = (rows: readonly Readonly<Record<string, JsonValue>>[]) =>
  askedTasks(
    caseConference,
    {
      id: 'root',
      values: {},
      rows: {
        'conf-actions': rows.map((values, index) => ({ id: `${index}`, values, rows: {} })),
        'conf-people': [{ id: 'p', values: { 'conf-person': 'Sor Juana' }, rows: {} }],
      },
    },
    on,
  )

it('reads what, who and by when of each row that says something; without a day it is a week', () => {
  expect(
    rowsAsk([
      {
        'conf-action': ' Hablar con la escuela ',
        'conf-action-who': 'Maestra Elena',
        'conf-action-by': '2027-01-08',
      },
      { 'conf-action': 'Pedir la partida', 'conf-action-by': { unanswered: 'unknown' } },
      { 'conf-action': { unanswered: 'prefers-not' }, 'conf-action-who': 'Nadie' },
      {},
    ]),
  ).toEqual([
    { words: 'Hablar con la escuela · Maestra Elena', dueOn: '2027-01-08' },
    { words: 'Pedir la partida', dueOn: '2027-01-05' },
  ])
})

it('is refused in a form that lets a sealed or unknown question become a task', () => {
  const withRows = (change: (question: Question) => Question): FormDefinition => ({
    ...caseConference,
    sections: caseConference.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === 'conf-actions' ? change(question) : question,
      ),
    })),
  })
  const reasons = (form: FormDefinition) => checkForm(form).map(({ reason }) => reason)
  expect(reasons(withRows((question) => question))).toEqual([])
  const sets = (words: string) =>
    withRows((question) =>
      question.kind === 'subform' ? { ...question, sets: { words, dueOn: 'conf-action-by' } } : question,
    )
  expect(reasons(sets('conf-danger'))).toEqual(['sets-unusable'])
  expect(reasons(sets('conf-action-by'))).toEqual(['sets-unusable'])
  const sealed = withRows((question) =>
    question.kind === 'subform'
      ? {
          ...question,
          questions: question.questions.map((one) =>
            one.id === 'conf-action' && one.kind === 'text'
              ? { ...one, data: { section: 'risk' as const } }
              : one,
          ),
        }
      : question,
  )
  expect(reasons(sealed)).toEqual(['sets-unusable'])
})

const ana = 'ana' as UserId
const zone = timeZone('America/Guatemala')
const now = instant('2026-12-29T15:00:00.000Z')
function fold(before: readonly HandTask[], asked: readonly AskedTask[], worker: UserId | undefined = ana) {
  let made = before.length
  const after = new Map(before.map((task) => [task.id, task]))
  const moves = decideAskedTasks(asked, {
    caseId: 'case' as CaseId,
    fromRecord: 'first' as AnswerId,
    before,
    colleagues: [ana, 'berta' as UserId],
    worker,
    zone,
    now,
    by: 'berta' as UserId,
    because: 'Se leyó mal.',
    makeId: () => `task-${made++}` as HandTaskId,
  })
  for (const { task, event } of moves) {
    const next = evolveHandTask(task, event)
    after.set(next.id, next)
  }
  return [...after.values()]
}
const standing = (tasks: readonly HandTask[]) =>
  tasks
    .filter(({ state }) => state !== 'cancelled')
    .map(({ words, dueOn }) => `${words} ${dueOn}`)
    .toSorted()

it('is set to whoever holds the case; where nobody does who works here, to whoever filed it', () => {
  const asked = [{ words: 'Llamar', dueOn: on }]
  expect(fold([], asked)).toMatchObject([{ assignee: 'ana', givenBy: 'berta', fromRecord: 'first' }])
  expect(fold([], asked, 'gone' as UserId)).toMatchObject([{ assignee: 'berta', givenBy: undefined }])
})

it('after any corrections stands exactly what the last version asks, besides what was done; filing again changes nothing', () => {
  const asked = fc.array(
    fc.record({
      words: fc.constantFrom('Llamar', 'Visitar', 'Escribir'),
      dueOn: fc.constantFrom(on, plainDate('2027-01-02')),
    }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(fc.array(asked, { minLength: 1, maxLength: 4 }), fc.nat(4), (versions, doneAt) => {
      let tasks: readonly HandTask[] = []
      for (const [index, version] of versions.entries()) {
        tasks = fold(tasks, version)
        const open = tasks.filter(({ state }) => state === 'open')
        const done = tasks.filter(({ state }) => state === 'done')
        const wanted = version.map(({ words, dueOn }) => `${words} ${dueOn}`)
        for (const one of standing(open)) expect(wanted).toContain(one)
        expect(open.length + done.length).toBeGreaterThanOrEqual(version.length)
        if (done.length === 0) expect(standing(open)).toEqual(wanted.toSorted())
        expect(fold(tasks, version)).toEqual(tasks)
        if (index === doneAt)
          tasks = tasks.map((task) =>
            task.state === 'open'
              ? evolveHandTask(task, { kind: 'HandTaskDone', outcome: 'Ya.', by: ana, at: now })
              : task,
          )
      }
      const ended = fold(tasks, [])
      expect(ended.filter(({ state }) => state === 'open')).toEqual([])
      expect(ended.filter(({ state }) => state === 'done')).toEqual(
        tasks.filter(({ state }) => state === 'done'),
      )
    }),
  )
})
