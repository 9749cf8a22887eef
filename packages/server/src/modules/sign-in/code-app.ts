import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import drawQr from 'qrcode-generator'

const period = 30

export function newCodeSecret(): Buffer {
  return randomBytes(20)
}

function codesOf(secret: Uint8Array, username = ''): TOTP {
  return new TOTP({
    issuer: 'Amparo',
    label: username,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  })
}

/**
 * The thirty-second step that a code belongs to, one step early or late for clocks that differ; undefined for a
 * wrong code. The step must be later than the last one accepted, or a code read over a shoulder works twice.
 */
export function stepOfCode(secret: Uint8Array, code: string, at: Date): number | undefined {
  const delta = codesOf(secret).validate({ token: code, timestamp: at.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / period) + delta
}

/** For tests and demonstrations: what the app of this secret shows at a moment. */
export function codeAt(secret: Uint8Array, at: Date): string {
  return codesOf(secret).generate({ timestamp: at.getTime() })
}

/** The secret as the person takes it into her app: to type, as an address, and as a picture of modules. */
export function presentSecret(secret: Uint8Array, username: string) {
  const codes = codesOf(secret, username)
  const uri = codes.toString()
  const picture = drawQr(0, 'M')
  picture.addData(uri)
  picture.make()
  const size = picture.getModuleCount()
  return {
    secret: (codes.secret.base32.match(/.{1,4}/g) ?? []).join(' '),
    uri,
    picture: Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (picture.isDark(row, column) ? '1' : '0')).join(''),
    ),
  }
}
