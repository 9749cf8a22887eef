import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'

/** Browsers keep passkeys to one address, and refuse them under a bare IP address. */
export function passkeysWorkHere(passkeysAt: string | undefined): boolean {
  return passkeysAt === location.origin && 'PublicKeyCredential' in globalThis
}

/**
 * Asks the device for a passkey; nothing when the person closed its window or has none. The library is fetched
 * at the first use: most people sign in with a password.
 */
export async function askForPasskey(options: Readonly<Record<string, unknown>>) {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  try {
    const response = await startAuthentication({
      optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
    })
    return {
      ...response,
      response: { ...response.response },
      clientExtensionResults: { ...response.clientExtensionResults },
    }
  } catch {
    return undefined
  }
}
