import { isIP } from 'node:net'
import { isLoopback } from '../../config.ts'
import type { OperationContext } from '../../http/route.ts'

type Caller = Pick<OperationContext, 'reachedAt'> & {
  readonly dependencies: { readonly config: Pick<OperationContext['dependencies']['config'], 'publicUrl'> }
}

/**
 * Where a browser that reached us can keep passkeys: under the public address, or under the name by which it came.
 * They belong to a name, never to an IP address, and work only over TLS or on this machine (Web Authentication,
 * section 5.1.3). Nothing where neither holds. That the name is the caller's word is no danger: a browser gives a
 * passkey only to the page of the name for which it was made, and signs that name.
 */
export function passkeyAddress({ dependencies, reachedAt }: Caller): URL | undefined {
  const { publicUrl } = dependencies.config
  if (publicUrl !== undefined) return new URL(publicUrl)
  if (!URL.canParse(reachedAt)) return undefined
  const reached = new URL(reachedAt)
  const host = reached.hostname.replace(/^\[|\]$/g, '')
  if (isLoopback(host)) {
    reached.hostname = 'localhost'
    return new URL(reached.origin)
  }
  return reached.protocol === 'https:' && isIP(host) === 0 ? new URL(reached.origin) : undefined
}

/** The same for pages, which need an address in any case. */
export function webAddress(caller: Caller): URL {
  return (
    passkeyAddress(caller) ?? new URL(URL.canParse(caller.reachedAt) ? caller.reachedAt : 'http://localhost')
  )
}

/**
 * Where an account service sends a browser back to. Without a public address to the very one that it came by: to
 * another name for the same node it would come without what the page kept when it left.
 */
export function returnAddress({ dependencies, reachedAt }: Caller): URL {
  const { publicUrl } = dependencies.config
  return new URL(publicUrl ?? (URL.canParse(reachedAt) ? reachedAt : 'http://localhost'))
}
