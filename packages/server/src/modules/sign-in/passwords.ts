import { hash, verify } from '@node-rs/argon2'
import { commonSpanishWords, withoutAccents } from '@amparo/domain/sign-in/common-spanish'
import { checkNewPassword, type PasswordRefusal } from '@amparo/domain/sign-in/password-rule'

/** Argon2id with 46 MiB: about a tenth of a second on a small machine, and no GPU farm's favourite. */
const parameters = { algorithm: 2, memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const

/** The hash of nobody's password: the same work is done for a username that does not exist. */
export const nobodysHash =
  '$argon2id$v=19$m=47104,t=2,p=1$Yn7DnO5O0u4BNHPGHbAFpQ$ORZNJo769oA4O8BciQV6n4djs3n5aGSE/5Hcd5rKN2s'

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters)
}

/** Does the same work whether or not there is a hash to compare with. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const matches = await verify(stored ?? nobodysHash, password.normalize('NFC'))
  return matches && stored !== undefined
}

/** The list of common passwords is loaded when the first new password is chosen: half a megabyte that most hours do not need. */
export async function refusePassword(
  password: string,
  person: { readonly username: string; readonly displayName: string },
): Promise<PasswordRefusal | undefined> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const common = dictionary['passwords-common']
  return checkNewPassword(
    password,
    person,
    (word) => common.includes(word) || commonSpanishWords.has(withoutAccents(word)),
  )
}
