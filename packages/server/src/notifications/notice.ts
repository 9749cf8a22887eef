/** All that ever leaves the node by push or mail: no name, no place, no organisation, no link, no count. */
export const notice = { es: 'Hay algo para usted.', en: 'There is something for you.' } as const

export function noticeIn(locale: string): string {
  return locale.startsWith('en') ? notice.en : notice.es
}

/**
 * The push services of the browsers. A subscription names the address that this node then calls, so no other
 * host is ever taken: a made-up address would let somebody reach into the node's own network.
 */
const pushServices = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  'notify.windows.com',
]

export function isPushService(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    pushServices.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  )
}
