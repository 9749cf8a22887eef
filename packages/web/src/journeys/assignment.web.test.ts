/**
 * A worker leaves: her supervisor gives one case with a note, the colleague finds it under Today, gives it back and takes
 * the next; then the rest of the caseload is handed over at once, on a phone, and what cannot be is named.
 */
import { declareConflict } from '@amparo/contract/api/assignments/own-work'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listTeamCases } from '@amparo/contract/api/team/team-cases'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { beginSupport } from '@amparo/testkit/support-work'
import { handTaskInput } from '@amparo/testkit/task-work'
import { addHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'

let node: TestNode
let watched: WatchedBrowser

beforeAll(async () => {
  node = await startTestNode((await buildWeb()).folder)
  watched = await openWatchedBrowser()
})

afterAll(async () => {
  await watched.close()
  await node.close()
})

test('a caseload passes on, one case with care and the rest at once', async () => {
  const say = await loadWords('es-419')
  const { caseworker, otherCaseworker, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const colleague = await node.signInAs(otherCaseworker)
  const cases = [await registerAs(worker), await registerAs(worker), await registerAs(worker)]
  const [first, second, third] = cases
  if (!first || !second || !third) throw new Error('three cases were registered')
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const [julia, berta] = [await arrive(otherCaseworker), await arrive(supervisor)]

  await berta.goTo(`/cases/${first.caseId}`)
  await berta.press(say('case.assignment'))
  await berta.arrives(/\/assignment$/)
  await berta.press(say('assignment.assign'))
  await berta.press(say('assignment.save'))
  await berta.sees(say('assignment.who.missing'))
  await berta.page.getByRole('radio', { name: /^Julia Cux/ }).check()
  await berta.pick(say('assignment.reason'), say('assignment.reason.leaving'))
  await berta.write(say('assignment.mustKnow'), 'El jueves la espera su tía en la terminal.')
  await fits(berta.page)
  await berta.press(say('assignment.save'))
  await berta.sees(say('assignment.saved'))

  await julia.goTo('/')
  await julia.press(new RegExp(say('today.assignment')))
  await julia.arrives(/\/assignments$/)
  await julia.sees('El jueves la espera su tía en la terminal.')
  await julia.press(say('assignment.giveBack'))
  await julia.tick(say('assignment.back.too-much'))
  await julia.write(say('assignment.words'), 'Llevo siete de riesgo alto.')
  await julia.press(say('assignment.giveBack'))
  await julia.sees(say('assignment.givenBack'))

  // One of the others must never be hers; nobody is told why.
  await colleague.ok(declareConflict, {
    conflictId: newTestId<'ConflictId'>(),
    kind: 'case',
    about: third.code,
  })
  // She also supports a case of Julia's, and has something to do there.
  const ofJulia = await beginSupport({ lead: colleague, client: worker }, caseworker.id)
  await colleague.ok(addHandTask, handTaskInput(ofJulia.caseId, caseworker.id))
  await node.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = now() where user_id = ${caseworker.id}`,
  )
  await berta.goTo('/team')
  await berta.press('Ana Tzoc')
  await berta.sees(say('assignment.work.left'))
  await fits(berta.page)
  await berta.press(say('assignment.settle'))
  await berta.sees(say('assignment.settled.supports', { n: 1 }))
  await berta.seesGone(say('assignment.settle'))
  const left = (await colleague.ok(listHandTasks, { caseId: ofJulia.caseId })).items
  expect(left).toMatchObject([{ assignee: 'Julia Cux', returnedBy: 'Ana Tzoc' }])
  await berta.page.getByRole('checkbox', { name: new RegExp(`^${say('assignment.team.pick')}`) }).check()
  await berta.press(say('assignment.team.assign', { n: 3 }))
  await berta.pick(say('assignment.who'), 'Julia Cux')
  await berta.pick(say('assignment.reason'), say('assignment.reason.leaving'))
  await berta.write(say('assignment.mustKnow'), 'Está en el expediente; llame antes a supervisión.')
  await fits(berta.page)
  await berta.page
    .getByRole('form')
    .getByRole('button', { name: say('assignment.team.assign', { n: 3 }) })
    .click()
  await berta.sees(say('assignment.team.done', { n: 2 }))
  await berta.sees(say('assignment.team.refused'))
  const team = await node.signInAs(supervisor)
  const waiting = (await team.ok(listTeamCases, { only: 'waiting' })).items.map(({ id }) => id)
  expect(waiting.toSorted()).toEqual([first.caseId, second.caseId].toSorted())

  await julia.goTo('/assignments')
  for (const _ of waiting) {
    await julia.page
      .getByRole('button', { name: say('assignment.accept') })
      .first()
      .click()
    await julia.sees(say('assignment.accepted'))
  }
  await julia.sees(say('assignment.mine.empty'))
  expect((await colleague.ok(openCase, { caseId: second.caseId })).relation).toBe('own')
})
