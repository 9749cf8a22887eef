import type { FastifyRequest } from 'fastify'

/**
 * Whether a changing request can only come from our own page. A page of another site cannot send `x-amparo` without
 * asking first, and we never allow it to; browsers also say where a request comes from (W3C Fetch Metadata), and from
 * whose page (RFC 6454, section 7). Programs that are no browsers say neither.
 */
export function comesFromOurPage(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const { 'x-amparo': ours, 'sec-fetch-site': site, origin } = request.headers
  return (
    ours === '1' &&
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || isOwnOrigin(origin, request.host, publicUrl))
  )
}

/**
 * Without the scheme: where a proxy ends TLS, the page is https and this program hears http. `null`, which hidden
 * frames and files send, is nobody's.
 */
function isOwnOrigin(origin: string, host: string, publicUrl: string | undefined): boolean {
  if (!/^https?:/.test(origin) || !URL.canParse(origin)) return false
  const page = new URL(origin)
  const own = publicUrl === undefined ? [] : [publicUrl]
  return [...own, `${page.protocol}//${host}`].some(
    (address) => URL.canParse(address) && new URL(address).host === page.host,
  )
}
