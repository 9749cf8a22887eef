import { zonesNamed, type CountryPack } from '../country-pack.ts'
import { institutions } from './institutions.ts'
import { placeLevels } from '../place-levels.ts'

export const pack: CountryPack = {
  country: 'HN',
  name: { es: 'Honduras', en: 'Honduras' },
  locale: 'es-HN',
  timeZones: zonesNamed('America/Tegucigalpa'),
  phone: { callingCode: '504', groups: [4, 4], example: '+504 0000-0000' },
  placeLevels: placeLevels.HN,
  institutions,
  identityDocuments: [
    {
      id: 'hn.birth-certificate',
      name: { es: 'Certificación de acta de nacimiento', en: 'Birth certificate' },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'hn.dni',
      name: {
        es: 'Documento nacional de identificación (DNI)',
        en: 'National identification document (DNI)',
      },
      holder: 'adult',
      confirmed: true,
    },
    { id: 'hn.passport', name: { es: 'Pasaporte', en: 'Passport' }, holder: 'anyone', confirmed: true },
    {
      id: 'hn.consular-id',
      name: { es: 'Matrícula consular', en: 'Consular registration card' },
      holder: 'anyone',
      confirmed: false,
    },
  ],
  words: {
    assessment: { word: 'valoración, evaluación', confirmed: true },
    'foster-family': { word: 'familia de protección temporal', confirmed: true },
    caregiver: { word: 'encargada o encargado', confirmed: true },
    'birth-certificate': { word: 'certificación de acta de nacimiento', confirmed: true },
    'adult-id': { word: 'DNI', confirmed: true },
    enrolment: { word: 'matrícula', confirmed: true },
    'child-authority': { word: 'SENAF', confirmed: true },
    ombudsman: { word: 'CONADEH', confirmed: true },
    prosecution: { word: 'Ministerio Público', confirmed: true },
  },
  rules: [],
  places: async () => (await import('./places.ts')).places,
}
