import type { OrganisationId, ServiceId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { ServiceKind } from './service-kinds.ts'

export const serviceStates = ['active', 'paused', 'ended'] as const
export type ServiceState = (typeof serviceStates)[number]

export const serviceSexes = ['all', 'girls', 'boys'] as const
export type ServiceSex = (typeof serviceSexes)[number]

export const serviceCosts = ['free', 'some-cost', 'paid', 'not-known'] as const
export type ServiceCost = (typeof serviceCosts)[number]

/** Where a service is given, or was missing; the code as far as the list of places goes, the name as it was shown. */
export type ServicePlace = {
  readonly country: string
  readonly code: string
  readonly name: string
}

/** What one entry of the catalogue says. */
export type ServiceContent = {
  readonly kind: ServiceKind
  /** Of this node; absent for a provider outside, whom one calls or visits. */
  readonly organisationId: OrganisationId | undefined
  readonly name: string
  readonly phone: string
  readonly howToRefer: string
  readonly place: ServicePlace
  readonly ageFrom: number | undefined
  readonly ageTo: number | undefined
  readonly sex: ServiceSex
  /** Empty where nobody has asked. */
  readonly languages: readonly string[]
  readonly access: string
  readonly cost: ServiceCost
  readonly papers: string
  readonly hours: string
  readonly capacity: string
}

/** One entry of the catalogue of the node. It names no child, and is kept by the organisation that wrote it. */
export type Service = ServiceContent & {
  readonly id: ServiceId
  readonly keptBy: OrganisationId
  readonly state: ServiceState
  readonly checkedOn: PlainDate
  readonly checkedBy: UserId
  readonly version: number
}
