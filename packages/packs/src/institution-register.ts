import type { Institution } from './country-pack.ts'
import { institutions as gt } from './gt/institutions.ts'
import { institutions as hn } from './hn/institutions.ts'
import { institutions as mx } from './mx/institutions.ts'
import { institutions as sv } from './sv/institutions.ts'
import { institutions as us } from './us/institutions.ts'

/** Institutions of all countries, without the rest of their packs. */
export const institutionRegister: readonly Institution[] = [...gt, ...hn, ...mx, ...sv, ...us]
