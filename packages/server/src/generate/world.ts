import type { Case } from '@amparo/domain/case/case'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { OrganisationId, SharingProtocolId } from '@amparo/domain/kernel/brand'
import { localDay, type Instant, type TimeZone } from '@amparo/domain/kernel/instant'
import type { HolidayCalendar } from '@amparo/domain/rule/holiday-calendar'
import type { SharingProtocol } from '@amparo/domain/protocol/sharing-protocol'
import type { AgreementFacts } from '@amparo/domain/protocol/require-agreement'
import type { Rule } from '@amparo/domain/rule/rule'
import { endInZones } from '../modules/protocols/index.ts'
import { jurisdictionOf } from '../rules/rule-book.ts'

/** What the rules ask of the node besides the case: read once, before anything is folded. */
export type World = {
  readonly places: ReadonlyMap<string, { readonly country: string; readonly zone: TimeZone }>
  readonly rules: readonly Rule[]
  /** What organisations decided themselves. */
  readonly ownRules: ReadonlyMap<string, readonly Rule[]>
  /** What the organisations agreed on about sharing. */
  readonly protocols: readonly SharingProtocol[]
  readonly holidays: ReadonlyMap<string, HolidayCalendar | undefined>
  /** The published versions of forms, by id. */
  readonly forms: ReadonlyMap<string, FormDefinition>
}

export function placeOf(world: World, organisationId: string) {
  const place = world.places.get(organisationId)
  if (!place) throw new Error('an organisation that was not loaded')
  return place
}

/** What two organisations had agreed on about sharing, at that moment. */
export function agreementIn(
  world: World,
  one: OrganisationId,
  other: OrganisationId,
  at: Instant,
): AgreementFacts {
  const dayOf = (id: OrganisationId) => localDay(at, placeOf(world, id).zone)
  return { protocols: world.protocols, days: [dayOf(one), dayOf(other)] }
}

/** When what is shared under a protocol ends. */
export function endOfAgreement(world: World, protocolId: SharingProtocolId | undefined): Instant | undefined {
  const protocol = world.protocols.find(({ id }) => id === protocolId)
  return (
    protocol &&
    endInZones(
      protocol,
      protocol.parties.map((id) => placeOf(world, id).zone),
    )
  )
}

export function settingOf(
  world: World,
  state: Pick<Case, 'organisationId' | 'placeCountry'>,
  now: Instant,
): ClockSetting {
  const place = placeOf(world, state.organisationId)
  const jurisdiction = jurisdictionOf(state.placeCountry ?? place.country)
  return {
    rules: [...world.rules, ...(world.ownRules.get(state.organisationId) ?? [])],
    jurisdiction,
    zone: place.zone,
    holidays: world.holidays.get(`${jurisdiction} ${now.slice(0, 4)}`),
    now,
  }
}
