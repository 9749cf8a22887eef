import { zonesNamed, type CountryPack } from '../country-pack.ts'
import { defaultRule } from '../default-rules.ts'
import { institutions } from './institutions.ts'
import { placeLevels } from '../place-levels.ts'

export const pack: CountryPack = {
  country: 'GT',
  name: { es: 'Guatemala', en: 'Guatemala' },
  locale: 'es-GT',
  timeZones: zonesNamed('America/Guatemala'),
  phone: { callingCode: '502', groups: [4, 4], example: '+502 0000-0000' },
  placeLevels: placeLevels.GT,
  institutions,
  identityDocuments: [
    {
      id: 'gt.birth-certificate',
      name: { es: 'Certificado de nacimiento', en: 'Birth certificate' },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'gt.cui',
      name: { es: 'Código único de identificación (CUI)', en: 'Unique identification code (CUI)' },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'gt.dpi',
      name: {
        es: 'Documento personal de identificación (DPI)',
        en: 'Personal identification document (DPI)',
      },
      holder: 'adult',
      confirmed: true,
    },
    { id: 'gt.passport', name: { es: 'Pasaporte', en: 'Passport' }, holder: 'anyone', confirmed: true },
    {
      id: 'gt.consular-id',
      name: { es: 'Tarjeta de identificación consular', en: 'Consular identification card' },
      holder: 'anyone',
      confirmed: false,
    },
  ],
  words: {
    'foster-family': { word: 'familia de acogimiento temporal', confirmed: true },
    caregiver: { word: 'encargada o encargado', confirmed: true },
    'birth-certificate': { word: 'certificado de nacimiento', confirmed: true },
    'adult-id': { word: 'DPI', confirmed: true },
    enrolment: { word: 'inscripción', confirmed: true },
    'child-authority': { word: 'PGN', confirmed: true },
    ombudsman: { word: 'PDH', confirmed: true },
    prosecution: { word: 'Ministerio Público', confirmed: true },
  },
  rules: [
    defaultRule(
      'adolescence',
      'GT',
      { es: 'Edad desde la que se dice adolescente', en: 'Age from which to say adolescent' },
      { fromAge: 13 },
    ),
  ],
  places: async () => (await import('./places.ts')).places,
}
