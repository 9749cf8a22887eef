import 'reflect-metadata'
import { createDecipheriv, createECDH, hkdfSync, randomBytes, webcrypto } from 'node:crypto'
import { Agent, createServer, type Server } from 'node:https'
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net'
import { X509CertificateGenerator } from '@peculiar/x509'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  chooseMail,
  readNotices,
  subscribe,
  unsubscribe,
} from '@amparo/contract/api/notifications/notifications'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { notifyUser } from '../outbox/enqueue.ts'
import { runDue } from '../outbox/worker.ts'
import { asSystem } from '../db/transaction.ts'
import { Secret } from '../secret.ts'
import { isPushService } from './notice.ts'
import { notifyUserHandler } from './notify-user.ts'
import { openPushKeys } from './push-keys.ts'

type Pushed = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

let test: TestApp
let pushService: Server
let pushAddress: string
let answer = 201
const pushed: Pushed[] = []
let mailServer: TcpServer
let mailAddress: string
const mails: string[] = []

beforeAll(async () => {
  test = await startTestApp()
  pushService = createServer(await selfSigned(), (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      pushed.push({ headers: request.headers, body: Buffer.concat(chunks) })
      response.writeHead(answer).end()
    })
  })
  mailServer = mailSink()
  pushAddress = `https://127.0.0.1:${await portOf(pushService)}/send/abc`
  mailAddress = `smtp://127.0.0.1:${await portOf(mailServer)}`
})
afterAll(async () => {
  pushService.close()
  mailServer.close()
  await test.close()
})
beforeEach(async () => {
  pushed.length = 0
  mails.length = 0
  answer = 201
  await test.asKeeper((sql) => sql`delete from amparo.outbox`)
  await test.asKeeper((sql) => sql`delete from amparo.push_subscriptions`)
})

function portOf(server: Server | TcpServer): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )
}

async function selfSigned(): Promise<{ cert: string; key: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=127.0.0.1',
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 3_600_000),
    keys,
    signingAlgorithm: algorithm,
  })
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  return {
    cert: certificate.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`,
  }
}

/** As much of RFC 5321 as a sender needs. */
function mailSink(): TcpServer {
  return createTcpServer((socket) => {
    let text = ''
    let inData = false
    socket.write('220 sink\r\n')
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      for (;;) {
        const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
        if (end < 0) return
        const part = text.slice(0, end)
        text = text.slice(end + (inData ? 5 : 2))
        if (inData) {
          mails.push(part)
          inData = false
          socket.write('250 ok\r\n')
        } else if (part === 'DATA') {
          inData = true
          socket.write('354 go on\r\n')
        } else if (part === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
    socket.on('error', () => {})
  })
}

/** A browser's half of RFC 8291. */
function makeBrowser() {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  const auth = randomBytes(16)
  return {
    p256dh: ecdh.getPublicKey('base64url'),
    auth: auth.toString('base64url'),
    read: (body: Buffer): string => {
      const [salt, keyLength] = [body.subarray(0, 16), body[20] ?? 0]
      const senderKey = body.subarray(21, 21 + keyLength)
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), senderKey])
      const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(senderKey), auth, info, 32))
      const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16))
      const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12))
      const sealed = body.subarray(21 + keyLength)
      const decipher = createDecipheriv('aes-128-gcm', key, nonce)
      decipher.setAuthTag(sealed.subarray(-16))
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
    },
  }
}

async function tell(userId: string, mail = true): Promise<void> {
  await asSystem(test.database, 'amparo_app', 'a test', (tx) => notifyUser(tx, userId))
  const handler = notifyUserHandler({
    database: test.database,
    config: {
      mail: mail ? { url: new Secret(mailAddress), from: 'avisos@refugio.example' } : undefined,
      webPushContact: 'mailto:operador@refugio.example',
    },
    keys: openPushKeys(test.config.dataFolder),
    agent: new Agent({ rejectUnauthorized: false }),
  })
  await runDue({ database: test.database, handlers: { 'notify.user': handler }, onFailure: () => {} })
}

async function keepSubscription(userId: string, browser = makeBrowser()) {
  await test.asKeeper(
    (sql) => sql`insert into amparo.push_subscriptions (id, user_id, endpoint, p256dh, auth)
    values (gen_random_uuid(), ${userId}, ${pushAddress}, ${browser.p256dh}, ${browser.auth})`,
  )
  return browser
}
const state = async () =>
  (await test.asKeeper((sql) => sql`select state, last_problem from amparo.outbox`))[0]

it('a push says that there is something, in the language of the person, sealed, and nothing else', async () => {
  const { caseworker } = test.cast.guatemala
  const browser = await keepSubscription(caseworker.id)
  await tell(caseworker.id)
  expect(pushed.map((one) => browser.read(one.body))).toEqual(['{"text":"Hay algo para usted."}'])
  expect(pushed[0]?.headers['authorization']).toMatch(/^vapid t=[\w.-]+, k=[\w-]+$/)
  await test.asKeeper((sql) => sql`update amparo.users set locale = 'en' where id = ${caseworker.id}`)
  await tell(caseworker.id)
  expect(browser.read(pushed[1]?.body ?? Buffer.alloc(0))).toBe('{"text":"There is something for you."}')
  expect(await state()).toMatchObject({ state: 'done' })
})

it('a subscription that the browser gave up is forgotten; any other failure is tried again', async () => {
  const { manager } = test.cast.guatemala
  await keepSubscription(manager.id)
  answer = 503
  await tell(manager.id)
  expect(await state()).toEqual({ state: 'waiting', last_problem: 'WebPushError 503' })
  answer = 410
  await test.asKeeper((sql) => sql`update amparo.outbox set run_at = now()`)
  await tell(manager.id)
  expect(await state()).toMatchObject({ state: 'done' })
  expect(await test.asKeeper((sql) => sql`select 1 from amparo.push_subscriptions`)).toHaveLength(0)
})

it('a mail goes only to whoever wants it, and says the same', async () => {
  const { supervisor } = test.cast.guatemala
  await test.asKeeper(
    (sql) => sql`update amparo.users set email = 'berta@refugio.example' where id = ${supervisor.id}`,
  )
  await tell(supervisor.id)
  expect(mails).toEqual([])
  const client = await test.signInAs(supervisor)
  await client.ok(chooseMail, { wanted: true })
  await tell(supervisor.id)
  const [mail = ''] = mails
  expect(mail).toContain('To: berta@refugio.example')
  expect(mail).toMatch(/^Subject: Hay algo para usted\.$/m)
  expect(mail.split('\r\n\r\n')[1]?.trim()).toBe('Hay algo para usted.')
  expect(mail).not.toMatch(/Amparo|Refugio La Ceiba|Berta|http/)
  await tell(supervisor.id, false)
  expect(mails).toHaveLength(1)
})

it('a closed account is told nothing', async () => {
  const { auditor } = test.cast.guatemala
  await keepSubscription(auditor.id)
  await test.asKeeper((sql) => sql`update amparo.users set state = 'disabled' where id = ${auditor.id}`)
  await tell(auditor.id)
  expect(pushed).toEqual([])
})

it('a browser subscribes itself, only at a known push service, and only for its own person', async () => {
  const { caseworker, otherCaseworker } = test.cast.guatemala
  const [own, other] = [await test.signInAs(caseworker), await test.signInAs(otherCaseworker)]
  const browser = makeBrowser()
  const endpoint = 'https://updates.push.services.mozilla.com/wpush/v2/abc'
  const input = { endpoint, p256dh: browser.p256dh, auth: browser.auth }
  await own.ok(subscribe, input)
  await own.ok(subscribe, input)
  await other.ok(unsubscribe, { endpoint })
  expect(await own.ok(readNotices, {})).toMatchObject({ devices: 1, mailIsPossible: false, mail: false })
  expect((await own.ok(readNotices, {})).pushKey).toBe(openPushKeys(test.config.dataFolder).publicKey)
  await own.ok(unsubscribe, { endpoint })
  expect((await own.ok(readNotices, {})).devices).toBe(0)
  expect((await own.call(subscribe, { ...input, endpoint: pushAddress })).body.code).toBe(
    'notice.unknown-service',
  )
})

it.each([
  ['https://fcm.googleapis.com/fcm/send/x', true],
  ['https://db5p.notify.windows.com/w/?token=x', true],
  ['http://fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://fcm.googleapis.com.evil.example/x', false],
  ['https://evilfcm.googleapis.com.example/x', false],
  ['https://user@fcm.googleapis.com/x', false],
  ['https://169.254.169.254/latest', false],
  ['file:///etc/passwd', false],
  ['no', false],
])('%s: %s', (address, known) => expect(isPushService(address)).toBe(known))
