import { countries as corridor, type Country } from '@amparo/domain/rule/jurisdiction'

export const countries: readonly Country[] = corridor

/**
 * The zones in which people of the corridor live (IANA names, the usual ones of each country); the packs know
 * more of them and are too large for a screen.
 */
const zones: Readonly<Record<Country, readonly string[]>> = {
  GT: ['America/Guatemala'],
  HN: ['America/Tegucigalpa'],
  SV: ['America/El_Salvador'],
  MX: [
    'America/Mexico_City',
    'America/Cancun',
    'America/Chihuahua',
    'America/Ciudad_Juarez',
    'America/Hermosillo',
    'America/Matamoros',
    'America/Monterrey',
    'America/Tijuana',
  ],
  US: ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'],
}

export function zonesOf(country: Country): readonly string[] {
  return zones[country]
}
