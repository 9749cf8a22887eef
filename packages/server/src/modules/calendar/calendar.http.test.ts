import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askForCase, declineRequest } from '@amparo/contract/api/case-requests/case-requests'
import { closeCalendar, openCalendar, readCalendar } from '@amparo/contract/api/calendar/calendar'
import { addHandTask, finishHandTask, giveHandTask } from '@amparo/contract/api/tasks/hand-tasks'
import { myTasks } from '@amparo/contract/api/tasks/tasks'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { caseRequestInput } from '@amparo/testkit/case-request-work'
import { handTaskInput } from '@amparo/testkit/task-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const newSecret = () => randomBytes(32).toString('base64url')
const open = async (client: TestClient, secret = newSecret()) => {
  await client.ok(openCalendar, { feedId: newTestId<'CalendarFeedId'>(), secret })
  return secret
}
const fetched = (secret: string) => test.app.inject({ method: 'GET', url: `/calendar/${secret}.ics` })
/** The lines of RFC 5545, the folded ones in one piece. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const eventsOf = (text: string) =>
  text
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => linesOf(event))

describe('the calendar of a telephone', () => {
  it('has what stands on the list of its owner, on its day and at its hour, in two neutral words', async () => {
    const { caseId } = await registerAs(ana)
    const own = test.cast.guatemala.caseworker.id
    const on = dayInGuatemala(5)
    await ana.ok(addHandTask, handTaskInput(caseId, own, { what: 'hearing', dueOn: on, hour: '14:30' }))
    await ana.ok(addHandTask, handTaskInput(caseId, own, { what: 'document', dueOn: on }))
    const secret = await open(ana)
    const answer = await fetched(secret)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    })
    const lines = linesOf(answer.body)
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).toContain('METHOD:PUBLISH')
    const events = eventsOf(answer.body)
    expect(events).toHaveLength((await ana.ok(myTasks, {})).items.length)
    const titles = new Set(events.flatMap((event) => event.filter((line) => line.startsWith('SUMMARY'))))
    expect([...titles].toSorted()).toEqual(['SUMMARY:Cita', 'SUMMARY:Tarea'])
    const hearing = events.find((event) => event.includes('SUMMARY:Cita'))
    const compact = on.replaceAll('-', '')
    expect(hearing).toEqual(
      expect.arrayContaining([`DTSTART:${compact}T203000Z`, `DTEND:${compact}T213000Z`, 'TRIGGER:-PT1H']),
    )
    expect(events.flat()).toContain(`DTSTART;VALUE=DATE:${compact}`)
    const names = new Set(lines.map((line) => line.split(/[:;]/)[0]))
    for (const told of ['LOCATION', 'ATTENDEE', 'ORGANIZER', 'URL', 'CATEGORIES'])
      expect([...names]).not.toContain(told)
    // What an alarm shows (RFC 5545, 3.6.6) is the title again.
    const described = lines.filter((line) => line.startsWith('DESCRIPTION'))
    expect(described).toContain('DESCRIPTION:Cita')
    expect(described.every((line) => /:(Cita|Tarea)$/.test(line))).toBe(true)
  })

  it('tells nothing of the child, her case or who works with her', async () => {
    const { caseId, code } = await registerAs(ana, { holder: 'Casa Quetzalcanario' })
    const words = 'Quetzalcanario en el juzgado'
    await ana.ok(addHandTask, handTaskInput(caseId, test.cast.guatemala.caseworker.id, { words }))
    const { body } = await fetched(await open(ana))
    for (const told of ['Quetzal', code, caseId, 'Dulce', test.cast.guatemala.name, 'ana'])
      expect(body).not.toContain(told)
  })

  it('follows the work: done is gone, given to another stands in hers, and an id stays the same', async () => {
    const { caseId } = await registerAs(ana)
    const secret = await open(ana)
    const hers = await open(berta)
    const before = eventsOf((await fetched(hers)).body).length
    const task = handTaskInput(caseId, test.cast.guatemala.caseworker.id, { what: 'visit' })
    await ana.ok(addHandTask, task)
    const idsOf = async (of: string) =>
      eventsOf((await fetched(of)).body).flatMap((event) => event.filter((line) => line.startsWith('UID')))
    const [all, again] = [await idsOf(secret), await idsOf(secret)]
    expect(again).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
    await ana.ok(giveHandTask, { caseId, taskId: task.taskId, to: test.cast.guatemala.supervisor.id })
    expect(eventsOf((await fetched(hers)).body)).toHaveLength(before + 1)
    await ana.ok(finishHandTask, { caseId, taskId: task.taskId, outcome: 'Fui.' })
    expect(eventsOf((await fetched(hers)).body)).toHaveLength(before)
  })

  it('has by when its owner answers who asks for a case of her team, until she did, and nobody else has it', async () => {
    const { caseId, code } = await registerAs(ana)
    const { southSupervisor, otherCaseworker } = test.cast.guatemala
    const julia = await test.signInAs(otherCaseworker)
    const feeds = await Promise.all(
      [berta, ana, julia, await test.signInAs(southSupervisor)].map((client) => open(client)),
    )
    const counts = async () => {
      const bodies = await Promise.all(feeds.map(async (feed) => (await fetched(feed)).body))
      return { all: bodies.map((body) => eventsOf(body).length), berta: bodies[0] ?? '' }
    }
    const before = await counts()
    const request = caseRequestInput(code, { words: 'Quetzalcanario' })
    await julia.ok(askForCase, request)
    const after = await counts()
    expect(after.all.map((count, at) => count - (before.all[at] ?? 0))).toEqual([1, 0, 0, 0])
    const { requestId } = request
    const event = eventsOf(after.berta).find((lines) => lines.includes(`UID:${requestId}`))
    expect(event?.filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:Tarea'])
    for (const told of ['Quetzal', code, caseId, 'Julia']) expect(after.berta).not.toContain(told)
    await berta.ok(declineRequest, { requestId, because: 'continuity', words: 'Sigue con Ana.' })
    expect((await counts()).all).toEqual(before.all)
  })

  it('says to its owner when it was last asked for, and nobody can be told the address again', async () => {
    await open(ana)
    expect(await ana.ok(readCalendar, {})).toMatchObject({ feed: { fetchedAt: null } })
    const secret = await open(ana)
    await fetched(secret)
    const told = await ana.ok(readCalendar, {})
    expect(Math.abs(Date.parse(told.feed?.fetchedAt ?? '') - Date.now())).toBeLessThan(60_000)
    expect(new URL(told.address).pathname).toBe('/calendar/')
    expect(JSON.stringify(told)).not.toContain(secret)
    const kept = await test.asKeeper(
      (sql) => sql<{ text: string }[]>`select row(c.*)::text as text from amparo.commands c
        union all select row(f.*)::text from amparo.calendar_feeds f`,
    )
    expect(kept.some(({ text }) => text.includes(secret))).toBe(false)
    expect(test.logLines.some((line) => line.includes(secret))).toBe(false)
  })
})

describe('an address that opens nothing', () => {
  it('is one that was never, was replaced, was ended, or is no address: all are answered alike', async () => {
    const [old, ended] = [await open(ana), await open(berta)]
    const next = await open(ana)
    await berta.ok(closeCalendar, {})
    expect((await fetched(next)).statusCode).toBe(200)
    const answers = await Promise.all([newSecret(), old, ended, 'x', `${next}x`, `${next}%00`].map(fetched))
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404)
      expect(answer.json<{ code: string }>().code).toBe('record.not-found')
    }
  })

  it('is one whose owner left, is suspended, or works where only notices are exchanged', async () => {
    const { manager, id } = test.cast.guatemala
    const secret = await open(await test.signInAs(manager))
    expect((await fetched(secret)).statusCode).toBe(200)
    const during = async (change: string, back: string, of: string) => {
      await test.asKeeper((sql) => sql.unsafe(change, [of]))
      expect((await fetched(secret)).statusCode, change).toBe(404)
      await test.asKeeper((sql) => sql.unsafe(back, [of]))
      expect((await fetched(secret)).statusCode, back).toBe(200)
    }
    const memberships = 'update amparo.memberships set valid_until ='
    await during(
      `${memberships} now() where user_id = $1`,
      `${memberships} null where user_id = $1`,
      manager.id,
    )
    const users = 'update amparo.users set state ='
    await during(`${users} 'disabled' where id = $1`, `${users} 'active' where id = $1`, manager.id)
    const marks = 'update amparo.organisations set enforcement ='
    await during(`${marks} true where id = $1`, `${marks} false where id = $1`, id)
  })

  it('is none of somebody else: one person cannot end or see the calendar of another', async () => {
    const secret = await open(ana)
    await berta.ok(closeCalendar, {})
    expect((await berta.ok(readCalendar, {})).feed).toBeNull()
    expect((await fetched(secret)).statusCode).toBe(200)
  })

  it('is refused where the secret is short, or is in use already', async () => {
    const secret = await open(ana)
    const asked = { feedId: newTestId<'CalendarFeedId'>(), secret }
    expect((await berta.call(openCalendar, { ...asked, secret: 'short' })).status).toBe(422)
    expect((await berta.call(openCalendar, asked)).status).toBe(409)
    expect((await fetched(secret)).statusCode).toBe(200)
  })
})
