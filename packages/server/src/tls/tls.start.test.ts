import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { launchNode } from '@amparo/testkit/start/launch'

const data = mkdtempSync(join(tmpdir(), 'amparo-tls-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

function get(url: string, authority: string): Promise<{ status: number; transport: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ca: authority, agent: false }, (answer) => {
      answer.resume()
      resolve({ status: answer.statusCode ?? 0, transport: answer.headers['strict-transport-security'] })
    })
    asked.once('error', reject)
    asked.end()
  })
}

test('with AMPARO_TLS=local whoever trusts the authority gets in, and a plain page explains how', async () => {
  const node = launchNode({ AMPARO_DATA: data, AMPARO_TLS: 'local' })
  const at = await node.shows(/(https:\/\/127\.0\.0\.1:\d+)/)
  const pageAddress = await node.shows(/(http:\/\/127\.0\.0\.1:\d+\/)/)
  const page = await (await fetch(pageAddress)).text()
  expect(page).toContain('<svg')
  expect(page).toContain(at)
  const certificate = await fetch(`${pageAddress}amparo-authority.crt`)
  expect(certificate.headers.get('content-type')).toBe('application/x-x509-ca-cert')
  const der = Buffer.from(await certificate.arrayBuffer()).toString('base64')
  const pem = `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`
  const named = at.replace('127.0.0.1', 'localhost')
  for (const address of [at, named]) {
    expect(await get(`${address}/health/ready`, pem)).toEqual({ status: 200, transport: 'max-age=31536000' })
  }
  await expect(get(`${at}/health/ready`, '')).rejects.toThrow()
  node.interrupt()
  expect(await node.exited).toBe(0)

  const before = readFileSync(join(data, 'local-authority/authority.pem'), 'utf8')
  const again = launchNode({ AMPARO_DATA: data, AMPARO_TLS: 'local' })
  const later = await again.shows(/(https:\/\/127\.0\.0\.1:\d+)/)
  expect((await get(`${later}/health/ready`, before)).status).toBe(200)
  again.interrupt()
  expect(await again.exited).toBe(0)
})
