import { randomBytes } from 'node:crypto'
import {
  makePaperCode,
  paperCodeHours,
  parsePaperCode,
  type PaperCodeKind,
} from '@amparo/domain/sign-in/paper-code'
import { newId } from '../../ids.ts'
import type { SignInTx } from './as-sign-in.ts'
import { digest } from './tokens.ts'

export type IssuedCode = { readonly code: string; readonly expiresAt: string }

/** Makes a code that is shown once; an earlier code of the same kind for the same person stops working. */
export async function issuePaperCode(
  tx: SignInTx,
  code: { readonly userId: string; readonly kind: PaperCodeKind; readonly issuedBy: string | undefined },
): Promise<IssuedCode> {
  const made = makePaperCode((count) => randomBytes(count))
  await tx.sql`update sign_in.paper_codes set voided_at = now()
    where user_id = ${code.userId} and kind = ${code.kind} and used_at is null and voided_at is null`
  const [row] = await tx.sql<{ expires_at: string }[]>`
    insert into sign_in.paper_codes (id, code_hash, user_id, kind, issued_by, expires_at)
    values (${newId()}, ${digest(made)}, ${code.userId}, ${code.kind}, ${code.issuedBy ?? null},
      now() + make_interval(hours => ${paperCodeHours[code.kind]})) returning expires_at`
  return { code: made, expiresAt: row?.expires_at ?? '' }
}

/** Uses the code up. Of two who bring it at the same moment, the second waits here and then finds it used. */
export async function takePaperCode(
  tx: SignInTx,
  typed: string,
): Promise<{ readonly userId: string; readonly kind: PaperCodeKind } | undefined> {
  const code = parsePaperCode(typed)
  if (code === undefined) return undefined
  const [row] = await tx.sql<{ user_id: string; kind: PaperCodeKind }[]>`
    update sign_in.paper_codes set used_at = now()
    where code_hash = ${digest(code)} and used_at is null and voided_at is null and expires_at > now()
    returning user_id, kind`
  return row && { userId: row.user_id, kind: row.kind }
}

/** Codes that were printed and not used stop working when the account does. */
export async function voidPaperCodes(tx: SignInTx, userId: string): Promise<void> {
  await tx.sql`update sign_in.paper_codes set voided_at = now()
    where user_id = ${userId} and used_at is null and voided_at is null`
}
