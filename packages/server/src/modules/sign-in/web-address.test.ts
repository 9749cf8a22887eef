import { expect, it } from 'vitest'
import { passkeyAddress, returnAddress, webAddress } from './web-address.ts'

const caller = (reachedAt: string, publicUrl?: string) => ({
  reachedAt,
  dependencies: { config: { publicUrl } },
})

it.each([
  // On this machine, by name or by number, at whatever port it listens.
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://127.0.0.1:9107', 'http://localhost:9107'],
  ['https://[::1]:8443', 'https://localhost:8443'],
  // Over TLS under a name, of the node itself or of the proxy before it.
  ['https://amparo.example.org', 'https://amparo.example.org'],
  ['https://casa.local:8443', 'https://casa.local:8443'],
  // Nowhere: no TLS, a bare number, or nothing that is an address.
  ['http://amparo.example.org', undefined],
  ['http://192.168.1.20:8080', undefined],
  ['https://192.168.1.20:8443', undefined],
  ['https://[fd00::1]', undefined],
  ['', undefined],
  ['http://:bad', undefined],
])('reached at %s, passkeys belong to %s', (reachedAt, at) => {
  expect(passkeyAddress(caller(reachedAt))?.origin).toBe(at)
  expect(passkeyAddress(caller(reachedAt, 'https://amparo.test'))?.origin).toBe('https://amparo.test')
})

it('names an address for pages in any case', () => {
  expect(webAddress(caller('http://192.168.1.20:8080')).origin).toBe('http://192.168.1.20:8080')
  expect(webAddress(caller('')).origin).toBe('http://localhost')
})

it('sends a browser back by the name by which it came, or to the public one', () => {
  for (const reachedAt of ['http://127.0.0.1:9107', 'http://localhost:9107', 'https://192.168.1.20:8443']) {
    expect(returnAddress(caller(reachedAt)).origin).toBe(reachedAt)
    expect(returnAddress(caller(reachedAt, 'https://amparo.test')).origin).toBe('https://amparo.test')
  }
  expect(returnAddress(caller('')).origin).toBe('http://localhost')
})
