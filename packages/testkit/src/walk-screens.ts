import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb } from '@amparo/web/build/build-web'
import type { Language } from '@amparo/web/app/words/languages'
import { allScenes } from '@amparo/web/scenes/all-scenes'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import {
  setTextSize,
  findAccessibilityProblems,
  findContrastProblems,
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

/**
 * The order of the stops is the same in both languages, and what may lie over them are bars: the longer words are
 * walked where there is little room, the others where the bars stand elsewhere.
 */
const walkedOnPhone: Language = 'es-419'

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

  test.each(allScenes.map((scene) => ({ scene })))(
    `$scene.name in ${language}: reads, fits, can be touched and walked on a phone and at a desk`,
    async ({ scene }) => {
      const look = { language, theme: 'light', ...phone } as const
      const opened = await stage.open(scene.href, scene.answers, look, scene.press)
      try {
        await lookOnPhone(opened, `${scene.name}.${language.slice(0, 2)}.txt`)
        if (language === walkedOnPhone) expect(await findKeyboardGaps(opened.page)).toEqual([])
        await lookAtNight(opened)
        await opened.turn({ theme: 'light', ...desk })
        await lookAtDesk(opened)
        if (language !== walkedOnPhone) expect(await findKeyboardGaps(opened.page)).toEqual([])
        await lookIntoEverything(opened)
        expect(opened.complaints).toEqual([])
      } finally {
        await opened.close()
      }
    },
  )
}

async function lookOnPhone({ page }: OpenedScreen, tree: string): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await expect(`${await readAccessibilityTree(page)}\n`).toMatchFileSnapshot(join(treesFolder, tree))
}

async function lookAtNight({ page, turn }: OpenedScreen): Promise<void> {
  await turn({ theme: 'dark', ...phone })
  expect(await findContrastProblems(page)).toEqual([])
  await setTextSize(page, '200%')
  expect(await findOverflow(page)).toEqual([])
  expect(await findCutText(page)).toEqual([])
  await setTextSize(page, '100%')
}

async function lookAtDesk({ page }: OpenedScreen): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findOverflow(page)).toEqual([])
}

async function lookIntoEverything({ page }: OpenedScreen): Promise<void> {
  expect(await page.title()).not.toMatch(/HN-|GT-|Ixchel|Mejía/)
  await openEverything(page)
  expect(await findShownCodes(page)).toEqual([])
}
