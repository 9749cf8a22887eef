import { addAction, findPlan, startPlan, writePlan } from '@amparo/contract/api/plans/plan'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWeb } from '../../build/build-web.ts'

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

/** Ana before a plan with three actions, and their order as the server has it. */
async function planned(width: number) {
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const planId = newTestId<'PlanId'>()
  await worker.ok(startPlan, { caseId, planId })
  await worker.ok(writePlan, { caseId, planId, edits: { goal: { value: 'To school again.', base: 0 } } })
  for (const [position, what] of ['First', 'Second', 'Third'].entries())
    await worker.ok(addAction, {
      caseId,
      planId,
      actionId: newTestId<'PlanActionId'>(),
      what,
      owner: '',
      dueOn: null,
      position,
    })
  const context = await watched.openDevice({ locale: 'en-US', width, height: 900 })
  await node.enter(context, caseworker)
  const ana = await context.newPage()
  await ana.goto(`${node.url}/cases/${caseId}/plan`)
  await ana.getByRole('heading', { name: 'Third' }).waitFor()
  const stored = async () =>
    (await worker.ok(findPlan, { caseId })).plan?.actions
      .toSorted((one, two) => one.position - two.position)
      .map(({ what }) => what)
  const shown = () => ana.getByRole('list', { name: 'Actions' }).getByRole('heading').allTextContents()
  const handle = (what: string) => ana.getByRole('button', { name: `Move: ${what}` })
  return { ana, context, stored, shown, handle }
}

test('an action is dragged to another place', async () => {
  const { ana, context, stored, shown, handle } = await planned(1280)
  // Not by its very middle: that is how screen readers press.
  await handle('Third').dragTo(ana.getByRole('heading', { name: 'First' }), {
    sourcePosition: { x: 12, y: 14 },
  })
  await expect.poll(shown).toEqual(['Third', 'First', 'Second'])
  await expect.poll(stored).toEqual(['Third', 'First', 'Second'])
  await ana.getByText('“Third” is now number 1 of 3.').waitFor({ state: 'attached' })
  expect(await shown()).toEqual(['Third', 'First', 'Second'])
  expect(watched.complaints).toEqual([])
  await context.close()
})

test('with the keyboard it is taken, carried from place to place and let go, and the focus stays with it', async () => {
  const { ana, context, stored, shown, handle } = await planned(360)
  await handle('First').focus()
  await ana.keyboard.press('Enter')
  const second = ana.getByRole('listitem', { name: 'Place 2, where this stands: Second' })
  await second.waitFor()
  expect(await findOverflow(ana)).toEqual([])
  await ana.keyboard.press('Tab')
  await ana.keyboard.press('Enter')
  await expect.poll(stored).not.toEqual(['First', 'Second', 'Third'])
  expect(await shown()).toEqual(await stored())
  await expect.poll(() => handle('First').evaluate((one) => one === document.activeElement)).toBe(true)

  // Given up in time, nothing moves.
  const before = await shown()
  await ana.keyboard.press('Enter')
  await ana
    .getByRole('listitem', { name: /^Place/ })
    .first()
    .waitFor()
  await ana.keyboard.press('Escape')
  await ana
    .getByRole('listitem', { name: /^Place/ })
    .first()
    .waitFor({ state: 'detached' })
  expect(await shown()).toEqual(before)
  expect(await findAccessibilityProblems(ana)).toEqual([])
  await context.close()
})

test('moving twice in a row through the menu keeps both moves', async () => {
  const { ana, context, stored, shown } = await planned(1280)
  for (const _ of [1, 2]) {
    const third = ana.getByRole('listitem').filter({ has: ana.getByRole('heading', { name: 'Third' }) })
    await third.getByRole('button', { name: 'More' }).click()
    await ana.getByRole('menuitem', { name: 'Move up' }).click()
  }
  await expect.poll(shown).toEqual(['Third', 'First', 'Second'])
  await expect.poll(stored).toEqual(['Third', 'First', 'Second'])
  await context.close()
})
