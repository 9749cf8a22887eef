import { commonApprovals } from '../approvals.ts'
import { zonesNamed, type CountryPack } from '../country-pack.ts'
import { institutions } from './institutions.ts'
import { placeLevels } from '../place-levels.ts'

export const pack: CountryPack = {
  country: 'MX',
  name: { es: 'México', en: 'Mexico' },
  locale: 'es-MX',
  timeZones: zonesNamed(
    'America/Mexico_City',
    'America/Cancun',
    'America/Merida',
    'America/Monterrey',
    'America/Matamoros',
    'America/Chihuahua',
    'America/Ciudad_Juarez',
    'America/Ojinaga',
    'America/Mazatlan',
    'America/Bahia_Banderas',
    'America/Hermosillo',
    'America/Tijuana',
  ),
  phone: { callingCode: '52', groups: [2, 4, 4], example: '+52 00 0000 0000' },
  placeLevels: placeLevels.MX,
  institutions,
  identityDocuments: [
    {
      id: 'mx.birth-certificate',
      name: { es: 'Acta de nacimiento', en: 'Birth certificate' },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'mx.curp',
      name: { es: 'Clave única de registro de población (CURP)', en: 'Population register number (CURP)' },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'mx.ine',
      name: { es: 'Credencial para votar (INE)', en: 'Voter card (INE)' },
      holder: 'adult',
      confirmed: true,
    },
    { id: 'mx.passport', name: { es: 'Pasaporte', en: 'Passport' }, holder: 'anyone', confirmed: true },
    {
      id: 'mx.tvrh',
      name: {
        es: 'Tarjeta de visitante por razones humanitarias (TVRH)',
        en: 'Humanitarian visitor card (TVRH)',
      },
      holder: 'anyone',
      confirmed: true,
    },
    {
      id: 'mx.consular-id',
      name: { es: 'Matrícula consular', en: 'Consular registration card' },
      holder: 'anyone',
      confirmed: true,
    },
  ],
  words: {
    referral: { word: 'canalización', confirmed: true },
    refer: { word: 'canalizar', confirmed: true },
    assessment: { word: 'diagnóstico (legal), valoración', confirmed: true },
    shelter: { word: 'albergue; CAS', confirmed: true },
    'foster-family': { word: 'familia de acogida', confirmed: true },
    'place-in-shelter': { word: 'lugar', confirmed: true },
    talk: { word: 'plática', confirmed: true },
    'calendar-days': { word: 'días naturales', confirmed: true },
    'birth-certificate': { word: 'acta de nacimiento', confirmed: true },
    'adult-id': { word: 'INE', confirmed: true },
    enrolment: { word: 'inscripción', confirmed: true },
    'child-authority': { word: 'Procuraduría de Protección', confirmed: true },
    ombudsman: { word: 'CNDH o comisión estatal', confirmed: true },
    prosecution: { word: 'fiscalía; Ministerio Público', confirmed: true },
  },
  rules: [],
  approvals: commonApprovals,
  places: async () => (await import('./places.ts')).places,
}
