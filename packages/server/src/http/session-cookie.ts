import type { Config } from '../config.ts'

export const sessionCookieName = 'amparo_session'

/** The session token never reaches scripts; over plain loopback HTTP it cannot be marked secure. */
export function sessionCookie(token: string | undefined, config: Config): string {
  const common = `Path=/; HttpOnly; SameSite=Strict${servedSecurely(config) ? '; Secure' : ''}`
  if (token === undefined) return `${sessionCookieName}=; Max-Age=0; ${common}`
  return `${sessionCookieName}=${token}; ${common}`
}

export const deviceCookieName = 'amparo_device'

/** Says only “somebody has signed in here before”; it opens nothing by itself. */
export function deviceCookie(token: string, config: Config): string {
  const secure = servedSecurely(config) ? '; Secure' : ''
  return `${deviceCookieName}=${token}; Path=/api/session; Max-Age=15552000; HttpOnly; SameSite=Strict${secure}`
}

function servedSecurely(config: Config): boolean {
  return config.tls !== undefined || config.publicUrl?.startsWith('https:') === true
}
