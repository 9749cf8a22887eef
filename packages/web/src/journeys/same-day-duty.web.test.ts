/**
 * A girl who says that she has wished not to live, on a phone: asked, cared for the same day step by step, seen again, asked
 * again, and only two people end it.
 */
import { openCase } from '@amparo/contract/api/cases/open-case'
import { dutySteps } from '@amparo/domain/same-day-duty/duty'
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { lifeAnswers, screen } from '@amparo/testkit/screening-work'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fits, openWorkPlace, type WorkPlace } from './work-place.ts'

let place: WorkPlace

beforeAll(async () => {
  place = await openWorkPlace({ width: 360, height: 740 })
})
afterAll(() => place.close())

test('asked, cared for the same day, and ended by two', async () => {
  const { node, watched } = place
  const { caseworker, supervisor } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const say = await loadWords('es-419')
  const arrive = async (member: typeof caseworker) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 740 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const [ana, berta] = [await arrive(caseworker), await arrive(supervisor)]
  const path = `/cases/${caseId}/care-today`

  await screen(worker, caseId, lifeAnswers(['wish']), 'suicide-screening')
  await ana.goTo(`/cases/${caseId}`)
  await ana.press(new RegExp(say('case.task.act-on-danger')))
  await ana.press(say('case.part.care-today'))
  await ana.sees(say('duty.level.talk-today'))
  await fits(ana.page)

  await ana.press(say('duty.decide'))
  await ana.tick(say('duty.level.danger-now'))
  await ana.write(say('duty.decide.words'), 'Regaló su pulsera.')
  await fits(ana.page)
  await ana.press(say('duty.decide'))
  await ana.sees(say('duty.decided', { by: caseworker.displayName }))

  for (const step of dutySteps) {
    await ana.press(new RegExp(`^${say('duty.step.write')}.*${say(`duty.step.${step}`).slice(0, 12)}`))
    await ana.tick(say(step === 'caregiver' ? 'duty.answer.not-safe' : 'duty.answer.done'))
    await ana.write(say('duty.step.words'), 'Doña Lupe, hoy a las nueve.')
    await ana.press(say('duty.step.write'))
    await ana.sees(say('duty.step.saved'))
    const again = new RegExp(`^${say('duty.step.again')}.*${say(`duty.step.${step}`).slice(0, 12)}`)
    await ana.page.getByRole('button', { name: again }).waitFor()
  }
  await ana.press(say('duty.contact.add'))
  await ana.tick(say('duty.contact.way.in-person'))
  await ana.write(say('duty.contact.words'), 'Desayunó con las otras.')
  await ana.press(say('duty.contact.add'))
  await ana.sees('Desayunó con las otras.')

  const askAgain = () => screen(worker, caseId, lifeAnswers([]), 'suicide-screening')
  await askAgain()
  await askAgain()
  await ana.goTo(path)
  await ana.press(say('duty.lower'))
  await ana.tick(say('duty.lower.to.none'))
  await ana.write(say('duty.lower.words'), 'Dos veces dijo que no.')
  await ana.press(say('duty.lower'))
  await ana.sees(say('duty.lower.mine', { to: say('duty.lower.to.none') }))

  await berta.goTo(path)
  await berta.press(say('duty.lower.answer'))
  await berta.tick(say('duty.lower.yes'))
  await berta.write(say('duty.lower.words'), 'Hablé con ella.')
  await fits(berta.page)
  await berta.press(say('duty.lower.answer'))
  await berta.sees(say('duty.none'))
  const { tasks } = await worker.ok(openCase, { caseId })
  expect(tasks.map(({ kind }) => kind)).not.toContain('act-on-danger')
  expect(watched.complaints).toEqual([])
})
