import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '@amparo/testkit/browser'
import {
  enlargeText,
  findAccessibilityProblems,
  findCutText,
  findKeyboardGaps,
  findOverflow,
  findSmallTargets,
  readAccessibilityTree,
} from '@amparo/testkit/screen-checks'
import { findShownCodes, openEverything } from '@amparo/testkit/shown-codes'
import { startStage, type OpenedScreen, type Stage } from '@amparo/testkit/screen-stage'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from '../build/build-web.ts'
import { allScenes } from '../scenes/all-scenes.ts'
import { screens } from './screens.ts'

let browser: Browser
let stage: Stage

beforeAll(async () => {
  const { folder } = await buildWeb()
  expect(existsSync(join(folder, 'index.html'))).toBe(true)
  browser = await launchBrowser()
  stage = await startStage(folder, browser)
})

afterAll(async () => {
  await stage.close()
  await browser.close()
})

test('every screen of the program is looked at in at least one scene', () => {
  const shown = new Set(allScenes.map(({ screen }) => screen))
  expect(screens.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  expect(new Set(allScenes.map(({ name }) => name)).size).toBe(allScenes.length)
})

const languages = ['es-419', 'en'] as const
const phone = { width: 360, height: 640 }
const desk = { width: 1280, height: 800 }

describe.each(allScenes.flatMap((scene) => languages.map((language) => ({ scene, language }))))(
  '$scene.name in $language',
  ({ scene, language }) => {
    async function withScreen(size: typeof phone, look: (opened: OpenedScreen) => Promise<void>) {
      const opened = await stage.open(scene.href, scene.answers, { language, theme: 'light', ...size })
      try {
        await look(opened)
        expect(opened.complaints).toEqual([])
      } finally {
        await opened.close()
      }
    }

    test('on a phone: reads, fits, can be touched and walked', async () => {
      await withScreen(phone, async ({ page, turn }) => {
        expect(await findAccessibilityProblems(page)).toEqual([])
        expect(await findOverflow(page)).toEqual([])
        expect(await findSmallTargets(page)).toEqual([])
        await expect(`${await readAccessibilityTree(page)}\n`).toMatchFileSnapshot(
          join(import.meta.dirname, '../scenes/trees', `${scene.name}.${language.slice(0, 2)}.txt`),
        )
        expect(await findKeyboardGaps(page)).toEqual([])
        await turn({ theme: 'dark', ...phone })
        expect(await findAccessibilityProblems(page)).toEqual([])
        await enlargeText(page)
        expect(await findOverflow(page)).toEqual([])
        expect(await findCutText(page)).toEqual([])
      })
    })

    test('at a desk: reads, fits, can be walked and shows no code as a word', async () => {
      await withScreen(desk, async ({ page }) => {
        expect(await findAccessibilityProblems(page)).toEqual([])
        expect(await findOverflow(page)).toEqual([])
        expect(await findKeyboardGaps(page)).toEqual([])
        expect(await page.title()).not.toMatch(/HN-|GT-|Ixchel|Mejía/)
        await openEverything(page)
        expect(await findShownCodes(page)).toEqual([])
      })
    })
  },
)
