import type { AgencyTree } from '@amparo/domain/incident/incident-routing'
import { institutionRegister } from './institution-register.ts'

/** Every institution of the register with the one that it belongs to: who never reads what is said of whom. */
export const agencyTree: AgencyTree = institutionRegister.map(({ id, partOf }) => ({ id, partOf }))
