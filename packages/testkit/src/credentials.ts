import { codeAppKey, openSecret, sealSecret } from '@amparo/server/modules/sign-in/code-app-key'
import { newCodeSecret } from '@amparo/server/modules/sign-in/code-app'
import { hashPassword } from '@amparo/server/modules/sign-in/index'
import type { CastMember } from './cast.ts'
import type { TestApp } from './test-app.ts'

export const usualPassword = 'cuatro jícaras de atol'

/** A password and a code app, as if she had set up both herself; answers the secret behind the app. */
export async function giveCredentials(test: TestApp, member: CastMember): Promise<Buffer> {
  const secret = newCodeSecret()
  const sealed = sealSecret(codeAppKey(test), member.id, secret)
  const hash = await hashPassword(usualPassword)
  await test.asKeeper(async (sql) => {
    await sql`delete from sign_in.code_apps where user_id = ${member.id}`
    await sql`delete from sign_in.passwords where user_id = ${member.id}`
    await sql`insert into sign_in.passwords (user_id, hash) values (${member.id}, ${hash})`
    await sql`insert into sign_in.code_apps (user_id, secret, confirmed_at) values (${member.id}, ${sealed}, now())`
  })
  return secret
}

/** The secret behind her code app as the database keeps it, or behind the next one that she has not confirmed yet. */
export async function codeSecretOf(
  test: TestApp,
  member: CastMember,
  column: 'secret' | 'next_secret' = 'secret',
): Promise<Buffer> {
  const [row] = await test.asKeeper(
    (sql) => sql`select ${sql(column)} as sealed from sign_in.code_apps where user_id = ${member.id}`,
  )
  return openSecret(codeAppKey(test), member.id, row?.['sealed'] as Buffer)
}
