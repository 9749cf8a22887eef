/**
 * A flag from its day to its end, on a phone: what must not be overlooked is written for today, stands on the case and
 * on the first page, is seen by who reads that part and by nobody else, and is taken off with the reason.
 */
import { loadWords, sitDown } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { listFlags } from '@amparo/contract/api/flags/flags'
import type { CastMember } from '@amparo/testkit/cast'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDay as dayInWords } from '../app/words/dates.ts'
import { buildWeb } from '../build/build-web.ts'
import { fits } from './work-place.ts'
import { writeDay } from './write-day.ts'

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

test('a flag is set for a day, seen in its lists, and taken off with the reason', async () => {
  const say = await loadWords('es-419')
  const { caseworker, supervisor, manager } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId, code } = await registerAs(worker)
  const sit = async (member: CastMember) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }
  const today = dayInGuatemala(0)
  const reason = 'Su permiso de salida vence hoy.'

  const ana = await sit(caseworker)
  await ana.goTo(`/cases/${caseId}/flags`)
  await ana.sees(say('flag.standing.empty'))
  await ana.press(say('flag.set'))
  await ana.press(say('flag.save'))
  await ana.sees(say('flag.reason.missing'))
  await ana.write(say('flag.reason'), reason)
  await writeDay(ana, 'es-419', say('flag.on'), today)
  await ana.pick(say('flag.section'), say('case.section.threats'))
  await fits(ana.page)
  await ana.press(say('flag.save'))
  await ana.sees(say('flag.saved'))
  await ana.sees(reason)
  await fits(ana.page)

  await ana.goTo('/')
  await ana.press(say('today.flags', { n: 1 }))
  await ana.arrives(/\/flags$/)
  await ana.sees(reason)
  expect(await ana.reads()).toContain(dayInWords(today, 'es-419'))
  expect(await ana.reads()).toContain(code)
  await fits(ana.page)

  // It lies in the restricted part: who oversees all of the organisation reads no word of it.
  const carlos = await sit(manager)
  await carlos.goTo(`/cases/${caseId}/flags`)
  await carlos.sees(say('flag.standing.empty'))
  expect(await carlos.reads()).not.toContain(reason)

  const berta = await sit(supervisor)
  await berta.goTo(`/cases/${caseId}/flags`)
  await berta.sees(reason)
  await berta.press(say('flag.remove'))
  await berta.write(say('flag.remove.why'), 'Se renovó por treinta días.')
  await fits(berta.page)
  await berta.press(say('flag.remove'))
  await berta.sees(say('flag.standing.empty'))
  await berta.press(say('flag.earlier'))
  await berta.sees(/Se renovó por treinta días/)
  await fits(berta.page)

  await ana.goTo('/flags')
  await ana.sees(say('flag.mine.empty'))
  const standing = await worker.ok(listFlags, { caseId, state: 'standing' })
  const removed = await worker.ok(listFlags, { caseId, state: 'removed' })
  expect(standing.items).toEqual([])
  expect(removed.items).toMatchObject([
    { reason, on: today, by: caseworker.displayName, removedBy: supervisor.displayName },
  ])
  expect(watched.complaints).toEqual([])
})
