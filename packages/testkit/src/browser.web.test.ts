import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'

const page = `<!doctype html><html lang="es"><title>Amparo</title><p id="text">Niñez en tránsito · ñ ü á · ʼ</p>
<script>window.ready = isSecureContext && 'serviceWorker' in navigator && 'subtle' in crypto</script></html>`
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
})
let browser: Browser
let address: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

test('a page opens in a secure context, draws its letters and can be photographed', async () => {
  const tab = await browser.newPage({ viewport: { width: 360, height: 640 } })
  await tab.goto(address)
  expect(await tab.textContent('#text')).toContain('Niñez en tránsito')
  expect(await tab.evaluate('window.ready')).toBe(true)
  expect((await tab.locator('#text').boundingBox())?.width).toBeGreaterThan(100)
  expect((await tab.screenshot()).length).toBeGreaterThan(2_000)
  await tab.close()
})
