import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** 7:1, and 4.5:1 for large letters: whatever passes it passes the weaker rule, which is not asked as well. */
const contrast = 'color-contrast-enhanced'

/**
 * Axe over the whole page with all rules that it counts as settled, and the stricter contrast of 7:1; a line for each
 * place that fails. How large targets are, `findSmallTargets` says: axe takes the box of a choice for the target, not
 * its label.
 */
export function findAccessibilityProblems(page: Page): Promise<string[]> {
  return askAxe(page, { rules: { [contrast]: { enabled: true }, 'color-contrast': { enabled: false } } })
}

/** The same of contrast alone: all that another theme can change. */
export function findContrastProblems(page: Page): Promise<string[]> {
  return askAxe(page, { runOnly: { type: 'rule', values: [contrast] } })
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

/** What a screen reader is told, as text for a snapshot. */
export async function readAccessibilityTree(page: Page): Promise<string> {
  return page.locator('body').ariaSnapshot()
}
