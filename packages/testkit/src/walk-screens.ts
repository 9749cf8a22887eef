import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb } from '@amparo/web/build/build-web'
import type { Language } from '@amparo/web/app/words/languages'
import { allScenes } from '@amparo/web/scenes/all-scenes'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { findKeyboardGaps } from './keyboard-walk.ts'
import {
  setTextSize,
  findAccessibilityProblems,
  findContrastProblems,
  findCutText,
  findOverflow,
  findSmallTargets,
  readAccessibilityTree,
} from './screen-checks.ts'
import { startStage, type OpenedScreen, type Stage } from './screen-stage.ts'
import { findShownCodes, openEverything } from './shown-codes.ts'

const phone = { width: 360, height: 640 }
const desk = { width: 1280, height: 800 }

/**
 * Both languages are looked at for what differs by their words: what fits, what is cut, what is read out. The order of
 * the stops, roles and colours are the same in both: the longer words are walked and examined where there is little
 * room, the others where the bars stand elsewhere.
 */
const examinedOnPhone: Language = 'es-419'

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

  // Two at a time: while one screen waits for what it asked, the other is looked at.
  test.concurrent.for(allScenes.map((scene) => ({ scene })))(
    `$scene.name in ${language}: reads, fits, can be touched and walked on a phone and at a desk`,
    async ({ scene }, { expect: expectHere }) => {
      const look = { language, theme: 'light', ...phone } as const
      const opened = await stage.open(scene.href, scene.answers, look, scene.press)
      const isExaminedOnPhone = language === examinedOnPhone
      try {
        await lookOnPhone(opened)
        const tree = join(treesFolder, `${scene.name}.${language.slice(0, 2)}.txt`)
        await expectHere(`${await readAccessibilityTree(opened.page)}\n`).toMatchFileSnapshot(tree)
        if (isExaminedOnPhone) await examine(opened)
        await opened.turn({ theme: 'dark', ...phone })
        if (isExaminedOnPhone) expect(await findContrastProblems(opened.page)).toEqual([])
        await lookAtLargeText(opened)
        await opened.turn({ theme: 'light', ...desk })
        expect(await findOverflow(opened.page)).toEqual([])
        if (!isExaminedOnPhone) await examine(opened)
        await lookIntoEverything(opened)
        expect(opened.complaints).toEqual([])
      } finally {
        await opened.close()
      }
    },
  )
}

async function lookOnPhone({ page }: OpenedScreen): Promise<void> {
  expect(await findOverflow(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
}

async function examine({ page }: OpenedScreen): Promise<void> {
  expect(await findAccessibilityProblems(page)).toEqual([])
  expect(await findKeyboardGaps(page)).toEqual([])
}

async function lookAtLargeText({ page }: OpenedScreen): Promise<void> {
  await setTextSize(page, '200%')
  expect(await findOverflow(page)).toEqual([])
  expect(await findCutText(page)).toEqual([])
  await setTextSize(page, '100%')
}

async function lookIntoEverything({ page }: OpenedScreen): Promise<void> {
  expect(await page.title()).not.toMatch(/HN-|GT-|Ixchel|Mejía/)
  await openEverything(page)
  expect(await findShownCodes(page)).toEqual([])
}
