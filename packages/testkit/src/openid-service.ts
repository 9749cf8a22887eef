import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'

export const openidWords = { account: 'Account', allow: 'Allow', refuse: 'Refuse' } as const

export type OpenidService = {
  /** By a name, where the node is met by a number: for the browser they are two sites. */
  readonly issuer: string
  readonly clientId: string
  /** From here on it knows the node and sends people back there. */
  readonly serve: (nodeUrl: string) => void
  /** How it says that people proved themselves. */
  methods: string[]
  readonly close: () => void
}

/**
 * An account service as organisations run one: certified code that is not ours, with a page on which a person says
 * who she is and allows it, or does not. `startOpenidProvider` is the one that lies.
 */
export async function startOpenidService(): Promise<OpenidService> {
  let answer: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const service = {
    issuer: `http://localhost:${(server.address() as AddressInfo).port}`,
    clientId: 'amparo',
    methods: ['pwd', 'mfa'],
  }
  const serve = (nodeUrl: string) => {
    const provider = makeProvider(service, `${nodeUrl}/sign-in/openid`)
    const others = provider.callback()
    answer = (request, response) => {
      if (request.url?.startsWith('/interaction/')) void interact(provider, service, request, response)
      else void others(request, response)
    }
  }
  return Object.assign(service, {
    serve,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
}

function makeProvider({ issuer, clientId }: { issuer: string; clientId: string }, page: string): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        redirect_uris: [page],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['of a test'] },
    claims: { openid: ['sub', 'amr'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // Who signs in has said yes to it on the same page.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
}

async function interact(
  provider: Provider,
  { methods }: { methods: string[] },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const form = new URLSearchParams(await text(request))
    const result = form.has('refuse')
      ? { error: 'access_denied', error_description: 'The person refused.' }
      : { login: { accountId: form.get('account') ?? '', amr: methods } }
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }
  const { account, allow, refuse } = openidWords
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><title>Accounts</title>
    <h1>Accounts</h1>
    <form method="post" action="${request.url}">
      <label>${account} <input name="account"></label>
      <button name="allow">${allow}</button> <button name="refuse">${refuse}</button>
    </form>`)
}
