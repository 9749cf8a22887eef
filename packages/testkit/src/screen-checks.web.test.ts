import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { findKeyboardGaps } from './keyboard-walk.ts'
import {
  findAccessibilityProblems,
  findContrastProblems,
  findCutText,
  findOverflow,
  findSmallTargets,
  setTextSize,
} from './screen-checks.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 360, height: 640 } })
})
afterEach(() => page.close())

const show = (body: string) =>
  page.setContent(
    `<!doctype html><html lang="es"><title>Prueba</title><style>:focus-visible { outline: 3px solid #000 }
     button { min-width: 44px; min-height: 44px }</style><main><h1>Prueba</h1>${body}</main></html>`,
  )

const checks = {
  accessibility: findAccessibilityProblems,
  contrast: findContrastProblems,
  overflow: findOverflow,
  targets: findSmallTargets,
  keyboard: findKeyboardGaps,
  cut: findCutText,
}

describe('the checks of screens', () => {
  it('find nothing where nothing is wrong', async () => {
    await show('<p>Texto</p><button>Guardar</button>')
    for (const [name, find] of Object.entries(checks)) expect(await find(page), name).toEqual([])
  })

  it.each([
    ['accessibility', 'color-contrast-enhanced', '<p style="color: #767676">Texto</p>'],
    ['accessibility', 'label', '<input type="text">'],
    ['accessibility', 'landmark-no-duplicate-main', '<main></main>'],
    ['contrast', 'color-contrast-enhanced', '<p style="color: #767676">Texto</p>'],
    ['overflow', '500 wide on 360', '<div style="width: 492px">ancho</div>'],
    ['targets', '20 × 44', '<button style="min-width: 0; width: 20px">x</button>'],
    ['keyboard', 'no visible focus', '<button style="outline: none">Guardar</button>'],
    [
      'keyboard',
      'covered by',
      '<button>Guardar</button><div style="position: fixed; inset: 0; background: #fff"></div>',
    ],
    [
      'keyboard',
      'not reached: <button data-stop="1">Enviar',
      '<button onkeydown="event.preventDefault()">Guardar</button><button>Enviar</button>',
    ],
    ['cut', 'Guardar', '<button style="width: 50px; overflow: hidden">Guardartodoentero</button>'],
  ] as const)('find what is wrong: %s, %s', async (check, said, body) => {
    await show(body)
    expect((await checks[check](page)).join('\n')).toContain(said)
  })

  it('find what only larger text pushes out', async () => {
    await show('<div style="width: 15rem">ancho</div>')
    expect(await findOverflow(page)).toEqual([])
    await setTextSize(page, '200%')
    expect(await findOverflow(page)).not.toEqual([])
    await setTextSize(page, '100%')
    expect(await findOverflow(page)).toEqual([])
  })
})
