import type { WriteTx } from '../../db/transaction.ts'

/** A transaction that has taken the role `amparo_sign_in`; only this file and `asSystem` can make one. */
export type SignInTx = WriteTx

/**
 * Takes the role that may read credentials, for a few statements of a request, and goes back. Nothing else may
 * run on the transaction meanwhile: it would run in the wrong role. If `run` throws, the transaction is over and
 * its role with it.
 */
export async function asSignIn<Answer>(tx: WriteTx, run: (tx: SignInTx) => Promise<Answer>): Promise<Answer> {
  await tx.sql`set local role amparo_sign_in`
  const answer = await run(tx)
  await tx.sql`set local role amparo_app`
  return answer
}
