import type { ReadScope } from '../../db/transaction.ts'

export type OwnReset = {
  readonly id: string
  readonly kind: 'password' | 'second-factor'
  readonly state: 'asked' | 'approved' | 'refused' | 'issued'
  readonly askedBy: string
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly version: number
}

/** What others asked for in the reader's own name: nobody's account is opened behind her back. */
export function listOwnResets(scope: ReadScope) {
  return scope.sql<OwnReset[]>`
    select r.id, r.kind, r.state, a.display_name as "askedBy", r.asked_at as "askedAt",
      d.display_name as "decidedBy", r.decided_at as "decidedAt", r.version
    from amparo.access_resets r join amparo.users a on a.id = r.asked_by left join amparo.users d on d.id = r.decided_by
    where r.user_id = amparo.my_user() order by r.asked_at desc limit 20`
}
