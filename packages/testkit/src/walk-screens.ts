import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb } from '@amparo/web/build/build-web'
import type { Language } from '@amparo/web/app/words/languages'
import { allScenes } from '@amparo/web/scenes/all-scenes'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import {
  enlargeText,
  findAccessibilityProblems,
  findCutText,
  findKeyboardGaps,
  findOverflow,
  findSmallTargets,
  readAccessibilityTree,
} from './screen-checks.ts'
import { startStage, type OpenedScreen, type Stage } from './screen-stage.ts'
import { findShownCodes, openEverything } from './shown-codes.ts'

const phone = { width: 360, height: 640 }
const desk = { width: 1280, height: 800 }

const treesFolder = join(import.meta.dirname, '../../web/src/scenes/trees')

/** Looks at every scene in one language as its people do: one file of tests a language, so that they run side by side. */
export function walkScreens(language: Language): void {
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

  describe.each(allScenes.map((scene) => ({ scene })))(`$scene.name in ${language}`, ({ scene }) => {
    async function withScreen(size: typeof phone, look: (opened: OpenedScreen) => Promise<void>) {
      const opened = await stage.open(
        scene.href,
        scene.answers,
        { language, theme: 'light', ...size },
        scene.press,
      )
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
          join(treesFolder, `${scene.name}.${language.slice(0, 2)}.txt`),
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
  })
}
