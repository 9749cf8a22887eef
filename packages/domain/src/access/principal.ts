import type { DeviceId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import type { Purpose, Role, Section } from './vocabulary.ts'

/** Who is asking: a person in one organisation, with the roles held there at this moment. */
export type Principal = {
  readonly userId: UserId
  readonly username: string
  readonly displayName: string
  readonly locale: string
  readonly organisationId: OrganisationId
  readonly roles: readonly Role[]
  /** Teams whose cases this person supervises. */
  readonly supervisedTeams: readonly TeamId[]
  /** Teams this person belongs to. */
  readonly teams: readonly TeamId[]
  readonly purposes: readonly Purpose[]
  readonly sessionId: string
  readonly deviceId: DeviceId | undefined
  /** When this person last proved who they are; some steps ask again. */
  readonly confirmedAt: string
}

/** What a person may do with one case, whatever it comes from: own work, supervision, or a share. */
export type CaseRights = {
  readonly relation: 'own' | 'granted'
  readonly reads: readonly Section[]
  readonly writes: readonly Section[]
  /** A freeze closes to her what her role or a share would give: she has none of it. */
  readonly isFrozen?: boolean
}
