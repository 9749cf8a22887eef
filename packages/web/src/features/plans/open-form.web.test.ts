import { registerAs } from '@amparo/testkit/register'
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

test('saving one thing closes nothing else that is open, and a failing line is said beside what is shown', async () => {
  const { caseworker } = node.cast.guatemala
  const worker = await node.signInAs(caseworker)
  const { caseId } = await registerAs(worker)
  const context = await watched.openDevice({ locale: 'en-US', width: 1280, height: 900 })
  await node.enter(context, caseworker)
  const ana = await context.newPage()
  await ana.goto(`${node.url}/cases/${caseId}/plan`)
  await ana.getByRole('button', { name: 'Start the plan' }).click()
  const goal = ana.getByLabel('What we want to reach')
  await goal.fill('She speaks with her mother')
  await ana.getByRole('button', { name: 'Add an action' }).click()
  await ana.getByLabel('What will be done?').fill('Get a phone')

  // From here on the answer to what is asked again is held back.
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await ana.route('**/api/cases/*/plan', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    await held
    return route.continue()
  })
  const askedAgain = ana.waitForRequest(
    (request) => request.method() === 'GET' && request.url().endsWith('/plan'),
  )
  await ana.getByRole('button', { name: 'Save', exact: true }).last().click()
  await askedAgain
  await goal.pressSequentially(' every week')
  expect(await ana.getByText('One moment…').count()).toBe(0)
  expect(await goal.inputValue()).toBe('She speaks with her mother every week')
  await ana.getByText('Updating what you see…').waitFor({ state: 'attached' })
  release()
  await ana.getByRole('heading', { name: 'Get a phone' }).waitFor()
  await ana.getByText('Updating what you see…').waitFor({ state: 'detached' })
  expect(await goal.inputValue()).toBe('She speaks with her mother every week')
  expect(await goal.evaluate((element) => element === document.activeElement)).toBe(true)

  // The same with a line that fails.
  await ana.unroute('**/api/cases/*/plan')
  await ana.route('**/api/cases/*/plan', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  )
  await ana.getByRole('button', { name: 'It was done · Get a phone' }).click()
  await ana.getByRole('button', { name: 'Save', exact: true }).last().click()
  await ana.getByText('Could not update. What you see may have changed').waitFor()
  expect(await goal.inputValue()).toBe('She speaks with her mother every week')
  await ana.getByRole('heading', { name: 'Get a phone' }).waitFor()
  await ana.unroute('**/api/cases/*/plan')
  await ana.getByRole('button', { name: 'Try again' }).click()
  await ana.getByText('Could not update.').waitFor({ state: 'detached' })
  expect(await goal.inputValue()).toBe('She speaks with her mother every week')
  await context.close()
})
