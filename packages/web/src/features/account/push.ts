/** The one file that may run beside the page; our policy lets no other address become a script. */
const workerPath = '/notices.js'

type ScriptPolicy = { readonly createScriptURL: (url: string) => unknown }
let policy: ScriptPolicy | undefined

function trustedWorkerPath(): string {
  const types = (
    globalThis as { trustedTypes?: { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy } }
  ).trustedTypes
  if (!types) return workerPath
  // A second policy of the same name is refused by the browser.
  policy ??= types.createPolicy('amparo', {
    createScriptURL: (url) => {
      if (url !== workerPath) throw new TypeError('not a script of ours')
      return url
    },
  })
  return policy.createScriptURL(workerPath) as string
}

export function noticesWorkHere(): boolean {
  return isSecureContext && 'serviceWorker' in navigator && 'PushManager' in globalThis
}

export async function findSubscription(): Promise<PushSubscription | undefined> {
  if (!noticesWorkHere()) return undefined
  const worker = await navigator.serviceWorker.getRegistration('/')
  return (await worker?.pushManager.getSubscription()) ?? undefined
}

/** What the node needs to tell this browser; nothing where the person or the browser said no. */
export async function subscribeHere(pushKey: string) {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  try {
    await navigator.serviceWorker.register(trustedWorkerPath())
    const worker = await navigator.serviceWorker.ready
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
    const { endpoint, keys } = made.toJSON()
    const [p256dh, auth] = [keys?.['p256dh'], keys?.['auth']]
    return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : undefined
  } catch {
    return undefined
  }
}
