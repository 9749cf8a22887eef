import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Axe over the whole page with all rules that it counts as settled, and the stricter contrast of 7:1; a line for each
 * place that fails. How large targets are, `findSmallTargets` says: axe takes the box of a choice for the target, not
 * its label.
 */
export function findAccessibilityProblems(page: Page): Promise<string[]> {
  return askAxe(page, { rules: { 'color-contrast-enhanced': { enabled: true } } })
}

/** The same of contrast alone: all that another theme can change. */
export function findContrastProblems(page: Page): Promise<string[]> {
  return askAxe(page, { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } })
}

async function askAxe(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const violations = await page.evaluate(
    async (asked) => {
      const { axe } = window as unknown as { readonly axe: typeof Axe }
      // React Aria says there that a button is busy, by the name of a button that may be gone a moment later.
      const found = await axe.run({ exclude: ['[data-live-announcer]'] }, asked)
      return found.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        html: nodes.map((node) => node.html),
      }))
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  )
  return violations.flatMap(({ id, help, html }) =>
    html.map((node) => `${id}: ${help}: ${node.slice(0, 160)}`),
  )
}

/** Text of another size, as a person sets it in the browser. */
export async function setTextSize(page: Page, size: '200%' | '100%'): Promise<void> {
  await page.evaluate((set) => {
    document.documentElement.style.fontSize = set
  }, size)
}

/** What sticks out at the side and would have to be scrolled to. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `the page is ${scrollWidth} wide on ${clientWidth}`,
      ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
}

/** Texts that are cut off inside their box, apart from those that end in an ellipsis on purpose. */
export async function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('button, a, label, h1, h2, h3, th, td')]
      .filter((element) => element.offsetParent !== null && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      // What only a screen reader gets is one pixel wide on purpose.
      .filter((element) => (element.closest('thead') ?? element).getBoundingClientRect().width > 1)
      .filter((element) => !element.querySelector('.only-read') && !element.closest('.bar'))
      .map((element) => element.outerHTML.slice(0, 120)),
  )
}

/** Everything that can be pressed is at least 44 pixels high and wide; a link inside a sentence is exempt. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.body.querySelectorAll<HTMLElement>(
        'a[href], button, select, input:not([type=hidden]), textarea',
      ),
    ]
      .filter((element) => element.offsetParent !== null && !element.matches('.skip'))
      .map((element) => element.closest<HTMLElement>('label') ?? element)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width < 43.5 || height < 43.5
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        return `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`
      }),
  )
}

/**
 * Walks the page with the Tab key and back: whatever can be used is reached, in the order of the page, and each
 * stop shows where it is and lies under nothing. Of a set of radio buttons or tabs one is a stop; arrows move inside.
 */
export async function findKeyboardGaps(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    const usable = [
      ...document.body.querySelectorAll<HTMLElement>(
        'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select, textarea, [tabindex="0"]',
      ),
    ].filter(
      (element) =>
        element.offsetParent !== null &&
        element.tabIndex >= 0 &&
        getComputedStyle(element).visibility === 'visible',
    )
    const radios = new Set<string>()
    return usable
      .filter((element) => {
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
        const seen = radios.has(element.name)
        radios.add(element.name)
        return !seen
      })
      .map((element, index) => {
        const name = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : ''
        element.dataset['stop'] = name || String(index)
        return element.dataset['stop']
      })
  })
  const reached: string[] = []
  const gaps: string[] = []
  for (let press = 0; press < wanted.length + 5; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || focused === document.body) return undefined
      const shown = [focused, focused.closest<HTMLElement>('label')].some((element) => {
        if (!element) return false
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
        const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        return seen && !/^rgba.*, 0\)|transparent/.test(outlineColor)
      })
      const name = focused instanceof HTMLInputElement && focused.type === 'radio' ? focused.name : undefined
      return { stop: name ?? focused.dataset['stop'] ?? '', shown, html: focused.outerHTML.slice(0, 120) }
    })
    if (!stop) break
    if (!stop.shown) gaps.push(`no visible focus: ${stop.html}`)
    if (reached.includes(stop.stop)) break
    reached.push(stop.stop)
    gaps.push(...(await findCover(page)))
  }
  // Backwards the page scrolls the other way, and the bar that may lie over something is the upper one.
  for (let press = 0; press < reached.length; press += 1) {
    await page.keyboard.press('Shift+Tab')
    gaps.push(...(await findCover(page)))
  }
  const missed = wanted.filter((stop) => !reached.includes(stop))
  for (const stop of missed) {
    const html = await page
      .locator(`[data-stop="${stop}"]`)
      .first()
      .evaluate((element) => element.outerHTML)
    gaps.push(`not reached: ${html.slice(0, 120)}`)
  }
  return [...new Set(gaps)]
}

/** Whether something lies over what has the focus: the bars above and below, or the edge of the window. */
async function findCover(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return []
    // The box of a choice that is drawn, not the one that the browser would draw.
    const target = focused.closest('label') ?? focused
    const { left, top, width, bottom } = target.getBoundingClientRect()
    const middle = left + width / 2
    const cover = [top + 2, (top + bottom) / 2, bottom - 2]
      .map((y) => ({ y, found: document.elementFromPoint(middle, y) }))
      .find(({ found }) => !found || !(target.contains(found) || found.contains(target)))
    if (!cover) return []
    const by = cover.found?.outerHTML.slice(0, 60) ?? 'the edge of the window'
    return [`covered by ${by}: ${target.outerHTML.slice(0, 120)}`]
  })
}

/** What a screen reader is told, as text for a snapshot. */
export async function readAccessibilityTree(page: Page): Promise<string> {
  return page.locator('body').ariaSnapshot()
}
