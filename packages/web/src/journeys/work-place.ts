import type { CastMember } from '@amparo/testkit/cast'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { buildWeb } from '../build/build-web.ts'

export type WorkPlace = {
  readonly node: TestNode
  readonly watched: WatchedBrowser
  /** A device of her own on which this person is signed in, at this page. */
  readonly sit: (member: CastMember, path: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** A whole node, and a browser in which several people work on it side by side. */
export async function openWorkPlace(device: {
  readonly width: number
  readonly height: number
  readonly locale?: string
}): Promise<WorkPlace> {
  const node = await startTestNode((await buildWeb()).folder)
  const watched = await openWatchedBrowser()
  return {
    node,
    watched,
    sit: async (member, path) => {
      const context = await watched.openDevice({ locale: 'es-419', ...device })
      await node.enter(context, member)
      const page = await context.newPage()
      await page.goto(`${node.url}${path}`)
      return page
    },
    close: async () => {
      await watched.close()
      await node.close()
    },
  }
}

/** What is on the screen at this moment of the work can be read by everybody and does not stick out. */
export async function fits(page: Page): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
}

/**
 * From a list that narrows while one writes, with the keys alone, as whoever has one hand free. What comes late and moves
 * the page closes the list: one writes it once more.
 */
export async function chooseWithKeys(
  field: Locator,
  letters: string,
  option: string | RegExp = letters,
): Promise<void> {
  const page = field.page()
  const focused = page.locator('[role=combobox][aria-activedescendant]')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await field.fill('')
    await field.fill(letters)
    await page.getByRole('option', { name: option }).first().waitFor()
    await field.press('ArrowDown')
    const isOnOption = await focused.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    )
    if (!isOnOption) continue
    await field.press('Enter')
    // A name that is written out is taken when the field is left; letters stand there only where the list was gone.
    const left = await field
      .first()
      .inputValue({ timeout: 500 })
      .catch(() => '')
    if (left !== letters || option === letters) return
  }
  throw new Error(`${String(option)} could not be chosen`)
}
