import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type OpenidProvider = {
  readonly issuer: string
  readonly clientId: string
  /** Who is signed in at the provider, and how it says that she proved it. */
  person: { subject: string; email?: string; methods?: string[] }
  /** What the provider puts into the ID token instead of the truth. */
  lies: Readonly<Record<string, unknown>>
  /** Follows the address that the app gives, as a browser would, and answers the query it is sent back with. */
  readonly visit: (url: string) => Promise<string>
  readonly close: () => void
}

type Grant = { readonly challenge: string; readonly nonce: string; readonly redirect: string }

/** A small OpenID Connect provider: discovery, authorisation code with PKCE, signed ID tokens. */
export async function startOpenidProvider(): Promise<OpenidProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, Grant>()
  const provider = {
    issuer: '',
    clientId: 'amparo',
    person: { subject: 'nobody' } as OpenidProvider['person'],
    lies: {} as Readonly<Record<string, unknown>>,
  }

  const authorize = (url: URL, response: ServerResponse) => {
    const code = randomBytes(16).toString('hex')
    const asked = (name: string) => url.searchParams.get(name) ?? ''
    grants.set(code, {
      challenge: asked('code_challenge'),
      nonce: asked('nonce'),
      redirect: asked('redirect_uri'),
    })
    const back = new URL(asked('redirect_uri'))
    back.search = new URLSearchParams({ code, state: asked('state'), iss: provider.issuer }).toString()
    response.writeHead(302, { location: back.href }).end()
  }

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await readBody(request))
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || grant.challenge !== challenge || grant.redirect !== form.get('redirect_uri'))
      return sendJson(response, 400, { error: 'invalid_grant' })
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: provider.issuer,
      aud: provider.clientId,
      sub: provider.person.subject,
      email: provider.person.email,
      amr: provider.person.methods,
      nonce: grant.nonce,
      iat: now,
      exp: now + 60,
      ...provider.lies,
    }
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(claims)}`
    const signature = sign('sha256', Buffer.from(signed), keys.privateKey).toString('base64url')
    return sendJson(response, 200, {
      access_token: randomBytes(16).toString('hex'),
      token_type: 'Bearer',
      id_token: `${signed}.${signature}`,
    })
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer)
    if (url.pathname === '/.well-known/openid-configuration')
      return sendJson(response, 200, {
        issuer: provider.issuer,
        authorization_endpoint: `${provider.issuer}/authorize`,
        token_endpoint: `${provider.issuer}/token`,
        jwks_uri: `${provider.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_methods_supported: ['none'],
      })
    if (url.pathname === '/keys')
      return sendJson(response, 200, { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one' }] })
    if (url.pathname === '/authorize') return authorize(url, response)
    if (url.pathname === '/token') return void token(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(provider, {
    visit: async (url: string) => {
      const answer = await fetch(url, { redirect: 'manual' })
      return new URL(answer.headers.get('location') ?? '').search.slice(1)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
