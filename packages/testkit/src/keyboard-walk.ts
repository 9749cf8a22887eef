import type { Page } from 'playwright-core'

/** Where one press of a key led: nothing where it left the page. */
type Stop = {
  /** Its mark, the name of its set of radio buttons, or nothing where it is no stop that was expected. */
  readonly mark: string
  readonly html: string
  readonly isShown: boolean
  /** What lies over it. */
  readonly cover?: string
}

/** How many stops more than expected are looked at: a part that scrolls is one by itself. */
const more = 5

/**
 * Walks the page with the Tab key and back: whatever can be used is reached, in the order of the page, and each
 * stop shows where it is and lies under nothing. Of a set of radio buttons or tabs one is a stop; arrows move inside.
 */
export async function findKeyboardGaps(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(markStops)
  await page.evaluate(watchStops)
  const forward = await walk(page, 'Tab', wanted.length)
  for (let extra = 0; extra < more && isMissing(wanted, forward); extra += 1)
    forward.push(...(await walk(page, 'Tab', 1)))
  const reached = once(forward)
  // Backwards the page scrolls the other way, and the bar that may lie over something is the upper one.
  const back = await walk(page, 'Shift+Tab', reached.length)
  const marks = new Set(reached.map(({ mark }) => mark))
  const missed = await page.evaluate(
    (names) =>
      names.map((name) => document.querySelector(`[data-stop="${name}"]`)?.outerHTML.slice(0, 120) ?? name),
    wanted.filter((mark) => !marks.has(mark)),
  )
  return [
    ...new Set([
      ...reached.filter(({ isShown }) => !isShown).map(({ html }) => `no visible focus: ${html}`),
      ...[...reached, ...back].flatMap((stop) =>
        stop?.cover ? [`covered by ${stop.cover}: ${stop.html}`] : [],
      ),
      ...missed.map((html) => `not reached: ${html}`),
    ]),
  ]
}

/** The stops of a walk up to the end of the page, or to where it comes by again. */
function once(stops: readonly (Stop | null)[]): Stop[] {
  const found: Stop[] = []
  for (const stop of stops) {
    if (!stop || found.some(({ mark }) => mark === stop.mark)) break
    found.push(stop)
  }
  return found
}

function isMissing(wanted: readonly string[], stops: readonly (Stop | null)[]): boolean {
  const reached = once(stops)
  return reached.length === stops.length && wanted.some((name) => !reached.some(({ mark }) => mark === name))
}

/** Presses a key so many times; each stop is looked at where it stands still, just before the next press. */
async function walk(page: Page, key: string, presses: number): Promise<(Stop | null)[]> {
  for (let press = 0; press < presses; press += 1) await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as Watched).takeStops())
}

type Watched = { readonly takeStops: () => (Stop | null)[] }

/** Marks what can be used, from the top of the page, and sets out from there; the marks in the order of the page. */
function markStops(): string[] {
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
}

/** In the page: looks at each stop, for a walk that asks only at its end. */
function watchStops(): void {
  let stops: (Stop | null)[] = []
  let pressed = false
  const look = () => {
    if (pressed) stops.push(lookAtStop())
  }
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab') return
      look()
      pressed = true
    },
    { capture: true },
  )
  const takeStops = () => {
    look()
    pressed = false
    const taken = stops
    stops = []
    return taken
  }
  Object.assign(window, { takeStops } satisfies Watched)

  function lookAtStop(): Stop | null {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return null
    const isShown = [focused, focused.closest<HTMLElement>('label')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return seen && !/^rgba.*, 0\)|transparent/.test(outlineColor)
    })
    const name = focused instanceof HTMLInputElement && focused.type === 'radio' ? focused.name : undefined
    // The box of a choice that is drawn, not the one that the browser would draw.
    const target = focused.closest('label') ?? focused
    const cover = findCover(target)
    return {
      mark: name ?? focused.dataset['stop'] ?? '',
      html: target.outerHTML.slice(0, 120),
      isShown,
      ...(cover && { cover }),
    }
  }

  /** What lies over it: the bars above and below, or the edge of the window. */
  function findCover(target: Element): string | undefined {
    const { left, top, width, bottom } = target.getBoundingClientRect()
    const middle = left + width / 2
    const cover = [top + 2, (top + bottom) / 2, bottom - 2]
      .map((y) => document.elementFromPoint(middle, y))
      .find((found) => !found || !(target.contains(found) || found.contains(target)))
    if (cover === undefined) return undefined
    return cover?.outerHTML.slice(0, 60) ?? 'the edge of the window'
  }
}
