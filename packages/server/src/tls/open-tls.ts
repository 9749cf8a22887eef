import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { isLoopback, type Config, type TlsKeyPair, type TlsSource } from '../config.ts'
import { reasonOf } from '../start-reasons.ts'
import { StartFailure } from '../start-failures.ts'
import { networkAddresses, machineNames } from './machine-names.ts'
import { renderTrustPage, trustPagePolicy } from './trust-page.ts'
import type { LocalAuthority } from './local-authority.ts'

export type OpenTls = {
  readonly pair: TlsKeyPair
  /** With an authority of our own: the page, over plain HTTP, that explains how to trust it. */
  readonly serveTrustPage: (
    address: string,
  ) => Promise<{ readonly address: string; readonly close: () => Promise<void> } | undefined>
}

export async function openTls(config: Config, folder: string): Promise<OpenTls | undefined> {
  if (!config.tlsSource) return undefined
  if (config.tlsSource.kind === 'files') {
    return { pair: readPair(config.tlsSource), serveTrustPage: async () => undefined }
  }
  // Loaded here only: most nodes never need it, and it is large.
  const { openLocalAuthority, issueServerCertificate } = await import('./local-authority.ts')
  const now = new Date()
  const authority = await openLocalAuthority(folder, now)
  const pair = await issueServerCertificate(authority, machineNames(config.publicUrl), now)
  return { pair, serveTrustPage: (address) => serveTrustPage(authority, config, address) }
}

function readPair(source: Extract<TlsSource, { kind: 'files' }>): TlsKeyPair {
  try {
    const pair = { cert: readFileSync(source.certificate, 'utf8'), key: readFileSync(source.key, 'utf8') }
    createSecureContext(pair)
    return pair
  } catch (error) {
    throw new StartFailure('tls-unreadable', { reason: reasonOf(error) }, error)
  }
}

async function serveTrustPage(authority: LocalAuthority, config: Config, appAddress: string) {
  const thumbprint = Buffer.from(await authority.certificate.getThumbprint('SHA-256'))
  const fingerprint = (thumbprint.toString('hex').toUpperCase().match(/../g) ?? []).join(':')
  const host = isLoopback(config.host) ? '127.0.0.1' : (networkAddresses()[0] ?? '127.0.0.1')
  const inUrl = host.includes(':') ? `[${host}]` : host
  let page = ''
  const server = createServer((request, response) => {
    response
      .setHeader('content-security-policy', trustPagePolicy)
      .setHeader('x-content-type-options', 'nosniff')
    if (request.url === '/amparo-authority.crt') {
      response.setHeader('content-type', 'application/x-x509-ca-cert')
      response.end(Buffer.from(authority.certificate.rawData))
    } else if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
    } else response.writeHead(404).end()
  })
  // A second port beside the first; any free one where that is taken.
  const port = await listenNear(server, config)
  const address = `http://${inUrl}:${port}/`
  const app = new URL(appAddress)
  if (!config.publicUrl) app.hostname = inUrl
  page = renderTrustPage({ appAddress: app.href, pageAddress: address, fingerprint })
  return {
    address,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listenNear(server: ReturnType<typeof createServer>, config: Config): Promise<number> {
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, config.host, () => {
        server.removeListener('error', reject)
        const bound = server.address()
        resolve(typeof bound === 'object' && bound ? bound.port : port)
      })
    })
  return config.port === 0 ? listen(0) : listen(config.port + 1).catch(() => listen(0))
}
