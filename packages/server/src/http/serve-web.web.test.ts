/** The built web app on a socket: addresses go over the wire as they are, since browsers and `fetch` tidy them up. */
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestNode, type TestNode } from '@amparo/testkit/test-node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const secret = 'a secret beside the web app'
const folder = mkdtempSync(join(tmpdir(), 'amparo-web-'))
const web = join(folder, 'dist')
let node: TestNode

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../../web/dist'), web, { recursive: true })
  mkdirSync(join(folder, 'outside'))
  for (const path of [
    'secret.txt',
    'outside/secret.txt',
    'dist/.env',
    'dist/.hidden.js',
    'dist/assets/app.js.map',
  ])
    writeFileSync(join(folder, path), secret)
  writeFileSync(join(web, 'assets/app.js.map.br'), secret)
  symlinkSync(join(folder, 'secret.txt'), join(web, 'linked.txt'))
  symlinkSync(join(folder, 'outside'), join(web, 'assets/outside'))
  symlinkSync('../secret.txt', join(web, 'assets/relative.js'))
  node = await startTestNode(web)
})
afterAll(async () => {
  await node.close()
  rmSync(folder, { recursive: true, force: true })
})

type Answer = { readonly status: number; readonly type: string; readonly body: string }

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { hostname, port } = new URL(node.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

/** A refusal in our own words, or the page whose router says that there is no such screen; never a file. */
function expectHarmless(answer: Answer, path: string) {
  expect(answer.body, path).not.toContain(secret)
  expect(answer.body, path).not.toMatch(/root:.*:0:0:|"workspaces"|BEGIN .*PRIVATE KEY/)
  if (answer.status === 200) {
    expect([answer.type, answer.body.includes('<div id="app"')], path).toEqual([
      'text/html; charset=utf-8',
      true,
    ])
    return
  }
  expect([400, 404, 414], `${path} ${answer.status}`).toContain(answer.status)
  expect(answer.type, path).toBe('application/problem+json; charset=utf-8')
  expect(JSON.parse(answer.body), path).toMatchObject({ status: answer.status, code: expect.any(String) })
}

const up = ['..', '%2e%2e', '%2E.', '.%2e', '..;', '%252e%252e', '%c0%ae%c0%ae']
const slash = ['/', '%2f', '%2F', '%5c', '\\', '//', '%252f', '%c0%af']
const targets = ['secret.txt', 'etc/passwd', 'package.json', 'database-secrets.json']

describe('addresses that want out of the folder', () => {
  it('are refused or lead to the app, however they are written', async () => {
    for (const dots of up)
      for (const between of slash)
        for (const depth of [1, 2, 8])
          for (const target of targets)
            for (const start of ['/', '/assets/', '/assets%2f']) {
              const path = `${start}${`${dots}${between}`.repeat(depth)}${target}`
              expectHarmless(await get(path), path)
            }
  })

  it.each([
    '/secret.txt%00.js',
    '/index.html%00',
    '/%00',
    '/assets/%00/../../secret.txt',
    '/etc/passwd',
    '//etc/passwd',
    '/file:///etc/passwd',
    '/C:%5cWindows%5cwin.ini',
    '/assets',
    '/assets/',
    '/assets/.',
    '/%',
    '/%zz',
    '/%ff%fe',
    `/${'a/'.repeat(4000)}`,
    '/*',
    '/?/../secret.txt',
    '/#/../secret.txt',
    '/api/../secret.txt',
    '/api/%2e%2e/%2e%2e/package.json',
  ])('%s', async (path) => expectHarmless(await get(path), path))
})

describe('what lies in the folder but belongs to nobody outside', () => {
  it.each([
    '/linked.txt',
    '/assets/outside/secret.txt',
    '/assets/relative.js',
    '/.env',
    '/.hidden.js',
    '/.built-from',
    '/assets/app.js.map',
    '/assets/app.js.map.br',
  ])('%s: no link is followed, nothing hidden and no source map is given', async (path) => {
    expectHarmless(await get(path), path)
    expectHarmless(await get(path, { 'accept-encoding': 'br, gzip' }), path)
  })
})

it('still serves the app: its page, its files, and its page again for its own addresses', async () => {
  const page = await get('/')
  expect([page.status, page.body.includes('<div id="app"')]).toEqual([200, true])
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? ''
  expect(await get(script)).toMatchObject({ status: 200, type: expect.stringContaining('javascript') })
  expect((await get('/manifest.json')).status).toBe(200)
  expect((await get('/cases/0192f0c1-0000-7000-8000-000000000001')).body).toBe(page.body)
  expect(JSON.parse((await get('/nothing.js')).body)).toMatchObject({ status: 404, code: 'route.unknown' })
})
