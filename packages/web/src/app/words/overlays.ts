import type { Language } from './languages.ts'

type Country = Exclude<Language, 'es-419' | 'en'>

/**
 * Only the words that a country says differently; everything else is the base text. Keys of any area: each
 * area takes the ones it has. A test refuses a key that no area knows and a text equal to the base.
 */
export const overlays: Readonly<Record<Country, Readonly<Record<string, string>>>> = {
  'es-GT': {},
  'es-HN': {},
  'es-SV': {},
  'es-MX': {
    'case.refer': 'Canalizar',
    'case.part.referrals': 'Canalizaciones',
  },
  'es-US': {
    'case.refer': 'Referir',
    'case.part.referrals': 'Referencias',
  },
}
