import type { Institution } from './country-pack.ts'

/** Bodies that work across the countries. */
export const regionalInstitutions: readonly Institution[] = [
  {
    id: 'regional.unicef',
    name: 'Fondo de las Naciones Unidas para la Infancia',
    acronym: 'UNICEF',
    english: 'UN Children’s Fund',
    role: { es: 'Derechos y protección de la niñez', en: 'Children’s rights and protection' },
    enforcement: false,
    confirmed: true,
  },
  {
    id: 'regional.acnur',
    name: 'Agencia de la ONU para los Refugiados',
    acronym: 'ACNUR',
    english: 'UN Refugee Agency (UNHCR)',
    role: { es: 'Protección de personas refugiadas', en: 'Protection of refugees' },
    enforcement: false,
    confirmed: true,
  },
  {
    id: 'regional.oim',
    name: 'Organización Internacional para las Migraciones',
    acronym: 'OIM',
    english: 'International Organization for Migration (IOM)',
    role: { es: 'Retorno asistido, reintegración y datos', en: 'Assisted return, reintegration and data' },
    enforcement: false,
    confirmed: true,
  },
  {
    id: 'regional.cicr',
    name: 'Comité Internacional de la Cruz Roja; Cruz Roja de cada país',
    acronym: 'CICR',
    english: 'International Committee of the Red Cross (ICRC); national Red Cross',
    role: { es: 'Restablecimiento del contacto entre familiares', en: 'Restoring family links' },
    enforcement: false,
    confirmed: true,
  },
  {
    id: 'regional.crm',
    name: 'Conferencia Regional sobre Migración',
    acronym: 'CRM',
    english: 'Regional Conference on Migration',
    role: { es: 'Coordinación entre países', en: 'Coordination between countries' },
    enforcement: false,
    confirmed: true,
  },
  {
    id: 'regional.alianza',
    name: 'Alianza para la Protección de la Niñez y Adolescencia en la Acción Humanitaria',
    acronym: undefined,
    english: 'Alliance for Child Protection in Humanitarian Action',
    role: { es: 'Normas mínimas de protección de la niñez', en: 'Minimum standards of child protection' },
    enforcement: false,
    confirmed: true,
  },
]
