import type { Config } from '../config.ts'

export const sessionCookieName = 'amparo_session'

/** The session token never reaches scripts; over plain loopback HTTP it cannot be marked secure. */
export function sessionCookie(token: string | undefined, config: Config): string {
  const common = `Path=/; HttpOnly; SameSite=Strict${servedSecurely(config) ? '; Secure' : ''}`
  if (token === undefined) return `${sessionCookieName}=; Max-Age=0; ${common}`
  return `${sessionCookieName}=${token}; ${common}`
}

function servedSecurely(config: Config): boolean {
  return config.tls !== undefined || config.publicUrl?.startsWith('https:') === true
}
