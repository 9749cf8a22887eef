import type { CastMember } from '@amparo/testkit/cast'
import { findAccessibilityProblems, findOverflow } from '@amparo/testkit/screen-checks'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { openWatchedBrowser, type WatchedBrowser } from '@amparo/testkit/watched-browser'
import type { Page } from 'playwright-core'
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
