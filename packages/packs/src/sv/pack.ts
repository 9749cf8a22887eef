import { zonesNamed, type CountryPack } from '../country-pack.ts'
import { institutions } from './institutions.ts'
import { placeLevels } from '../place-levels.ts'

export const pack: CountryPack = {
  country: 'SV',
  name: { es: 'El Salvador', en: 'El Salvador' },
  locale: 'es-SV',
  timeZones: zonesNamed('America/El_Salvador'),
  phone: { callingCode: '503', groups: [4, 4], example: '+503 0000-0000' },
  placeLevels: placeLevels.SV,
  institutions,
  identityDocuments: [
    {
      id: 'sv.birth-certificate',
      name: { es: 'Partida de nacimiento', en: 'Birth certificate' },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'sv.minority-card',
      name: { es: 'Carné de minoridad', en: 'Minor’s identity card' },
      holder: 'child',
      confirmed: false,
    },
    {
      id: 'sv.dui',
      name: { es: 'Documento único de identidad (DUI)', en: 'Single identity document (DUI)' },
      holder: 'adult',
      confirmed: true,
    },
    { id: 'sv.passport', name: { es: 'Pasaporte', en: 'Passport' }, holder: 'anyone', confirmed: true },
  ],
  words: {
    'foster-family': { word: 'familia de acogida', confirmed: false },
    caregiver: { word: 'encargada o encargado', confirmed: true },
    'birth-certificate': { word: 'partida de nacimiento', confirmed: true },
    'adult-id': { word: 'DUI', confirmed: true },
    enrolment: { word: 'matrícula', confirmed: true },
    'child-authority': { word: 'CONAPINA o Junta de Protección', confirmed: true },
    ombudsman: { word: 'PDDH', confirmed: true },
    prosecution: { word: 'Fiscalía General de la República', confirmed: true },
  },
  rules: [],
  places: async () => (await import('./places.ts')).places,
}
