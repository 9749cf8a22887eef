import { zonesNamed, type CountryPack } from '../country-pack.ts'
import { institutions } from './institutions.ts'
import { placeLevels } from '../place-levels.ts'

export const pack: CountryPack = {
  country: 'US',
  name: { es: 'Estados Unidos', en: 'United States' },
  locale: 'es-US',
  timeZones: zonesNamed(
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
    'America/Puerto_Rico',
  ),
  phone: { callingCode: '1', groups: [3, 3, 4], example: '+1 (956) 555-0123' },
  placeLevels: placeLevels.US,
  institutions,
  identityDocuments: [
    {
      id: 'us.birth-certificate',
      name: { es: 'Acta de nacimiento', en: 'Birth certificate' },
      holder: 'anyone',
      confirmed: true,
    },
    { id: 'us.passport', name: { es: 'Pasaporte', en: 'Passport' }, holder: 'anyone', confirmed: true },
    {
      id: 'us.state-id',
      name: { es: 'Identificación estatal', en: 'State identification card' },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'us.driver-licence',
      name: { es: 'Licencia de conducir', en: 'Driver’s license' },
      holder: 'adult',
      confirmed: true,
    },
    {
      id: 'us.school-id',
      name: { es: 'Credencial escolar', en: 'School identification card' },
      holder: 'child',
      confirmed: true,
    },
  ],
  words: {
    referral: { word: 'referencia', confirmed: true },
    refer: { word: 'referir', confirmed: true },
    'foster-family': { word: 'familia de crianza temporal', confirmed: true },
    caregiver: { word: 'persona a cargo', confirmed: true },
    'place-in-shelter': { word: 'lugar', confirmed: true },
    court: { word: 'corte', confirmed: true },
    'birth-certificate': { word: 'acta de nacimiento', confirmed: true },
    'adult-id': { word: 'identificación', confirmed: true },
    enrolment: { word: 'inscripción', confirmed: true },
    'child-authority': { word: 'agencia estatal de bienestar infantil', confirmed: true },
    prosecution: { word: 'fiscalía', confirmed: true },
  },
  rules: [],
  places: async () => (await import('./places.ts')).places,
}
