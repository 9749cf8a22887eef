import type { AgencyTree } from '@amparo/domain/incident/incident-routing'
import { countryPacks } from './country-packs.ts'

/** Every institution of the register with the one that it belongs to: who never reads what is said of whom. */
export const agencyTree: AgencyTree = Object.values(countryPacks).flatMap(({ institutions }) =>
  institutions.map(({ id, partOf }) => ({ id, partOf })),
)
