import { existsSync } from 'node:fs'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'
import { unpackChromium, type ChromiumFiles } from './browser/unpack-chromium.ts'

/** Nothing that phones home, nothing that a machine without a graphics card lacks. */
const quietFlags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--font-render-hinting=none',
]

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

type BrowserProgram = Pick<LaunchOptions, 'executablePath' | 'env'>

function fromNpm(files: ChromiumFiles): BrowserProgram {
  const libraries = [files.libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    executablePath: files.program,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: files.fontConfig },
  }
}

/**
 * The browser of the npm package where there is one for this machine (the same bytes everywhere, so that pictures
 * and measurements compare), else one that is installed. `AMPARO_BROWSER` names another program.
 */
export function findBrowser(): BrowserProgram {
  const chosen = process.env['AMPARO_BROWSER']
  if (chosen) return { executablePath: chosen }
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm(unpackChromium())
  const installed = systemBrowsers.find((path) => existsSync(path))
  if (installed) return { executablePath: installed }
  throw new Error(
    'No browser found for the tests. Install Chromium (on Debian: apt-get install chromium) ' +
      'or name one in AMPARO_BROWSER.',
  )
}

/** A headless browser for tests and pictures. Close it yourself, or the process never ends. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const program = findBrowser()
  // The sandbox needs rights that containers rarely grant; the tests open only our own pages.
  const args = ['--no-sandbox', ...quietFlags, ...(options.args ?? [])]
  return chromium.launch({ headless: true, ...program, ...options, args })
}
