import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from './browser.ts'

export type WatchedBrowser = {
  readonly browser: Browser
  /** A device of its own: what goes wrong on it stands in `complaints`. */
  readonly openDevice: (device: Device) => Promise<BrowserContext>
  /** Other hosts that were asked, broken policies, scripts that ran or failed. Empty where all is well. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export type Device = { readonly locale: string; readonly width?: number; readonly height?: number }

/** A line that was cut, or a refusal that the screen then explains: said by the test, not a defect of the page. */
const expected = /^Failed to load resource/

/**
 * A browser whose every way out is listened to: whatever it or a page of it asks of another host goes to a proxy
 * that answers nobody and writes it down.
 */
export async function openWatchedBrowser(): Promise<WatchedBrowser> {
  const complaints: string[] = []
  const proxy = createServer((request, response) => {
    complaints.push(`asked another host: ${request.url ?? ''}`)
    response.writeHead(502).end()
  })
  proxy.on('connect', (request, socket) => {
    complaints.push(`asked another host: ${request.url ?? ''}`)
    socket.end()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  // A microphone that hears a tone, and nobody at the browser's own question whether it may be used.
  const browser = await launchBrowser({
    args: [
      `--proxy-server=127.0.0.1:${port}`,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  })
  return {
    browser,
    complaints,
    openDevice: async ({ locale, width = 360, height = 640 }) => {
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
        locale,
        timezoneId: 'America/Guatemala',
      })
      context.setDefaultTimeout(30_000)
      await watch(context, complaints)
      return context
    },
    close: async () => {
      await browser.close()
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

/** Writes down every breach of the policy, every message of a script, every window that a script opened. */
export async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line no-console -- the page has no other way to tell the test
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (/^(http|ws)/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname))
      complaints.push(`asked ${hostname}`)
  })
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || expected.test(message.text())) return
    complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('dialog', (dialog) => {
    complaints.push(`a script opened a window: ${dialog.message()}`)
    void dialog.dismiss()
  })
}
