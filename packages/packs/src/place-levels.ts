import type { Country } from '@amparo/domain/rule/jurisdiction'
import type { BothLanguages } from '@amparo/domain/rule/rule'

/** What people call the levels of places below the country, from the widest. */
export const placeLevels = {
  HN: [
    { es: 'departamento', en: 'department' },
    { es: 'municipio', en: 'municipality' },
    { es: 'aldea', en: 'village' },
    { es: 'caserío', en: 'hamlet' },
  ],
  SV: [
    { es: 'departamento', en: 'department' },
    { es: 'municipio', en: 'municipality' },
    { es: 'distrito', en: 'district' },
    { es: 'cantón', en: 'canton' },
    { es: 'caserío', en: 'hamlet' },
  ],
  GT: [
    { es: 'departamento', en: 'department' },
    { es: 'municipio', en: 'municipality' },
    { es: 'aldea', en: 'village' },
    { es: 'caserío', en: 'hamlet' },
  ],
  MX: [
    { es: 'estado', en: 'state' },
    { es: 'municipio o alcaldía', en: 'municipality or borough' },
    { es: 'localidad', en: 'locality' },
  ],
  US: [
    { es: 'estado', en: 'state' },
    { es: 'condado', en: 'county' },
    { es: 'ciudad', en: 'city' },
  ],
} as const satisfies Readonly<Record<Country, readonly BothLanguages[]>>
