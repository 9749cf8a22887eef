import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  correctFormRecord,
  fileFormRecord,
  listFormRecords,
  openFormRecord,
  saveFormAnswers,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { finishHandTask, giveHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { myTasks } from '@amparo/contract/api/tasks/tasks'
import type { AnswerId, CaseId, HandTaskId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala, daysAgo } from '@amparo/testkit/case-work'
import { startFormStage, type FormStage, type WhichForm } from '@amparo/testkit/form-stage'
import { newTestId } from '@amparo/testkit/register'
import { verifyState } from '../../state/verify-state.ts'

let stage: FormStage
beforeAll(async () => {
  stage = await startFormStage()
})
afterAll(() => stage.test.close())

const action = (what: string, by = dayInGuatemala(4)) => ({
  id: newTestId<'AnswerId'>(),
  values: { 'conf-action': what, 'conf-action-who': 'La escuela', 'conf-action-by': by },
})

async function write({ caseId, answerId }: WhichForm, actions: readonly ReturnType<typeof action>[]) {
  const said = {
    'conf-day': daysAgo(1),
    'conf-kind': 'case',
    'conf-child-says': 'Quedarse con su tía.',
    'conf-decision': 'Se queda con su tía.',
    'conf-tells': 'Ana, mañana.',
  }
  await stage.ana.ok(saveFormAnswers, {
    caseId,
    answerId,
    fields: [
      {
        row: answerId,
        edits: Object.fromEntries(Object.entries(said).map(([field, value]) => [field, { value, base: 0 }])),
      },
    ],
    addRows: actions.map(({ id, values }, position) => ({
      id,
      upperRowId: answerId,
      subform: 'conf-actions',
      position,
      values,
    })),
  })
}

async function filedConference(actions: readonly ReturnType<typeof action>[]): Promise<WhichForm> {
  const which = await stage.begun('case-conference')
  await write(which, actions)
  await stage.ana.ok(fileFormRecord, which)
  return which
}

const tasksFrom = async (caseId: CaseId, fromRecord: AnswerId) =>
  (await stage.ana.ok(listHandTasks, { caseId, state: 'all', fromRecord })).items

it('filed, sets each action as a task of whoever holds the case, with its day; filed twice, once', async () => {
  const which = await filedConference([action('Pedir cupo'), action('Llamar a la tía', daysAgo(2))])
  const { caseId, answerId } = which
  expect((await stage.ana.call(fileFormRecord, which)).body.code).toBe('form-record.filed')
  const [late, soon] = await tasksFrom(caseId, answerId)
  expect(late).toMatchObject({ words: 'Llamar a la tía · La escuela', dueOn: daysAgo(2), state: 'open' })
  expect(soon).toMatchObject({ words: 'Pedir cupo · La escuela', assignee: 'Ana Tzoc', givenBy: null })
  const mine = (await stage.ana.ok(myTasks, {})).items.filter((task) => task.caseId === caseId)
  expect(mine.map((task) => task.action)).toContain('Pedir cupo · La escuela')
  const supervisor = stage.test.cast.guatemala.supervisor.id
  await stage.ana.ok(giveHandTask, { caseId, taskId: soon?.id as HandTaskId, to: supervisor })
  await stage.berta.ok(finishHandTask, { caseId, taskId: soon?.id as HandTaskId, outcome: 'Hay cupo.' })
  expect((await tasksFrom(caseId, answerId)).map(({ state, outcome }) => [state, outcome])).toEqual([
    ['open', ''],
    ['done', 'Hay cupo.'],
  ])
  const { items } = await stage.ana.ok(listHistory, { caseId })
  expect(items.filter(({ kind }) => kind === 'HandTaskAdded')).toHaveLength(2)
})

it('corrected, keeps what stays, takes back what is gone and sets what is new; withdrawn, takes back all', async () => {
  const [stays, goes] = [action('Pedir cupo'), action('Visitar')]
  const { caseId, answerId } = await filedConference([stays, goes])
  const correctionId = newTestId<'AnswerId'>()
  const correction = { caseId, answerId: correctionId }
  const because = 'La visita no se acordó.'
  await stage.ana.ok(correctFormRecord, { caseId, answerId, correctionId, because })
  const draft = await stage.ana.ok(openFormRecord, correction)
  expect(draft.firstVersion).toBe(answerId)
  const visit = draft.rows.find(({ values }) => values['conf-action'] === 'Visitar')
  const added = action('Escribir al juzgado')
  await stage.ana.ok(saveFormAnswers, {
    ...correction,
    removeRows: [{ row: visit?.id as AnswerId, seen: { [visit?.id ?? '']: visit?.versions ?? {} } }],
    addRows: [
      { id: added.id, upperRowId: correctionId, subform: 'conf-actions', position: 2, values: added.values },
    ],
  })
  const first = await tasksFrom(caseId, answerId)
  await stage.ana.ok(fileFormRecord, correction)
  const found = await tasksFrom(caseId, answerId)
  const told = Object.fromEntries(
    found.map(({ words, state, outcome }) => [words.split(' ·')[0], [state, outcome]]),
  )
  expect(told).toEqual({
    'Pedir cupo': ['open', ''],
    Visitar: ['cancelled', because],
    'Escribir al juzgado': ['open', ''],
  })
  expect(found.find(({ words }) => words.startsWith('Pedir'))?.id).toBe(
    first.find(({ words }) => words.startsWith('Pedir'))?.id,
  )
  await stage.ana.ok(withdrawFormRecord, { ...correction, because: 'Era de otro caso.' })
  expect((await tasksFrom(caseId, answerId)).every(({ state }) => state === 'cancelled')).toBe(true)
})

it('is read, with what it asks, by nobody of another organisation, nor by who keeps accounts or the record', async () => {
  const { caseId, answerId } = await filedConference([action('Xiguacanaria')])
  const { guatemala, mexico } = stage.test.cast
  for (const member of [
    mexico.supervisor,
    guatemala.auditor,
    guatemala.privacyLead,
    guatemala.southCaseworker,
  ]) {
    const client = await stage.test.signInAs(member)
    const answers = await Promise.all([
      client.call(listHandTasks, { caseId, state: 'all', fromRecord: answerId }),
      client.call(openFormRecord, { caseId, answerId }),
      client.call(listFormRecords, { caseId }),
    ])
    for (const { status, text } of answers) {
      expect(status, member.displayName).toBeGreaterThanOrEqual(400)
      expect(text).not.toContain('Xiguacanaria')
    }
  }
})

it('stands in the rows as its facts say', async () => {
  expect(await verifyState(stage.test.ownerDatabase(), { rebuild: false })).toMatchObject({
    different: 0,
    first: undefined,
  })
})
