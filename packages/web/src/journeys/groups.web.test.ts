/**
 * A sister with another worker, on a phone: the supervisor writes down that they are sisters, the caseworker sees that
 * there is somebody and no more, adds who came with them, and is told of the other case before she closes her own.
 */
import { loadWords, sitDown, type PersonAtScreen } from '@amparo/testkit/person-at-screen'
import { registerAs } from '@amparo/testkit/register'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { listGroups } from '@amparo/contract/api/groups/groups'
import type { GroupKind } from '@amparo/domain/group/group-member'
import type { CastMember } from '@amparo/testkit/cast'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { chooseWithKeys, fits } from './work-place.ts'

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

test('two sisters with two workers: each case says that the other is open', async () => {
  const say = await loadWords('es-419')
  const { caseworker, otherCaseworker, supervisor } = node.cast.guatemala
  const called = (given: string) => ({
    names: [{ role: 'called' as const, given, surname1: 'Xol', surname2: '', married: '' }],
  })
  const worker = await node.signInAs(caseworker)
  const lesly = await registerAs(worker, called('Lesly'))
  const luz = await registerAs(await node.signInAs(otherCaseworker), called('Luz'))
  const sit = async (member: CastMember) => {
    const device = await watched.openDevice({ locale: 'es-419', width: 360, height: 640 })
    await node.enter(device, member)
    return sitDown(device, node.url, say)
  }

  /** The words that explain a kind belong to its name. */
  const isKind = ({ page }: PersonAtScreen, kind: GroupKind) =>
    page.getByRole('radio', { name: new RegExp(`^${say(`group.kind.${kind}`)}`) }).check()

  const berta = await sit(supervisor)
  await berta.goTo(`/cases/${lesly.caseId}/people`)
  await berta.press(say('group.open'))
  await berta.sees(say('group.none'))
  await berta.press(say('group.add'))
  await berta.press(say('ui.save'))
  await isKind(berta, 'siblings')
  await berta.tick(say('group.add.who.case'))
  const other = berta.page.getByRole('combobox', { name: say('group.add.case') })
  await chooseWithKeys(other, 'luz', /Luz Xol/)
  await fits(berta.page)
  await berta.press(say('ui.save'))
  await berta.sees(say('group.added'))
  await berta.sees(say('group.together'))
  await fits(berta.page)
  await berta.press(say('group.openCase', { code: luz.code }))
  await berta.arrives(new RegExp(`/cases/${luz.caseId}$`))

  const ana = await sit(caseworker)
  await ana.goTo(`/cases/${lesly.caseId}/groups`)
  await ana.sees(say('group.hidden'))
  expect(await ana.reads()).not.toContain('Luz')
  await ana.press(say('group.add'))
  await isKind(ana, 'travel-group')
  await ana.tick(say('group.add.who.named'))
  await ana.write(say('group.add.name'), 'Doña Elvira')
  await ana.write(say('group.add.place.travel-group'), 'De Tecún Umán a Tapachula')
  await ana.press(say('ui.save'))
  await ana.sees('Doña Elvira')
  await ana.press(new RegExp(`^${say('group.leave')}.*Elvira`))
  await ana.write(say('group.leave.why'), 'Se quedó en Tapachula.')
  await fits(ana.page)
  await ana.press(say('ui.save'))
  await ana.sees(say('group.left'))
  await ana.goTo(`/cases/${lesly.caseId}/closure`)
  await ana.press(say('closure.ask'))
  await ana.sees(say('group.together'))
  await ana.sees(say('group.hidden'))
  await berta.goTo(`/cases/${lesly.caseId}/closure`)
  await berta.press(say('closure.ask'))
  const state = say('group.together.state.open')
  await berta.sees(
    say('group.together.line', {
      name: 'Luz Xol',
      code: luz.code,
      state,
      worker: otherCaseworker.displayName,
    }),
  )

  const { items } = await worker.ok(listGroups, { caseId: lesly.caseId })
  expect(items.map(({ kind, hasHidden }) => [kind, hasHidden])).toEqual([
    ['siblings', true],
    ['travel-group', false],
  ])
})
