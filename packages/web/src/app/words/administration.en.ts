import type { words as spanish } from './administration.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'administration.title': 'Administration',
  'administration.people': 'People and roles',
  'administration.peopleDetail': 'Invite, change roles, close access',
  'administration.forms': 'Forms',
  'administration.formsDetail': 'Questions, versions and languages',
  'administration.places': 'Places',
  'administration.placesDetail': 'Countries, departments and municipalities',
  'administration.rules': 'Rules and time limits',
  'administration.rulesDetail': 'Each time limit with its legal basis',
  'administration.access': 'Access and change record',
  'administration.accessDetail': 'Who saw or changed what, and why',
  'administration.health': 'State of the system',
  'administration.healthDetail': 'Copies, space and connections',
  'administration.parts': 'Parts of the interface',
  'administration.partsDetail': 'Samples of every part of the screens',
}
